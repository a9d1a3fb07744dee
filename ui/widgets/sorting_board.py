"""The sorting board: one card at a time into three columns, by key, by a press, or by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.i18n import _
from ui.announce import announce
from ui.theme import current_theme
from ui.widgets.columns import Columns
from ui.widgets.sort_column import SortColumn
from ui.widgets.sort_panel import SortPanel
from ui.widgets.sort_tile import SortTile
from ui.widgets.talk_pad import digit_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPixmap

    from app.domain.boards import Board, Card

LEAST: Final = 260
"""Least width of a column, in px at 100 %."""


class SortingBoard(QWidget):
    """Shows where the cards lie, and says when one is put somewhere; it keeps nothing else.

    Signals:
        put: Key of the card, and the column, from 1, it was put in by hand.

    Attributes:
        panel: The card that is to be sorted.
        single_keys: Whether a digit alone puts the card.
    """

    put = Signal(str, int)
    single_keys = True

    def __init__(self, board: Board, photos: Mapping[str, QPixmap]) -> None:
        """Show a board without any card in a column.

        Args:
            board: What is sorted.
            photos: Own photos, by the key of their card.
        """
        super().__init__()
        self._board, self._photos = board, photos
        self._places: dict[str, int] = {}
        self._lifted: str | None = None
        self._tiles: dict[str, SortTile] = {}
        self._ghost: QLabel | None = None
        self.columns = [SortColumn(column, number) for number, column in enumerate(board.columns, start=1)]
        self.panel = SortPanel(board)
        self._build()
        self.show_places({})

    @property
    def current(self) -> Card | None:
        """The card to be sorted: the one picked up, else the first that lies nowhere."""
        loose = (c for c in self._board.cards if c.key == self._lifted or c.key not in self._places)
        lifted = (card for card in self._board.cards if card.key == self._lifted)
        return next(lifted, next(loose, None))

    def show_places(self, places: Mapping[str, int]) -> None:
        """Show where cards lie: key -> column, from 1. Tells nobody."""
        self._places = dict(places)
        held = next((key for key, tile in self._tiles.items() if tile.hasFocus()), None)
        lying = {c.key: c for c in self._board.cards if c.key in places and c.key != self._lifted}
        gone = [tile for key, tile in self._tiles.items() if key not in lying]
        self._tiles = {key: self._tiles.get(key) or self._tile(card) for key, card in lying.items()}
        for number, column in enumerate(self.columns, start=1):
            column.show_tiles([tile for key, tile in self._tiles.items() if places[key] == number])
        for tile in self._tiles.values():
            tile.show()  # a layout shows what it takes in later, too late for the focus
        for tile in gone:
            tile.hide()
            tile.setParent(None)
            tile.deleteLater()
        self._show_current()
        (self._tiles.get(held or "") or self).setFocus()

    def focus_first(self) -> None:
        """Put the focus on the card to be sorted."""
        self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard belongs to the card; where all are sorted, to the panel that says so."""
        target = self.panel if self.current is None else self.panel.tile
        target.setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2 and 3 put the card in that column: the sorted one with the focus, else the next one."""
        digit = digit_of(event, on=self.single_keys)
        if digit is None or not 1 <= digit <= len(self.columns):
            super().keyPressEvent(event)
            return
        held = next((tile.card for tile in self._tiles.values() if tile.hasFocus()), self.current)
        if held is not None:
            self._put(held, digit)

    def _put(self, card: Card, column: int) -> None:
        self._lifted = None
        self.show_places({**self._places, card.key: column})
        self.put.emit(card.key, column)
        label, following = self._board.columns[column - 1].label, self.current
        said = _("{card}: {column}.").format(card=card.label, column=label)
        rest = _("Every card is sorted.") if following is None else following.label
        announce(self, f"{said} {rest}")

    def _put_current(self, column: int) -> None:
        card = self.current
        if card is not None:
            self._put(card, column)

    def _lift(self, card: Card) -> None:
        """Pick a sorted card up again; it goes back to its column unless it is put somewhere."""
        self._lifted = card.key
        self.show_places(self._places)
        self.setFocus()

    def _show_current(self) -> None:
        card = self.current
        left = sum(other.key not in self._places for other in self._board.cards)
        total = len(self._board.cards)
        place = _("{at} of {total} cards are sorted.").format(at=total - left, total=total)
        words = _("{counted}. Point, press or say. You can move a card at any time.")
        self.panel.counted.setText(words.format(counted=self.counted))
        self.panel.show_card(card, self._photos.get(card.key) if card else None, place)

    @property
    def counted(self) -> str:
        """How many cards are sorted, in words."""
        total = len(self._board.cards)
        return _("{at} of {total} cards").format(at=len(self._places), total=total)

    def _tile(self, card: Card) -> SortTile:
        tile = SortTile(card, self._photos.get(card.key))
        tile.clicked.connect(lambda _on=False: self._lift(card))
        self._let_drag(tile)
        return tile

    def _let_drag(self, tile: SortTile) -> None:
        tile.dragged.connect(lambda at: self._drag(tile, at))
        tile.dropped.connect(lambda at: self._drop(tile, at))

    def _drag(self, tile: SortTile, at: QPoint) -> None:
        if self._ghost is None:
            self._ghost = QLabel(self)
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.setPixmap(tile.grab())
            self._ghost.adjustSize()
            self._ghost.show()
            self._ghost.raise_()
        self._ghost.move(self.mapFromGlobal(at) - self._ghost.rect().center())
        for column in self.columns:
            column.light(on=self._holds(column, at))

    def _drop(self, tile: SortTile, at: QPoint) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        number = next((n for n, column in enumerate(self.columns, start=1) if self._holds(column, at)), None)
        for column in self.columns:
            column.light(on=False)
        if number is not None:
            self._put(tile.card, number)

    def _holds(self, column: SortColumn, at: QPoint) -> bool:
        return column.rect().contains(column.mapFromGlobal(at))

    def _build(self) -> None:
        holder = QWidget()
        row = Columns(holder, least=LEAST, most=len(self.columns), gap=14)
        for number, column in enumerate(self.columns, start=1):
            column.pressed.connect(lambda at=number: self._put_current(at))
            row.addWidget(column)
        self.panel.chosen.connect(self._put_current)
        self._let_drag(self.panel.tile)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(holder, 1)
        self._column.addWidget(self.panel)
        current_theme().changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """Large text: the card comes first, and what was sorted below it."""
        self._column.insertWidget(0 if current_theme().large_text else 1, self.panel)
