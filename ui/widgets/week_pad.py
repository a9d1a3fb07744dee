"""My week: 21 cells to tap, each with what fills that time and what is wanted; arrows move, numbers fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.theme import current_theme
from ui.theme.heading_role import be_group
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.talk_pad import Pad
from ui.widgets.turning_row import TurningRow
from ui.widgets.week_cell import CellFace
from ui.widgets.week_grid import MOVES, WeekGrid, whens
from ui.widgets.week_taps import WeekTaps
from ui.widgets.words import Strong

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.domain.talk import AnswerValue, Question

CLEARS: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
FILLS, WANT, WORDS = "fills", "want", "words"
MODES: Final = (FILLS, WANT)
Cell = dict[str, str | int]


class WeekPad(Pad):
    """The grid, and below it, or below the day at large text, the answers for the current cell.

    Attributes:
        grid: The cells.
        taps: What may be tapped about the current one.
        switch: Now (0) or wanted (1).
    """

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question, self._whens = question, whens(question)
        self._labels = {option.key: option for option in question.options}
        self._week: dict[str, Cell] = {}
        self._brush: dict[str, Cell] = {}
        self.grid = WeekGrid(question)
        self.taps = WeekTaps(question)
        self.switch = SegmentedSwitch(_("What the taps are about"), [_("Now"), _("What I want")])
        self._when = Strong(size=20)
        self._panel, self._column = QWidget(), QVBoxLayout(self)
        self._build()
        self.grid.moved.connect(self._show_current)
        for key, cell in self.grid.cells.items():
            cell.clicked.connect(lambda _on=False, at=key: self._tap(at))
        self._show_current()

    def show_answer(self, value: AnswerValue) -> None:
        """Show a week. Tells nobody."""
        given = value if isinstance(value, Mapping) else {}
        self._week = {key: dict(cell) for key, cell in given.items() if isinstance(cell, Mapping)}
        for key in self.grid.cells:
            self._show_cell(key)
        self._show_current()

    def focus_first(self) -> None:
        """Put the focus on the current cell."""
        self.grid.cells[self.grid.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def use_single_keys(self, *, on: bool) -> None:
        """Let digits and letters answer, or leave them alone."""
        super().use_single_keys(on=on)
        self.taps.single_keys = on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move; a number fills, Space fills as before, Backspace empties, a letter says how it was."""
        key = Qt.Key(event.key())
        if self.grid.has_focus and key in MOVES:
            self.grid.step(*MOVES[key])
        elif self.grid.has_focus and key in CLEARS:
            self._keep({})
        elif self.grid.has_focus and key == Qt.Key.Key_Space:
            self._fill_as_before()
        elif not self.taps.press_key(event):
            self.refuse_key(event)

    @property
    def _mode(self) -> str:
        return MODES[self.switch.place]

    def _tap(self, key: str) -> None:
        """A click goes to a cell, and fills it as the last one where nothing is in it yet."""
        self.grid.go(key)
        if self._mode in self._brush and self._mode not in self._week.get(key, {}):
            self._fill_as_before()

    def _fill_as_before(self) -> None:
        """Fill the cell as the last one, empty it where it is filled so, or go and choose."""
        brush = self._brush.get(self._mode)
        if brush is None:
            self.taps.focus_first()
            return
        there = self._week.get(self.grid.current, {})
        self._keep({} if self._about_now(there) == brush else brush)

    def _choose(self, key: str) -> None:
        there = self._about_now(self._week.get(self.grid.current, {}))
        self._keep({**there, self._mode: key})

    def _mark(self, tap: str, option: str) -> None:
        there = self._about_now(self._week.get(self.grid.current, {}))
        self._keep({**there, tap: option})

    def _say(self, words: str) -> None:
        """What it is, in a word; kept when typing pauses."""
        there = self._about_now(self._week.get(self.grid.current, {}))
        if words == there.get(WORDS, ""):
            return
        rest = {key: value for key, value in there.items() if key != WORDS}
        self._set({**rest, WORDS: words} if words else rest)
        self.typed.emit(dict(self._week))

    def _about_now(self, cell: Cell) -> Cell:
        """That part of a cell that the switch is about: what is wanted, or everything else."""
        return {key: value for key, value in cell.items() if (key == WANT) == (self._mode == WANT)}

    def _keep(self, part: Cell) -> None:
        self._set(part)
        self._show_current()
        announce(self, self.grid.cells[self.grid.current].accessibleName())
        self.answered.emit(dict(self._week))

    def _set(self, part: Cell) -> None:
        """Put the part that the switch is about into the current cell, and leave the other part."""
        key = self.grid.current
        there = self._week.get(key, {})
        rest = {name: value for name, value in there.items() if name not in self._about_now(there)}
        if self._mode in part:
            self._brush[self._mode] = dict(part)
        self._week = {k: cell for k, cell in {**self._week, key: {**rest, **part}}.items() if cell}
        self._show_cell(key)

    def _show_cell(self, key: str) -> None:
        cell = self._week.get(key, {})
        fills, want = self._labels.get(str(cell.get(FILLS))), self._labels.get(str(cell.get(WANT)))
        marks = ", ".join(self.taps.words_of(tap, str(cell[tap])) for tap in self.taps.names if tap in cell)
        notes = [str(cell.get(WORDS, "")), marks]
        if want is not None:
            notes.append(_("I want: {what}").format(what=want.label))
        picture = fills or want
        face = CellFace(
            words=fills.label if fills else "",
            picture=picture.picture if picture else "",
            notes=tuple(note for note in notes if note),
        )
        self.grid.cells[key].show_face(face)

    def _arrange(self) -> None:
        """Large letters make a tall week: then what may be tapped stands right below the day it is about."""
        if current_theme().large_text:
            self._column.removeWidget(self._panel)
            self.grid.hold(self._panel)
        else:
            self.grid.hold(None)
            self._column.addWidget(self._panel)

    def _show_current(self) -> None:
        key = self.grid.current
        cell = self._week.get(key, {})
        asked = _("{when}: what would you like?") if self._mode == WANT else _("{when}: what do you do?")
        self._when.setText(asked.format(when=self._whens[key]))
        be_group(self.taps, self._when.text())
        self.taps.show_cell(cell, self._mode, with_marks=self._mode == FILLS and FILLS in cell)

    def _build(self) -> None:
        self.taps.chosen.connect(self._choose)
        self.taps.marked.connect(self._mark)
        self.taps.said.connect(self._say)
        self.taps.emptied.connect(lambda: self._keep({}))
        self.switch.chosen.connect(lambda _place: self._show_current())
        head = TurningRow(gap=16)
        head.addWidget(self._when, 1)
        head.addWidget(self.switch)
        below = QVBoxLayout(self._panel)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addLayout(head)
        below.addWidget(self.taps)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.grid)
        current_theme().changed.connect(self._arrange)
        self._arrange()
