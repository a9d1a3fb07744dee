"""What one page of a talk asks more than once: taps of a life area or a cell, columns of a board."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.talk import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """One of the taps about a life area: a short question and numbered options.

    Attributes:
        short: What it asks in two or three words, to stand before an answer: "it matters".
    """

    key: str
    text: str
    short: str
    options: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """A short question about one cell of a week, or about one thing that gets in the way."""

    key: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorting:
    """How the answers to a question are sorted on a board: three columns, the positive one on the left.

    Attributes:
        row: Which row of a life area is sorted; "" for other questions.
        title: What the board asks.
        columns: The words over each column, its face, and the numbers that lie in it: the first is what
            a card gets that is put there, so a finer answer is kept where it lies in that column already.
    """

    row: str
    title: str
    columns: tuple[tuple[str, int, tuple[int, ...]], ...]
