"""A page of the talk as a sorting board, with other ways to show it, own photos and a picture to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.question_ways import Way, way_names
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.sorting_board import SortingBoard
from ui.widgets.turning_row import TurningRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPixmap

    from app.domain.boards import Board


class BoardPage(QWidget):
    """Signals:
    put: Key of a card, and the column, from 1, it was put in.
    way_chosen: Another `Way` was chosen.
    listen: Read the card aloud, or stop.
    undo_wanted: The last card is to go back.
    photo_wanted: A photo of their own is to become a card.
    record_wanted: The board as it lies is to be kept as a picture with its date.

    Attributes:
        board: The columns and the card that is next.
        listen_button: Hidden where there is no voice.
        photo_button: Hidden where cards are statements.
        switch: The other ways to show it.
    """

    put = Signal(str, int)
    way_chosen = Signal(object)
    listen = Signal()
    undo_wanted = Signal()
    photo_wanted = Signal()
    record_wanted = Signal()

    def __init__(self, board: Board, photos: Mapping[str, QPixmap], ways: Sequence[Way]) -> None:
        super().__init__()
        self._title = board.title
        self.board = SortingBoard(board, photos)
        self.board.put.connect(self.put)
        self.listen_button = Button(_("Listen"), kind="soft", icon="volume-2", keys=_("F5"))
        self.listen_button.clicked.connect(self.listen)
        self.photo_button = Button(_("Add a photo of their own"), icon="image")
        self.photo_button.clicked.connect(self.photo_wanted)
        undo = Button(_("Undo"), icon="undo-2", keys=_("Ctrl+Z"))
        undo.clicked.connect(self.undo_wanted)
        record = Button(_("Keep this as a picture"), icon="save")
        record.clicked.connect(self.record_wanted)
        buttons = Flow(gap=10)
        for button in (undo, self.photo_button, record):
            buttons.addWidget(button)
        self.board.panel.extras.addWidget(self.listen_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.board, 1)
        column.addLayout(self._last_row(buttons, ways))

    def show_places(self, places: Mapping[str, int]) -> None:
        """Show where the cards lie."""
        self.board.show_places(places)

    def focus_first(self) -> None:
        """Put the focus on the card that is next."""
        self.board.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number puts the card also where the focus is beside the board."""
        digit = event.text().isdigit() and not self.board.isAncestorOf(self.window().focusWidget())
        if digit and self.board.single_keys:
            self.board.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def heard(self) -> str:
        """What a screen reader is told when the board comes."""
        return _("{question} {counted}. Press 1, 2 or 3.").format(
            question=self._title, counted=self.board.counted
        )

    def spoken(self) -> str:
        """The card that is next, as it is read aloud."""
        card = self.board.current
        return self._title if card is None else f"{card.label}.\n{self._title}"

    def _last_row(self, buttons: Flow, ways: Sequence[Way]) -> TurningRow:
        names = way_names()
        self.switch = SegmentedSwitch(_("Show it another way"), [names[way] for way in ways])
        self.switch.choose(list(ways).index(Way.SORT))
        self.switch.chosen.connect(lambda place: self.way_chosen.emit(ways[place]))
        row = TurningRow()
        row.addLayout(buttons, 1)
        row.addWidget(self.switch)
        return row
