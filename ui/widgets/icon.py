"""A line icon on a page, alone beside words or in a round wash."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import Tone
from ui.widgets.square import Square
from ui.widgets.wash import Wash, wash_colours


class Icon(Square):
    """Decoration beside words; a screen reader passes over it."""

    def __init__(self, name: str, *, side: float = 22, tone: Tone = "ink") -> None:
        super().__init__(side)
        self._name, self._tone = name, tone

    def set_icon(self, name: str, tone: Tone | None = None) -> None:
        """Show another icon, in the same or another colour."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon in its colour."""
        del event
        theme = current_theme()
        painter = smooth(QPainter(self))
        pixmap = theme.icon(self._name, theme.tokens.tone(self._tone), self._side, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(0, 0), pixmap)


class RoundIcon(Square):
    """An icon in a circle of its wash, as at the head of a card that tells a state."""

    def __init__(self, name: str, *, kind: Wash | str = Wash.SOFT, side: float = 48) -> None:
        super().__init__(side)
        self._name, self._kind = name, Wash(kind)

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
