"""A day that has been: "Tuesday" is the last one, and "24 November" or "the 24th" never lies ahead."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from app.domain.month_days import in_any_month
from app.domain.when import understand
from ui.widgets.typed_when import DayField

_YEAR: Final = re.compile(r"\b\d{4}\b")
_LEAP_DAY: Final = (2, 29)
_MONTH: Final = timedelta(days=31)


class PastDayField(DayField):
    """Says back which day was understood, as a field for a day does."""

    @property
    def day(self) -> date | None:
        """The day that was typed; None if there is none to be understood."""
        return latest(understand(self.text(), self._today).on, self.text(), self._today)


def latest(day: date | None, text: str, today: date) -> date | None:
    """The same day of the week, or of the year, that is not after today; a year that was typed stands."""
    if day is None or day <= today or _YEAR.search(text):
        return day
    if in_any_month(text.casefold()):
        return understand(text, today - _MONTH).on
    if not any(letter.isdecimal() for letter in text):
        return day - timedelta(weeks=1)
    years = 4 if (day.month, day.day) == _LEAP_DAY else 1
    return day.replace(year=day.year - years)
