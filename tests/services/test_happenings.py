"""One line of time: whatever was done with somebody stands on it, and what was undone does not."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from app.domain.consent import Decision, Purpose
from app.domain.follow_up import AbsenceReason
from app.domain.photos import PhotoForm
from app.domain.slots import SlotsForm
from app.domain.stories import StoryForm, StoryKind
from tests.deciding import decide
from tests.services.desk_days import added, choir, person
from tests.services.every_box import PICTURE
from tests.services.measures_day import typed

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace
    from tests.conftest import Wall

TODAY = date(2026, 11, 17)
ONCE = (
    "Agreed to a photo",
    "Took back their yes to a photo",
    "Let us keep their words",
    "Answered a measure",
    "Did not agree the plan",
    "Came to the time they had booked",
    "Not here at the time they had booked",
    "Lost the card",
    "Used the card: Swimming",
    "Left Silver Voices",
    "Heard why they had not come to Silver Voices",
    "Took back their yes: Use words or photos",
)


def told(workspace: Workspace, person_id: UUID) -> list[str]:
    return [line.title for line in workspace.people.page(person_id).history]


def test_what_they_agreed_to_answered_booked_used_and_left_is_told(workspace: Workspace, wall: Wall) -> None:
    group = choir(workspace, "Jean Okafor").group.id
    jean = person(workspace, "Jean")
    for decision in (Decision.YES, Decision.WITHDRAWN, Decision.NO):
        decide(workspace, jean, Purpose.QUOTES, decision)
        wall.pass_by(minutes=5)
    workspace.history.undo()
    decide(workspace, jean, Purpose.QUOTES)
    wall.pass_by(minutes=5)
    workspace.photos.keep(
        jean, None, PhotoForm(shows="Jean sings", agreed_by="themself", agreed_on=TODAY), PICTURE, alone=True
    )
    workspace.photos.withdraw(jean, workspace.photos.page(jean).photos[0].id)
    workspace.stories.keep_story(
        group, None, StoryForm(kind=StoryKind.QUOTE, words="I sang", heard_on=TODAY, person_id=jean)
    )
    ons4 = workspace.measures.measure("ons4")
    workspace.fillings.enter(jean, "ons4", typed(ons4, "7,7,7,3"), TODAY)
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "To sing").id
    workspace.plans.agree(plan, False, "Jean", "Too soon")
    morning = SlotsForm(held_on=TODAY, starts=time(10), ends=time(11), minutes=20, place="Desk")
    first, second, _third = (slot.id for slot in workspace.slots.open_times(morning))
    for slot, came in ((first, True), (second, False)):
        workspace.slots.book_for(slot, jean)
        workspace.slots.mark(slot, came=came)
    workspace.money.issue(250, "Jean", jean)
    workspace.money.visit("1", "Swimming", 600)
    workspace.money.replace_lost("H-0001")
    workspace.staying.heard(group, jean, AbsenceReason.ILL)
    workspace.groups.leave(group, jean, "")
    found = told(workspace, jean)
    for words in ONCE:
        assert found.count(words) == 1, words
    assert found.count("Said yes: Use words or photos") == 2
    assert "Said no: Use words or photos" not in found


def test_a_paper_that_was_printed_again_and_again_is_told_once_a_day(
    workspace: Workspace, wall: Wall
) -> None:
    jean = added(workspace, "Jean Okafor")
    plan = workspace.plans.add_goal(workspace.plans.open(jean).id, "To sing").id
    for _day in range(2):
        for _time in range(3):
            workspace.documents.record_printed(workspace.documents.plan(plan), "saved")
        wall.pass_by(days=1)
    assert told(workspace, jean).count("Plan saved as a PDF") == 2
