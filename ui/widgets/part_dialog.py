"""How one person came and took part: a step of the ladder, late or early, who came with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.ladder import LadderStep
from app.domain.spoken_dates import clock_time, day_and_month, whole_day
from app.domain.taking_part import TakingPart
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import CheckBox, RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from app.domain.taking_part import MarkLine, PartPage


class PartDialog(Dialog):
    """Signals:
    kept: How they took part.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, shown: PartPage) -> None:
        super().__init__(page, _("How {name} took part").format(name=shown.name), width=720)
        self._shown = shown
        self.steps: dict[LadderStep | None, RadioBox] = {None: RadioBox(_("Not said"))}
        self.steps |= {step: RadioBox(step.words) for step in LadderStep}
        self.late, self.early = CheckBox(_("Came late")), CheckBox(_("Left early"))
        self.worker = Dropdown(
            _("Came with"), [_("Nobody from here"), *(name for _id, name in shown.workers)]
        )
        self.whom = LineField(_("Who else came with them"), hint=_("Such as: her sister."))
        self._build()
        self._fill(shown.part)

    @property
    def part(self) -> TakingPart:
        """What is filled in; the ways of joining in stay as they are."""
        place = self.worker.place
        return TakingPart(
            step=next((step for step, box in self.steps.items() if box.isChecked()), None),
            joined=self._shown.part.joined,
            late=self.late.isChecked(),
            left_early=self.early.isChecked(),
            worker_id=self._shown.workers[place - 1][0] if place > 0 else None,
            with_whom=self.whom.text(),
        )

    def _fill(self, part: TakingPart) -> None:
        self.steps[part.step].setChecked(True)
        self.late.setChecked(part.late)
        self.early.setChecked(part.left_early)
        ids = [worker_id for worker_id, _name in self._shown.workers]
        if part.worker_id in ids:
            self.worker.choose(ids.index(part.worker_id) + 1)
        self.whom.set_text(part.with_whom)

    def _build(self) -> None:
        self.body.setSpacing(10)
        self.body.addWidget(Strong(_("How they came")))
        holder = QWidget()
        holder.setAccessibleName(_("How they came"))
        boxes = Flow(holder)
        for box in self.steps.values():
            boxes.addWidget(box)
        self.body.addWidget(holder)
        times = Flow(gap=24)
        times.addWidget(self.late)
        times.addWidget(self.early)
        self.body.addLayout(times)
        self.body.addWidget(self.worker)
        self.body.addWidget(self.whom)
        if self._shown.first_alone is not None:
            day = whole_day(self._shown.first_alone)
            self.body.addWidget(Strong(_("First came alone on {day}.").format(day=day)))
        for line in self._shown.marks:
            self.body.addWidget(Quiet(_mark_words(line)))
        keep = Button(_("Keep this"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        if not self.has_too_much():
            self.kept.emit(self.part)
            self.accept()


def _mark_words(line: MarkLine) -> str:
    at = line.at.astimezone()
    return _("{what} by {who}, {day} at {time}.").format(
        what=line.words, who=line.who, day=day_and_month(at.date()), time=clock_time(at.time())
    )
