"""Change of scores from the store: pairs only, who is left out and why, and nobody's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.consent import Decision, Purpose
from app.domain.people import Role
from app.domain.roles import DeskRole
from app.errors import InvalidInputError, NotFoundError
from app.measures.change import Verdict
from app.measures.filled import ScoreSheet
from app.measures.measure import AnsweredBy
from app.measures.pairing import LeftOut, SessionPairs
from app.measures.questionnaire import Asked, HowAsked, Occasion
from app.services.change_figures import KeptCheck
from app.services.filling_in import filled_in
from tests.deciding import decide
from tests.services.desk_days import added, choir, coming, enrol, person
from tests.services.measures_day import given, switch_on, typed
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

MARCH = date(2026, 3, 3)
PAPER = HowAsked(from_paper=True)
HELPED = HowAsked(answered_by=AnsweredBy.WITH_HELP)


def enter(workspace: Workspace, person_id: UUID, text: str, day: int, asked: Asked | None = None) -> UUID:
    answers = typed(workspace.measures.measure("who-5"), text)
    on = MARCH + timedelta(days=day)
    return workspace.fillings.enter(person_id, "who-5", answers, on, asked or Asked(how=PAPER)).id


@pytest.fixture
def town(workspace: Workspace, wall: Wall) -> Workspace:
    """Two who went up, one asked in two ways, one asked once, one without a number, and a session apart."""
    switch_on(workspace, wall, "who-5")
    group = choir(workspace, "Jean Okafor", "Amir Khan")
    for name in ("Mei Lin", "Ken Tomlin", "Rosa Diaz"):
        added(workspace, name)
    jean, amir, mei, ken, rosa = (person(workspace, n) for n in ("Jean", "Amir", "Mei", "Ken", "Rosa"))
    for who, before, after in ((jean, "1,1,1,1,1", "3,3,3,3,3"), (amir, "2,2,2,2,2", "3,3,3,3,3")):
        enter(workspace, who, before, 0)
        enter(workspace, who, "0,0,0,0,0", 30)
        enter(workspace, who, after, 60)
    enter(workspace, mei, "1,1,1,1,1", 0)
    enter(workspace, mei, "5,5,5,5,5", 60, Asked(how=HELPED))
    enter(workspace, ken, "1,1,1,1,1", 0)
    enter(workspace, rosa, "1,1,1,1,-", 0)
    for occasion, text in ((Occasion.BEFORE, "0,0,0,0,0"), (Occasion.AFTER, "5,5,5,5,5")):
        enter(workspace, jean, text, 90, Asked(occasion=occasion, session_id=coming(group)))
    return workspace


def test_first_to_latest_in_pairs_and_who_is_left_out(town: Workspace) -> None:
    found = town.change.change("who-5")
    pairs = found.change.pairs
    assert (pairs.people, pairs.way) == (2, "words, self")
    assert dict(pairs.left_out) == {LeftOut.NO_SCORE: 1, LeftOut.ONLY_ONE: 1, LeftOut.TWO_WAYS: 1}
    assert found.change.figures is not None
    assert found.change.figures.mean is not None
    assert found.change.figures.mean.mean == 30
    assert found.change.verdict is Verdict.TOO_FEW
    assert [row.first for row in pairs.tally] == [Decimal(20), Decimal(40)]
    assert not found.enough_to_report
    until = MARCH + timedelta(days=30)
    early = town.change.change("who-5", MARCH, until)
    assert [row.second for row in early.change.pairs.tally] == [Decimal(0)] * 2
    later = town.change.change("who-5", until + timedelta(days=1), None)
    assert later.change.figures is None


def test_whoever_took_back_their_yes_to_being_counted_is_in_no_comparison(town: Workspace) -> None:
    for decision, people in ((Decision.YES, 2), (Decision.WITHDRAWN, 1)):
        decide(town, person(town, "Jean"), Purpose.EVALUATION, decision)
        assert town.change.change("who-5").change.pairs.people == people
    session = coming(town.groups.page(town.groups.list_groups()[0].id))
    assert town.change.session_change(session, "who-5").change.pairs.people == 0
    town.history.undo()
    assert town.change.change("who-5").change.pairs.people == 2


def test_the_effect_of_a_session_is_a_comparison_of_its_own(town: Workspace) -> None:
    session = coming(town.groups.page(town.groups.list_groups()[0].id))
    found = town.change.session_change(session, "who-5")
    assert isinstance(found.change.pairs, SessionPairs)
    assert [(row.first, row.second, row.people) for row in found.change.pairs.tally] == [
        (Decimal(0), Decimal(100), 1)
    ]


def test_corrected_scores_do_not_count_and_a_group_is_those_who_belong(town: Workspace) -> None:
    jean = person(town, "Jean")
    filled = town.fillings.history(jean, "who-5").fillings
    latest = next(f for f in filled if f.filled_on == MARCH + timedelta(days=60))
    town.fillings.correct(latest.id, typed(latest.measure, "5,5,5,5,5"))
    assert [row.second for row in town.change.change("who-5").change.pairs.tally] == [100, 60]
    group_id = town.groups.list_groups()[0].id
    enrol(town, group_id, Role.PARTICIPANT, "Somebody Else")
    assert town.change.change("who-5", group_id=group_id).change.pairs.people == 2
    assert not town.change.change("who-5", group_id=group_id).change.pairs.left_out


def test_each_role_compares_its_own_people_and_a_leader_never_reads_one_person_off(town: Workspace) -> None:
    worker = seated(town, hire(town, DeskRole.WORKER, (), (person(town, "Jean"),)))
    assert worker.change.change("who-5").change.pairs.people == 1
    assert worker.change.change("who-5").change.figures is not None
    leader = seated(town, hire(town, DeskRole.LEADER, (town.groups.list_groups()[0].id,)))
    found = leader.change.change("who-5")
    assert (found.change.pairs.people, found.change.figures) == (2, None)


def test_what_can_be_compared_and_what_is_asked_wrongly(town: Workspace) -> None:
    assert [offer.measure.id for offer in town.change.measures_with_scores()] == ["who-5"]
    assert [rule.code for rule in town.change.scores("who-5")] == ["total"]
    assert town.change.change("ons4", score="anxiety").change.verdict is Verdict.NOBODY
    for measure_id, score in (("ons4", None), ("who-5", "percent")):
        with pytest.raises(InvalidInputError, match="never put together"):
            town.change.change(measure_id, score=score)
    with pytest.raises(InvalidInputError, match="before the first"):
        town.change.change("who-5", MARCH, MARCH - timedelta(days=1))
    with pytest.raises(NotFoundError):
        town.change.change("who-5", version=9)


def test_every_kept_score_is_what_its_answers_make(town: Workspace, wall: Wall) -> None:
    assert town.change.check_kept("who-5") == KeptCheck(filled=12, different=0)
    desk = town.people._desk
    wrong = replace(filled_in(town.measures.measure("who-5"), {}, wall(), Asked()), answers={"1": given(3)})
    right = replace(wrong, sheet=ScoreSheet(scores=(), not_scored=(), alerts=()))
    with desk.store.write(desk.author, "enter questionnaire") as repositories:
        for kept in (wrong, right):
            repositories.filled.keep(person(town, "Jean"), kept)
    assert town.change.check_kept("who-5") == KeptCheck(filled=14, different=1)


def test_a_comparison_is_printed_as_it_was_shown(town: Workspace) -> None:
    paper = town.change.on_paper(town.change.change("who-5"), "Everybody, up to Tuesday 3 March 2026.")
    assert paper.title == "Change: WHO-5 wellbeing index"
    assert paper.name.startswith("Change, ")
    assert paper.pdf.startswith(b"%PDF")
