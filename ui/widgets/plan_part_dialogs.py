"""Dialogs of what a plan holds beside goals and steps: what gets in the way, and its areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.barriers import BarrierKind
from app.domain.names import LONGEST_NAME
from app.domain.plan_parts import PlanBarrier
from app.i18n import _
from app.ids import new_id
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.plan_dialogs import PlanDialog
from ui.widgets.reading_notes import ReadingNotes
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.plan_parts import PlanTemplate
    from app.domain.plans import Plan
    from ui.widgets.field import Field

KINDS = tuple(BarrierKind)


class BarrierDialog(PlanDialog):
    """Signals:
    kept: The `PlanBarrier`.
    removed: Remove was pressed.
    """

    kept = Signal(object)
    removed = Signal()

    def __init__(self, page: QWidget, barrier: PlanBarrier | None) -> None:
        super().__init__(page, _("What gets in the way"))
        self._before = barrier
        self._kind = Dropdown(_("Where it lies"), [kind.words for kind in KINDS])
        self._what = LineField(_("What gets in the way"), example=_("No bus in the evening"))
        self._solution = LineField(_("What could be done"), example=_("Ask the hall about a lift"))
        self._owner = LineField(_("Who takes it on"), most=LONGEST_NAME)
        self._solved = CheckBox(_("It is out of the way"))
        notes = ReadingNotes(self._solution)
        for widget in (self._what, self._kind, self._solution, notes, self._owner):
            self.body.addWidget(widget)
        if barrier is not None:
            self._fill(barrier)

    def _fill(self, barrier: PlanBarrier) -> None:
        self._kind.choose(KINDS.index(barrier.kind))
        self._what.set_text(barrier.what)
        self._solution.set_text(barrier.solution)
        self._owner.set_text(barrier.owner)
        self._solved.setChecked(barrier.solved)
        self.body.addWidget(self._solved)
        remove = Button(_("Remove this"), icon="trash-2", size="large")
        remove.clicked.connect(self.accept)
        remove.clicked.connect(self.removed)
        self.buttons.addWidget(remove)

    def _missing(self) -> tuple[Field, str] | None:
        return None if self._what.text() else (self._what, _("Write what it is."))

    def _tell(self) -> None:
        self.kept.emit(
            PlanBarrier(
                id=self._before.id if self._before else new_id(),
                kind=KINDS[self._kind.place],
                what=self._what.text(),
                solution=self._solution.text(),
                owner=self._owner.text(),
                solved=self._solved.isChecked(),
            )
        )


class AreasDialog(PlanDialog):
    """Signals:
    kept: The `PlanTemplate` to lay the plan out in; None for none.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, plan: Plan, templates: tuple[PlanTemplate, ...]) -> None:
        super().__init__(page, _("Areas of the plan"))
        self._templates = (None, *templates)
        titles = [template.title if template else _("No areas") for template in self._templates]
        self._which = Dropdown(_("Lay it out in"), titles)
        self._listed = Quiet()
        self._which.choose(titles.index(plan.template) if plan.template in titles else 0)
        self._which.chosen.connect(lambda _place: self._list())
        self.body.addWidget(Words(_("Each goal can stand in one area. Areas without a goal stay empty.")))
        self.body.addWidget(self._which)
        self.body.addWidget(self._listed)
        self._list()

    def _list(self) -> None:
        template = self._templates[self._which.place]
        self._listed.setText("\n".join(template.areas) if template else "")

    def _tell(self) -> None:
        self.kept.emit(self._templates[self._which.place])
