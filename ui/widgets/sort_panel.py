"""The card that is to be sorted, the question about it, and a button for each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.sort_tile import SortTile
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Title

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from app.domain.boards import Board, Card


class SortPanel(QFrame):
    """A stop of its own once every card is sorted, so that Enter goes on and picks no card up.

    Signals:
        chosen: The column, from 1, whose button was pressed.

    Attributes:
        tile: The card, large; it has the focus while cards are sorted.
        extras: A row for more buttons.
        counted: How many cards are sorted.
    """

    chosen = Signal(int)

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.tile = SortTile(board.cards[0], large=True)
        self._title = Title(size=28)
        self._buttons = Flow(gap=10)
        self._choices = []
        for number, column in enumerate(board.columns, start=1):
            button = Button(column.label, keys=str(number), size="large")
            button.clicked.connect(lambda _on=False, at=number: self.chosen.emit(at))
            self._buttons.addWidget(button)
            self._choices.append(button)
        self.extras = Flow(gap=10)
        self.counted = Quiet(size=17)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addLayout(self._buttons)
        words.addLayout(self.extras)
        words.addWidget(self.counted)
        words.addStretch(1)
        row = TurningRow(gap=20)
        row.setContentsMargins(20, 14, 20, 14)
        row.addWidget(self.tile)
        row.addLayout(words, 1)
        self.setLayout(row)

    def show_card(self, card: Card | None, photo: QPixmap | None, place: str) -> None:
        """Show the card to sort.

        Args:
            card: None when every card lies in a column.
            photo: Its photo, where it has one.
            place: Which of how many it is, for a screen reader.
        """
        done = _("Every card is sorted.")
        self._title.setText(self._board.title if card is not None else done)
        self.setAccessibleName(done if card is None else "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if card is None else Qt.FocusPolicy.NoFocus)
        self.tile.setVisible(card is not None)
        for button in self._choices:
            button.setVisible(card is not None)
        if card is None:
            return
        answers = (f"{number} {column.label}" for number, column in enumerate(self._board.columns, start=1))
        spoken = _("{card}. {question} {answers}. {place}").format(
            card=card.label, question=self._board.title, answers=", ".join(answers), place=place
        )
        self.tile.show_card(card, photo, spoken)

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring follows the drawn corners."""
        return self.rect(), CARD_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and the edge of what is next."""
        del event
        tokens = current_theme().tokens
        edge = (tokens.primary, 3.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, tokens.soft, edge)
