"""Asking a measure: answers kept as they are made, scores that hold, a safety page not to be passed by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from app.domain.people import PersonForm, Role
from app.domain.safety import Seen
from app.domain.today import ToDoKind
from app.domain.young import Responsible, YoungAgreement
from app.errors import FollowUpFirstError, InvalidInputError, NotFoundError
from app.ids import new_id
from app.measures.filled import Given
from app.measures.measure import AnsweredBy, NotAnswered, Way
from app.measures.offers import WhyNot
from app.measures.questionnaire import HowAsked, Occasion
from tests.conftest import opened
from tests.services.audit_trail import lines
from tests.services.desk_days import added
from tests.services.measures_day import ask, given, switch_on

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Template, Wall


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return added(workspace, "Jean Okafor")


def to_do(workspace: Workspace, kind: ToDoKind) -> list[str]:
    return [line.title for line in workspace.today.page().to_do if line.kind is kind]


def test_what_is_begun_survives_a_crash_and_is_finished_with_its_scores(
    vault_folder: Path, template: Template, wall: Wall
) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        switch_on(workspace, wall, "who-5")
        jean = added(workspace, "Jean Okafor")
        half_id = ask(workspace, jean, "who-5", "3,3,2,-,-")
        workspace.asking.go(half_id, "4")
        assert to_do(workspace, ToDoKind.HALF_FILLED) == ["Go on with the questions for Jean"]
    with opened(vault_folder, template.key, wall) as workspace:
        (half,) = workspace.asking.half_filled(jean)
        assert (half.id, half.at_item, half.left, half.called) == (half_id, "4", ("4", "5"), "Jean")
        assert workspace.asking.begin(jean, "who-5").id == half_id
        for code in half.left:
            workspace.asking.answer(half_id, code, given(2))
        filling = workspace.asking.finish(half_id)
        (total,) = filling.sheet.scores
        assert (total.raw, total.value, filling.entered_by) == (Decimal(12), Decimal(48), "Sam")
        assert workspace.asking.half_filled(jean) == ()
        with pytest.raises(NotFoundError, match="no longer half answered"):
            workspace.asking.open(half_id)
        workspace.history.undo()
        assert workspace.asking.open(half_id).left == ()
        with pytest.raises(NotFoundError, match="Nothing of this"):
            workspace.fillings.history(jean, "who-5")
        workspace.history.redo()
        assert len(workspace.fillings.history(jean, "who-5").fillings) == 1


def test_four_kinds_of_no_answer_are_kept_apart_and_make_no_number(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    switch_on(workspace, wall, "who-5")
    half_id = ask(workspace, jean, "who-5", "3,-,-,-,-")
    for code, reason in zip("2345", NotAnswered, strict=True):
        workspace.asking.answer(half_id, code, reason)
    filling = workspace.asking.finish(half_id)
    (none,) = filling.sheet.not_scored
    assert none.reason == "cannot be scored: 4 answers missing"
    assert [reason for _code, reason in none.missing] == list(NotAnswered)
    assert filling.answers["1"] == given(3)


def test_an_answer_is_taken_back_and_put_back_by_undo(workspace: Workspace, jean: UUID, wall: Wall) -> None:
    switch_on(workspace, wall, "who-5")
    half_id = ask(workspace, jean, "who-5", "3,-,-,-,-")
    asking = workspace.asking
    moves = workspace.history.moves
    asking.answer(half_id, "1", given(3))
    assert workspace.history.moves == moves
    asking.answer(half_id, "1", None)
    assert "1" not in asking.open(half_id).answers
    workspace.history.undo()
    assert asking.open(half_id).answers["1"] == given(3)
    workspace.history.redo()
    assert "1" not in asking.open(half_id).answers
    for code, wrong in (("1", given(6)), ("9", given(1)), ("1", Given(Decimal("1.1234567")))):
        with pytest.raises(InvalidInputError):
            asking.answer(half_id, code, wrong)
    asking.drop(half_id)
    assert asking.half_filled(jean) == ()
    workspace.history.undo()
    workspace.history.redo()
    workspace.history.undo()
    assert asking.half_filled(jean)[0].id == half_id
    for _number in range(3):
        workspace.history.undo()
    assert asking.half_filled(jean) == ()
    workspace.history.redo()
    assert len(asking.half_filled(jean)) == 1


def test_how_it_is_asked_is_kept_with_it_and_only_as_the_measure_allows(
    workspace: Workspace, jean: UUID
) -> None:
    half = workspace.asking.begin(jean, "ons4")
    read = HowAsked(way=Way.READ_ALOUD, seen_by_helper=True)
    assert workspace.asking.set_how(half.id, read, Occasion.FIRST).how == read
    moves = workspace.history.moves
    workspace.asking.set_how(half.id, read)
    assert workspace.history.moves == moves
    workspace.history.undo()
    assert workspace.asking.open(half.id).asked == half.asked
    workspace.history.redo()
    assert workspace.asking.open(half.id).occasion is Occasion.FIRST
    for how, occasion in (
        (HowAsked(answered_by=AnsweredBy.PROXY), None),
        (HowAsked(way=Way.SORTING), None),
        (read, Occasion.BEFORE),
    ):
        with pytest.raises(InvalidInputError):
            workspace.asking.set_how(half.id, how, occasion)


def test_whom_a_measure_is_for_and_what_has_to_happen_before_it_is_asked(
    workspace: Workspace, wall: Wall
) -> None:
    page = workspace.people.add(PersonForm(name="Mia", born_on=date(2012, 11, 18)))
    mia = page.person.id
    offers = {offer.measure.id: offer for offer in workspace.asking.offered(mia)}
    assert offers["ons4"].why_not is WhyNot.TOO_YOUNG
    assert offers["phq-9"].why_not is WhyNot.SWITCHED_OFF
    assert offers["confidence"].why_not is WhyNot.NOBODY_AGREED
    agreed = YoungAgreement(agreed_by="Ada", responsible=Responsible.PARENT, agreed_on=wall().date())
    workspace.children.agree(mia, agreed)
    order = [offer.why_not is None for offer in workspace.asking.offered(mia)]
    assert order == sorted(order, reverse=True)
    with pytest.raises(InvalidInputError, match="cannot be asked here"):
        workspace.asking.begin(mia, "ons4")
    switch_on(workspace, wall, "swemwbs")
    with pytest.raises(InvalidInputError, match="words of SWEMWBS"):
        workspace.asking.begin(mia, "swemwbs")
    with pytest.raises(NotFoundError):
        workspace.asking.begin(mia, "outcomes-star")
    with pytest.raises(NotFoundError):
        workspace.asking.offered(new_id())


@pytest.mark.parametrize("answer", [given(1), None, NotAnswered.DID_NOT_WANT_TO_SAY])
def test_item_9_above_0_or_left_blank_closes_only_after_the_safety_page(
    workspace: Workspace, jean: UUID, wall: Wall, answer: Given | None
) -> None:
    switch_on(workspace, wall, "phq-9")
    workspace.safety.record_action(jean, "RF1", "GP", "another time")
    wall.pass_by(days=1)
    half_id = ask(workspace, jean, "phq-9", "0,0,0,0,0,0,0,0,-")
    workspace.asking.answer(half_id, "9", answer)
    assert bool(workspace.asking.open(half_id).alerts) is (answer is not None)
    waiting = [half.id for half in workspace.asking.to_follow_up(jean)]
    assert waiting == ([half_id] if answer is not None else [])
    for _attempt in range(2):
        with pytest.raises(FollowUpFirstError, match="something to follow up"):
            workspace.asking.finish(half_id)
    workspace.safety.see(jean, "RF1", Seen.YES)
    with pytest.raises(FollowUpFirstError):
        workspace.asking.finish(half_id)
    workspace.safety.record_action(jean, "RF1", "GP")
    assert workspace.asking.finish(half_id).sheet.alerts[0].flag == "RF1"


def test_a_sign_that_was_looked_for_and_not_there_lets_the_form_close(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    switch_on(workspace, wall, "phq-9")
    half_id = ask(workspace, jean, "phq-9", "0,0,0,0,0,0,0,0,1")
    workspace.safety.see(jean, "RF1", Seen.NO)
    assert workspace.asking.finish(half_id).sheet.scores[0].value == 1
    again = ask(workspace, jean, "phq-9", "0,0,0,0,0,0,0,0,1")
    workspace.asking.answer(again, "9", given(0))
    assert workspace.asking.open(again).alert_at is None
    assert workspace.asking.finish(again).sheet.alerts == ()


def test_the_audit_says_what_was_done_and_never_which_measure(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    switch_on(workspace, wall, "phq-9")
    workspace.asking.finish(ask(workspace, jean, "phq-9", "1,1,1,1,1,1,1,1,0"))
    written = lines(workspace)
    codes = {code for code, _detail in written}
    assert {"begin questionnaire", "answer questionnaire", "finish questionnaire"} <= codes
    assert "phq" not in str([detail for code, detail in written if "questionnaire" in code])
    record = workspace.subject_access.gather(jean)
    assert {"filled_measure", "measure_score"} <= {part.table for part in record.record.parts}


def test_one_at_a_session_says_which(workspace: Workspace, jean: UUID) -> None:
    from tests.services.desk_days import choir, coming

    session = coming(choir(workspace))
    with pytest.raises(InvalidInputError, match="not come to that session"):
        workspace.asking.begin(jean, "confidence", Occasion.BEFORE, at_session=session)
    workspace.attendance.walk_in(session, "", Role.PARTICIPANT, jean)
    half = workspace.asking.begin(jean, "confidence", Occasion.BEFORE, at_session=session)
    assert (half.session_id, half.occasion) == (session, Occasion.BEFORE)
    assert replace(half.asked, session_id=None) != half.asked
