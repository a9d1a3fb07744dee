"""A kept value as people read it, whatever column it stands in."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import Any, Final

from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _

_TIME: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d:[0-5]\d")


def value_words(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    """A value as people read it; empty where there is none."""
    if value is None or value is False:
        return ""
    if value is True:
        return _("yes")
    if isinstance(value, dict):
        pairs = ((key, value_words(part)) for key, part in value.items())
        return "; ".join(
            _("{label}: {words}").format(label=key, words=words) for key, words in pairs if words
        )
    if isinstance(value, list):
        return ", ".join(filter(None, map(value_words, value)))
    return _moment(str(value))


def day_words(value: object) -> str:
    """The day of a day or of a moment, without its time; other words as they are."""
    at = _read(str(value))
    return whole_day(at) if at else str(value)


def time_words(value: object) -> str:
    """The time of a moment, without its day."""
    at = _read(str(value))
    return clock_time(at.time()) if isinstance(at, datetime) else ""


def _moment(text: str) -> str:
    """A day or a moment as people say it; any other words as they are."""
    at = _read(text)
    if at is None:
        return clock_time(time.fromisoformat(text)) if _TIME.fullmatch(text) else text
    if not isinstance(at, datetime):
        return whole_day(at)
    return _("{day}, {time}").format(day=whole_day(at.date()), time=clock_time(at.time()))


def _read(text: str) -> date | datetime | None:
    if len(text) < len("2026-11-17") or not text[:4].isdigit():
        return None
    try:
        if len(text) == len("2026-11-17"):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text).astimezone()
    except ValueError:
        return None
