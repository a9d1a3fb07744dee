"""A session on a day of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.typed_when import DayField, TimeField

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.schedule import Schedule
    from ui.widgets.field import LineField


class AddSessionDialog(Dialog):
    """It stays open until the page says that the session is kept.

    Signals:
        chosen: Day, start and end.
    """

    chosen = Signal(object, object, object)

    def __init__(self, page: QWidget, today: date, usual: Schedule | None) -> None:
        super().__init__(page, _("Add a session"))
        self.day = DayField(_("Day"), today)
        self.starts = TimeField(_("Starts at"))
        self.ends = TimeField(_("Ends at"), begins=self.starts)
        if usual is not None:
            self.starts.show_time(usual.starts)
            self.ends.show_time(usual.ends)
        for field in (self.day, self.starts, self.ends):
            self.body.addWidget(field)
        self.add_button = Button(_("Add this session"), kind="primary", keys=_("Enter"))
        self.add_button.clicked.connect(self._add)
        self.buttons.addWidget(self.add_button)
        self.add_button.setDefault(True)

    def refuse(self, problem: str, field: str = "") -> None:
        """Say at its field what is wrong."""
        fields: dict[str, LineField] = {"starts": self.starts, "ends": self.ends}
        self._say(problem, fields.get(field, self.day))

    def _say(self, problem: str, target: LineField) -> None:
        target.set_problem(problem)
        announce(self, problem)
        target.setFocus()

    def _add(self) -> None:
        fields = (self.day, self.starts, self.ends)
        for field in fields:
            field.set_problem("")
        wrong = next((field for field in fields if field.missing()), None)
        if wrong is not None:
            self._say(wrong.missing(), wrong)
        else:
            self.chosen.emit(self.day.day, self.starts.at, self.ends.at)
