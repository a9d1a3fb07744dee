"""What every service stands on: the records, who is writing, the clock, and what can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from app.clock import Clock
    from app.services.history import History
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store


@dataclass(frozen=True, slots=True)
class Desk:
    """One open vault and the worker who sits at it."""

    store: Store[Repositories]
    author: Author
    clock: Clock
    history: History

    def now(self) -> datetime:
        """The present moment in UTC."""
        return self.clock()

    def today(self) -> date:
        """The day it is here, by the clock on the wall."""
        return self.clock().astimezone().date()
