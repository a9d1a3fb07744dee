"""What may be tapped about one time of the week: what fills it, how it was, and a word of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.talk_pad import choose_one
from ui.widgets.tap import OneTap, TapFace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import Option, Question
    from app.domain.talk_rows import Tap

BY_KEY: Final = 9
LONGEST: Final = 80
"""Characters that say what fills one time of a week."""


def letters(labels: Iterable[str]) -> list[str]:
    """A letter of its own for each label, the first one that is free; "" where none is left."""
    given: list[str] = []
    for label in labels:
        free = (char.upper() for char in label if char.isalpha() and char.upper() not in given)
        given.append(next(free, ""))
    return given


class WeekTaps(QWidget):
    """Signals:
    chosen: Key of what fills the time, or is wanted in it.
    marked: Key of the tap and of its answer.
    said: The word of one's own, as it stands.
    emptied: Nothing fills the time.

    Attributes:
        single_keys: Whether a digit or letter alone answers.
        names: Keys of the taps about how it was.
        word: The field for a word of one's own.
    """

    chosen = Signal(str)
    marked = Signal(str, str)
    said = Signal(str)
    emptied = Signal()
    single_keys = True

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.names = tuple(tap.key for tap in question.taps)
        self._fills: dict[str, OneTap] = {}
        self._marks: dict[tuple[str, str], OneTap] = {}
        self._holders: list[QWidget] = []
        self.word = LineField(_("What is it, in a word?"), most=LONGEST)
        self.word.edited.connect(self._say)
        self._empty = Button(_("Empty this time"), kind="quiet", icon="x", keys=_("Backspace"))
        self._empty.clicked.connect(self.emptied)
        self._build(question)

    def words_of(self, tap: str, option: str) -> str:
        """How an answer is said in a cell."""
        found = self._marks.get((tap, option))
        return found.text() if found is not None else ""

    def focus_first(self) -> None:
        """Put the focus on what is chosen, else on the first."""
        taps = tuple(self._fills.values())
        next((tap for tap in taps if tap.isChecked()), taps[0]).setFocus()

    def show_cell(self, cell: Mapping[str, str | int], mode: str, *, with_marks: bool) -> None:
        """Show what was said of the current cell.

        Args:
            cell: Its answers by their keys.
            mode: Key of the answer that is chosen here.
            with_marks: Whether it is asked how it was.
        """
        choose_one(self._fills.values(), self._fills.get(str(cell.get(mode))))
        for name in self.names:
            taps = {option: tap for (key, option), tap in self._marks.items() if key == name}
            choose_one(taps.values(), taps.get(str(cell.get(name))))
        for holder in (*self._holders, self.word):
            holder.setVisible(with_marks)
        self._empty.setVisible(mode in cell)
        if self.word.text() != str(cell.get("words", "")):
            self.word.set_text(str(cell.get("words", "")))

    def press_key(self, event: QKeyEvent) -> bool:
        """Choose by number or letter; whether the key was one of them."""
        pressed = event.text().upper()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if not self.single_keys or held or not pressed:
            return False
        taps = (*self._fills.values(), *self._marks.values())
        tap = next((tap for tap in taps if tap.face.key == pressed and tap.isVisible()), None)
        if tap is not None:
            tap.click()
        return tap is not None

    def _say(self) -> None:
        if not self.word.too_long:
            self.said.emit(self.word.text())

    def _build(self, question: Question) -> None:
        palette = QWidget()
        row = Columns(palette, least=136, most=9, gap=8)
        for number, option in enumerate(question.options, start=1):
            face = TapFace(words=option.label, key=str(number) if number <= BY_KEY else "", size=17)
            tap = OneTap(face)
            tap.clicked.connect(lambda _on=False, key=option.key: self.chosen.emit(key))
            self._fills[option.key] = tap
            row.addWidget(tap)
        marks = Flow(gap=14)
        keys = iter(letters(option.label for tap in question.taps for option in tap.options))
        for asked in question.taps:
            marks.addWidget(self._pair(asked, [(option, next(keys)) for option in asked.options]))
        marks.addWidget(self.word)
        marks.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(palette)
        column.addLayout(marks)

    def _pair(self, asked: Tap, options: list[tuple[Option, str]]) -> QWidget:
        holder = QWidget()
        row = Columns(holder, least=110, most=len(options), gap=6)
        for option, letter in options:
            spoken = f"{asked.text} {option.label}"
            tap = OneTap(TapFace(words=option.label, spoken=spoken, key=letter, size=17))
            tap.clicked.connect(lambda _on=False, key=option.key: self.marked.emit(asked.key, key))
            self._marks[asked.key, option.key] = tap
            row.addWidget(tap)
        self._holders.append(holder)
        return holder
