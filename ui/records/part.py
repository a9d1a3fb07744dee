"""What every part of the pages about records is: a form or two, kept with a button, refused at the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from app.domain.retention import years_after
from app.errors import AppError, InvalidInputError
from ui.settings.section import Section
from ui.widgets.flow import Flow
from ui.widgets.typed_when import DayField
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from PySide6.QtWidgets import QVBoxLayout

    from ui.screen import Screen
    from ui.widgets.button import Button
    from ui.widgets.field import Field

T = TypeVar("T")


class RecordPart(Section):
    """One part. Words typed into it are put back after a lock by the page it stands on."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._problem = Words(tone="bad", weight=600)
        self._problem.hide()

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.owner.context.clock().astimezone().date()

    def keep(
        self, work: Callable[[], T], done: Callable[[T], None], fields: Mapping[str, Field] | None = None
    ) -> None:
        """Do something on the worker; what cannot be used as it stands is said at its field.

        Args:
            fields: The fields, by the names that the use case has for them.
        """
        known = fields or {}
        for field in known.values():
            field.set_problem("")
        self.owner.context.background.run(self, work, done, lambda error: self._refused(error, known))

    def _refused(self, error: BaseException, fields: Mapping[str, Field]) -> None:
        if isinstance(error, AppError) and fields:
            name = error.field if isinstance(error, InvalidInputError) else ""
            field = fields.get(name) or next(iter(fields.values()))
            field.set_problem(f"{error.message} {error.advice}")
            field.setFocus()
        else:
            self.owner.failed.emit(error)


class PastDayField(DayField):
    """A day that has been: "1 November" is the last one, and not the next."""

    @property
    def day(self) -> date | None:
        """The day that was typed; None if there is none to be understood."""
        found = super().day
        return years_after(found, -1) if found is not None and found > self._today else found


def add_line(column: QVBoxLayout, label: str, words: str) -> None:
    """A fact: its name, and below it what it is."""
    column.addWidget(Strong(label))
    column.addWidget(Words(words))


def button_row(column: QVBoxLayout, *buttons: Button) -> None:
    """Buttons side by side, in as many rows as they need."""
    row = Flow(gap=12)
    for button in buttons:
        row.addWidget(button)
    column.addLayout(row)
