"""Money as people type it, kept as whole pence."""

from __future__ import annotations

import re
from typing import Final

from app.errors import InvalidInputError
from app.i18n import _

MOST: Final = 1_000_000_00
"""Pence: a million pounds, more than any step costs."""
_NOTHING: Final = frozenset({"free", "nothing", "no cost", "none"})
_PENCE: Final = re.compile(r"(?P<pence>\d{1,9})\s?p")
_POUNDS: Final = re.compile(r"£?\s?(?P<pounds>\d{1,9}|\d{1,3}(?:,\d{3})+)(?:\.(?P<pence>\d{1,2}))?")


def pence_in(text: str, field: str) -> int | None:
    """Whole pence out of "£2.50", "2.5", "50p" or "free"; None where nothing is typed.

    Raises:
        InvalidInputError: It is not an amount of money, or too much of it.
    """
    words = " ".join(text.casefold().split())
    if not words:
        return None
    pence = 0 if words in _NOTHING else _read(words)
    if pence is None or pence > MOST:
        raise InvalidInputError(
            _("“{words}” is not an amount of money.").format(words=text.strip()[:40]),
            _("Write it like £2.50, 50p or free."),
            field,
        )
    return pence


def pence_words(pence: int) -> str:
    """An amount as it is shown: "£2.50", "50p", "Free"."""
    if pence == 0:
        return _("Free")
    pounds, rest = divmod(pence, 100)
    if not pounds:
        return _("{n}p").format(n=rest)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"


def _read(words: str) -> int | None:
    only_pence = _PENCE.fullmatch(words)
    if only_pence:
        return int(only_pence["pence"])
    amount = _POUNDS.fullmatch(words)
    if not amount:
        return None
    return int(amount["pounds"].replace(",", "")) * 100 + int((amount["pence"] or "0").ljust(2, "0"))
