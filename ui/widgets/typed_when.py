"""Fields for a day and for a time of day: typed as people say it, and said back as it was understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.clock_words import DAY_BEGINS, Span, understand_span
from app.domain.spoken_dates import clock_time, day_and_month, whole_day
from app.domain.when import no_such_day, understand
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

    def missing(self) -> str:
        """What is to be put right, in one sentence or two; empty when a day was understood."""
        if self.day is not None:
            return ""
        if not self.text():
            return _("Enter a day, such as Tuesday, or 24 November.")
        plain = _("That could not be read as a day. Write it like Tuesday, or 24 November.")
        return no_such_day(self.text(), self._today) or plain

    def _say_back(self, text: str) -> None:
        del text
        day = self.day
        self.set_hint(self._hint_text if day is None else whole_day(day))


class TimeField(LineField):
    """A time of day; the hint says which one was understood, so that "2" is seen to be 2:00 pm.

    Of "10.30-12" the start is taken, and the field for the end takes the rest if nothing is typed there.

    Args:
        begins: In the field for an end, the field for its start.
    """

    def __init__(self, label: str, *, begins: TimeField | None = None) -> None:
        self._hint_text = _("Such as 3:30 pm.") if begins else _("Such as 2:00 pm.")
        super().__init__(label, hint=self._hint_text)
        self._begins = begins
        self.edited.connect(self._say_back)
        if begins is not None:
            begins.edited.connect(self._say_back)

    @property
    def at(self) -> time | None:
        """The time that was typed; None if there is none to be understood."""
        span = self._span
        if self._begins is None:
            return span.starts if span else None
        if not self.text():
            return self._begins.until
        return (span.ends or span.starts) if span else None

    @property
    def until(self) -> time | None:
        """The end that was typed behind a start, as in "10.30-12"."""
        return self._span.ends if self._span else None

    def show_time(self, at: time | None) -> None:
        """Put a time into the field."""
        self.set_text(clock_time(at) if at is not None else "")

    def missing(self) -> str:
        """What is to be put right, in one sentence or two; empty when a time was understood."""
        if self.at is not None:
            return ""
        if not self.text():
            return _("Enter a time, such as 2:00 pm.")
        return _("That could not be read as a time. Write it like 2:00 pm, 10.30 or half past 10.")

    @property
    def _span(self) -> Span | None:
        return understand_span(self.text(), self._begins.at if self._begins else None)

    def _say_back(self, text: str) -> None:
        del text
        at = self.at
        if at is None:
            self.set_hint(self._hint_text)
        elif at < DAY_BEGINS:
            self.set_hint(_("{time}, in the night. Write pm for the afternoon.").format(time=clock_time(at)))
        elif self._begins is None and self.until is not None:
            words = _("{start} to {end}").format(start=clock_time(at), end=clock_time(self.until))
            self.set_hint(words)
        else:
            self.set_hint(clock_time(at))
