"""A row that turns into a column where the text is large."""

from PySide6.QtWidgets import QBoxLayout

from ui.theme import current_theme


class TurningRow(QBoxLayout):
    """Side by side at normal text, below each other from 150 % text."""

    def __init__(self, *, gap: int = 12) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._column = False
        current_theme().changed.connect(self._turn)
        self._turn()

    def stand(self, *, column: bool) -> None:
        """Become a column also at normal text, because the page is narrow; or a row again."""
        self._column = column
        self._turn()

    def _turn(self) -> None:
        down = self._column or current_theme().large_text
        way = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
        if way is not self.direction():
            self.setDirection(way)
