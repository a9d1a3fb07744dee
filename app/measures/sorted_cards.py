"""A measure on the sorting board: each question is a card, each column one of the three answers.

The answers are the measure's own, so sorting scores as words do; the way it was asked is kept with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.boards import Board, Card
from app.domain.talk import Kind
from app.domain.talk_rows import Sorting
from app.measures.filled import Given

if TYPE_CHECKING:
    from app.measures.filled import Answers
    from app.measures.measure import Measure

COLUMNS: Final = 3
NO_FACE: Final = 0


def can_be_sorted(measure: Measure) -> bool:
    """Whether every question has the same three answers."""
    answers = {item.options for item in measure.items}
    return len(answers) == 1 and all(len(options) == COLUMNS for options in answers)


def board_of(measure: Measure) -> Board:
    """The board of a measure that can be sorted; its columns stand in the order of the answers."""
    columns = tuple((label, NO_FACE, (number,)) for number, label in measure.items[0].options)
    return Board(
        key=measure.id,
        title=measure.lead_in or measure.title,
        question="",
        kind=Kind.STATEMENT,
        sorting=Sorting(row="", title=measure.lead_in or measure.title, columns=columns),
        cards=tuple(Card(key=item.code, label=item.text) for item in measure.items),
    )


def places_of(measure: Measure, answers: Answers) -> dict[str, int]:
    """The column, from 1, of each question that has an answer."""
    numbers = [number for number, _label in measure.items[0].options]
    return {
        code: numbers.index(int(answer.value)) + 1
        for code, answer in answers.items()
        if isinstance(answer, Given)
    }


def number_of(measure: Measure, column: int) -> int:
    """The answer that a column, from 1, stands for."""
    return measure.items[0].options[column - 1][0]
