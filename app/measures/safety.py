"""Reads the signs that somebody needs more, and the numbers to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.safety import LocalNumber, RedFlag, Urgency
from app.measures.strict import parse

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.measures.strict import Entry

FLAG: Final = (
    "code", "sign", "urgency", "in_danger", "danger_words", "alone_only", "numbers", "route",
)  # fmt: skip
NUMBER: Final = ("key", "label", "phone", "hours")


def parse_numbers(file: str, text: str) -> tuple[LocalNumber, ...]:
    """The numbers a new service starts with; none of them is checked yet.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind.
    """
    return tuple(
        LocalNumber(
            key=entry.text("key"),
            label=entry.text("label"),
            phone=entry.text("phone", ""),
            hours=entry.text("hours", ""),
        )
        for entry in parse(file, text, ("numbers",)).entries("numbers", "key", NUMBER)
    )


def parse_flags(file: str, text: str, known_numbers: Collection[str]) -> tuple[RedFlag, ...]:
    """The signs, in the order of the file.

    Args:
        known_numbers: The keys of the numbers a route may name.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a number is not known.
    """
    entries = parse(file, text, ("flags",)).entries("flags", "code", FLAG)
    return tuple(_flag(entry, known_numbers) for entry in entries)


def _flag(entry: Entry, known_numbers: Collection[str]) -> RedFlag:
    numbers = entry.texts("numbers")
    if not set(numbers) <= set(known_numbers):
        raise entry.refused("numbers", numbers, known_numbers)
    in_danger = entry.perhaps("in_danger", Urgency)
    return RedFlag(
        code=entry.text("code"),
        sign=entry.text("sign"),
        urgency=entry.choice("urgency", Urgency),
        route=entry.texts("route"),
        numbers=numbers,
        in_danger=in_danger,
        danger_words=entry.text("danger_words", None if in_danger else ""),
        alone_only=entry.flag("alone_only", default=False),
    )
