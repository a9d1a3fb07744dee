"""Which way and which language comes after the one a measure is asked in now, and what the button says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.languages import own_name
from app.i18n import _
from app.measures.measure import Way
from app.measures.translations import further_languages, in_language

if TYPE_CHECKING:
    from app.measures.measure import Item, Measure
    from app.measures.questionnaire import HalfFilled


def next_way(measure: Measure, way: Way) -> Way | None:
    """The way after this one, of those that look different on the screen; None where there is one alone."""
    shown = [each for each in measure.ways if each is not Way.READ_ALOUD]
    if len(shown) < 2:
        return None
    return shown[(shown.index(way) + 1) % len(shown)] if way in shown else shown[0]


def way_words(way: Way | None) -> str:
    """What the button for a way says; "" where there is none."""
    words = {
        Way.WORDS: _("Ask in words"),
        Way.FACES: _("Ask with faces"),
        Way.SORTING: _("Sort cards"),
    }
    return words[way] if way is not None else ""


def next_language(half: HalfFilled) -> str:
    """The language after this one; "" is the measure's own."""
    languages = ("", *further_languages(half.measure))
    return languages[(languages.index(half.how.language) + 1) % len(languages)]


def language_button(half: HalfFilled) -> str:
    """What the button for the next language says, by its own name; "" where there is none."""
    if not half.measure.translations:
        return ""
    return own_name(next_language(half) or half.measure.languages[0])


def shown(half: HalfFilled) -> Measure:
    """The measure in the language it is asked in."""
    return in_language(half.measure, half.how.language)


def item_of(measure: Measure, half: HalfFilled) -> Item:
    """The question it stands at; the first one where that is not said."""
    return next((item for item in measure.items if item.code == half.at_item), measure.items[0])
