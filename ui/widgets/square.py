"""A square that grows with the text and is never squeezed; those made from it draw what is in it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme


class Square(QWidget):
    """`side` is in px at 100 %."""

    def __init__(self, side: float) -> None:
        super().__init__()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """As large as the text asks for."""
        side = current_theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
