"""One row for each person who was here: a pill for each way of joining in, and more about how they came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.models.part_model import part_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.filter_pill import FilterPill
from ui.widgets.flow import Flow
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from app.domain.taking_part import PartBoard, PartLine


class PartRows(Card):
    """Signals:
    ticked: Id of a person, the way of joining in, and whether it is on now.
    more: Id of the person of whom more is to be said.
    """

    ticked = Signal(object, str, bool)
    more = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._rows: dict[object, _Row] = {}
        self._holders: list[QWidget] = []

    def show_board(self, board: PartBoard) -> None:
        """Show who was here; while it is the same people and ways, every control stays where it is."""
        key = (board.ways, tuple(line.person_id for line in board.lines))
        if key != self._key:
            self._key = key
            self._fill(board)
        for line in board.lines:
            self._rows[line.person_id].show_line(line)

    @property
    def first_key(self) -> object:
        """The first person; None without anybody."""
        return next(iter(self._rows), None)

    def focus_on(self, person_id: object) -> None:
        """Go to the first control of a person; without them, of the first there is."""
        row = self._rows.get(person_id) or next(iter(self._rows.values()), None)
        if row is not None:
            row.first.setFocus()

    def _fill(self, board: PartBoard) -> None:
        for holder in self._holders:
            holder.hide()
            holder.deleteLater()
        self._rows = {line.person_id: _Row(self, line, board.ways) for line in board.lines}
        self._holders = [row.holder for row in self._rows.values()]
        if not self._holders:
            self._holders = [Quiet(_("Nobody is marked here yet."))]
        for holder in self._holders:
            self.add(holder)


class _Row:
    """Attributes:
    holder: What stands in the card.
    first: The first control.
    """

    def __init__(self, rows: PartRows, line: PartLine, ways: tuple[str, ...]) -> None:
        self.holder, self._about = QWidget(), Quiet()
        self._pills = {way: FilterPill(way) for way in ways}
        more = Button(_("More"), kind="quiet", icon="footprints")
        more.setAccessibleName(_("More about how {name} came").format(name=line.name))
        more.clicked.connect(partial(rows.more.emit, line.person_id))
        self.first: QWidget = next(iter(self._pills.values()), more)
        row = TurningRow(gap=12)
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Strong(line.name))
        column.addWidget(self._about)
        controls = QWidget()
        flow = Flow(controls, gap=8)
        for way, pill in self._pills.items():
            pill.setAccessibleName(_("{name}: {way}").format(name=line.name, way=way))
            pill.clicked.connect(lambda on, way=way: rows.ticked.emit(line.person_id, way, on))
            flow.addWidget(pill)
        flow.addWidget(more)
        row.addWidget(names, 4)
        row.addWidget(controls, 7)
        self.holder.setLayout(row)

    def show_line(self, line: PartLine) -> None:
        """Show how they took part."""
        for way, pill in self._pills.items():
            pill.setChecked(way in line.part.joined)
        words = part_words(line)
        self._about.setText(words)
        self._about.setVisible(bool(words))
