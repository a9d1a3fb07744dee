"""What a column of a file of places can hold, in words, and which columns were chosen by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.directory import Access
from app.domain.names import fold
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ASIDE: Final = ""
"""A column that nobody knows what to make of: it is kept with the place, and not read."""
SKIPPED: Final = "skip"
"""A column that is left out altogether."""
HAS: Final = {f"has {access.value}": access for access in Access}
"""What a column with yes and no can hold -> what there is at a place."""
MOST_REMEMBERED: Final = 30


def column_words() -> dict[str, str]:
    """What is read -> its words, in the order they are offered; last what is kept aside, and what is left."""
    return {
        "name": _("Name"),
        "description": _("What happens there"),
        "organisation": _("Who runs it"),
        "contact": _("Whom to ask for"),
        "phone": _("Phone"),
        "email": _("Email"),
        "url": _("Web page"),
        "place": _("Name of the building"),
        "address": _("Street"),
        "city": _("Town"),
        "postcode": _("Postcode"),
        "day": _("Days"),
        "starts": _("Starts at"),
        "ends": _("Ends at"),
        "when": _("When, in words"),
        "cost": _("What it costs"),
        "cost_option": _("For whom that price is"),
        "cost_type": _("What that price is for"),
        "free": _("Whether it is free"),
        "minimum_age": _("From age"),
        "maximum_age": _("Up to age"),
        "interests": _("What one does there"),
        "access": _("Getting in and about"),
        **{meaning: _("Whether there is {what}").format(what=each.words) for meaning, each in HAS.items()},
        "getting_there": _("Getting there"),
        "booking": _("How to start"),
        "places_left": _("Places left"),
        "status": _("Whether it runs"),
        "closed": _("Whether it is closed for a while"),
        "suitabilities": _("Help with talking"),
        "supporter": _("Whether a supporter may come along"),
        "physical": _("It asks for: Moving"),
        "thinking": _("It asks for: Thinking"),
        "sensory": _("It asks for: Noise and light"),
        "talking": _("It asks for: Talking with others"),
        "funding_end": _("Until when there is money for it"),
        "checked_on": _("When it was last checked"),
        "id": _("Its number in the file"),
        ASIDE: _("Not known: kept, but not read"),
        SKIPPED: _("Left out"),
    }


def as_chosen(headings: Iterable[str], chosen: Mapping[str, str]) -> dict[str, str]:
    """Heading -> what it holds, as somebody chose it; a column that was not chosen is kept aside.

    Raises:
        InvalidInputError: Two columns hold the same, one holds nothing that is known, or none the name.
    """
    mapping = {heading: chosen.get(heading, ASIDE) for heading in headings if heading.strip()}
    known, taken = column_words(), dict[str, str]()
    for heading, meaning in mapping.items():
        if meaning not in known:
            raise InvalidInputError(
                _("“{meaning}” is nothing that a column can hold.").format(meaning=quote(meaning)),
                _("Choose one of those offered."),
                "columns",
            )
        if meaning in {ASIDE, SKIPPED}:
            continue
        if meaning in taken:
            raise InvalidInputError(
                _("Both “{one}” and “{other}” are to hold this: {what}.").format(
                    one=quote(taken[meaning]), other=quote(heading), what=known[meaning].lower()
                ),
                _("Choose one of the two columns."),
                "columns",
            )
        taken[meaning] = heading
    if "name" not in taken:
        raise InvalidInputError(
            _("No column holds the name."), _("Say which column the names of the places are in."), "columns"
        )
    return mapping


def signature(headings: Iterable[str]) -> str:
    """The same for files whose headings are the same, whatever their order and case."""
    return "|".join(sorted(" ".join(fold(heading).split()) for heading in headings))
