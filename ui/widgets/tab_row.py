"""The parts of a page side by side; the one shown is underlined and bold."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import TARGET
from ui.widgets.flow import Flow
from ui.widgets.lettering import width_of
from ui.widgets.toggles import PaintedRadio

PADDING, BAR = 14, 4


class Tab(PaintedRadio):
    """One part."""

    def sizeHint(self) -> QSize:
        """The words, as wide as when they are bold."""
        theme = current_theme()
        return QSize(width_of(self.text(), self._bold()) + 2 * theme.px(PADDING), theme.tall(TARGET + 4))

    def minimumSizeHint(self) -> QSize:
        """Tabs go to a second row before they are squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words and the bar under the current part."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        chosen = self.isChecked()
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(QColor(tokens.softink if chosen else tokens.ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if chosen:
            pad = theme.px(PADDING)
            bar = QRectF(pad, self.height() - BAR, self.width() - 2 * pad, BAR)
            rounded(painter, bar, BAR / 2, tokens.primary)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font


class TabRow(QWidget):
    """Signals:
    chosen: The part, counted from 0, chosen by hand.
    """

    chosen = Signal(int)

    def __init__(self, name: str, parts: Sequence[str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = Flow(self, gap=6)
        for place, words in enumerate(parts):
            tab = Tab(words)
            self._group.addButton(tab, place)
            row.addWidget(tab)
        self.choose(0)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int:
        """The part shown, counted from 0."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Go to a part without telling anybody."""
        self._group.button(place).setChecked(True)

    def focus(self) -> None:
        """Put the focus on the part shown; the arrow keys go to the others."""
        self._group.button(self.place).setFocus()

    def set_words(self, place: int, words: str) -> None:
        """Change the words of a part, for example its count."""
        self._group.button(place).setText(words)
