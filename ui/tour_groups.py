"""The part of the tour that is about people in groups: how they took part, who stays away, who may join."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QRadioButton

from app.i18n import _
from ui.hands import NotSeenError

if TYPE_CHECKING:
    from ui.tour import Tour


def say_how_they_took_part(tour: Tour) -> None:
    """From the register with F4, and whom to ring with F5."""
    hands = tour.hands
    hands.key("F4")
    hands.at("taking_part")
    tour.shot("taking-part")
    hands.press(_("Back to the register"))
    hands.at("register")
    hands.key("F5")
    hands.at("safety_notes")
    tour.shot("whom-to-ring")
    hands.key("Escape")
    hands.at("register")


def see_how_it_meets(tour: Tour) -> None:
    """Closed days and roles from the details of a group, and one of its sessions."""
    hands = tour.hands
    for tab, door, page in (
        (_("Details"), _("Days and roles"), "dates"),
        (_("Sessions"), _("Change"), "session"),
    ):
        hands.press(tab)
        hands.press(door)
        hands.at(page)
        tour.shot(f"group-{page}")
        hands.key("Escape")
        hands.at("group")


def see_people_of_group(tour: Tour) -> None:
    """The pages that lead on from the people of a group, and past registers."""
    hands = tour.hands
    see_how_it_meets(tour)
    _open_people(tour)
    tour.shot("group-people")
    doors = (
        (_("Who did not come"), "missing"),
        (_("Waiting list"), "waiting"),
        (_("Who may join"), "joining"),
        (_("What people do here"), "growth"),
        (_("Sheets"), "sheets"),
    )
    for door, page in doors:
        _open_people(tour)
        hands.press(door)
        hands.at(page)
        tour.shot(f"group-{page.replace('_', '-')}")
        hands.key("Escape")
        hands.at("group")
    hands.key("Alt+2")
    hands.at("groups")
    hands.press(_("Calendar"))
    hands.at("calendar")
    tour.shot("calendar")
    hands.key("Escape")
    hands.at("groups")
    hands.press(_("Past registers"))
    hands.at("catch_up")
    tour.shot("past-registers")
    hands.key("Escape")
    hands.at("groups")


def _open_people(tour: Tour) -> None:
    """The tab with the people; its words count them."""
    words = _("People ({n})").split("(", maxsplit=1)[0]
    tabs = tour.hands.screen().findChildren(QRadioButton)
    people = next((tab for tab in tabs if tab.text().startswith(words)), None)
    if people is None:
        raise NotSeenError("the people of the group")
    people.click()
    tour.hands.settle()
