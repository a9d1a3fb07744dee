"""What a command says: sentences for people, the same in JSON for programs."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from app.domain.wording import still_here

if TYPE_CHECKING:
    from app.errors import AppError

_STEERING: Final = frozenset({"Cc", "Cf", "Zl", "Zp"})
_JOINING: Final = "\u200c\u200d"
"""Nobody sees them, and some scripts and emoji cannot be written without."""
_ENDLESS: Final = re.compile(r"\S{161,}")


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines to print, the data behind them, and what was found wrong; empty if all is well."""

    lines: tuple[str, ...]
    data: dict[str, Any] = field(default_factory=dict)
    complaint: str = ""

    def as_text(self, *, as_json: bool) -> str:
        """What goes to standard output."""
        if as_json:
            # Plain ASCII: a program that reads it need not know which encoding this computer writes.
            return json.dumps(self.data, default=_plain, indent=2)
        return "\n".join(map(shown, self.lines))


def one_sentence(error: AppError) -> str:
    """What happened and what to do, as one sentence for the error stream."""
    message, advice = (_without_box(words).rstrip() for words in (error.message, error.advice))
    if not advice:
        return shown(_shortened(message))
    # A second colon in one sentence would leave nobody sure what belongs to what.
    joint = ";" if ": " in message else ":"
    return shown(_shortened(f"{message.rstrip('.')}{joint} {advice[:1].lower()}{advice[1:]}"))


def shown(text: str) -> str:
    """Text without anything that steers a terminal: such characters are shown as they are written in JSON."""
    return "".join(json.dumps(c)[1:-1] if _steers(c) else c for c in text)


def _steers(character: str) -> bool:
    return unicodedata.category(character) in _STEERING and character not in _JOINING


def _without_box(words: str) -> str:
    """There is no box here in which anything was typed."""
    return words.replace(still_here(), "")


def _shortened(sentence: str) -> str:
    """A sentence that does not repeat an endless path whole."""
    return _ENDLESS.sub(lambda found: f"{found[0][:60]}…{found[0][-30:]}", sentence)


def _plain(value: object) -> str | float:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form here")
