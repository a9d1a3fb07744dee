"""A page that scrolls up and down only, with a scroll bar that is easy to see and to hold."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScrollBar,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth

WIDTH = 18


class ScrollBar(QScrollBar):
    """A track and a thumb in the colours of the look; a quiet one, inside a field, has no track."""

    def __init__(self, orientation: Qt.Orientation, *, quiet: bool = False) -> None:
        super().__init__(orientation)
        self._quiet = quiet

    def sizeHint(self) -> QSize:
        """Wide enough to hold."""
        return QSize(WIDTH, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, then the thumb."""
        del event
        tokens = current_theme().tokens
        painter = smooth(QPainter(self))
        if not self._quiet:
            rounded(painter, QRectF(self.rect()), WIDTH / 2, tokens.sunk)
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
        thumb = QRectF(self.style().subControlRect(control, option, part, self))
        inset = 5 if self._quiet else 2
        rounded(painter, thumb.adjusted(inset, 0, -inset, 0), WIDTH / 2 - inset, tokens.border)


class ScrollPage(QScrollArea):
    """Add content to `body`. The page takes no focus itself; Page Up and Page Down reach it from inside.

    Qt may still ask for sizes when the page in it is gone already; an exception there would end the program.

    Attributes:
        body: A column with 8 px around it, so that no focus ring is cut.
        page: The widget that holds the column.
    """

    def __init__(self, *, margin: int = 8) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical))
        self.page = QWidget()
        self.body = QVBoxLayout(self.page)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(14)
        self.setWidget(self.page)
        self.page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """As much as the page needs, so that nothing scrolls that does not have to."""
        page = self.widget()
        return super().sizeHint() if page is None else page.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As wide as the page must be; any height will do."""
        page = self.widget()
        width = 0 if page is None else page.minimumSizeHint().width()
        return QSize(width + WIDTH, current_theme().px(80))

    def read_with_keys(self, name: str) -> None:
        """Let a page of plain text take the focus, so that arrow keys scroll it."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
