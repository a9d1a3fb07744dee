"""Complexity and tier: found by the answers, raised by anyone, lowered only with a reason and by two."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.domain.people import PersonForm
from app.domain.roles import DeskRole
from app.domain.safety import Seen
from app.domain.second_person import Second, SecondPersonError
from app.domain.supervision import DEFAULT_WEEKS, MeetingForm, MeetingKind
from app.domain.tier import Tier
from app.domain.tier_decisions import TierMove, TierPage
from app.errors import FollowUpFirstError, InvalidInputError, WrongPassphraseError
from app.workspace import Workspace
from tests.conftest import Wall
from tests.services.audit_trail import actions_about
from tests.services.seats import hire, seated

ROSES = "velvet anchor pepper moon"


@pytest.fixture
def jean(workspace: Workspace) -> UUID:
    return workspace.people.add(PersonForm(name="Jean Moss")).person.id


def rate_all(workspace: Workspace, person_id: UUID, rating: int = 0) -> TierPage:
    for number in range(1, 11):
        workspace.tiers.rate(person_id, f"C{number}", rating)
    return workspace.tiers.page(person_id)


def ask_all(workspace: Workspace, person_id: UUID) -> None:
    for number in range(1, 13):
        workspace.safety.see(person_id, f"RF{number}", Seen.NO)


def test_nobody_looked_means_not_assessed_and_looking_is_in_the_audit(
    workspace: Workspace, jean: UUID
) -> None:
    page = workspace.tiers.page(jean)
    assert (page.found.tier, page.standing, page.called) == (Tier.NOT_ASSESSED, Tier.NOT_ASSESSED, "Jean")
    assert all(line.rating is None for line in page.domains)
    assert actions_about(workspace, "person", jean).count("view worries") == 1
    assert workspace.tiers.page(jean, opened=False) == page
    assert actions_about(workspace, "person", jean).count("view worries") == 1


def test_everything_looked_at_and_nothing_found_is_the_lowest_tier(workspace: Workspace, jean: UUID) -> None:
    ask_all(workspace, jean)
    page = rate_all(workspace, jean)
    assert (page.found.tier, page.standing) == (Tier.LINK_WORKER, Tier.LINK_WORKER)
    assert [decision.tier for decision in page.decisions] == [Tier.LINK_WORKER]


def test_a_tier_that_was_found_stays_when_a_later_answer_gives_less(workspace: Workspace, jean: UUID) -> None:
    workspace.tiers.rate(jean, "C1", 3)
    page = workspace.tiers.rate(jean, "C1", 0)
    assert (page.found.tier, page.standing) == (Tier.NOT_ASSESSED, Tier.JOINT)
    assert page.lower_than_standing
    (decision,) = page.decisions
    assert (decision.move, decision.reason, decision.by) == (TierMove.FOUND, "C1 Distress of mind: 3", "Sam")


def test_a_slip_is_undone_with_the_tier_it_led_to_and_redone_with_it(
    workspace: Workspace, jean: UUID
) -> None:
    workspace.tiers.rate(jean, "C1", 3)
    workspace.history.undo()
    page = workspace.tiers.page(jean)
    assert (page.standing, page.decisions, page.domains[0].rating) == (Tier.NOT_ASSESSED, (), None)
    workspace.history.redo()
    assert workspace.tiers.page(jean).standing is Tier.JOINT
    assert workspace.tiers.rate(jean, "C1", 3) == workspace.tiers.page(jean)


def test_a_sign_that_was_seen_is_tier_r_until_two_people_say_otherwise(
    workspace: Workspace, jean: UUID
) -> None:
    workspace.safety.see(jean, "RF3", Seen.YES)
    assert workspace.tiers.page(jean).standing is Tier.RED_FLAG
    with pytest.raises(FollowUpFirstError):
        workspace.tiers.lower_to(jean, Tier.SUPPORTED, "It was a misunderstanding")
    workspace.safety.record_action(jean, "RF3", "The council")
    page = workspace.tiers.lower_to(jean, Tier.SUPPORTED, "It was a misunderstanding")
    assert (page.found.tier, page.standing) == (Tier.RED_FLAG, Tier.SUPPORTED)
    workspace.safety.see(jean, "RF3", Seen.NO)
    assert workspace.safety.see(jean, "RF3", Seen.YES).lines
    assert workspace.tiers.page(jean).standing is Tier.RED_FLAG


def test_a_sign_seen_by_a_slip_is_undone_with_its_tier(workspace: Workspace, jean: UUID) -> None:
    workspace.safety.see(jean, "RF1", Seen.YES)
    workspace.history.undo()
    assert workspace.tiers.page(jean).standing is Tier.NOT_ASSESSED
    workspace.history.redo()
    assert workspace.tiers.page(jean).standing is Tier.RED_FLAG


def test_a_worker_raises_the_tier_of_their_own_people(workspace: Workspace, jean: UUID) -> None:
    worker = hire(workspace, DeskRole.WORKER, people=(jean,))
    page = seated(workspace, worker).tiers.raise_to(jean, Tier.JOINT, "Two falls")
    assert (page.standing, page.decisions[-1].move) == (Tier.JOINT, TierMove.RAISED)
    assert page.decisions[-1].by == worker.name
    assert "raise tier" in actions_about(workspace, "person", jean)


@pytest.mark.parametrize("tier", [Tier.RED_FLAG, Tier.LINK_WORKER, Tier.SUPPORTED, Tier.NOT_ASSESSED])
def test_a_tier_is_raised_only_above_what_holds_and_to_r_by_a_sign_alone(
    workspace: Workspace, jean: UUID, tier: Tier
) -> None:
    workspace.tiers.raise_to(jean, Tier.SUPPORTED)
    with pytest.raises(InvalidInputError, match="cannot be raised"):
        workspace.tiers.raise_to(jean, tier)


def test_two_people_lower_a_tier_with_a_reason(workspace: Workspace, jean: UUID) -> None:
    everybody = workspace.users.add("Rose", DeskRole.SUPERVISOR, ROSES)
    rose = next(user.worker.id for user in everybody if user.worker.name == "Rose")
    workspace.tiers.raise_to(jean, Tier.JOINT)
    with pytest.raises(SecondPersonError) as refused:
        workspace.tiers.lower_to(jean, Tier.SUPPORTED, "Seen by the nurse")
    assert [worker.name for worker in refused.value.able] == ["Rose"]
    with pytest.raises(WrongPassphraseError):
        workspace.tiers.lower_to(jean, Tier.SUPPORTED, "Seen by the nurse", Second(rose, "wrong wrong wrong"))
    with pytest.raises(InvalidInputError, match="no reason"):
        workspace.tiers.lower_to(jean, Tier.SUPPORTED, " ", Second(rose, ROSES))
    page = workspace.tiers.lower_to(jean, Tier.SUPPORTED, "Seen by the nurse", Second(rose, ROSES))
    assert page.standing is Tier.SUPPORTED
    last = page.decisions[-1]
    assert (last.move, last.reason, last.by, last.second) == (
        TierMove.LOWERED, "Seen by the nurse", "Sam", "Rose",
    )  # fmt: skip
    assert "lower tier" in actions_about(workspace, "person", jean)
    workspace.history.undo()
    assert workspace.tiers.page(jean).standing is Tier.JOINT
    workspace.history.redo()
    assert workspace.tiers.page(jean).standing is Tier.SUPPORTED


@pytest.mark.parametrize("tier", [Tier.JOINT, Tier.RED_FLAG, Tier.NOT_ASSESSED])
def test_a_tier_is_lowered_only_below_what_holds(workspace: Workspace, jean: UUID, tier: Tier) -> None:
    workspace.tiers.raise_to(jean, Tier.JOINT)
    with pytest.raises(InvalidInputError, match="cannot be lowered"):
        workspace.tiers.lower_to(jean, tier, "Because")


def test_the_lowest_tier_waits_until_everything_is_known(workspace: Workspace, jean: UUID) -> None:
    workspace.tiers.raise_to(jean, Tier.JOINT)
    with pytest.raises(InvalidInputError, match="Not everything is known"):
        workspace.tiers.lower_to(jean, Tier.LINK_WORKER, "Because")
    ask_all(workspace, jean)
    rate_all(workspace, jean)
    assert workspace.tiers.lower_to(jean, Tier.LINK_WORKER, "Because").standing is Tier.LINK_WORKER


@pytest.mark.parametrize(("code", "rating"), [("C11", 1), ("C1", 4), ("C1", -1)])
def test_there_are_ten_domains_and_four_numbers(
    workspace: Workspace, jean: UUID, code: str, rating: int
) -> None:
    with pytest.raises(InvalidInputError):
        workspace.tiers.rate(jean, code, rating)


def test_the_page_says_by_when_the_next_supervision_is(workspace: Workspace, jean: UUID, wall: Wall) -> None:
    assert workspace.tiers.page(jean).supervision_on is None
    me = workspace.worker.id
    held = MeetingForm(kind=MeetingKind.SUPERVISION, held_on=wall().date())
    workspace.supervision.keep_meeting(me, None, held)
    assert workspace.tiers.page(jean).supervision_on == wall().date() + timedelta(weeks=DEFAULT_WEEKS)
