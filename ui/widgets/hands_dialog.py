"""Hands counted for the whole room: how many for each answer, and no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.domain.session_scores import Mode, Moment
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.face import Face, face_words
from ui.widgets.stepper import Stepper
from ui.widgets.words import Quiet, Strong, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

MOST = 999


class HandsDialog(Dialog):
    """Signals:
    counted: Answer -> number of hands.
    """

    counted = Signal(object)

    def __init__(self, page: QWidget, mode: Mode, moment: Moment, known: Mapping[int, int]) -> None:
        title = _("Count hands before") if moment is Moment.BEFORE else _("Count hands after")
        super().__init__(page, title)
        self.body.setSpacing(8)
        self.body.addWidget(
            Words(_("Ask everyone to put a hand up for one answer, or count tokens. No names are kept."))
        )
        self.steppers: dict[int, Stepper] = {}
        for value in range(mode.highest, mode.lowest - 1, -1):
            self._add_row(mode, value, known.get(value, 0))
        self._sum = Quiet(size=17)
        self.body.addWidget(self._sum)
        self.keep = Button(_("Keep these counts"), kind="primary", keys=_("Enter"))
        self.keep.clicked.connect(self._keep)
        self.buttons.addWidget(self.keep)
        self.keep.setDefault(True)
        self._add_up()

    def counts(self) -> dict[int, int]:
        """The number of hands for each answer."""
        return {value: stepper.value for value, stepper in self.steppers.items()}

    def _add_row(self, mode: Mode, value: int, hands: int) -> None:
        words = str(value)
        if mode is Mode.FACES:
            words = _("{number}, {face}").format(number=value, face=face_words(value))
        stepper = Stepper(words, high=MOST, value=hands)
        stepper.changed.connect(self._add_up)
        label = Strong(words)
        label.setBuddy(stepper.spin)
        row = QHBoxLayout()
        row.setSpacing(12)
        if mode is Mode.FACES:
            row.addWidget(Face(value, side=40))
        row.addWidget(label, 1)
        row.addWidget(stepper, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(row)
        self.steppers[value] = stepper

    def _add_up(self) -> None:
        hands = sum(self.counts().values())
        self._sum.setText(ngettext("{n} hand counted", "{n} hands counted", hands).format(n=hands))

    def _keep(self) -> None:
        self.counted.emit(self.counts())
        self.accept()
