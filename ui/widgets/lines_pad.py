"""A few lines in the person's own words: strengths, and what comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.widgets.field import LineField
from ui.widgets.talk_pad import Pad

if TYPE_CHECKING:
    from app.domain.talk import AnswerValue, Question

LONGEST: Final = 200
"""Characters of one line."""


class LinesPad(Pad):
    """As many lines as there may be; empty ones are left out.

    Attributes:
        lines: The fields, from the first.
    """

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.lines = [LineField(str(number), most=LONGEST) for number in range(1, question.most + 1)]
        self._shown: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for number, line in enumerate(self.lines, start=1):
            name = _("{question} Line {number}").format(question=question.text, number=number)
            line.line.setAccessibleName(name)
            line.edited.connect(self._take)
            column.addWidget(line)

    def show_answer(self, value: AnswerValue) -> None:
        """Show the lines that were said."""
        self._shown = value if isinstance(value, tuple) else ()
        for place, line in enumerate(self.lines):
            line.set_text(self._shown[place] if place < len(self._shown) else "")

    def focus_first(self) -> None:
        """Put the focus on the first empty line, else on the first."""
        next((line for line in self.lines if not line.text()), self.lines[0]).setFocus()

    def _take(self) -> None:
        said = tuple(line.text() for line in self.lines if line.text() and not line.too_long)
        if said != self._shown:
            self._shown = said
            self.typed.emit(said)
