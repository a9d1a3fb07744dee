"""What somebody does in a group, and what they did before: one history, however they grew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.growing import GroupPart
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import CheckBox, RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.growing import PartSince


class GrowthDialog(Dialog):
    """Signals:
    kept: The part from today on, and whether they still take part as well.
    """

    kept = Signal(object, bool)

    def __init__(self, page: QWidget, name: str, history: Sequence[PartSince]) -> None:
        super().__init__(page, _("What {name} does here").format(name=name))
        for one in history:
            words = _("{part}, since {day}.").format(part=one.part.words, day=whole_day(one.since))
            self.body.addWidget(Quiet(words))
        self.parts = {part: RadioBox(part.words) for part in GroupPart}
        holder = QWidget()
        holder.setAccessibleName(_("From today on"))
        boxes = Flow(holder)
        for box in self.parts.values():
            boxes.addWidget(box)
        self.parts[history[-1].part if history else GroupPart.PARTICIPANT].setChecked(True)
        self.body.addWidget(holder)
        self.both = CheckBox(_("Still comes to take part as well"))
        self.body.addWidget(self.both)
        keep = Button(_("From today on"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        part = next(part for part, box in self.parts.items() if box.isChecked())
        self.kept.emit(part, self.both.isChecked())
        self.accept()
