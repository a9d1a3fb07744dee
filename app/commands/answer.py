"""What a command says: sentences for people, the same in JSON for programs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Answer:
    """The lines to print, the data behind them, and whether all is well."""

    lines: tuple[str, ...]
    data: dict[str, Any] = field(default_factory=dict)
    well: bool = True

    def as_text(self, *, as_json: bool) -> str:
        """What goes to standard output."""
        if as_json:
            # Plain ASCII: a program that reads it need not know which encoding this computer writes.
            return json.dumps(self.data, default=_plain, indent=2)
        return "\n".join(self.lines)


def _plain(value: object) -> str | float:
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no JSON form here")
