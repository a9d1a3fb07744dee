"""What the column “type” of an XLSForm may say, and what is read of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Asks(StrEnum):
    """What a row of the sheet “survey” is."""

    ONE = "select_one LIST"
    SEVERAL = "select_multiple LIST"
    INTEGER = "integer"
    DECIMAL = "decimal"
    RANGE = "range"
    TEXT = "text"
    DATE = "date"
    NOTE = "note"
    CALCULATE = "calculate"
    BEGIN = "begin_group"
    END = "end_group"
    ASIDE = "start, end, today, deviceid, username"


ALLOWED: Final = ", ".join(Asks)
SCORED: Final = frozenset({Asks.ONE, Asks.INTEGER, Asks.DECIMAL, Asks.RANGE})
"""The kinds whose answer is a number, and so an item of a measure."""
LEFT_OUT: Final = frozenset({Asks.SEVERAL, Asks.TEXT, Asks.DATE})
_SELECT: Final = re.compile(r"select[ _](one|multiple)(?: from)? (\S+)")
_WORDS: Final = {
    "int": Asks.INTEGER,
    "string": Asks.TEXT,
    "begin group": Asks.BEGIN,
    "end group": Asks.END,
    **dict.fromkeys(("start", "end", "today", "deviceid", "username"), Asks.ASIDE),
    **{asks.value: asks for asks in Asks if " " not in asks.value},
}


@dataclass(frozen=True, slots=True)
class RowType:
    """What a row asks, and the list its answers stand in; empty without one."""

    asks: Asks
    listed: str = ""


def row_type(text: str) -> RowType | None:
    """What a cell of the column “type” says; None if it is not in the part of XLSForm that is read."""
    words = " ".join(text.split())
    select = _SELECT.fullmatch(words)
    if select:
        return RowType(Asks.ONE if select[1] == "one" else Asks.SEVERAL, select[2])
    asks = _WORDS.get(words)
    return RowType(asks) if asks else None
