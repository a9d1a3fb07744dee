"""What stands in a column of times: before and after, first and latest, days, or numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

BEFORE_AFTER: Final = {"before": 0, "after": 1}
FIRST_LATEST: Final = {
    "first": 0, "pre": 0, "baseline": 0, "start": 0,
    "latest": 1, "last": 1, "post": 1, "end": 1, "follow-up": 1,
}  # fmt: skip


class TimeKind(StrEnum):
    """A way to write times down; one file uses one."""

    MOMENT = "before and after"
    ENDS = "first and latest"
    NUMBER = "whole numbers"
    DAY = "days"


@dataclass(frozen=True, slots=True)
class ReadTime:
    """A time as it was read: `at` rises with time, among times of the same kind."""

    kind: TimeKind
    at: int


def read_time(text: str) -> ReadTime | None:
    """A time from a cell; None when it is none.

    Args:
        text: A word for one of two times, a whole number, or a day as 2026-11-17.
    """
    word = text.strip().casefold()
    for kind, words in ((TimeKind.MOMENT, BEFORE_AFTER), (TimeKind.ENDS, FIRST_LATEST)):
        if word in words:
            return ReadTime(kind, words[word])
    if word.isascii() and word.isdigit() and len(word) < 8:
        return ReadTime(TimeKind.NUMBER, int(word))
    try:
        return ReadTime(TimeKind.DAY, date.fromisoformat(word).toordinal())
    except ValueError:
        return None
