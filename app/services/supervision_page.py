"""Puts together what is known about the supervision of a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.supervision import (
    DEFAULT_WEEKS,
    SupervisionLine,
    SupervisionPage,
    first_renewal,
    last_supervision,
    next_supervision,
)
from app.errors import NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from uuid import UUID

    from app.store.repositories import Repositories


def no_longer_here() -> NotFoundError:
    """Somebody took it out, or it never was."""
    return NotFoundError(_("That is no longer here."), _("Open the page again."))


def team_of(repositories: Repositories) -> tuple[SupervisionLine, ...]:
    """Everybody who uses this laptop: when supervision was and is due, and how much is to do."""
    rhythms, agreed = repositories.supervision.rhythms(), repositories.supervision.actions()
    meetings, training = repositories.supervision.meetings(), repositories.supervision.training()
    lines = []
    for worker in repositories.settings.workers():
        last = last_supervision(meeting for meeting in meetings if meeting.worker_id == worker.id)
        lines.append(
            SupervisionLine(
                worker_id=worker.id,
                name=worker.name,
                last_on=last,
                due_on=next_supervision(last, rhythms.get(worker.id)),
                to_do=sum(action.open and action.form.worker_id == worker.id for action in agreed),
                renew_on=first_renewal(line for line in training if line.worker_id == worker.id),
            )
        )
    return tuple(lines)


def page_of(repositories: Repositories, worker_id: UUID) -> SupervisionPage:
    """Everything about one worker.

    Raises:
        NotFoundError: They do not use this laptop.
    """
    worker = next((w for w in repositories.settings.workers() if w.id == worker_id), None)
    if worker is None:
        raise NotFoundError(_("They do not use this laptop any longer."), _("Look at the list again."))
    meetings, rhythm = (
        repositories.supervision.meetings(worker_id),
        repositories.supervision.rhythms().get(worker_id),
    )
    return SupervisionPage(
        worker_id=worker_id,
        name=worker.name,
        weeks=rhythm.weeks if rhythm else DEFAULT_WEEKS,
        due_on=next_supervision(last_supervision(meetings), rhythm),
        meetings=meetings,
        training=repositories.supervision.training(worker_id),
    )
