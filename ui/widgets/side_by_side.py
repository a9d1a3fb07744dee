"""A list and its detail: side by side where there is room, else one after the other with Back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.widgets.button import Button

ROOM = 1100
"""Width of the window in px from which both stand side by side."""


class SideBySide(QWidget):
    """Signals:
    turned: Whether both are in view now.
    """

    turned = Signal(bool)

    def __init__(self, first: QWidget, detail: QWidget, *, shares: tuple[int, int] = (4, 7)) -> None:
        """Take the two parts.

        Args:
            first: The list.
            detail: What belongs to the chosen row.
            shares: How the width is divided.
        """
        super().__init__()
        self._first, self._detail, self._open = first, detail, False
        self.back = Button(_("Back to the list"), icon="arrow-left")
        self.back.clicked.connect(self.show_list)
        second = QVBoxLayout()
        second.setSpacing(10)
        self._back_row = QHBoxLayout()
        self._back_row.addWidget(self.back)
        self._back_row.addStretch(1)
        second.addLayout(self._back_row)
        second.addWidget(detail, 1)
        self._shares = shares
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(first, shares[0])
        row.addLayout(second, shares[1])
        self._both = True
        current_theme().changed.connect(self._fit)
        self._arrange()

    @property
    def both(self) -> bool:
        """Whether list and detail are in view together."""
        return self._both

    def show_detail(self) -> None:
        """Go to the detail; where both are in view nothing moves."""
        self._open = True
        self._arrange()

    def show_list(self) -> None:
        """Go back to the list."""
        self._open = False
        self._arrange()
        if not self._both:
            self._first.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the room changes."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        both = self.window().width() >= ROOM and not current_theme().large_text
        if both != self._both:
            self._both = both
            self._arrange()
            self.turned.emit(both)

    def _arrange(self) -> None:
        self._first.setVisible(self._both or not self._open)
        self._detail.setVisible(self._both or self._open)
        for place, share in enumerate(self._shares):
            # What is out of view must not keep its share of the width.
            shown = self._both or self._open == bool(place)
            self._row.setStretch(place, share if shown else 0)
        self.back.setVisible(not self._both and self._open)
