"""The second part of the tour: the register, the scores, a talk, a plan on paper, and next week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QRadioButton

from app.i18n import _
from ui.hands import NotSeenError, wait_until
from ui.screens.cover_screen import CoverScreen
from ui.tour_groups import say_how_they_took_part, see_people_of_group
from ui.tour_morning import PASSPHRASE
from ui.tour_plan import look_around, make_plan, print_plan
from ui.tour_talk import hold_second_talk
from ui.widgets.answer_card import AnswerCard
from ui.widgets.segmented import Segment
from ui.widgets.tap import ManyTap, OneTap

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour

MOST_QUESTIONS: Final = 80
FIRST_OF_THE_PERSON: Final = 8
"""The first question that the person is asked, of all."""
PIN: Final = "274951"
PICTURED: Final = {1, 2, 8, 13, 14, 22, 32, 36}
"""Which questions of the talk get a picture of their own."""


def take_register(tour: Tour) -> None:
    """The register: Space for each person, one who has just come, and those with no word."""
    hands = tour.hands
    hands.key("Return")
    hands.at("register")
    for _person in range(9):
        hands.key("Space")
    tour.shot("register")
    hands.key("Ctrl+E")
    hands.key("F2")
    hands.type("Rose Achebe")
    tour.shot("walk-in")
    hands.press(_("Add and mark here"))
    hands.key("Ctrl+Z")
    hands.key("Ctrl+Y")
    tour.shot("register-full")
    say_how_they_took_part(tour)
    save_paper(tour)
    hands.key("Ctrl+Return")
    hands.at("scores")


def ask_before(tour: Tour) -> None:
    """Scores before: one key for each person, without looking at the others'."""
    hands = tour.hands
    tour.shot("scores-before")
    for score in "232423124332323":
        hands.type(score)
    tour.shot("scores-before-given")


def ask_one_person(tour: Tour) -> None:
    """One person chooses alone, then thanks before the list comes back."""
    hands = tour.hands
    hands.key("F11")
    hands.at("score_person")
    tour.shot("scores-one-person")
    hands.type("4")
    hands.press(_("That is right"))
    tour.shot("scores-thank-you")
    hands.press(_("Back to the list"))
    hands.at("scores")


def ask_after(tour: Tour) -> None:
    """Scores after: the ones before are hidden meanwhile."""
    hands = tour.hands
    after = next((one for one in hands.screen().findChildren(QRadioButton) if one.text() == _("After")), None)
    if after is None:
        raise NotSeenError("the switch Before and After")
    after.click()
    hands.settle()
    pad = next((one for one in hands.screen().findChildren(QRadioButton) if one.accessibleName()), None)
    if pad is not None:
        pad.setFocus()
    for score in "4443545244434":
        hands.type(score)
    tour.shot("scores-after")
    hands.key("Ctrl+Return")


def see_group(tour: Tour) -> None:
    """The group's page: how it is going, its sessions, its people; and the same on paper."""
    hands = tour.hands
    hands.at("group")
    tour.shot("group")
    save_paper(tour)
    hands.press(_("Details"))
    hands.press(_("Registers as files"))
    hands.at("register_files")
    tour.shot("registers-as-files")
    hands.key("Escape")
    hands.at("group")
    see_people_of_group(tour)


def open_person(tour: Tour) -> None:
    """Find one person by a part of her name."""
    hands = tour.hands
    hands.key("Alt+3")
    hands.at("people")
    tour.shot("people")
    hands.key("Ctrl+N")
    hands.at("person_form")
    hands.write(_("Name"), "Wilf Grant")
    hands.write(_("Phone"), "0153O 555 020")
    hands.write(_("Born on"), "6 October 1941")
    tour.shot("person-form")
    hands.key("Escape")
    hands.at("people")
    hands.key("Ctrl+F")
    hands.at("find")
    hands.type("okaf")
    tour.shot("find")
    hands.key("Return")
    hands.at("person")
    tour.shot("person")


def hold_talk(tour: Tour) -> None:
    """The first talk, question by question, with a break that keeps the place."""
    hands = tour.hands
    hands.key("F3")
    hands.at("talk")
    for number in range(1, MOST_QUESTIONS):
        _answer(tour)
        if number in PICTURED:
            tour.shot("talk")
        if number == FIRST_OF_THE_PERSON:
            sort_and_see_parts(tour)
        if hands.where() == "worry":
            look_at_worries(tour)
        hands.press(_("Next") if hands.sees(_("Next")) else _("See what matters"))
        if hands.where() == "matters":
            break
    hands.at("matters")
    tour.shot("what-matters")
    save_paper(tour)


