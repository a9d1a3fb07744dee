"""Text on a page: wraps at 70 characters, with air between its lines, in the size and tone asked for."""

from math import ceil
from typing import ClassVar

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.theme.heading_role import be_heading
from ui.theme.tokens import BODY, H1, H2, LEAD, SMALL, Tone

LINE = 1.35
LONGEST_LINE = 70
"""Characters; longer lines are hard to follow."""
WIDE_LINE = 130
MOST_HEIGHTS = 8
"""So many measurements of one paragraph are kept; more widths than that are not asked about at once."""
LONGEST_WORD = 30
"""Characters that stay on one line; what is longer, such as the path of a folder, may break anywhere."""


class Words(QLabel):
    """A paragraph. `setText` changes it; a screen reader reads the same words.

    Attributes:
        level: 1 or 2 for headings, 0 for other words.
    """

    level: ClassVar[int] = 0

    def __init__(
        self, text: str = "", *, size: float = BODY, weight: int = QFont.Weight.Normal, tone: Tone = "ink"
    ) -> None:
        super().__init__()
        if self.level:
            be_heading(self, self.level)
        self._size, self._weight, self._tone = size, weight, tone
        self._centred, self._longest_line = False, LONGEST_LINE
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme = current_theme()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words; the page is laid out again only where they are others."""
        if text != self.text():
            self._heights.clear()
            super().setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Show the words in another colour of the look."""
        if tone != self._tone:
            self._tone = tone
            self._restyle()

    def set_size(self, size: float) -> None:
        """Show the words larger or smaller, in px at 100 %."""
        if size != self._size:
            self._size = size
            self._restyle()

    def set_weight(self, weight: int) -> None:
        """Make the words bolder or lighter."""
        self._weight = weight
        self._restyle()

    def centre(self) -> None:
        """Put the lines in the middle, as on a page with one question."""
        self._centred = True
        self.update()

    def be_wide(self) -> None:
        """Allow lines of nearly twice the length, for two or three sentences above something wide."""
        self._longest_line = WIDE_LINE
        self._heights.clear()
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Narrower text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px that all lines need."""
        # Qt asks this many times for one change of a page, nearly always at the same widths.
        if width not in self._heights:
            if len(self._heights) > MOST_HEIGHTS:
                self._heights.clear()
            self._heights[width] = self._laid_out(width)[1]
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """One line, if it is not longer than a line should be."""
        metrics = QFontMetricsF(self.font())
        natural = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0.0)
        width = min(ceil(natural) + 2, self._longest())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the longest word that is not to break."""
        metrics = QFontMetricsF(self.font())
        words = (word[:LONGEST_WORD] for word in self.text().split())
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return QSize(ceil(widest) + 2, self._pitch())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, in the middle of any height to spare."""
        del event
        layout, height = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        layout.draw(painter, QPointF(0, max(0, (self.height() - height) // 2)))

    def changeEvent(self, event: QEvent) -> None:
        """A font set on the page changes how much room the words need."""
        if event.type() == QEvent.Type.FontChange:
            self._heights.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def _restyle(self) -> None:
        theme = current_theme()
        self.setFont(theme.font(self._size, self._weight))
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.color(self._tone))
        self.setPalette(palette)
        self.updateGeometry()

    def _pitch(self) -> int:
        metrics = QFontMetricsF(self.font())
        return max(ceil(metrics.height()), round(self.fontInfo().pixelSize() * LINE))

    def _longest(self) -> int:
        return ceil(QFontMetricsF(self.font()).averageCharWidth() * self._longest_line)

    def _laid_out(self, width: int) -> tuple[QTextLayout, int]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        pitch = self._pitch()
        shown = max(1, width if self._centred else min(width, self._longest()))
        height = 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(shown)
            # Letters that the font lacks come from another, which may be taller: they are not to be cut.
            room = max(pitch, ceil(line.height()))
            shift = (room - line.height()) / 2
            line.setPosition(QPointF(self._indent(width, line.naturalTextWidth()), height + shift))
            height += room
        layout.endLayout()
        return layout, max(height, pitch)

    def _indent(self, width: int, line: float) -> float:
        if self._centred:
            return max(0.0, (width - line) / 2)
        return max(0.0, width - line) if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0.0


class Title(Words):
    """The one main heading of a page (h1)."""

    level = 1

    def __init__(self, text: str = "", *, size: float = H1) -> None:
        super().__init__(text, size=size, weight=QFont.Weight.Bold)


class SectionHeading(Words):
    """The heading of a card or a part of a page (h2)."""

    level = 2

    def __init__(self, text: str = "", *, size: float = H2, tone: Tone = "ink") -> None:
        super().__init__(text, size=size, weight=QFont.Weight.Bold, tone=tone)


class Lead(Words):
    """A sentence that opens a page or a card."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, size=LEAD)


class Quiet(Words):
    """Small print beside something more important; never smaller than 16 px."""

    def __init__(self, text: str = "", *, size: float = SMALL) -> None:
        super().__init__(text, size=size, tone="ink2")


class Strong(Words):
    """Words that name something: the first line of a row, the label of a group."""

    def __init__(self, text: str = "", *, size: float = BODY, tone: Tone = "ink") -> None:
        super().__init__(text, size=size, weight=QFont.Weight.DemiBold, tone=tone)


def label_for(text: str, field: QWidget) -> Words:
    """The visible name of a field; it names the field to screen readers as well."""
    label = Strong(text)
    label.setBuddy(field)
    return label
