"""Days on which a group, or no group at all, meets: those that are known, and more of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.field import Field, LineField
from ui.widgets.flow import Flow
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from app.domain.closed_days import ClosedDays


class ClosedDaysCard(Card):
    """Signals:
    closing: First day, last day and reason.
    opening: The days that are open again.

    Attributes:
        first, last, reason: What is typed about more of them.
        close_button: Closes them.
        open_buttons: One for each span that can be opened here.
    """

    closing = Signal(object, object, str)
    opening = Signal(object)

    def __init__(self, heading: str, sentence: str, today: date) -> None:
        super().__init__(heading)
        self._today = today
        self.add(Quiet(sentence))
        self.first = DayField(_("Closed from"), today)
        self.last = DayField(_("Closed until"), today)
        self.reason = LineField(_("Why it is closed"), hint=_("Such as school holidays."))
        self.close_button = Button(_("Close these days"), icon="calendar-check")
        self.close_button.clicked.connect(self._close)
        self.open_buttons: list[Button] = []
        self._lines: list[QWidget] = []
        holder = QWidget()
        grid = Columns(holder, least=200, most=3, gap=14)
        for field in (self.first, self.last, self.reason):
            grid.addWidget(field)
        self.add(holder)
        row = Flow()
        row.addWidget(self.close_button)
        self.body.addLayout(row)

    def field(self, name: str) -> Field:
        """The field a refusal is about."""
        fields: dict[str, Field] = {"last_on": self.last, "reason": self.reason}
        return fields.get(name, self.first)

    def show_days(self, closed: Iterable[ClosedDays], *, everywhere: bool) -> None:
        """List the days that are closed; those that can be opened here have a button for it.

        Args:
            everywhere: The days are those of every group.
        """
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines, self.open_buttons = [], []
        for days in closed:
            words = _words(days, self._today)
            if (days.group_id is None) is not everywhere:
                words = _("{days} No group meets then.").format(days=words)
            self._put(Words(words))
            if (days.group_id is None) is everywhere:
                button = Button(_("Open again"), kind="quiet", icon="undo-2")
                button.setAccessibleName(_("Open again: {days}").format(days=words))
                button.clicked.connect(partial(self.opening.emit, days))
                self.open_buttons.append(button)
                row = QWidget()
                Flow(row).addWidget(button)
                self._put(row)

    def clear(self) -> None:
        """Leave the fields empty for the next days."""
        for field in (self.first, self.last, self.reason):
            field.set_text("")

    def _put(self, widget: QWidget) -> None:
        self.add(widget)
        self._lines.append(widget)

    def _close(self) -> None:
        self.first.set_problem("")
        self.last.set_problem("")
        wrong = next((field for field in (self.first, self.last) if field.missing()), None)
        if wrong is not None:
            wrong.set_problem(wrong.missing())
            wrong.setFocus()
        else:
            self.closing.emit(self.first.day, self.last.day, self.reason.text())


def _words(days: ClosedDays, today: date) -> str:
    first, last = day_and_month(days.first_on, today), day_and_month(days.last_on, today)
    if days.first_on == days.last_on:
        return _("{day}: {reason}.").format(day=first, reason=days.reason)
    return _("{first} to {last}: {reason}.").format(first=first, last=last, reason=days.reason)