def sort_and_see_parts(tour: Tour) -> None:
    """The same question as cards to sort, and the parts of the talk; then back, with nothing lost."""
    hands = tour.hands
    ways = [one for one in hands.screen().findChildren(Segment) if one.isVisible()]
    ways[-1].click()
    hands.settle()
    for column in "1213":
        hands.type(column)
    tour.shot("sorting-board")
    hands.key("F4")
    tour.shot("talk-parts")
    hands.key("Escape")
    ways = [one for one in hands.screen().findChildren(Segment) if one.isVisible()]
    ways[0].click()
    hands.settle()


def look_at_worries(tour: Tour) -> None:
    """The worker's private page, which a yes to the first question of all opens."""
    tour.shot("private-page")
    tour.hands.press(_("Done, go back"))
    tour.hands.at("talk")


def _answer(tour: Tour) -> None:
    hands = tour.hands
    cards = [one for one in hands.screen().findChildren(AnswerCard) if one.isVisible()]
    if cards:
        cards[1].click()
        hands.settle()
        return
    rows: dict[object, list[OneTap]] = {}
    for tap in hands.screen().findChildren(OneTap):
        if tap.isVisible():
            rows.setdefault(tap.parentWidget(), []).append(tap)
    for taps in rows.values():
        wanted = {1: 0, 2: 0, 10: 7}.get(len(taps), 1)
        taps[wanted].click()
        hands.settle()
    several = [one for one in hands.screen().findChildren(ManyTap) if one.isVisible()]
    for one in [] if rows else several[:2]:
        one.click()
        hands.settle()


def save_paper(tour: Tour) -> None:
    """Print the page on show; without a screen there is no printer, so it becomes a PDF."""
    tour.hands.key("Ctrl+P")
    tour.hands.press(_("Save as PDF"))


def save_copy(tour: Tour) -> None:
    """A safe copy on the stick."""
    hands = tour.hands
    hands.key("Alt+6")
    hands.at("settings")
    tour.shot("settings")
    hands.press(_("Safe copies"))
    hands.press(_("Save a copy now"))
    if hands.sees(_("Save it here")):  # the stick of the tour is a folder of this laptop
        hands.press(_("Save it here"))
    tour.shot("safe-copy")


def cover_and_return(tour: Tour) -> None:
    """F9 hides the page at once; a PIN chosen in Settings brings it back as it was."""
    hands = tour.hands
    hands.open_settings("people")
    hands.press(_("Choose a PIN for covering"))
    hands.write(_("6 digits"), PIN)
    hands.write(_("The same 6 digits again"), PIN)
    tour.shot("choose-a-pin")
    hands.key("Return")
    hands.settle()
    hands.key("F9")
    wait_until(lambda: isinstance(hands.frame.gate, CoverScreen), "the cover")
    hands.settle()
    tour.shot("covered")
    hands.write(_("Your PIN"), PIN)
    hands.key("Return")
    hands.at("settings")


def lock_and_return(tour: Tour) -> None:
    """Lock, and come back a week later: everything is there."""
    hands = tour.hands
    hands.key("Alt+1")
    hands.at("today")
    hands.key("Ctrl+L")
    tour.shot("locked")
    for words, name in (
        (_("I forgot my passphrase"), "i-forgot-my-passphrase"),
        (_("Use a different copy"), "a-different-copy"),
    ):
        hands.press(words)
        tour.shot(name)
        hands.key("Escape")
    tour.clock.pass_by(days=7)
    hands.write(_("Your passphrase"), PASSPHRASE)
    hands.key("Return")
    hands.at("today")
    tour.shot("today-next-week")


AFTERNOON: Final[tuple[Callable[[Tour], None], ...]] = (
    take_register,
    ask_before,
    ask_one_person,
    ask_after,
    see_group,
    open_person,
    hold_talk,
    make_plan,
    print_plan,
    look_around,
    hold_second_talk,
    save_copy,
    cover_and_return,
    lock_and_return,
)
