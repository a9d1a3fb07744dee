"""Fields for a day and for a time of day: typed as people say it, and said back as it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.spoken_dates import clock_time, day_and_month, whole_day
from app.domain.when import understand
from app.i18n import _
from ui.widgets.field import LineField

if TYPE_CHECKING:
    from datetime import date, time


class DayField(LineField):
    """A day; the hint says which day was understood."""

    def __init__(self, label: str, today: date) -> None:
        self._hint_text = _("Such as Tuesday, or 24 November.")
        super().__init__(label, hint=self._hint_text)
        self._today = today
        self.edited.connect(self._say_back)

    @property
    def day(self) -> date | None:
        """The day that was typed; None if there is none to be understood."""
        return understand(self.text(), self._today).on

    def show_day(self, day: date | None) -> None:
        """Put a day into the field."""
        self.set_text(day_and_month(day) if day is not None else "")

    def _say_back(self, text: str) -> None:
        del text
        day = self.day
        self.set_hint(self._hint_text if day is None else whole_day(day))


class TimeField(LineField):
    """A time of day."""

    def __init__(self, label: str, today: date, *, hint: str) -> None:
        super().__init__(label, hint=hint)
        self._today = today

    @property
    def at(self) -> time | None:
        """The time that was typed; None if there is none to be understood."""
        return understand(self.text(), self._today).at

    def show_time(self, at: time | None) -> None:
        """Put a time into the field."""
        self.set_text(clock_time(at) if at is not None else "")
