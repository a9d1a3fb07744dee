"""Phone numbers, kept as they were typed once they can be rung."""

from __future__ import annotations

import re
from typing import Final

from app.domain.organisation import LONGEST_PHONE
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _

FEWEST_FIGURES: Final = 3
"""999 and 111."""
LONGEST_YEAR: Final = 4
"""Figures."""
MOST_FIGURES: Final = 15
"""The longest number in the world, with its country (ITU-T E.164)."""
_BETWEEN: Final = re.compile(r"(?<=\d) (?=\d)")
_REMARK: Final = re.compile(r"\([^()\d]*\)|\[[^\[\]\d]*\]")
_APART: Final = re.compile(r"[/,;&]|\b(?:or|and)\b", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\b(?:extension|ext|x)[.:]?\s*\d{1,6}\b", re.IGNORECASE)
_FIGURES: Final = re.compile(r"\(?\+?[\d().–-]*")


def on_one_line(phone: str) -> str:
    """The number as papers have it: no line ends between its figures."""
    return _BETWEEN.sub("\N{NO-BREAK SPACE}", phone)


def tidy_phone(text: str, field: str) -> str:
    """The number with single spaces, otherwise as it was typed; may be empty.

    One number or several, as "01530 555 010 / 07700 900 123"; a name or a remark in words may stand
    beside it, as may an extension.

    Raises:
        InvalidInputError: It is too long, or nobody could ring it.
    """
    line = tidy_line(text, field, LONGEST_PHONE)
    if line and not can_be_rung(line):
        raise InvalidInputError(
            _("That does not read as a phone number."), _("Write it like 01530 555 010, or 111."), field
        )
    return line


def can_be_rung(text: str) -> bool:
    """Whether there is a number, and each one has 3 to 15 figures with nothing else among them."""
    numbers = [_numbers(part) for part in _APART.split(_EXTENSION.sub(" ext ", _REMARK.sub(" ", text)))]
    lengths = [length for found in numbers for length in found]
    return bool(lengths) and all(FEWEST_FIGURES <= length <= MOST_FIGURES for length in lengths)


def is_nothing_but_a_number(text: str) -> bool:
    """Whether a remark beside a name is a phone number alone; "1948" is a year, and "room 12" words."""
    figures = sum(c.isdecimal() for c in text)
    return figures > LONGEST_YEAR and not any(map(str.isalpha, text)) and can_be_rung(text)


def _numbers(text: str) -> list[int]:
    """How many figures each number has; words stand between numbers, spaces may stand inside one."""
    lengths, goes_on = list[int](), False
    for word in text.split():
        figures = sum(c.isdecimal() for c in word)
        if not figures:
            goes_on = goes_on and not any(c.isalpha() for c in word)
            continue
        if not _FIGURES.fullmatch(word):
            return [0]
        if goes_on:
            lengths[-1] += figures
        else:
            lengths.append(figures)
        goes_on = True
    return lengths
