"""What a command says: sentences for people, the same in JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from app.errors import AppError


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
        return "\n".join(self.lines)


def one_sentence(error: AppError) -> str:
    """What happened and what to do, as one sentence for the error stream."""
    advice = error.advice
    return f"{error.message.rstrip('.')}: {advice[:1].lower()}{advice[1:]}" if advice else error.message


def _plain(value: object) -> str | float:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form here")
