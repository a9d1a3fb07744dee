"""Times of day as people write them: "2", "10.30", "1030", "half past 10", "14h30", "10.30-12"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time
from typing import Final

NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "quarter": 15, "twenty": 20, "half": 30,
}  # fmt: skip
DAY_BEGINS: Final = time(7)
"""Sessions, visits and calls begin at this time or later, so "2" is the afternoon..."""
DAY_ENDS: Final = time(21)
"""...and before this one, so "10" is the morning."""
_HALF: Final = r"(?P<half>am|pm)?"
_WORDS: Final = "|".join(NUMBERS)
_HOUR: Final = "|".join(word for word, number in NUMBERS.items() if number <= 12)
_FILLER: Final = re.compile(r"^(?:at|from|about|around|starts?|till|until|ends?)\b\s*")
_TIDY: Final = (
    (re.compile(r"\s+"), " "),
    (re.compile(r"\bo\s?['’]?\s?clock\b"), ""),
    (re.compile(r"\b([ap])\.\s?m\b\.?"), r"\1m"),
    (re.compile(r"\bin the morning\b"), "am"),
    (re.compile(r"\bin the (?:afternoon|evening)\b|\bat night\b"), "pm"),
    (re.compile(r"(?<=[ap]m)\.$"), ""),
    (re.compile(r"(?<=\d)\s?(?:hours|hrs|hr)\b"), ""),
)
_NAMED: Final = re.compile(r"(?:(?:12(?:[:.]00)?|twelve) )?(?P<name>noon|midday|midnight)")
_AROUND: Final = re.compile(
    rf"(?P<minutes>\d{{1,2}}|{_WORDS})(?: minutes?)?"
    rf"(?: (?P<way>past|to))? (?P<hour>\d{{1,2}}|{_HOUR})\s?{_HALF}"
)
_FIGURES: Final = (
    re.compile(rf"(?P<hour>\d{{1,2}})\s?[:.;,h ]\s?(?P<minute>\d{{2}})\s?{_HALF}"),
    re.compile(rf"(?P<hour>\d{{1,2}})(?P<minute>\d{{2}})\s?{_HALF}"),
    re.compile(rf"(?P<hour>\d{{1,2}}|{_HOUR})h?(?P<minute>)\s?{_HALF}"),
)
_BETWEEN: Final = re.compile(r"\s*(?:[-–—−]|\bto\b|\btill\b|\buntil\b)\s*")


@dataclass(frozen=True, slots=True)
class Span:
    """From when, and until when where that was written too."""

    starts: time
    ends: time | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """A time before it is known whether the morning or the afternoon is meant.

    Attributes:
        half: "am", "pm", or "" where neither was written.
        exact: Written so that only one time of the day can be meant, as "09:30".
        before: Minutes to take away, as in "quarter to 3".
    """

    hour: int
    minute: int
    half: str = ""
    exact: bool = False
    before: int = 0

    def times(self) -> tuple[time, ...]:
        """What it may mean, the likelier one first."""
        if self.half:
            return (self._at(self.hour % 12 + (12 if self.half == "pm" else 0)),)
        if self.exact or self.hour > 12:
            return (self._at(self.hour),)
        morning, later = self._at(self.hour % 12), self._at(self.hour % 12 + 12)
        return (morning, later) if DAY_BEGINS <= morning < DAY_ENDS else (later, morning)

    def _at(self, hour: int) -> time:
        minutes = (hour * 60 + self.minute - self.before) % (24 * 60)
        return time(minutes // 60, minutes % 60)


def understand_time(text: str, after: time | None = None) -> time | None:
    """The time that was written; None where there is none to be read.

    Args:
        text: Nothing but a time, such as "2.15 pm"; of "10.30-12" the first.
        after: When a session starts, so that its end at "8" is 8 pm where it starts at 6 pm.
    """
    span = understand_span(text, after)
    return span.starts if span else None


def understand_span(text: str, after: time | None = None) -> Span | None:
    """The time that was written, with the end where there is one: "10.30-12", "2 to 3.30pm".

    Without "am" or "pm" the time between 7 in the morning and 9 in the evening is meant, as people do
    when they write it down; an end is the first such time after the start.
    """
    tidied = _tidy(text)
    whole = _said(tidied)
    if whole is not None:
        return Span(_meant(whole, after))
    for gap in _BETWEEN.finditer(tidied):
        first, last = _said(tidied[: gap.start()]), _said(_tidy(tidied[gap.end() :]))
        if first is not None and last is not None:
            return _spanned(first, last)
    return None


def _spanned(first: _Said, last: _Said) -> Span:
    """Of all that the two may mean, the first where the end comes after the start."""
    # "7-9pm" is an evening: what is said of the end holds for the start where it can.
    halved = _Said(first.hour, first.minute, first.half or last.half, first.exact, first.before)
    starts = first.times() if first.exact or first.hour > 12 else (*halved.times(), *first.times())
    fitting = [(s, e) for s in starts for e in sorted(last.times()) if e > s]
    start, end = fitting[0] if fitting else (starts[-1], last.times()[0])
    return Span(start, end)


def _meant(said: _Said, after: time | None) -> time:
    times = said.times()
    later = sorted(at for at in times if after is not None and at > after)
    return later[0] if later else times[0]


def _tidy(text: str) -> str:
    words = text.casefold()
    for pattern, instead in _TIDY:
        words = pattern.sub(instead, words.strip())
    return _FILLER.sub("", words.strip()).strip()


def _said(text: str) -> _Said | None:
    named = _NAMED.fullmatch(text)
    if named:
        return _Said(0 if named["name"] == "midnight" else 12, 0, exact=True)
    return _around(text) or _figures(text)


def _around(text: str) -> _Said | None:
    """ "half past 10", "half ten", "quarter to three", "20 past 2 pm"."""
    found = _AROUND.fullmatch(text)
    if not found or not (found["way"] or found["minutes"] == "half"):
        return None
    if re.match(r"(?:\d|1[0-2]) to ", text):  # "10 to 12" is from 10 until 12; "ten to 12" is not
        return None
    minutes, hour = _number(found["minutes"]), _number(found["hour"])
    if not (1 <= hour <= 12 and 1 <= minutes <= 30):
        return None
    if found["way"] == "to":
        return _Said(hour, 0, found["half"] or "", before=minutes)
    return _Said(hour, minutes, found["half"] or "")


def _figures(text: str) -> _Said | None:
    for pattern in _FIGURES:
        found = pattern.fullmatch(text)
        if found:
            return _checked(found)
    return None


def _checked(found: re.Match[str]) -> _Said | None:
    hour, minute = _number(found["hour"]), int(found["minute"] or 0)
    if found["half"] and not 1 <= hour <= 12:
        return None
    if hour > 23 or minute > 59 or found["hour"] == "0":
        return None
    # Nobody writes a nought in front who does not mean the clock of 24 hours.
    exact = found["hour"][0] == "0" and not found["half"]
    return _Said(hour, minute, found["half"] or "", exact)


def _number(text: str) -> int:
    return NUMBERS.get(text) or int(text)
