"""What every service stands on: the records, who is writing, the clock, and what can be undone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.services.history import Step

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from uuid import UUID

    from app.clock import Clock
    from app.domain.organisation import Worker
    from app.domain.roles import DeskRole
    from app.services.history import History
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Author, Store, Subject

    Work = Callable[[Repositories], object]


@dataclass(frozen=True, slots=True)
class Change:
    """Something done in one transaction that another takes back.

    Attributes:
        action: A short code for the audit.
        label: What Undo calls it.
    """

    action: str
    subject: Subject | None
    label: str
    redo: Work
    undo: Work


@dataclass(frozen=True, slots=True)
class Desk:
    """One open vault and the worker who sits at it.

    Attributes:
        roles: Roles that were changed since the vault was opened, for everybody who sits at it.
    """

    store: Store[Repositories]
    author: Author
    worker: Worker
    clock: Clock
    history: History
    roles: dict[UUID, DeskRole] = field(default_factory=dict)

    @property
    def role(self) -> DeskRole:
        """What whoever is signed in may do now: another role counts at once."""
        return self.roles.get(self.worker.id, self.worker.role)

    def now(self) -> datetime:
        """The present moment in UTC."""
        return self.clock()

    def today(self) -> date:
        """The day it is here, by the clock on the wall."""
        return self.clock().astimezone().date()

    def make(self, change: Change) -> None:
        """Carry a change out, and remember how to take it back."""
        self._run(change, change.redo)
        self.remember(change)

    def remember(self, change: Change) -> None:
        """Remember how to take back what was just carried out."""
        self.history.record(
            Step(
                change.label,
                redo=lambda: self._run(change, change.redo),
                undo=lambda: self._run(change, change.undo),
            )
        )

    def _run(self, change: Change, work: Work) -> None:
        with self.store.write(self.author, change.action, change.subject) as repositories:
            work(repositories)
