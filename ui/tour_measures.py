"""The part of the tour about measures: one asked, one from paper, a pile, a change, one of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour


def ask_measure(tour: Tour) -> None:
    """Loneliness, asked of one person with one key for each answer, until the score is there."""
    hands = tour.hands
    hands.open_person("okaf")
    hands.key("F7")
    hands.at("measures")
    hands.type("ucla")
    tour.shot("measures")
    hands.key("Return")
    hands.at("measure")
    tour.shot("measure")
    for answer in "2324":
        hands.type(answer)
    tour.shot("measure-thank-you")
    hands.key("Return")
    hands.at("measure_end")
    tour.shot("measure-end")
    hands.key("Return")
    hands.at("filled")
    tour.shot("score")
    hands.key("Return")
    hands.at("measures")
    tour.shot("scores-over-time")


def key_sheet(tour: Tour) -> None:
    """The same from paper, with the number pad."""
    hands = tour.hands
    hands.open_person("okaf")
    hands.key("F7")
    hands.at("measures")
    hands.press(_("Enter {title} from paper").format(title="ONS4 personal wellbeing"))
    hands.at("sheet")
    for digit in "7865":
        hands.type(digit)
    tour.shot("from-paper")
    hands.press(_("Keep it and see the score"))
    hands.at("filled")


def key_pile(tour: Tour) -> None:
    """A pile of forms: whose, the answers, the next."""
    hands = tour.hands
    hands.open_settings("measures")
    hands.press(_("Key a pile of forms"))
    hands.at("piles")
    tour.shot("piles")
    hands.key("Return")
    hands.at("pile")
    hands.type("Gwen")
    hands.key("Return")
    tour.shot("pile")


def see_change(tour: Tour) -> None:
    """How scores changed: too few to say, and said so."""
    hands = tour.hands
    hands.key("Alt+5")
    hands.at("reports")
    hands.press(_("How measures changed"))
    hands.at("change")
    tour.shot("change")


def see_offers(tour: Tour) -> None:
    """What is on offer, the wording of one, and the form for one's own."""
    hands = tour.hands
    hands.open_settings("measures")
    hands.press(_("Open the measures"))
    hands.at("offers")
    tour.shot("measures-of-the-service")
    hands.screen().go.emit("offer", "swemwbs")
    hands.at("offer")
    tour.shot("measure-not-on-offer")
    hands.press(_("Type the wording"))
    hands.at("wording")
    tour.shot("wording")
    hands.screen().go.emit("own_measure", None)
    hands.at("own_measure")
    hands.write(_("Name of the measure"), "Feeling at home")
    hands.paste(_("Questions"), "I like my room\nI sleep well")
    hands.paste(_("Answers"), "No\nYes")
    tour.shot("own-measure")
    hands.press(_("Make the measure"))
    hands.at("offer")
    hands.press(_("Another language"))
    hands.at("translation")
    hands.choose(_("Which language?"), "Welsh (Cymraeg)")
    hands.write("I like my room", "Rwy'n hoffi fy ystafell")
    tour.shot("measure-in-another-language")


MEASURES: Final[tuple[Callable[[Tour], None], ...]] = (
    ask_measure,
    key_sheet,
    key_pile,
    see_change,
    see_offers,
)
