"""Taking somebody out of the records: what goes, what stays as a number, what is written down about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.i18n import _, ngettext

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Nothing in a number of the destruction log can be read as something else."""


class Way(StrEnum):
    """How far it goes."""

    ANONYMISE = "anonymise"
    """Attendance and scores stay as numbers of somebody without a name."""
    ERASE = "erase"
    """Only that somebody came stays."""


class ErasureReason(StrEnum):
    """Why, as the destruction log keeps it: a kind and never a story."""

    TIME_IS_UP = "time is up"
    ASKED = "the person asked"
    WRONG = "kept by mistake"
    ORDERED = "ordered"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCopy:
    """A safe copy that this laptop has saved, or keeps aside."""

    path: Path
    made_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureView:
    """What would go, before it is confirmed.

    Attributes:
        counts: Table -> rows about this person.
        held: A hold forbids it; `hold_reason` and `held_by` say why.
        mentions: In how many records of other people and groups the name stands.
        copies: Safe copies that hold the person and cannot be changed.
        typed: What has to be typed to confirm.
    """

    person_id: UUID
    name: str
    counts: dict[str, int]
    held: bool
    hold_reason: str
    held_by: str
    mentions: int
    copies: tuple[KnownCopy, ...]
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """One line of the destruction log. Nothing in it is about anybody.

    Attributes:
        number: A random number, to refer to it in a letter.
        by: The worker who did it.
        counts: Table -> rows taken out.
        log_lines: Lines of the change log that lost what they said.
    """

    id: UUID
    number: str
    done_on: date
    by: str
    way: Way
    reason: ErasureReason
    counts: dict[str, int]
    log_lines: int


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done, and which safe copies still hold the person."""

    destruction: Destruction
    copies: tuple[KnownCopy, ...]


def reason_words(reason: ErasureReason) -> str:
    """The reason, in words for screens."""
    return {
        ErasureReason.TIME_IS_UP: _("The time to keep it is up"),
        ErasureReason.ASKED: _("The person asked for it"),
        ErasureReason.WRONG: _("It should not have been kept"),
        ErasureReason.ORDERED: _("A court or the regulator ordered it"),
    }[reason]


def erased_again_words(count: int) -> str:
    """That an older copy was put in place, and brought nobody back."""
    said = ngettext(
        "{n} person in the safe copy had been erased after it was saved. Trestle has erased them again.",
        "{n} people in the safe copy had been erased after it was saved. Trestle has erased them again.",
        count,
    )
    return said.format(n=count)


def way_words(way: Way) -> str:
    """How far it went, in words for screens."""
    return {Way.ANONYMISE: _("Name taken off"), Way.ERASE: _("Erased")}[way]
