"""A row that turns into a column where the text is large."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import current_theme

TIGHT: Final = frozenset({QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed})
NO_WISH: Final = Qt.AlignmentFlag(0)
AT_THE_START: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TurningRow(QBoxLayout):
    """Side by side at normal text, below each other from 150 % text."""

    def __init__(self, *, gap: int = 12) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._column = False
        current_theme().changed.connect(self._turn)
        self._turn()

    def addWidget(
        self, widget: QWidget, stretch: int | None = 0, alignment: Qt.AlignmentFlag = NO_WISH
    ) -> None:
        """Take one more thing at the end.

        A thing that never grows stands at the start of its place: otherwise Qt makes the whole column as
        narrow as the thing when it counts lines, and cuts what stands above.
        """
        tight = widget.sizePolicy().horizontalPolicy() in TIGHT
        super().addWidget(widget, stretch or 0, AT_THE_START if tight and not alignment else alignment)

    def stand(self, *, column: bool) -> None:
        """Become a column also at normal text, because the page is narrow; or a row again."""
        self._column = column
        self._turn()

    def _turn(self) -> None:
        down = self._column or current_theme().large_text
        way = QBoxLayout.Direction.TopToBottom if down else QBoxLayout.Direction.LeftToRight
        if way is not self.direction():
            self.setDirection(way)
