"""What was filled in: from paper, corrected, taken back, and read over time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.erasing import ErasureReason, Way
from app.domain.safety import Seen
from app.domain.today import ToDoKind
from app.errors import InvalidInputError, NotFoundError
from app.measures.history import Reads, Size
from app.measures.measure import AnsweredBy
from app.measures.questionnaire import Asked, HowAsked, Occasion
from app.services.fillings import ON_PAPER
from tests.services.desk_days import TUESDAY, added
from tests.services.measures_day import given, switch_on, typed

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.today import ToDo
    from app.measures.questionnaire import Filling
    from app.workspace import Workspace
    from tests.conftest import Wall

MARCH, JUNE = date(2026, 3, 3), date(2026, 6, 2)


@pytest.fixture
def jean(workspace: Workspace, wall: Wall) -> UUID:
    switch_on(workspace, wall, "who-5", "phq-9", "swemwbs")
    return added(workspace, "Jean Okafor")


def enter(
    workspace: Workspace, jean: UUID, text: str, on: date, measure_id: str = "who-5", contact: str = ""
) -> Filling:
    answers = typed(workspace.measures.measure(measure_id), text)
    return workspace.fillings.enter(jean, measure_id, answers, on, ON_PAPER, contact)


def contacts(workspace: Workspace) -> list[ToDo]:
    return [line for line in workspace.today.page().to_do if line.kind is ToDoKind.CONTACT]


def test_a_sheet_is_entered_by_number_where_the_words_are_not_here(workspace: Workspace, jean: UUID) -> None:
    filling = enter(workspace, jean, "3,3,3,3,3,3,3", MARCH, "swemwbs")
    (total,) = filling.sheet.scores
    assert (total.raw, total.value, total.band) == (Decimal(21), Decimal("19.25"), "low")
    assert (filling.filled_on, filling.how.from_paper) == (MARCH, True)
    assert filling.how.words == "Answered alone. Asked in words. Filled in on paper."
    with pytest.raises(InvalidInputError, match="still to come"):
        enter(workspace, jean, "3,3,3,3,3,3,3", date(2026, 11, 18), "swemwbs")


def test_an_answer_from_paper_asks_who_contacts_the_person_today(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    text = "0,0,0,0,0,0,0,0,-"
    with pytest.raises(InvalidInputError, match="Who will contact them today") as refused:
        enter(workspace, jean, text, MARCH, "phq-9")
    assert (refused.value.field, contacts(workspace)) == ("contact", [])
    enter(workspace, jean, text, MARCH, "phq-9", "Sam")
    (line,) = contacts(workspace)
    assert (line.title, line.detail, line.target) == ("Contact J. O.", "Sam does it.", jean)
    assert workspace.today.page().to_do[0] == line
    wall.pass_by(minutes=5)
    workspace.safety.see(jean, "RF1", Seen.NO)
    assert contacts(workspace) == []


def test_a_correction_is_a_new_fact_with_scores_of_its_own(workspace: Workspace, jean: UUID) -> None:
    was = enter(workspace, jean, "3,3,3,2,2", MARCH)
    now = workspace.fillings.correct(
        was.id,
        {**was.answers, "5": given(3)},
        on=JUNE,
        how=HowAsked(answered_by=AnsweredBy.SELF, seen_by_helper=True),
        occasion=Occasion.FIRST,
    )
    assert (now.sheet.scores[0].value, now.filled_on, now.occasion) == (Decimal(56), JUNE, Occasion.FIRST)
    assert now.how.words == "Answered alone. Asked in words. A helper saw the answers."
    with pytest.raises(NotFoundError, match="no longer there"):
        workspace.fillings.filling(was.id)
    assert values(workspace, jean) == [56]
    workspace.history.undo()
    assert values(workspace, jean) == [52]
    workspace.history.redo()
    assert values(workspace, jean) == [56]
    (filling,) = workspace.fillings.history(jean, "who-5").fillings
    kept = workspace.fillings.correct(filling.id, filling.answers)
    assert (kept.filled_at, kept.how) == (now.filled_at, now.how)
    workspace.fillings.take_back(kept.id)
    assert workspace.fillings.histories(jean) == ()
    workspace.history.undo()
    assert values(workspace, jean) == [56]
    workspace.history.redo()
    assert workspace.fillings.histories(jean) == ()


def values(workspace: Workspace, jean: UUID) -> list[int]:
    (line,) = workspace.fillings.history(jean, "who-5").lines
    return [int(point.value or -1) for point in line.points]


def test_entering_is_undone_and_done_again(workspace: Workspace, jean: UUID) -> None:
    enter(workspace, jean, "3,3,3,2,2", TUESDAY)
    workspace.history.undo()
    assert workspace.fillings.histories(jean) == ()
    workspace.history.redo()
    assert values(workspace, jean) == [52]


def test_a_correction_that_raises_an_alert_is_on_today_before_anybody_is_named(
    workspace: Workspace, jean: UUID
) -> None:
    was = enter(workspace, jean, "0,0,0,0,0,0,0,0,0", MARCH, "phq-9")
    workspace.fillings.correct(was.id, {**was.answers, "9": given(2)})
    assert [line.detail for line in contacts(workspace)] == ["Say who does it."]
    workspace.people.archive(jean)
    assert contacts(workspace) == []


def test_over_time_in_numbers_and_words(workspace: Workspace, jean: UUID) -> None:
    for text, day in (("1,1,1,1,1", MARCH), ("2,2,-,2,2", date(2026, 4, 1)), ("3,3,3,3,3", JUNE)):
        enter(workspace, jean, text, day)
    helped = Asked(how=HowAsked(answered_by=AnsweredBy.WITH_HELP, from_paper=True))
    all_five = typed(workspace.measures.measure("who-5"), "5,5,5,5,5")
    workspace.fillings.enter(jean, "who-5", all_five, date(2026, 5, 1), helped)
    history = workspace.fillings.history(jean, "who-5")
    (line,) = history.lines
    assert [p.value for p in line.points] == [Decimal(20), None, Decimal(100), Decimal(60)]
    assert line.points[1].note == "cannot be scored: 1 answer missing"
    assert line.change is not None
    assert (line.change.difference, line.change.reads, line.change.left_out) == (Decimal(40), Reads.BETTER, 1)
    assert line.change.size is Size.LIKELY
    assert line.change.words == (
        "WHO-5 wellbeing: 20 to 60, better by 40 points. The change is likely to be real. "
        "From “very low” to “not low”."
    )
    enter(workspace, jean, "0,0,0,0,0,0,0,0,0", MARCH, "phq-9")
    assert [h.measure.id for h in workspace.fillings.histories(jean)] == ["who-5", "phq-9"]


@pytest.mark.parametrize(("way", "kept"), [(Way.ANONYMISE, 1), (Way.ERASE, 0)])
def test_who_is_erased_leaves_no_answers_and_only_scores_without_a_name(
    workspace: Workspace, jean: UUID, way: Way, kept: int
) -> None:
    enter(workspace, jean, "3,3,3,2,2", MARCH)
    taken = enter(workspace, jean, "5,5,5,5,5", JUNE)
    workspace.fillings.take_back(taken.id)
    view = workspace.erasing.view(jean)
    workspace.erasing.erase(jean, way, ErasureReason.ASKED, view.typed)
    with workspace.open_vault.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT answers FROM filled_measure").all()
        scores = connection.exec_driver_sql("SELECT value FROM measure_score").all()
    assert [tuple(row) for row in rows] == [("{}",)] * kept
    assert [tuple(row) for row in scores] == [(52_000_000,)] * kept


def test_scores_are_printed_in_the_persons_own_style(workspace: Workspace, jean: UUID) -> None:
    enter(workspace, jean, "1,1,1,1,3", MARCH)
    paper = workspace.fillings.on_paper(jean)
    assert (paper.title, paper.pages) == ("My scores", 1)
    assert paper.subject is not None
    assert paper.subject.id == jean
    assert len(workspace.fillings.on_paper(jean, "large print").pdf) > 0
    with pytest.raises(InvalidInputError):
        workspace.fillings.on_paper(jean, "no such style")
