"""The first half of the tour: a fresh laptop, until the first group stands on Today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _
from ui.hands import NotSeenError, wait_until
from ui.screens.first_run_screen import FirstRunScreen
from ui.setup.rescue_step import RescueStep

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour

PASSPHRASE: Final = "marigold lantern river sofa gravel"  # noqa: S105 - of a vault that lasts a minute
NAMES: Final = """\
KHAN Amir
Beth Lowe
 Carol  Dunn
Achebe, Dennis
5. Edie Marsh
Frank Osei (Mr)
Gwen Pritchard (wheelchair)

Harold Finch
Inês Duarte
OKAFOR Jean
Ken Tomlin
Lily Zhao
Mo Siddiqui
Nora O'Byrne
Pat Ellison
pat ellison
"""


def begin(tour: Tour) -> None:
    """A fresh laptop: text and colours come first."""
    tour.hands.frame.begin()
    wait_until(lambda: isinstance(tour.hands.frame.gate, FirstRunScreen), "the page for getting ready")
    tour.hands.settle()
    tour.shot("text-and-colours-first")


def visit_practice(tour: Tour) -> None:
    """The pretend town, marked on every page, and wiped again."""
    hands = tour.hands
    hands.press(_("Try it with pretend people first"))
    hands.at("today")
    tour.shot("practice")
    hands.press(_("Wipe and leave"))
    wait_until(lambda: isinstance(hands.frame.gate, FirstRunScreen), "the page for getting ready")
    hands.settle()


def name_organisation(tour: Tour) -> None:
    """Whose laptop it is."""
    hands = tour.hands
    hands.key("Return", hands.button(_("Next")))
    hands.write(_("Your organisation"), "Riverside Link Work")
    hands.write(_("Your name"), "Sam")
    hands.write(_("Phone number to ring about a plan"), "01530 555 010")
    tour.shot("organisation")
    hands.key("Return")


def make_passphrase(tour: Tour) -> None:
    """A passphrase of five words."""
    tour.hands.write(_("Type your passphrase"), PASSPHRASE[:20])
    tour.shot("passphrase")
    tour.hands.type(PASSPHRASE[20:])
    tour.hands.key("Return")


def save_rescue_sheet(tour: Tour) -> None:
    """The rescue sheet, saved and then proved."""
    hands = tour.hands
    wait_until(lambda: hands.sees(_("Save to a memory stick")), "the rescue sheet")
    hands.settle()
    tour.shot("rescue-sheet")
    hands.press(_("Save to a memory stick"))
    tour.shot("rescue-sheet-saved")
    step = _rescue_step(tour)
    hands.press(_("Next, check the sheet"))
    if step.key is None:
        raise NotSeenError("the rescue key")
    for place in step.key.ask_for:
        hands.write(_("Type group {n} from your sheet").format(n=place + 1), step.key.groups[place])
    tour.shot("rescue-sheet-proved")
    hands.key("Return")


def fill_in_numbers(tour: Tour) -> None:
    """The local numbers."""
    hands = tour.hands
    wait_until(lambda: hands.sees(_("Next")), "the local numbers")
    hands.settle()
    tour.shot("local-numbers")
    hands.press(_("Next"))


def add_first_group(tour: Tour) -> None:
    """The first group, with names as people really write them."""
    hands = tour.hands
    wait_until(lambda: hands.sees(_("Add the group")), "the first group")
    hands.write(_("Name of the group"), "Silver Voices")
    hands.write(_("What you do there"), "singing")
    hands.write(_("Where"), "St Mark's church hall")
    hands.write(_("Starts at"), "2-3.30")
    hands.paste(_("Who comes"), NAMES)
    tour.shot("first-group")
    hands.press(_("Add the group"))
    tour.shot("first-group-a-name-twice")
    hands.press(_("Add the group"))


def see_today(tour: Tour) -> None:
    """Today, with the session in 8 minutes."""
    tour.hands.at("today")
    tour.shot("today")


def _rescue_step(tour: Tour) -> RescueStep:
    gate = tour.hands.frame.gate
    if not isinstance(gate, FirstRunScreen) or not isinstance(gate.step, RescueStep):
        raise NotSeenError("the rescue sheet")
    return gate.step


MORNING: Final[tuple[Callable[[Tour], None], ...]] = (
    begin,
    visit_practice,
    name_organisation,
    make_passphrase,
    save_rescue_sheet,
    fill_in_numbers,
    add_first_group,
    see_today,
)
