"""What can be recorded on a person's page: sections of items, each known to the national standard.

Source of the items: Social Prescribing Information Standard v1.1 (DAPB4066, OGL v3).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Kind(StrEnum):
    """What is typed for an item, and so how it is looked at before it is kept."""

    LINE = "line"
    WORDS = "words"
    DAY = "day"
    PAST_DAY = "past day"
    CHOICE = "choice"
    PHONE = "phone"
    EMAIL = "email"
    NHS_NUMBER = "NHS number"
    PRACTICE_CODE = "practice code"
    CODE = "national code"
    TAGS = "tags"


class Level(StrEnum):
    """How much the standard asks for an item. None of them is ever forced here."""

    MANDATORY = "mandatory"
    REQUIRED = "required"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to record.

    Attributes:
        key: Under which it is kept.
        label: What its field is called.
        standard: The items of the standard that it holds.
        choices: Key -> words, where one of a few is chosen.
        needed: An entry without it says nothing, so it is asked for.
        short: It is said where the entry has one line.
    """

    key: str
    label: str
    kind: Kind = Kind.LINE
    standard: tuple[str, ...] = ()
    hint: str = ""
    choices: Mapping[str, str] | None = None
    needed: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Items that belong together.

    Attributes:
        name: The section of the standard, "" where it is our own.
        many: There can be several entries, each with its day; else one that is changed.
        day: Key of the item that says when; "" where nothing does.
        happened: What "What has happened" says before the words of an entry; "" leaves it out.
        private: For the worker alone: it stays shut, no other page tells of it, and opening it is recorded.
    """

    key: str
    title: str
    name: str
    items: tuple[Item, ...]
    many: bool = False
    day: str = ""
    happened: str = ""
    hint: str = ""
    private: bool = False

    def item(self, key: str) -> Item:
        """One of its items; KeyError if it has none of that key."""
        return {item.key: item for item in self.items}[key]


def line(key: str, label: str, *standard: str, short: bool = False, hint: str = "") -> Item:
    """An item of one line."""
    return Item(key=key, label=label, standard=standard, short=short, hint=hint)


def words(key: str, label: str, *standard: str, hint: str = "", short: bool = False) -> Item:
    """An item of several lines."""
    return Item(key=key, label=label, kind=Kind.WORDS, standard=standard, hint=hint, short=short)


def choice(
    key: str, label: str, options: Mapping[str, str], *standard: str, short: bool = False, hint: str = ""
) -> Item:
    """An item that is one of a few."""
    return Item(
        key=key, label=label, kind=Kind.CHOICE, standard=standard, choices=options, short=short, hint=hint
    )


def day(key: str, label: str, *standard: str, past: bool = True, needed: bool = False) -> Item:
    """An item that is a day."""
    kind = Kind.PAST_DAY if past else Kind.DAY
    return Item(key=key, label=label, kind=kind, standard=standard, needed=needed)


def by_key(sections: Iterable[Section]) -> dict[str, Section]:
    """Key -> section, in their order."""
    return {section.key: section for section in sections}
