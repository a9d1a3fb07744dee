"""The sorting board: the same questions as cards, laid one by one into three columns.

It shows and changes the same answers as the pages do: a finer answer that lies in a column already is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from app.domain.answer_values import MUCH
from app.domain.chosen import OWN_PICTURE, columns
from app.domain.talk import Answer, AnswerState, Kind

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.talk import Answers, AnswerValue, Question, TalkDefinition
    from app.domain.talk_rows import Sorting

WHOLE_PART: Final = frozenset({Kind.AREA, Kind.STATEMENT})
"""Kinds whose cards are the questions themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture of somebody's own, as a card."""

    id: UUID
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One card. `photo` is set where it shows a picture of the person's own."""

    key: str
    label: str
    easy_label: str = ""
    picture: str = ""
    photo: UUID | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """One of the three columns; the positive one lies on the left. Without a face, `face` is 0."""

    label: str
    face: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One board.

    Attributes:
        key: Its name, the same in every talk: "area matter", "M1".
        question: The question whose answer the cards make up; "" where each card is a question.
    """

    key: str
    title: str
    question: str
    kind: Kind
    sorting: Sorting
    cards: tuple[Card, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The three columns."""
        return tuple(Column(label, face) for label, face, _values in self.sorting.columns)


def boards_for(definition: TalkDefinition, code: str, photos: tuple[Photo, ...] = ()) -> tuple[Board, ...]:
    """The boards on which a question can be answered, with all questions of its kind; often none.

    Args:
        photos: The person's own pictures; they are cards before those of the talk.
    """
    question = definition.question(code)
    whole = question.kind in WHOLE_PART
    return tuple(
        Board(
            key=f"{question.kind.value} {sorting.row}".strip() if whole else code,
            title=sorting.title,
            question="" if whole else code,
            kind=question.kind,
            sorting=sorting,
            cards=_questions(definition, question.kind) if whole else _options(question, photos),
        )
        for sorting in question.sorting
    )


def column_of(board: Board, answers: Answers, card: str) -> int | None:
    """The column a card lies in, 1 to 3; None while it was not laid down."""
    answer = answers.get(board.question or card)
    value = answer.value if answer is not None else None
    if board.kind is Kind.WORDS:
        return columns(value).get(card)
    number = _number(board, value, card)
    lying = (place for place, (_l, _f, values) in enumerate(board.sorting.columns, 1) if number in values)
    return next(lying, None)


def put(board: Board, answers: Answers, card: str, column: int | None) -> tuple[str, Answer]:
    """Lay a card into a column, or take it up again with None.

    Returns:
        The question whose answer changes, and its new answer.
    """
    code = board.question or card
    before = answers.get(code, Answer())
    if column_of(board, answers, card) == column:
        return code, before
    number = None if column is None else board.sorting.columns[column - 1][2][0]
    value = _value(board, before.value, card, number)
    return code, replace(before, state=AnswerState.ANSWERED, value=value, confirmed=False)


def _questions(definition: TalkDefinition, kind: Kind) -> tuple[Card, ...]:
    return tuple(
        Card(key=q.code, label=q.text, easy_label=q.easy_text, picture=q.picture)
        for q in definition.questions
        if q.kind is kind
    )


def _options(question: Question, photos: tuple[Photo, ...]) -> tuple[Card, ...]:
    own = photos if question.kind is Kind.WORDS else ()
    return (
        *(Card(key=f"{OWN_PICTURE}{photo.id}", label=photo.label, photo=photo.id) for photo in own),
        *(Card(key=o.key, label=o.label, picture=o.picture) for o in question.options),
    )


def _number(board: Board, value: AnswerValue, card: str) -> object:
    if board.kind is Kind.AREA:
        return value.get(board.sorting.row) if isinstance(value, Mapping) else None
    if board.kind is Kind.BARRIERS:
        said = value.get(card) if isinstance(value, Mapping) else None
        return said.get(MUCH) if isinstance(said, Mapping) else None
    return value


def _value(board: Board, value: AnswerValue, card: str, number: int | None) -> AnswerValue:
    if board.kind is Kind.STATEMENT:
        return number
    if board.kind is Kind.WORDS:
        return _with(columns(value), card, number)
    if board.kind is Kind.AREA:
        taps = {key: tap for key, tap in _table(value).items() if isinstance(tap, int)}
        return _with(taps, board.sorting.row, number)
    ticked = {key: dict(said) for key, said in _table(value).items() if isinstance(said, Mapping)}
    if number is None:
        return {key: said for key, said in ticked.items() if key != card}
    return ticked | {card: ticked.get(card, {}) | {MUCH: number}}


def _table(value: AnswerValue) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _with(taps: dict[str, int], key: str, number: int | None) -> dict[str, int]:
    rest = {each: tap for each, tap in taps.items() if each != key}
    return rest if number is None else rest | {key: number}
