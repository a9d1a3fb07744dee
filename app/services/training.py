"""What those who work here have learnt, what they can do, and until when that holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.services.supervision_page import no_longer_here, page_of
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.supervision import Training, TrainingForm
    from app.services.desk import Desk, Work


class TrainingService:
    """One method, one transaction, one undo. Each gives all of the worker's training as it is then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SUPERVISION)
    def keep(self, worker_id: UUID, training_id: UUID | None, form: TrainingForm) -> tuple[Training, ...]:
        """Write down what a worker has learnt, or put it right.

        Raises:
            InvalidInputError: It is not said what, the day is ahead, or it runs out before it was.
            NotFoundError: There is no such worker or line.
        """
        after = _tidy(form, self._desk.today())
        before = self._known(worker_id, training_id) if training_id else None
        self._training(worker_id)
        kept = training_id or new_id()
        self._change(
            worker_id,
            lambda r: r.supervision.keep_training(kept, worker_id, after),
            lambda r: (
                r.supervision.take_out_training(kept, void=True)
                if before is None
                else r.supervision.keep_training(kept, worker_id, before)
            ),
        )
        return self._training(worker_id)

    @needs(Act.SUPERVISION)
    def take_out(self, worker_id: UUID, training_id: UUID) -> tuple[Training, ...]:
        """Take a line out.

        Raises:
            NotFoundError: There is no such worker or line.
        """
        self._known(worker_id, training_id)
        self._change(
            worker_id,
            lambda r: r.supervision.take_out_training(training_id, void=True),
            lambda r: r.supervision.take_out_training(training_id, void=False),
        )
        return self._training(worker_id)

    def _change(self, worker_id: UUID, redo: Work, undo: Work) -> None:
        subject = Subject("worker", worker_id)
        self._desk.make(Change("keep training", subject, _("Training written down"), redo, undo))

    def _training(self, worker_id: UUID) -> tuple[Training, ...]:
        with self._desk.store.read() as repositories:
            return page_of(repositories, worker_id).training

    def _known(self, worker_id: UUID, training_id: UUID) -> TrainingForm:
        found = [line.form for line in self._training(worker_id) if line.id == training_id]
        if not found:
            raise no_longer_here()
        return found[0]


def _tidy(form: TrainingForm, today: date) -> TrainingForm:
    what = tidy_line(form.what, "what")
    if not what:
        raise InvalidInputError(_("It is not said what it was."), _("Write what was learnt."), "what")
    if form.done_on > today:
        raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "done_on")
    if form.renew_on is not None and form.renew_on <= form.done_on:
        raise InvalidInputError(
            _("It would run out before it was done."), _("Enter a later day, or none."), "renew_on"
        )
    return replace(form, what=what)
