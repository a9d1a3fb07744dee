"""A line icon on a page, alone beside words or in a round wash."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import Tone
from ui.widgets.wash import Wash, wash_colours


class Icon(QWidget):
    """Decoration beside words; a screen reader passes over it."""

    def __init__(self, name: str, *, side: float = 22, tone: Tone = "ink") -> None:
        super().__init__()
        self._name, self._side, self._tone = name, side, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme = current_theme()
        theme.changed.connect(self._restyle)

    def set_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon, in the same or another colour."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = current_theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """An icon is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in its colour."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        pixmap = theme.icon(self._name, theme.tokens.tone(self._tone), self._side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), pixmap)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class RoundIcon(QWidget):
    """An icon in a circle of its wash, as at the head of a card that tells a state."""

    def __init__(self, name: str, *, kind: Wash | str = Wash.SOFT, side: float = 48) -> None:
        super().__init__()
        self._name, self._kind, self._side = name, Wash(kind), side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme = current_theme()
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        side = current_theme().px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """An icon is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the circle and the icon in its middle."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        fill, ink = wash_colours(self._kind, theme.tokens)
        edge = (ink, 2.0) if theme.outlined else ("", 0.0)
        rounded(painter, QRectF(self.rect()), self.width() / 2, fill, edge)
        inner = self._side / 2
        pixmap = theme.icon(self._name, ink, inner, self.devicePixelRatioF())
        corner = (self.width() - theme.px(inner)) / 2
        painter.drawPixmap(QPointF(corner, corner), pixmap)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
