"""Reads what is typed to make a measure of one's own: questions, answers and bands, one on each line."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_NUMBERED: Final = re.compile(r"^\s*(\d+)\s*[.)]\s+")
_OPTION: Final = re.compile(r"^\s*([-−+]?\d+)\s*(?:[=:.)–-]\s*|\s+)(\S.*)$")
_BAND: Final = re.compile(
    r"^\s*(-?\d+(?:\.\d+)?)\s*(?:to|–|-|,)\s*(-?\d+(?:\.\d+)?)\s*[=:,]?\s*(\S.*)$", re.IGNORECASE
)


def read_questions(text: str) -> tuple[str, ...]:
    """The questions, without empty lines and without numbers in front of them."""
    return tuple(_NUMBERED.sub("", line).strip() for line in text.splitlines() if line.strip())


def read_options(text: str) -> tuple[tuple[int, str], ...]:
    """Number and words of each answer; answers without numbers are counted from 0.

    "0 Never", "0 = Never" and "0: Never" all read alike. Where one line has no number, none counts as one.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [_OPTION.match(line) for line in lines]
    if all(found):
        return tuple((int(m[1].replace("−", "-")), m[2].strip()) for m in found if m is not None)
    return tuple(enumerate(lines))


def read_bands(text: str) -> tuple[tuple[tuple[Decimal, Decimal, str], ...], tuple[str, ...]]:
    """The bands, and the lines that could not be read as one: "0 to 10 low", "11-20: high"."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = [(line, _BAND.match(line)) for line in lines]
    bands = tuple((Decimal(m[1]), Decimal(m[2]), m[3].strip()) for _line, m in found if m is not None)
    return bands, tuple(line for line, m in found if m is None)


def options_text(options: tuple[tuple[int, str], ...]) -> str:
    """Answers as they would be typed."""
    return "\n".join(f"{number} {words}" for number, words in options)


def bands_text(bands: tuple[tuple[Decimal, Decimal, str], ...]) -> str:
    """Bands as they would be typed."""
    return "\n".join(f"{low:f} to {high:f} {label}" for low, high, label in bands)
