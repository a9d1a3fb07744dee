"""Help that is offered where it is safe, "not now" asked again, and where to turn as a service writes it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from app.domain.help_offers import HelpAnswer, OfferLine
from app.domain.people import PersonForm
from app.domain.talk import Answer
from app.errors import InvalidInputError, NotFoundError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions_about


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


@pytest.fixture
def talk(workspace: Workspace, jean: UUID) -> UUID:
    return workspace.talks.start(jean).id


def tick(workspace: Workspace, talk: UUID, page: str, **barriers: dict[str, int]) -> None:
    workspace.talks.answer(talk, page, Answer(value=dict(barriers)))


def keys(lines: tuple[OfferLine, ...]) -> list[str]:
    return [line.offer.key for line in lines]


def test_help_is_offered_for_what_gets_much_in_the_way_with_the_answers_behind_it(
    workspace: Workspace, talk: UUID
) -> None:
    assert workspace.offers.offers(talk) == ()
    tick(workspace, talk, "B1", balance={"much": 2}, pain={"much": 1}, memory={"much": 1}, hearing={})
    physio, senses = workspace.offers.offers(talk)
    assert (physio.offer.key, physio.because, physio.ask) == ("physio", ("Balance (Quite a lot)",), True)
    assert (senses.offer.key, senses.because) == ("senses", ("Hearing",))


def test_what_may_not_be_said_on_a_shared_screen_is_offered_on_the_private_page(
    workspace: Workspace, jean: UUID, talk: UUID
) -> None:
    tick(workspace, talk, "B1", alcohol_drugs={"much": 3})
    tick(workspace, talk, "B2", unsafe={"much": 3})
    assert workspace.offers.offers(talk) == ()
    assert keys(workspace.offers.private_offers(talk)) == ["alcohol", "safety"]
    assert actions_about(workspace, "talk", talk).count("view worries") == 1
    assert keys(workspace.offers.private_offers(talk, opened=False)) == ["alcohol", "safety"]
    assert actions_about(workspace, "talk", talk).count("view worries") == 1
    assert workspace.safety.page(jean).said == ("What about places gets in the way?",)


def test_not_now_is_kept_and_asked_again_in_the_next_talk_and_yes_is_not(
    workspace: Workspace, jean: UUID, talk: UUID, wall: Wall
) -> None:
    tick(workspace, talk, "B1", balance={"much": 3}, mood={"much": 2})
    workspace.offers.answer(talk, "talking", HelpAnswer.YES)
    physio, _talking = workspace.offers.answer(talk, "physio", HelpAnswer.NOT_NOW)
    assert (physio.answer, physio.said_at, physio.ask) == (HelpAnswer.NOT_NOW, wall.now, False)
    workspace.talks.finish(talk)
    second = workspace.talks.start(jean).id
    tick(workspace, second, "B1", balance={"much": 3}, mood={"much": 2})
    physio, talking = workspace.offers.offers(second)
    assert (physio.answer, physio.ask, talking.ask) == (HelpAnswer.NOT_NOW, True, False)
    assert [answer.words for answer in HelpAnswer] == ["Yes", "Not now"]


def test_an_answer_to_an_offer_is_undone(workspace: Workspace, talk: UUID) -> None:
    tick(workspace, talk, "B1", balance={"much": 3})
    workspace.offers.answer(talk, "physio", HelpAnswer.NOT_NOW)
    workspace.offers.answer(talk, "physio", HelpAnswer.YES)
    workspace.history.undo()
    assert workspace.offers.offers(talk)[0].answer is HelpAnswer.NOT_NOW
    workspace.history.undo()
    assert workspace.offers.offers(talk)[0].answer is None


def test_what_is_not_offered_cannot_be_answered(workspace: Workspace, talk: UUID) -> None:
    with pytest.raises(NotFoundError, match="no longer offered"):
        workspace.offers.answer(talk, "physio", HelpAnswer.YES)


def test_a_route_is_the_services_own_with_the_day_it_was_looked_up(
    workspace: Workspace, jean: UUID, wall: Wall
) -> None:
    routes = {route.code: route for route in workspace.routes.change("RF3", (" Ring Asha \n", ""))}
    assert (routes["RF3"].steps, routes["RF3"].checked_on) == (("Ring Asha",), wall.now.date())
    assert routes["RF4"].checked_on is None
    line = next(line for line in workspace.safety.page(jean).lines if line.flag.code == "RF3")
    assert line.flag.route == ("Ring Asha",)
    workspace.routes.change("C4", ("Memory café",))
    assert workspace.tiers.page(jean).domains[3].domain.route == ("Memory café",)
    workspace.routes.change("C4", ("Memory clinic",))
    workspace.history.undo()
    workspace.history.undo()
    again = {route.code: route for route in workspace.routes.routes()}
    assert again["C4"].steps[0] == "Speak to their GP or the memory service."
    assert again["C4"].checked_on is None


def test_a_route_is_looked_up_without_being_changed(workspace: Workspace) -> None:
    day = date(2026, 11, 3)
    routes = {route.code: route for route in workspace.routes.looked_up("several", day)}
    assert routes["several"].checked_on == day
    routes = {route.code: route for route in workspace.routes.looked_up("several", None)}
    assert routes["several"].checked_on is None


@pytest.mark.parametrize(("code", "steps"), [("RF1", ()), ("RF1", (" ",)), ("RF99", ("Ring",))])
def test_a_route_without_steps_or_of_nothing_is_refused(
    workspace: Workspace, code: str, steps: tuple[str, ...]
) -> None:
    with pytest.raises(InvalidInputError):
        workspace.routes.change(code, steps)
    with pytest.raises(InvalidInputError):
        workspace.routes.looked_up("RF99", None)


def test_a_number_says_when_it_was_checked_and_a_new_one_was_checked_today(
    workspace: Workspace, wall: Wall
) -> None:
    first = workspace.safety.numbers()
    earlier = date(2026, 10, 1)
    kept = workspace.safety.change_numbers((replace(first[0], checked=True, checked_on=earlier), *first[1:]))
    assert kept[0].checked_on == wall.now.date()
    kept = workspace.safety.change_numbers((replace(kept[0], checked_on=earlier), *kept[1:]))
    assert kept[0].checked_on == earlier
    kept = workspace.safety.change_numbers((replace(kept[0], phone="112"), *kept[1:]))
    assert kept[0].checked_on == wall.now.date()
    kept = workspace.safety.change_numbers((replace(kept[0], checked=False), *kept[1:]))
    assert kept[0].checked_on is None
