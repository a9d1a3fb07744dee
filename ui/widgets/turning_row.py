"""A row that turns into a column where the text is large."""

from PySide6.QtWidgets import QBoxLayout

from ui.theme import current_theme


class TurningRow(QBoxLayout):
    """Side by side at normal text, below each other from 150 % text."""

    def __init__(self, *, gap: int = 12) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        current_theme().changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        large = current_theme().large_text
        way = QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight
        self.setDirection(way)
