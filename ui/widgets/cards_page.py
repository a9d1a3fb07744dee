"""All questions of a measure on one page, as cards that are sorted under its three answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.i18n import _
from app.measures.sorted_cards import board_of, number_of, places_of
from ui.widgets.button import Button
from ui.widgets.sorting_board import SortingBoard

if TYPE_CHECKING:
    from app.measures.filled import Answers
    from app.measures.measure import Measure


class CardsPage(QWidget):
    """Signals:
    sorted: Code of a question, and the number of its answer.
    listen: Read the card aloud, or stop.

    Attributes:
        listen_button: Hidden where there is no voice.
    """

    sorted = Signal(str, int)
    listen = Signal()

    def __init__(self, measure: Measure, answers: Answers) -> None:
        super().__init__()
        self._title = measure.lead_in or measure.title
        self.board = SortingBoard(board_of(measure), {})
        self.board.show_places(places_of(measure, answers))
        self.board.put.connect(lambda code, column: self.sorted.emit(code, number_of(measure, column)))
        self.listen_button = Button(_("Listen"), kind="soft", icon="volume-2", keys=_("F5"))
        self.listen_button.clicked.connect(self.listen)
        self.board.panel.extras.addWidget(self.listen_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board, 1)

    def heard(self) -> str:
        """What a screen reader is told when the cards come."""
        return _("{question} {counted}. Press 1, 2 or 3.").format(
            question=self._title, counted=self.board.counted
        )

    def spoken(self) -> str:
        """The card that is next, as it is read aloud."""
        card = self.board.current
        return self._title if card is None else f"{card.label}\n{self._title}"

    def focus_first(self) -> None:
        """Put the keyboard on the card that is next."""
        self.board.focus_first()

    def keep(self) -> bool:
        """Every card is kept as it is put: nothing is left to take."""
        return False

    def use_single_keys(self, *, on: bool) -> None:
        """Digits alone sort, or are left alone."""
        self.board.single_keys = on
