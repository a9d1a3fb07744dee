"""How the cards of a board lay on one day, in words, so that it can be read and printed later."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from app.domain.boards import column_of

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from app.domain.boards import Board, Card, Column
    from app.domain.talk import Answers


@dataclass(frozen=True, slots=True)
class RecordColumn:
    """A column with the cards that lay in it.

    Attributes:
        cards: Their words.
        pictures: The picture of each, in their order: its name, or the key of one of their own; "" for none.
    """

    label: str
    face: int
    cards: tuple[str, ...]
    pictures: tuple[str, ...] = ()

    @property
    def pictured(self) -> tuple[tuple[str, str], ...]:
        """Each card as its picture and its words."""
        return tuple(zip_longest(self.pictures[: len(self.cards)], self.cards, fillvalue=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureRecord:
    """A board as it was finished."""

    id: UUID
    board: str
    title: str
    at: datetime
    columns: tuple[RecordColumn, ...]


def record_of(board: Board, answers: Answers, record_id: UUID, at: datetime) -> PictureRecord:
    """How the cards of a board lie now; those not laid down are left out."""
    lying = {card.key: column_of(board, answers, card.key) for card in board.cards}
    columns = tuple(
        _column(column, [card for card in board.cards if lying[card.key] == place])
        for place, column in enumerate(board.columns, 1)
    )
    return PictureRecord(id=record_id, board=board.key, title=board.title, at=at, columns=columns)


def _column(column: Column, cards: list[Card]) -> RecordColumn:
    words = tuple(card.label for card in cards)
    pictures = tuple(card.key if card.photo else card.picture for card in cards)
    return RecordColumn(column.label, column.face, words, pictures)
