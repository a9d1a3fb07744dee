"""The part of the tour about What's on: a place written down and checked, files, and what was not found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _

if TYPE_CHECKING:
    from ui.tour import Tour


def see_places(tour: Tour) -> None:
    """Write a place down, see whether it is safe, and look at the pages beside."""
    hands = tour.hands
    hands.key("Ctrl+N")
    hands.at("place_form")
    hands.write(_("Name"), "Mill Road gardeners")
    hands.write(_("What happens there"), "Grow vegetables together. You can just sit and have tea.")
    hands.write(_("What it costs"), "0")
    tour.shot("place-form")
    hands.press(_("Keep this place"))
    hands.at("whats_on")
    hands.settle()
    tour.shot("whats-on-place")
    for words, name in (
        (_("Is it safe?"), "place_checks"),
        (_("Places from and to files"), "place_files"),
        (_("What was not found"), "gaps"),
        (_("What counts in a match"), "weights"),
    ):
        hands.press(words)
        hands.at(name)
        hands.settle()
        tour.shot(name.replace("_", "-"))
        hands.key("Escape")
        hands.at("whats_on")
        hands.settle()
