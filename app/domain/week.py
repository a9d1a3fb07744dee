"""Somebody's week in 21 cells: what fills each, what is wanted in it, and what that says.

A cell that was not said is not an empty one, and a day is without others only where every day was said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from app.domain.answer_values import CELL_WORDS, FILLS, WANTED, cell_key
from app.domain.talk import Kind

if TYPE_CHECKING:
    from app.domain.talk import Answer, Answers, Question, TalkDefinition

NOTHING: Final = "nothing"
CHOICE: Final = "choice"
COMPANY: Final = "company"
PLACE: Final = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekCell:
    """One time of the week; "" is what was not said.

    Attributes:
        day, time: Its keys and, beside them, their words.
        fills, want: Keys of what fills it now, and of what is wanted in it.
        taps: What was tapped about it, by key: "choice" -> "own".
        said: Everything said about it in words, what fills it first.
        want_words: What is wanted, in words.
    """

    day: str
    time: str
    day_words: str
    time_words: str
    fills: str = ""
    want: str = ""
    taps: Mapping[str, str]
    words: str = ""
    said: tuple[str, ...] = ()
    want_words: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """A week, cell by cell: the mornings of all days, then the afternoons, then the evenings."""

    cells: tuple[WeekCell, ...]

    @property
    def days_out(self) -> int:
        """Days with at least one time out of the house."""
        return len({cell.day for cell in self.cells if cell.taps.get(PLACE) == "out"})

    @property
    def days_with_others(self) -> int:
        """Days with at least one time with others."""
        return len({cell.day for cell in self.cells if cell.taps.get(COMPANY) == "others"})

    @property
    def empty(self) -> int:
        """Cells in which there is nothing much, as was said."""
        return sum(cell.fills == NOTHING for cell in self.cells)

    @property
    def not_said(self) -> int:
        """Cells about which nothing was said; they are not empty ones."""
        return sum(not cell.said for cell in self.cells)

    @property
    def share_chosen(self) -> Fraction | None:
        """The share that is their own choice, of the cells where that was said."""
        return _share(self.cells, CHOICE, "own")

    @property
    def share_with_others(self) -> Fraction | None:
        """The share that is spent with others, of the cells where that was said."""
        return _share(self.cells, COMPANY, "others")

    @property
    def areas(self) -> int:
        """How many different areas of life fill it."""
        return len({cell.fills for cell in self.cells} - {"", NOTHING})

    @property
    def never_with_others(self) -> bool:
        """No day with others, where for every day it was said whether somebody was there."""
        told = {cell.day for cell in self.cells if COMPANY in cell.taps}
        return told == {cell.day for cell in self.cells} and not self.days_with_others


def week_of(definition: TalkDefinition, answers: Answers) -> Week | None:
    """The week of a talk; None where it was not asked or nothing was said of it."""
    question = next((q for q in definition.questions if q.kind is Kind.GRID), None)
    answer = answers.get(question.code) if question else None
    if question is None or answer is None or not isinstance(answer.value, Mapping):
        return None
    return _week(question, answer)


def _week(question: Question, answer: Answer) -> Week:
    value = answer.value if isinstance(answer.value, Mapping) else {}
    labels = {option.key: option.label for option in question.options}
    taps = {tap.key: {option.key: option.label for option in tap.options} for tap in question.taps}
    cells = []
    for time in question.times:
        for day in question.days:
            told = value.get(cell_key(day.key, time.key), {})
            said = {key: str(words) for key, words in told.items()} if isinstance(told, Mapping) else {}
            fills, want = said.get(FILLS, ""), said.get(WANTED, "")
            tapped = (taps[key].get(said[key], "") for key in taps if key in said)
            words = (labels.get(fills, ""), said.get(CELL_WORDS, ""), *tapped)
            cells.append(
                WeekCell(
                    day=day.key,
                    time=time.key,
                    day_words=day.label,
                    time_words=time.label,
                    fills=fills,
                    want=want,
                    taps={key: said[key] for key in taps if key in said},
                    words=said.get(CELL_WORDS, ""),
                    said=tuple(each for each in words if each),
                    want_words=labels.get(want, ""),
                )
            )
    return Week(tuple(cells))


def _share(cells: tuple[WeekCell, ...], key: str, wanted: str) -> Fraction | None:
    told = [cell.taps[key] for cell in cells if key in cell.taps]
    return Fraction(told.count(wanted), len(told)) if told else None
