"""Cards and money, handing a group over, and who agrees for a child: kept, refused and taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.domain.attendance import Presence
from app.domain.handing_over import Ready, Stage
from app.domain.money import TakingKind
from app.domain.people import PersonForm
from app.domain.roles import DeskRole
from app.domain.session_scores import Mode, Moment, Score
from app.domain.today import ToDoKind
from app.domain.young import Responsible, YoungAgreement
from app.errors import InvalidInputError, NotAllowedError, NotFoundError
from app.ids import new_id
from app.measures.offers import WhyNot
from tests.services.desk_days import added, choir, coming, person
from tests.services.seats import hire, seated

if TYPE_CHECKING:
    from uuid import UUID

    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)


@pytest.fixture
def group(workspace: Workspace) -> UUID:
    return choir(workspace, "Jean Okafor", "Ken Tomlin").group.id


def test_a_card_is_issued_used_by_its_number_lost_and_replaced(workspace: Workspace) -> None:
    money = workspace.money
    jean = added(workspace, "Jean Okafor")
    (first,) = money.issue(250, " Jean ", jean).cards
    assert (first.number, first.name, first.price_pence) == ("H-0001", "Jean", 250)
    page = money.visit("1", " Swimming ", 600)
    assert (page.cash_pence, page.saved_pence) == (250, 350)
    new, lost = money.replace_lost("H-0001").cards
    assert (new.number, new.name, new.replaces, lost.lost_on) == ("H-0002", "Jean", first.id, TODAY)
    with pytest.raises(InvalidInputError, match="no longer good"):
        money.visit("H-0001", "Swimming", 600)
    page = money.visit("2", "Gym", 200)
    assert [v.activity for v in page.line(new)] == ["Gym", "Swimming"]
    assert (page.cash_pence, page.saved_pence) == (250 + 200, 350)  # what costs less anyway costs no more
    workspace.history.undo()
    workspace.history.undo()
    assert [c.good for c in money.cards().cards] == [True]
    workspace.history.redo()
    workspace.history.redo()
    assert money.cards() == page
    assert "H-0002" in words(money.card("2"))
    assert "Any activity: £2.50" in words(money.card("2", "large print"))
    workspace.history.undo()
    workspace.history.undo()
    workspace.history.undo()
    workspace.history.undo()
    assert money.cards().cards == ()


def test_a_card_needs_no_name_and_wrong_ones_are_refused(workspace: Workspace) -> None:
    money = workspace.money
    (card,) = money.issue(300).cards
    assert (card.name, card.person_id) == ("", None)
    with pytest.raises(InvalidInputError, match="below nothing"):
        money.issue(-1)
    with pytest.raises(NotFoundError, match="no card H-0099"):
        money.visit("99", "Swimming", 600)
    with pytest.raises(InvalidInputError, match="what for"):
        money.visit("1", " ", 600)


def test_whoever_does_not_know_a_person_sees_a_card_without_a_name(workspace: Workspace) -> None:
    jean = added(workspace, "Jean Okafor")
    workspace.money.issue(250, "Jean", jean)
    stranger = seated(workspace, hire(workspace, DeskRole.WORKER))
    (card,) = stranger.money.cards().cards
    assert (card.number, card.name, card.person_id) == ("H-0001", "", None)
    assert "Jean" not in words(stranger.money.card("1"))
    with pytest.raises(NotAllowedError):
        stranger.money.issue(250, "", jean)


def test_money_for_a_group_is_written_down_and_taken_out(workspace: Workspace, group: UUID) -> None:
    money = workspace.money
    assert not money.takes(group)
    assert money.say_takes(group, takes=True)
    workspace.history.undo()
    assert not money.takes(group)
    (line,) = money.take(group, TakingKind.DONATION, 1250, TODAY)
    assert (line.kind, line.pence) == (TakingKind.DONATION, 1250)
    assert money.take_out(group, line.id) == ()
    workspace.history.undo()
    assert money.takings(group) == (line,)
    workspace.history.undo()
    assert money.takings(group) == ()
    workspace.history.redo()
    assert money.takings(group) == (line,)
    with pytest.raises(InvalidInputError, match="no money"):
        money.take(group, TakingKind.FEE, 0, TODAY)
    with pytest.raises(InvalidInputError, match="ahead"):
        money.take(group, TakingKind.FEE, 100, date(2026, 11, 18))
    with pytest.raises(NotFoundError):
        money.take_out(group, new_id())


def test_a_group_is_handed_over_in_stages(workspace: Workspace, group: UUID, wall: Wall) -> None:
    hand_over = workspace.hand_over
    page = hand_over.begin_stage(group, Stage.STAFF, date(2026, 10, 1))
    assert (page.on(TODAY), page.periods) == (Stage.STAFF, None)
    page = hand_over.begin_stage(group, Stage.ON_CALL, date(2026, 11, 20), " Mo leads well ")
    assert [s.stage for s in page.stages] == [Stage.STAFF, Stage.ON_CALL]
    assert page.stages[1].note == "Mo leads well"
    with pytest.raises(InvalidInputError, match="begins that day"):
        hand_over.begin_stage(group, Stage.SHARED, date(2026, 11, 20))
    score(workspace, coming(workspace.groups.page(group)))
    wall.go_to(2026, 11, 24)
    page = hand_over.page(group)
    assert page.unled(date(2026, 11, 24))
    assert [(t.kind, t.target) for t in workspace.today.page().to_do] == [(ToDoKind.NO_LEADER, group)]
    stranger = seated(workspace, hire(workspace, DeskRole.LEADER))
    assert stranger.today.page().to_do == ()
    page = hand_over.set_leader(page.ahead[0].session_id, " Mo ")
    assert (page.ahead[0].leader, page.unled(date(2026, 11, 24))) == ("Mo", False)
    assert workspace.today.page().to_do == ()
    assert page.periods is not None
    assert (page.periods[0].sessions, page.periods[0].pairs, page.periods[1].sessions) == (1, 2, 0)
    workspace.history.undo()
    assert hand_over.page(group).ahead[0].leader == ""
    assert hand_over.set_ready(group, Ready.VENUE, there=True).ready == {Ready.VENUE}
    assert hand_over.set_ready(group, Ready.VENUE, there=False).ready == frozenset()
    workspace.history.undo()
    assert hand_over.page(group).ready == {Ready.VENUE}


def score(workspace: Workspace, session: UUID) -> None:
    for name in ("Jean", "Ken"):
        workspace.attendance.mark(session, person(workspace, name), Presence.HERE)
        for moment, value in ((Moment.BEFORE, 2), (Moment.AFTER, 4)):
            workspace.scores.score(
                session, person(workspace, name), moment, Score(mode=Mode.FACES, value=value)
            )


def test_a_stage_is_taken_out_and_put_back(workspace: Workspace, group: UUID) -> None:
    hand_over = workspace.hand_over
    stage = hand_over.begin_stage(group, Stage.SHARED, TODAY).stages[0]
    workspace.history.undo()
    assert hand_over.page(group).stages == ()
    workspace.history.redo()
    stage = hand_over.page(group).stages[0]
    assert hand_over.take_out_stage(group, stage.id).stages == ()
    workspace.history.undo()
    assert hand_over.page(group).on(TODAY) is Stage.SHARED
    with pytest.raises(NotFoundError):
        hand_over.take_out_stage(group, new_id())


def test_the_sheet_for_leaders_has_the_local_numbers(workspace: Workspace, group: UUID) -> None:
    numbers = workspace.safety.numbers()
    workspace.safety.change_numbers((replace(numbers[0], phone="0300 123 456", label="Night team"),))
    sheet = words(workspace.hand_over.sheet(group, "easy read"))
    assert "For those who lead Silver Voices." in sheet
    assert "Night team" in sheet
    assert "Okafor" not in sheet


def words(paper: PrintedDocument) -> str:
    with closing(pypdfium2.PdfDocument(paper.pdf)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_a_child_is_asked_what_is_for_their_age_or_only_counted(workspace: Workspace, group: UUID) -> None:
    jean, ken = person(workspace, "Jean"), person(workspace, "Ken")
    workspace.people.change(jean, PersonForm(name="Jean Okafor", born_on=date(2012, 1, 1)))
    workspace.people.change(ken, PersonForm(name="Ken Tomlin", born_on=date(1950, 1, 1)))
    agreed = YoungAgreement(agreed_by=" Ada Okafor ", responsible=Responsible.PARENT, agreed_on=TODAY)
    young = workspace.young

    def asked() -> set[WhyNot | None]:
        offers = {offer.measure.id: offer.why_not for offer in workspace.asking.offered(jean)}
        return {offers["confidence"], offers["ons4"]}

    assert asked() == {WhyNot.NOBODY_AGREED, WhyNot.TOO_YOUNG}
    (line,) = young.agree(group, jean, agreed)
    assert (line.name, line.age, line.agreement) == (
        "Jean Okafor",
        14,
        replace(agreed, agreed_by="Ada Okafor"),
    )
    assert asked() == {None, WhyNot.TOO_YOUNG}  # and only what is for their age
    young.agree(group, jean, replace(agreed, counts_only=True))
    assert asked() == {WhyNot.COUNTS_ONLY, WhyNot.TOO_YOUNG}
    assert young.take_back(group, jean)[0].agreement is None
    workspace.history.undo()
    workspace.history.undo()
    assert young.in_group(group) == (line,)
    workspace.history.undo()
    assert young.in_group(group)[0].agreement is None
    for wrong, about in (
        (replace(agreed, agreed_by=" "), "who agreed"),
        (replace(agreed, agreed_on=date(2026, 11, 18)), "ahead"),
    ):
        with pytest.raises(InvalidInputError, match=about):
            young.agree(group, jean, wrong)
    with pytest.raises(NotFoundError):
        young.agree(group, ken, agreed)


def test_volunteers_hand_nothing_over(workspace: Workspace, group: UUID) -> None:
    volunteer = seated(workspace, hire(workspace, DeskRole.VOLUNTEER, (group,)))
    for call in (volunteer.hand_over.page, volunteer.stories.page, volunteer.money.takings):
        with pytest.raises(NotAllowedError):
            call(group)
