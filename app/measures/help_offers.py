"""Reads the help that may be offered in a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.help_offers import HelpOffer
from app.measures.strict import parse

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.measures.strict import Entry

OFFER: Final = ("key", "text", "why", "when", "numbers", "private", "step")


def parse_offers(
    file: str, text: str, barriers: Collection[str], numbers: Collection[str]
) -> tuple[HelpOffer, ...]:
    """The offers, in the order of the file.

    Args:
        barriers: The keys of everything that may get in the way.
        numbers: The keys of the numbers an offer may name.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or names what there is not.
    """
    entries = parse(file, text, ("offers",)).entries("offers", "key", OFFER)
    return tuple(_offer(entry, barriers, numbers) for entry in entries)


def _offer(entry: Entry, barriers: Collection[str], numbers: Collection[str]) -> HelpOffer:
    private = entry.flag("private", default=False)
    return HelpOffer(
        key=entry.words("key"),
        text=entry.words("text"),
        why=entry.words("why"),
        when=_among(entry, "when", barriers),
        numbers=_among(entry, "numbers", numbers),
        private=private,
        step="" if private else entry.words("step"),
    )


def _among(entry: Entry, key: str, known: Collection[str]) -> tuple[str, ...]:
    named = entry.texts(key)
    if not set(named) <= set(known):
        raise entry.refused(key, named, known)
    return named
