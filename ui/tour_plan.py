"""The part of the tour about a plan: made, printed, and what else belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.hands import wait_until

if TYPE_CHECKING:
    from ui.tour import Tour


def make_plan(tour: Tour) -> None:
    """A plan in her own words, with the page it becomes beside it."""
    hands = tour.hands
    hands.key("Return")
    hands.at("plan")
    if hands.sees(_("Add what {name} wants").format(name="Jean")):
        hands.press(_("Add what {name} wants").format(name="Jean"))
        hands.write(_("Their own words"), "I want to sing with other people again.")
        hands.press(_("Keep this"))
    hands.press(_("Add a step"))
    hands.write(_("What will be done"), "Go to Silver Voices")
    hands.write(_("Who does it"), "Jean, with Anya")
    hands.write(_("When"), "next Tuesday at 2pm")
    tour.shot("plan-step")
    hands.press(_("More: {what}").format(what=_("where, who comes along, what helps, cost")))
    hands.write(_("What could help if it gets hard"), "Participate for half an hour only.")
    hands.write(_("What it costs"), "£2.50")
    tour.shot("plan-step-more")
    hands.press(_("Keep this"))
    wait_until(lambda: hands.sees(_("Save as PDF")), "the plan's page")
    hands.settle()
    tour.shot("plan")


def print_plan(tour: Tour) -> None:
    """Print; where no printer is joined, the page is kept and saved as a PDF."""
    hands = tour.hands
    hands.key("Ctrl+P")
    tour.shot("plan-printed")
    hands.press(_("Save as PDF"))
    tour.shot("plan-saved")


def look_around(tour: Tour) -> None:
    """Who else is asked, and the plans there were; then back to the plan."""
    hands = tour.hands
    hands.press(_("Ask somebody else"))
    hands.at("onward")
    hands.key("Ctrl+N")
    hands.write(_("Who there, by name"), "Dr Patel")
    hands.write(_("What they are asked to do, and why"), "She has fallen twice.")
    tour.shot("onward-asking")
    hands.press(_("Keep this"))
    hands.settle()
    tour.shot("onward")
    hands.key("Esc")
    hands.at("plan")
    hands.press(_("Earlier plans"))
    hands.at("earlier_plans")
    hands.settle()
    tour.shot("earlier-plans")
    hands.key("Esc")
    hands.at("plan")
