"""A row that leads somewhere: what it is about, a quiet second line, an arrow."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import BODY, CONTROL_RADIUS, SMALL
from ui.widgets.lettering import FLAGS, longest_word, width_of, wrapped
from ui.widgets.toggles import wrapping

ICON, CHEVRON, GAP = 22, 22, 12


class ListRow(QPushButton):
    """Pressed anywhere. `select` marks the row whose detail is shown beside the list."""

    def __init__(
        self,
        text: str,
        detail: str = "",
        *,
        icon: str = "",
        trailing: str = "",
        leads: bool = True,
        divided: bool = True,
    ) -> None:
        """Set what the row says.

        Args:
            text: What it is about.
            detail: The quiet second line.
            icon: Name of an icon before it.
            trailing: Quiet words at the end, such as a distance.
            leads: Show the arrow.
            divided: Draw a line below the row.
        """
        super().__init__()
        self._icon, self._leads, self._divided, self._selected = icon, leads, divided, False
        self._ended = False
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(wrapping())
        self._words, self._detail, self._trailing = text, detail, trailing
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.show_words(text, detail, trailing)

    def show_words(self, text: str, detail: str = "", trailing: str = "") -> None:
        """Say something else."""
        self._words, self._detail, self._trailing = text, detail, trailing
        self._name()
        self.updateGeometry()
        self.update()

    def select(self, selected: bool) -> None:
        """Mark the row whose detail is shown."""
        self._selected = selected
        self._name()
        self.updateGeometry()
        self.update()

    def end_list(self, *, ended: bool = True) -> None:
        """Draw no line below the last row of a list."""
        self._ended = ended
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another icon before it."""
        self._icon = icon
        self.update()

    def text(self) -> str:
        """What the row is about."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        """Words may take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        return max(current_theme().tall(64), sum(self._heights(width)) + 18)

    def sizeHint(self) -> QSize:
        """Words on one line each."""
        words = max(width_of(self._words, self.font()), width_of(self._detail, self._small()))
        width = words + self._left() + self._right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        words = max(longest_word(self._words, self.font()), longest_word(self._detail, self._small()))
        return QSize(words + self._left() + self._right(), current_theme().tall(64))

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the whole row."""
        return self.rect(), CONTROL_RADIUS

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        if self._selected:
            rounded(painter, whole, CONTROL_RADIUS, tokens.soft, (tokens.primary, float(theme.edge)))
        elif self._divided and not self._ended:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        if self.underMouse() and not self._selected:
            rounded(painter, whole.adjusted(0, 0, 0, -1), CONTROL_RADIUS, tokens.soft)
        if self._icon:
            self._paint_icon(painter, self._icon, self._inset(), tokens.softink, ICON)
        if self._leads:
            rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            name = "chevron-left" if rtl else "chevron-right"
            self._paint_icon(painter, name, self.width() - theme.px(CHEVRON), tokens.ink, CHEVRON)
        self._paint_words(painter, whole)

    def changeEvent(self, event: QEvent) -> None:
        """A font set on the page changes how much room the words need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _paint_icon(self, painter: QPainter, name: str, x: float, colour: str, side: int) -> None:
        theme = current_theme()
        px = theme.px(side)
        place = self._mirror(QRectF(x, (self.height() - px) / 2, px, px))
        painter.drawPixmap(
            QPointF(place.x(), place.y()), theme.icon(name, colour, side, self.devicePixelRatioF())
        )

    def _paint_words(self, painter: QPainter, whole: QRectF) -> None:
        tokens = current_theme().tokens
        first, second = self._heights(self.width())
        top = (self.height() - first - second) / 2
        width = self.width() - self._left() - self._right()
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.ink))
        painter.drawText(self._mirror(QRectF(self._left(), top, width, first)), FLAGS, self._words)
        painter.setFont(self._small())
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(self._mirror(QRectF(self._left(), top + first, width, second)), FLAGS, self._detail)
        if self._trailing:
            room = width_of(self._trailing, self._small())
            end = whole.right() - (
                current_theme().px(CHEVRON + GAP) if self._leads else current_theme().px(14)
            )
            place = self._mirror(QRectF(end - room, 0, room, self.height()))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._trailing)

    def _heights(self, width: int) -> tuple[int, int]:
        room = width - self._left() - self._right()
        detail = wrapped(self._detail, self._small(), room).height() if self._detail else 0
        return wrapped(self._words, self.font(), room).height(), detail

    def _left(self) -> int:
        return self._inset() + (current_theme().px(ICON + GAP) if self._icon else 0)

    def _inset(self) -> int:
        """A row with an edge of its own keeps what it says away from it."""
        return current_theme().px(14) if self._selected or not self._divided else 0

    def _right(self) -> int:
        theme = current_theme()
        trailing = width_of(self._trailing, self._small()) + theme.px(GAP) if self._trailing else 0
        return trailing + theme.px(CHEVRON + GAP if self._leads else 14)

    def _mirror(self, place: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(place, QRectF(self.rect()), right_to_left=rtl)

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(current_theme().font(SMALL).pointSizeF())
        font.setWeight(QFont.Weight.Normal)
        return font

    def _name(self) -> None:
        parts = [part for part in (self._words, self._detail, self._trailing) if part]
        name = ". ".join(part.rstrip(".") for part in parts)
        self.setAccessibleName(_("{row}, shown").format(row=name) if self._selected else name)

    def _restyle(self) -> None:
        self.setFont(current_theme().font(BODY, QFont.Weight.DemiBold))
        self.updateGeometry()
        self.update()
