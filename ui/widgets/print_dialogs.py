"""The two questions printing may ask: which printer, and what to do when it did not print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class ChoosePrinter(Dialog):
    """Signals:
    chosen: The name of the printer.
    """

    chosen = Signal(str)

    def __init__(self, page: QWidget, names: Sequence[str]) -> None:
        super().__init__(page, _("Which printer?"))
        self._boxes = [RadioBox(name) for name in names]
        for box in self._boxes:
            self.body.addWidget(box)
        self._boxes[0].setChecked(True)
        go = Button(_("Print"), kind="primary", icon="printer", keys=_("Enter"))
        go.setDefault(True)
        go.clicked.connect(self._choose)
        self.buttons.addWidget(go)

    def _choose(self) -> None:
        name = next(box.text() for box in self._boxes if box.isChecked())
        self.accept()
        self.chosen.emit(name)


class DidNotPrint(Dialog):
    """Signals:
    again: Try again was pressed.
    as_file: Save as PDF was pressed.
    """

    again = Signal()
    as_file = Signal()

    def __init__(self, page: QWidget, problem: str) -> None:
        super().__init__(page, _("It did not print"))
        self.body.addWidget(Words(problem))
        save = Button(_("Save as PDF"), kind="primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        save.clicked.connect(self.as_file)
        again = Button(_("Try again"), size="large")
        again.clicked.connect(self.accept)
        again.clicked.connect(self.again)
        self.buttons.addWidget(save)
        self.buttons.addWidget(again)
