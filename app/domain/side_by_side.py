"""Two talks with one person beside each other: what changed, in words, and the two weeks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.answer_words import NO_PICTURES, answer_words
from app.domain.life_areas import area_views
from app.domain.talk import Kind
from app.domain.week import week_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from app.domain.life_areas import AreaView
    from app.domain.talk import Question, Talk
    from app.domain.week import Week


@dataclass(frozen=True, slots=True)
class Change:
    """One question that was answered otherwise; `before` is "" where it was not asked the first time."""

    code: str
    question: str
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """An earlier talk and a later one.

    Attributes:
        changes: What changed, in the order of the talk.
        same: How many answers stayed as they were.
        weeks: The week of each; None where it was not asked.
        areas: The life areas of each.
    """

    before: date
    now: date
    changes: tuple[Change, ...]
    same: int
    weeks: tuple[Week | None, Week | None]
    areas: tuple[tuple[AreaView, ...], tuple[AreaView, ...]]


def side_by_side(first: Talk, second: Talk, pictures: Mapping[str, str] = NO_PICTURES) -> SideBySide:
    """What changed from one talk to the next. What was not asked this time did not change.

    Args:
        first: The earlier talk.
        second: The later one.
        pictures: What each picture of their own shows, by its key.
    """
    compared = [_compared(first, second, question, pictures) for question in _asked(second)]
    changes = tuple(change for change in compared if change.before != change.now)
    return SideBySide(
        before=first.started_at.astimezone().date(),
        now=second.started_at.astimezone().date(),
        changes=changes,
        same=len(compared) - len(changes),
        weeks=(week_of(first.definition, first.answers), week_of(second.definition, second.answers)),
        areas=(area_views(first.definition, first.answers), area_views(second.definition, second.answers)),
    )


def _asked(talk: Talk) -> Iterator[Question]:
    for part in talk.definition.parts:
        for question in part.questions:
            if (part.with_person or question.kind is Kind.LINES) and question.code in talk.answers:
                yield question


def _compared(first: Talk, second: Talk, question: Question, pictures: Mapping[str, str]) -> Change:
    code, earlier = question.code, first.definition
    known = any(q.code == code for q in earlier.questions)
    before = answer_words(earlier, code, first.answers.get(code), pictures) if known else ""
    now = answer_words(second.definition, code, second.answers[code], pictures)
    return Change(question.code, question.text, before, now)
