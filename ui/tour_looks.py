"""The last part of the tour: every other page, and the same pages in other looks and sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _
from ui.hands import wait_until
from ui.settings.names import section_names
from ui.theme import Look
from ui.tour_places import see_places

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour


def see_other_pages(tour: Tour) -> None:
    """The pages one does not need every morning."""
    hands = tour.hands
    for keys, name in (("Alt+2", "groups"), ("Alt+4", "whats_on"), ("Alt+5", "reports")):
        hands.key(keys)
        hands.at(name)
        tour.shot(name.replace("_", "-"))
        if name == "groups":
            write_group_down(tour)
        if name == "whats_on":
            see_places(tour)
        look_further(tour, _("Referrals and codes"), "referrals")
    hands.key("F1")
    hands.at("help")
    tour.shot("help")
    hands.key("Alt+6")
    hands.at("settings")
    for part, _icon in section_names().values():
        hands.press(part)
        tour.shot("settings")
        look_further(tour, _("Look at what was done"), "trail")
        look_further(tour, _("Open records and rights"), "records")
        look_further(tour, _("Open supervision and training"), "supervision")
    hands.press(_("About Trestle and its licences"))
    hands.at("about")
    tour.shot("about")


def look_further(tour: Tour, words: str, name: str) -> None:
    """Where a button leads on to another page: see it, and come back."""
    hands = tour.hands
    if not hands.sees(words):
        return
    before = hands.where()
    hands.press(words)
    hands.at(name)
    tour.shot(name.replace("_", "-"))
    hands.key("Escape")
    hands.at(before)


def write_group_down(tour: Tour) -> None:
    """The form for a group, where a time is said back as it was understood."""
    hands = tour.hands
    hands.key("Ctrl+N")
    hands.at("group_form")
    hands.write(_("Name of the group"), "Walking football")
    hands.write(_("First day"), "Thursday")
    hands.write(_("Starts at"), "10.30-12")
    tour.shot("group-form")
    hands.key("Escape")
    hands.at("groups")


def see_private_page(tour: Tour) -> None:
    """The worker's private page, and the card that can always be printed."""
    hands = tour.hands
    hands.open_person("okaf")
    look_further(tour, _("Who has seen this record"), "who_has_seen")
    look_further(tour, _("Keep, give out or erase"), "record")
    look_further(tour, _("Open all sections"), "facts")
    look_further(tour, _("Papers to take along"), "papers")
    compare_records(tour)
    hands.press(_("Private page"))
    hands.at("worry")
    tour.shot("private-page")
    hands.key("Ctrl+P")
    hands.press(_("Save as PDF"))
    hands.key("Escape")


def compare_records(tour: Tour) -> None:
    """Two records that might be of one person, side by side; nothing is changed."""
    hands = tour.hands
    hands.press(_("Keep, give out or erase"))
    hands.at("record")
    hands.press(_("There twice"))
    hands.write(_("Name on the other record"), "Amir")
    hands.press(_("Look for it"))
    wait_until(lambda: hands.sees("Amir Khan"), "Amir Khan")
    hands.press("Amir Khan")
    hands.at("same_person")
    tour.shot("same-person")
    hands.key("Escape")
    hands.at("record")
    hands.key("Escape")
    hands.at("person")


def print_score_sheets(tour: Tour) -> None:
    """Score sheets for those who would rather use a pen."""
    hands = tour.hands
    hands.key("Alt+1")
    hands.at("today")
    hands.press(_("Print score sheets"))
    hands.press(_("Save as PDF"))


def see_other_looks(tour: Tour) -> None:
    """Night, high contrast, and text twice as large."""
    hands, theme = tour.hands, tour.hands.frame.theme
    for look in (Look.NIGHT, Look.HIGH_CONTRAST):
        theme.use(look=look)
        tour.shot(f"today-{look}")
    theme.use(look=Look.CREAM)
    hands.press(_("Text and colours"))
    tour.shot("text-and-colours")
    hands.key("Escape")
    for _step in range(3):
        hands.key("Ctrl++")
    tour.shot("today-large-text")
    hands.key("Alt+M")
    tour.shot("menu-large-text")
    hands.key("Escape")
    hands.press(_("Open the register"))
    hands.at("register")
    tour.shot("register-large-text")
    hands.key("Ctrl+0")


def leave_it_alone(tour: Tour) -> None:
    """Nobody there: warned after nine minutes, locked after ten."""
    hands = tour.hands
    hands.key("Alt+1")
    hands.at("today")
    idle = hands.frame.idle
    for _tick in range(9 * 60 // 5):
        tour.clock.pass_by(seconds=5)
        idle.look()
    hands.settle()
    tour.shot("locking-in-1-minute")
    for _tick in range(60 // 5):
        tour.clock.pass_by(seconds=5)
        idle.look()
    hands.settle()
    tour.shot("locked-by-itself")


LOOKS: Final[tuple[Callable[[Tour], None], ...]] = (
    see_other_pages,
    see_private_page,
    print_score_sheets,
    see_other_looks,
    leave_it_alone,
)
