"""Steps that can be turned back and forth, each turn one transaction."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.services.history import Step

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.services.desk import Desk
    from app.store.repositories import Repositories
    from app.store.unit_of_work import Subject


def remember(
    desk: Desk,
    subject: Subject | None,
    label: str,
    redo: Callable[[Repositories], object],
    undo: Callable[[Repositories], object],
) -> None:
    """Remember a step that was just carried out, and how to do and undo it."""
    desk.history.record(
        Step(label, partial(_turn, desk, "redo", subject, redo), partial(_turn, desk, "undo", subject, undo))
    )


def _turn(desk: Desk, action: str, subject: Subject | None, change: Callable[[Repositories], object]) -> None:
    with desk.store.write(desk.author, action, subject) as repositories:
        change(repositories)
