"""The part of the tour about what goes on around the register: the help desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour


def see_help_desk(tour: Tour) -> None:
    """Somebody asks and gives no name; then each other part."""
    hands = tour.hands
    hands.key("Alt+1")
    hands.at("today")
    hands.key("F2")
    hands.at("help_desk")
    hands.type("1")
    hands.type("1")
    tour.shot("help-desk")
    hands.type("4")
    hands.type("2")
    hands.key("Return")
    for part in (_("Times today"), _("Base times"), _("Cards"), _("Workshops and events"), _("Figures")):
        hands.press(part)
        tour.shot("help-desk-part")
    hands.key("Alt+1")
    hands.at("today")


def see_around_the_register(tour: Tour) -> None:
    """From a group's page: what was noticed, stories, what changed, handing over, money."""
    hands = tour.hands
    hands.key("Alt+2")
    hands.at("groups")
    hands.press("Silver Voices")
    hands.at("group")
    hands.press(_("Details"))
    hands.press(_("Stories, money, handing over"))
    hands.at("around")
    tour.shot("around-the-register")
    hands.press(_("Stories"))
    tour.shot("around-the-register-part")
    hands.press(_("Print stories"))
    hands.at("story_papers")
    tour.shot("story-papers")
    hands.key("Esc")
    hands.at("around")
    for part in (_("Photos"), _("You said, we did"), _("Handing over"), _("Under 16"), _("Money")):
        hands.press(part)
        tour.shot("around-the-register-part")
    hands.press(_("Photos"))
    hands.press(_("Open their photos"))
    hands.at("agreed")
    tour.shot("photos")
    hands.press(_("Under 16"))
    tour.shot("who-agrees")
    hands.key("Alt+1")
    hands.at("today")


DESK: Final[tuple[Callable[[Tour], None], ...]] = (see_help_desk, see_around_the_register)
