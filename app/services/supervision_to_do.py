"""What is due about those who work here, on Today; nothing says what was discussed or agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.supervision import BOOK_AHEAD, SOON, latest_of_each
from app.domain.today import ToDo, ToDoKind
from app.domain.today_words import due_words
from app.i18n import _
from app.services.supervision_page import team_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from app.store.repositories import Repositories


def supervision_to_do(repositories: Repositories, today: date, me: UUID) -> Iterator[ToDo]:
    """Supervision by its weeks, training before it runs out, and what was agreed by a day.

    Args:
        me: Whoever is signed in: what they agreed themselves is theirs to do.
    """
    yield from _supervision(repositories, today)
    yield from _training(repositories, today, me)
    yield from _agreed(repositories, today, me)


def _supervision(repositories: Repositories, today: date) -> Iterator[ToDo]:
    for line in team_of(repositories):
        if line.due_on is not None and line.due_on <= today + SOON:
            yield ToDo(
                kind=ToDoKind.SUPERVISION,
                title=_("Meet {name} for supervision").format(name=line.name),
                detail=due_words(line.due_on, today),
                target=line.worker_id,
                due=line.due_on,
            )


def _training(repositories: Repositories, today: date, me: UUID) -> Iterator[ToDo]:
    names = {worker.id: worker.name for worker in repositories.settings.workers()}
    for line in latest_of_each(repositories.supervision.training()):
        until = line.form.renew_on
        if until is not None and until <= today + BOOK_AHEAD and line.worker_id in names:
            yield ToDo(
                kind=ToDoKind.OWN_TRAINING if line.worker_id == me else ToDoKind.TRAINING,
                title=_("Renew “{what}”").format(what=line.form.what),
                detail=_("{name}. {due}").format(name=names[line.worker_id], due=due_words(until, today)),
                target=line.worker_id,
                due=until,
            )


def _agreed(repositories: Repositories, today: date, me: UUID) -> Iterator[ToDo]:
    """By when alone: what was agreed may tell what was discussed, and others may be looking."""
    names = {worker.id: worker.name for worker in repositories.settings.workers()}
    for action in repositories.supervision.actions():
        by_on, who = action.form.by_on, action.form.worker_id
        if not action.open or by_on is None or by_on > today + SOON or who not in names:
            continue
        yield ToDo(
            kind=ToDoKind.OWN_AGREED if who == me else ToDoKind.AGREED,
            title=_("Something agreed in supervision"),
            detail=_("{name}. {due}").format(name=names[who], due=due_words(by_on, today)),
            target=who,
            due=by_on,
        )
