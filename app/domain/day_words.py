"""The words days and months are named with, and small numbers in letters."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = (
    "monday|mon",
    "tuesday|tues|tue",
    "wednesday|weds|wed",
    "thursday|thurs|thur|thu",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
)
MONTHS: Final = (
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
)
ANY_WEEKDAY: Final = f"(?:{'|'.join(WEEKDAYS)})"
ANY_MONTH: Final = f"(?:{'|'.join(MONTHS)})"
COUNTS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
COUNT: Final = rf"(?:\d{{1,2}}|{'|'.join(COUNTS)})"


def place_of(word: str, names: tuple[str, ...]) -> int:
    """Where a weekday or a month stands among its like, from 0; -1 where it is none."""
    return next((place for place, said in enumerate(names) if word in said.split("|")), -1)


def count_of(word: str) -> int:
    """A number in figures or letters."""
    return COUNTS.get(word) or int(word)
