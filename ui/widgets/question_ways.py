"""The ways a question of the talk is shown, and where it is answered in each of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.talk import Kind
from app.i18n import _
from ui.widgets.barriers_pad import BarriersPad
from ui.widgets.lines_pad import LinesPad
from ui.widgets.pictogram import picture_exists
from ui.widgets.statement_pad import StatementPad
from ui.widgets.talk_choice_pads import BY_KEY, ChoicePad, RulerPad, SeveralPad
from ui.widgets.talk_row_pads import AreaFacesPad, AreaPad, RolesPad
from ui.widgets.week_pad import WeekPad

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.talk import Question
    from ui.widgets.talk_pad import Pad

NUMBERED: Final = frozenset({Kind.CHOICE, Kind.SEVERAL, Kind.STATEMENT})
"""Kinds whose answers have the keys 1, 2, 3 … from the whole page."""
NOT_SURE_KEY: Final = "/"
NOT_SAY_KEY: Final = "-"


class Way(StrEnum):
    """How a question is shown."""

    PICTURES = "pictures"
    FACES = "faces"
    WORDS = "words"
    EASY = "easy words"
    SORT = "sort"


def way_names() -> dict[Way, tuple[str, str]]:
    """What each way is called, and its icon."""
    return {
        Way.PICTURES: (_("Pictures"), "image"),
        Way.FACES: (_("Faces"), "smile"),
        Way.WORDS: (_("Words"), "type"),
        Way.EASY: (_("Easy words"), "message-square-quote"),
        Way.SORT: (_("Sort"), "layout-list"),
    }


def ways_for(question: Question) -> tuple[Way, ...]:
    """The ways that make a difference to this question, the usual one first."""
    faces = question.kind in (Kind.STATEMENT, Kind.AREA) and bool(question.sorting)
    pictures = not faces and any(picture_exists(option.picture) for option in question.options)
    easy = bool(question.easy_text) and question.easy_text != question.text
    offered = {
        Way.FACES: faces and question.kind is Kind.STATEMENT,
        Way.PICTURES: pictures,
        Way.WORDS: True,
        Way.EASY: easy and not faces,
        Way.SORT: bool(question.sorting),
    }
    ways = [way for way, on in offered.items() if on]
    return (Way.WORDS, Way.FACES, Way.SORT) if faces and question.kind is Kind.AREA else tuple(ways)


def asked_in(question: Question, way: Way) -> str:
    """The question in the words of a way: faces go with easy words."""
    easy = way in (Way.EASY, Way.FACES) and bool(question.easy_text)
    return question.easy_text if easy else question.text


def pad_for(question: Question, way: Way) -> Pad | None:
    """Where a question is answered; None where words alone answer it."""
    pictures = way is not Way.WORDS
    several = SeveralPad(question, pictures=pictures) if question.options else None
    pads: dict[Kind, Callable[[], Pad | None]] = {
        Kind.CHOICE: lambda: ChoicePad(question, pictures=pictures),
        Kind.SEVERAL: lambda: several,
        Kind.WORDS: lambda: several,
        Kind.RULER: lambda: RulerPad(question),
        Kind.AREA: lambda: AreaFacesPad(question) if way is Way.FACES else AreaPad(question),
        Kind.ROLES: lambda: RolesPad(question),
        Kind.GRID: lambda: WeekPad(question),
        Kind.STATEMENT: lambda: StatementPad(question, faces=way is Way.FACES),
        Kind.BARRIERS: lambda: BarriersPad(question, pictures=pictures),
        Kind.LINES: lambda: LinesPad(question),
    }
    return pads[question.kind]()


def other_keys(question: Question) -> tuple[str, str]:
    """Keys of "I am not sure" and "I do not want to say": the numbers after the answers, where free."""
    last = len(question.options)
    if question.kind in NUMBERED and 0 < last <= BY_KEY - 2:
        return str(last + 1), str(last + 2)
    return NOT_SURE_KEY, NOT_SAY_KEY
