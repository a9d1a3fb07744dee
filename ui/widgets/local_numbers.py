"""Fields for the local numbers: one phone number for each place to turn to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.widgets.columns import Columns
from ui.widgets.phone_field import PhoneField

if TYPE_CHECKING:
    from app.domain.safety import LocalNumber


class LocalNumberFields(QWidget):
    """Signals:
    edited: A number was changed by hand.
    """

    edited = Signal()

    def __init__(self, *, to_fill_in: bool = False) -> None:
        """Start empty.

        Args:
            to_fill_in: Leave out those that say everything already, as national numbers do.
        """
        super().__init__()
        self._to_fill_in = to_fill_in
        self._numbers: tuple[LocalNumber, ...] = ()
        self._fields: list[tuple[LocalNumber, PhoneField]] = []
        self._holder = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._holder)

    def show_numbers(self, numbers: tuple[LocalNumber, ...]) -> None:
        """Show these numbers."""
        old, self._holder = self._holder, QWidget()
        grid = Columns(self._holder, least=300, most=2, gap=14)
        self._fields, self._numbers = [], numbers
        for number in numbers:
            if self._to_fill_in and number.phone and number.hours:
                continue
            field = PhoneField(number.label, hint=_hint(number), example=_("Phone number"))
            field.set_text(number.phone)
            field.edited.connect(lambda _text: self.edited.emit())
            grid.addWidget(field)
            self._fields.append((number, field))
        self._column.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()

    def numbers(self) -> tuple[LocalNumber, ...]:
        """The numbers as they stand in the fields; one that was changed counts as checked.

        Where nobody could ring what is typed, the number from before.
        """
        changed = {
            number.key: replace(number, phone=field.text(), checked=True)
            for number, field in self._fields
            if not field.wrong and field.text() != number.phone
        }
        return tuple(changed.get(number.key, number) for number in self._numbers)

    def all_fields(self) -> tuple[PhoneField, ...]:
        """The fields, in the order of the numbers."""
        return tuple(field for _number, field in self._fields)

    def focus_first_empty(self) -> None:
        """Go to the first number that is not filled in."""
        fields = [field for _number, field in self._fields]
        first = next((field for field in fields if not field.text()), fields[0] if fields else None)
        if first is not None:
            first.setFocus()


def _hint(number: LocalNumber) -> str:
    """When it may be rung, and when somebody last looked whether it is right."""
    if number.checked_on is None:
        return number.hours
    checked = _("Checked on {day}.").format(day=whole_day(number.checked_on))
    return f"{number.hours}. {checked}" if number.hours else checked
