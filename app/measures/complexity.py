"""Reads the domains of complexity and where to turn in each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.complexity import MOST, ComplexityDomain
from app.measures.strict import parse

if TYPE_CHECKING:
    from app.measures.strict import Entry

DOMAIN: Final = ("code", "title", "about", "route", "alone_only")


def parse_complexity(file: str, text: str) -> tuple[ComplexityDomain, ...]:
    """The ten domains and, last, where to turn when several stand out.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a number has no anchor.
    """
    top = parse(file, text, ("anchors", "domains"))
    anchors = top.pairs("anchors", int)
    if [number for number, _words in anchors] != list(range(MOST + 1)):
        raise top.refused("anchors", anchors, ("0, 1, 2 and 3, each with words",))
    return tuple(_domain(entry, anchors) for entry in top.entries("domains", "code", DOMAIN))


def _domain(entry: Entry, anchors: tuple[tuple[int, str], ...]) -> ComplexityDomain:
    return ComplexityDomain(
        code=entry.words("code"),
        title=entry.words("title"),
        about=entry.text("about"),
        anchors=anchors,
        route=entry.texts("route"),
        alone_only=entry.flag("alone_only", default=False),
    )
