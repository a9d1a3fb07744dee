"""A sheet from paper, keyed row by row with the number pad."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.sheet_row import SheetRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.measures.filled import Answers, Given
    from app.measures.measure import Measure, NotAnswered


class Sheet(QWidget):
    """Signals:
    answered: Item code and its answer, as soon as it is understood.
    done: Enter was pressed in the last row.

    Attributes:
        rows: One for each item, in the order of the paper.
    """

    answered = Signal(str, object)
    done = Signal()

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.rows = [SheetRow(measure, place) for place in range(len(measure.items))]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        keys = Quiet(
            _(
                "A whole answer goes on by itself. Enter in an empty box leaves it blank. "
                "− did not want to say, / could not tell, * does not apply, + not asked."
            )
        )
        keys.be_wide()
        column.addWidget(keys)
        for place, row in enumerate(self.rows):
            row.answered.connect(partial(self.answered.emit, row.item.code))
            row.on_wanted.connect(partial(self._move, place, 1))
            row.back_wanted.connect(partial(self._move, place, -1))
            column.addWidget(row)

    @property
    def answers(self) -> Answers:
        """What was understood, by item code; empty boxes are left out."""
        return {row.item.code: row.answer for row in self.rows if row.answer is not None}

    @property
    def problem(self) -> bool:
        """Whether a box holds what is no answer; the focus goes there."""
        row = next((row for row in self.rows if row.problem), None)
        if row is not None:
            row.line.setFocus()
        return row is not None

    def show_answers(self, answers: Mapping[str, Given | NotAnswered]) -> None:
        """Put in answers that were keyed before, and empty the other boxes."""
        for row in self.rows:
            row.show_answer(answers.get(row.item.code))

    def put_back(self, typed: Sequence[str]) -> None:
        """Type rows again as they were half typed."""
        for row, words in zip(self.rows, typed, strict=False):
            row.type_again(words)

    def focus_first(self) -> None:
        """The keyboard goes to the first empty box."""
        row = next((row for row in self.rows if row.answer is None), self.rows[0])
        row.line.setFocus()

    def _move(self, place: int, by: int) -> None:
        to = place + by
        if to >= len(self.rows):
            self.done.emit()
        elif to >= 0:
            line = self.rows[to].line
            line.setFocus()
            line.selectAll()
