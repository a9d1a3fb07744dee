"""Check boxes and radio buttons with their words, large enough to see and to hit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import TARGET, Tokens
from ui.widgets.lettering import FLAGS, longest_word, width_of, wrapped
from ui.widgets.toggles import PaintedCheck, PaintedRadio

BOX, GAP = 26, 12


def paint_tick_box(painter: QPainter, place: QRectF, fill: str, mark: str, *, ticked: bool) -> None:
    """Draw the box of a check box: empty with an edge, or filled with a tick.

    Args:
        painter: Where to draw.
        place: A square.
        fill: Colour of the box when ticked.
        mark: Colour of the tick when ticked, of the edge when not.
        ticked: Whether it is ticked.
    """
    theme = current_theme()
    radius = place.width() * 0.2
    if not ticked:
        rounded(painter, place, radius, theme.tokens.surface, (mark, 3.0))
        return
    rounded(painter, place, radius, fill)
    side = place.width() * 0.8
    pixmap = theme.icon("check", mark, side / theme.scale, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(place.x() + place.width() * 0.1, place.y() + place.height() * 0.1), pixmap)


class CheckBox(PaintedCheck):
    """A check box and its words; 44 px high, pressed anywhere."""

    def sizeHint(self) -> QSize:
        """Box and words on one line."""
        theme = current_theme()
        return QSize(self._left() + width_of(self.text(), self.font()), theme.tall(TARGET))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        theme = current_theme()
        return QSize(self._left() + longest_word(self.text(), self.font()), theme.tall(TARGET))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        theme = current_theme()
        return max(theme.tall(TARGET), wrapped(self.text(), self.font(), width - self._left()).height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box and the words."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(BOX)
        box = mirrored(QRectF(0, (self.height() - side) / 2, side, side), whole, right_to_left=rtl)
        ticked = self.isChecked()
        mark = tokens.onprimary if ticked else tokens.border
        paint_tick_box(painter, box, tokens.primary, mark, ticked=ticked)
        painter.setPen(QColor(tokens.ink))
        words = mirrored(whole.adjusted(self._left(), 0, 0, 0), whole, right_to_left=rtl)
        painter.drawText(words, FLAGS | int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _left(self) -> int:
        theme = current_theme()
        return theme.px(BOX) + theme.px(GAP)


class RadioBox(PaintedRadio):
    """A radio button in its own edge; selected = wash, primary edge and bold words.

    Put a set of them side by side in one parent and arrow keys move between them.
    """

    def sizeHint(self) -> QSize:
        """Dot and words on one line, as wide as when they are bold."""
        return QSize(self._around() + width_of(self.text(), self._bold()), current_theme().tall(48))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        return QSize(self._around() + longest_word(self.text(), self._bold()), current_theme().tall(48))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        lines = wrapped(self.text(), self._bold(), width - self._around()).height()
        return max(current_theme().tall(48), lines + 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, dot and words."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        chosen = self.isChecked()
        edge = (tokens.primary, theme.edge + 1.0) if chosen else (tokens.border, float(theme.edge))
        rounded(painter, whole, self.corner, tokens.soft if chosen else tokens.surface, edge)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(22)
        dot = mirrored(QRectF(theme.px(14), (self.height() - side) / 2, side, side), whole, right_to_left=rtl)
        paint_dot(painter, dot, tokens, chosen=chosen)
        painter.setFont(self._bold() if chosen else self.font())
        painter.setPen(QColor(tokens.ink))
        left = theme.px(14) + side + theme.px(9)
        words = mirrored(whole.adjusted(left, 0, -theme.px(10), 0), whole, right_to_left=rtl)
        painter.drawText(words, FLAGS | int(Qt.AlignmentFlag.AlignVCenter), self.text())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _around(self) -> int:
        theme = current_theme()
        return theme.px(14) + theme.px(22) + theme.px(9) + theme.px(14)


def paint_dot(painter: QPainter, place: QRectF, tokens: Tokens, *, chosen: bool) -> None:
    """The round mark of a radio button."""
    rounded(
        painter, place, place.width() / 2, tokens.surface, (tokens.primary if chosen else tokens.border, 2.5)
    )
    if chosen:
        inset = place.width() * 0.27
        inner = place.adjusted(inset, inset, -inset, -inset)
        rounded(painter, inner, inner.width() / 2, tokens.primary)
