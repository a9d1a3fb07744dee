"""What a worker has learnt and can do, and until when that holds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month
from app.domain.supervision import TrainingForm, TrainingKind, latest_of_each
from app.i18n import _
from ui.records.part import PastDayField, button_row
from ui.supervision.part import SupervisionPart
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.optional_day import OptionalDay
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.supervision import Training
    from ui.parts_screen import PartsScreen

KINDS = tuple(TrainingKind)


def training_words(form: TrainingForm, today: date, *, renewed: bool) -> str:
    """When it was, and until when it holds; what was renewed since says so."""
    done = _("{kind}. {day}.").format(kind=form.kind.words, day=day_and_month(form.done_on))
    if renewed:
        return _("{done} Done again since.").format(done=done)
    if form.renew_on is None:
        return done
    words = _("{done} It ran out on {day}.") if form.renew_on < today else _("{done} Renew by {day}.")
    return words.format(done=done, day=day_and_month(form.renew_on))


class OwnTrainingPart(SupervisionPart):
    """What whoever is signed in has learnt."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self._list = Card(_("So far"))
        self.column.addWidget(self._list)

    def load(self) -> None:
        """Read the lines."""
        self.run(self.workspace.supervision.mine, lambda own: self._show(own.training))

    def _show(self, training: Sequence[Training]) -> None:
        latest = {line.id for line in latest_of_each(training)}
        for line in training:
            said = training_words(line.form, self.today, renewed=line.id not in latest)
            self._add(line, said)
        if not training:
            self._list.add(Quiet(_("Nothing is written down yet.")))

    def _add(self, line: Training, said: str) -> None:
        self._list.add(Strong(line.form.what))
        self._list.add(Words(said))


class TrainingPart(OwnTrainingPart):
    """The lines of one worker, and a form for one more."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self._lines: dict[UUID, TrainingForm] = {}
        self.form = Card(_("Write down training"))
        self.what = LineField(_("What it was"), hint=_("Such as Safeguarding adults, or First aid."))
        self.kind = Dropdown(_("What sort"), [kind.words for kind in KINDS])
        self.done_on = PastDayField(_("The day it was"), self.today)
        self.renew_on = OptionalDay(_("Renew by"), self.today)
        for field in (self.what, self.kind, self.done_on, self.renew_on):
            self.form.add(field)
        keep = Button(_("Keep this training"), kind="primary")
        keep.clicked.connect(self._keep)
        self.take_out = Button(_("Take it out"), icon="trash-2")
        self.take_out.clicked.connect(self._take_out)
        self.take_out.hide()
        button_row(self.form.body, keep, self.take_out)
        self.column.insertWidget(0, self.form)

    def load(self) -> None:
        """Read the lines."""
        supervision, worker_id = self.workspace.supervision, self.worker_id
        self.run(lambda: supervision.page(worker_id).training, self._fill)

    def choose(self, row_id: UUID) -> None:
        """Put a line into the form."""
        form = self._lines.get(row_id)
        if form is None:
            return
        self.chosen = row_id
        self.form.set_heading(_("Change this training"))
        self.what.set_text(form.what)
        self.kind.choose(KINDS.index(form.kind))
        self.done_on.show_day(form.done_on)
        self.renew_on.show_day(form.renew_on)
        self.take_out.show()
        self.page.filled()
        self.what.setFocus()

    def _fill(self, training: tuple[Training, ...]) -> None:
        self._lines = {line.id: line.form for line in training}
        self._show(training)

    def _add(self, line: Training, said: str) -> None:
        row = ListRow(line.form.what, said)
        row.clicked.connect(partial(self.choose, line.id))
        self._list.add(row)

    def _keep(self) -> None:
        self.done_on.set_problem(self.done_on.missing())
        day = self.done_on.day
        if day is None:
            self.done_on.setFocus()
            return
        if not self.renew_on.checked():
            return
        form = TrainingForm(
            kind=KINDS[self.kind.place], what=self.what.text(), done_on=day, renew_on=self.renew_on.day
        )
        training, worker_id, chosen = self.workspace.training, self.worker_id, self.chosen
        self.change(
            lambda: training.keep(worker_id, chosen, form),
            {"what": self.what, "done_on": self.done_on, "renew_on": self.renew_on},
        )

    def _take_out(self) -> None:
        training, worker_id, chosen = self.workspace.training, self.worker_id, self.chosen
        if chosen is not None:
            self.change(lambda: training.take_out(worker_id, chosen))
