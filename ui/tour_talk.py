"""The part of the tour about a second talk: what is still right, and then and now beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _

if TYPE_CHECKING:
    from ui.tour import Tour


def hold_second_talk(tour: Tour) -> None:
    """Find the person, keep two answers as still right, go to the last part, and see what changed."""
    hands = tour.hands
    hands.open_person("okaf")
    hands.key("F3")
    hands.at("talk")
    tour.shot("second-talk")
    hands.key("Return")
    hands.key("Return")
    hands.key("F4")
    hands.press(_("Go to: {part}").format(part=_("What comes first")))
    hands.key("Return")
    hands.key("Return")
    hands.at("matters")
    hands.press(_("Then and now"))
    hands.at("two_talks")
    tour.shot("then-and-now")
    hands.key("Return")
    hands.at("matters")
