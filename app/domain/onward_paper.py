"""What a slip or letter to somebody else says: only what was chosen for it is in here at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from app.domain.onward import Onward
    from app.domain.plans import Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class OnwardPaper:
    """Everything on the paper. What was not chosen is empty.

    Attributes:
        name: Of the person it is about.
        from_name: Of the worker who asks.
        reach: How the person can be reached, a line each.
        needs: How to talk with them, a sentence each.
        barriers: What gets in the way, a line each.
    """

    onward: Onward
    name: str
    from_name: str
    on: date
    born_on: date | None = None
    reach: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    barriers: tuple[str, ...] = ()
