"""A switch with its word: On or Off, never colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import SMALL
from ui.widgets.lettering import FLAGS, longest_word, width_of, wrapped
from ui.widgets.toggles import PaintedCheck

TRACK_WIDTH, TRACK_HEIGHT = 56, 30


class OnOff(PaintedCheck):
    """The whole row can be pressed. The hint says what it does."""

    text_weight = int(QFont.Weight.DemiBold)

    def __init__(self, text: str, hint: str = "") -> None:
        self._hint = hint
        super().__init__(text)
        self.setAccessibleDescription(hint)

    def sizeHint(self) -> QSize:
        """Words on one line, and the switch."""
        words = max(
            width_of(self.text(), self.font()), width_of(self._hint, self._small()) if self._hint else 0
        )
        width = words + self._switch_width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        words = max(longest_word(self.text(), self.font()), longest_word(self._hint, self._small()))
        return QSize(words + self._switch_width(), current_theme().tall(56))

    def hasHeightForWidth(self) -> bool:
        """Words may take more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        return max(current_theme().tall(56), sum(self._heights(width)) + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, On or Off, and the switch."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole = QRectF(self.rect())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        first, second = self._heights(self.width())
        top = (self.height() - first - second) / 2
        room = QRectF(0, top, self.width() - self._switch_width(), first)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(mirrored(room, whole, right_to_left=rtl), FLAGS, self.text())
        painter.setFont(self._small())
        painter.setPen(QColor(tokens.ink2))
        low = QRectF(0, top + first, room.width(), second)
        painter.drawText(mirrored(low, whole, right_to_left=rtl), FLAGS, self._hint)
        width, height = theme.px(TRACK_WIDTH), theme.px(TRACK_HEIGHT)
        track = QRectF(self.width() - width - 2, (self.height() - height) / 2, width, height)
        self._paint_switch(painter, mirrored(track, whole, right_to_left=rtl))
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.ink))
        word = mirrored(
            QRectF(room.right(), 0, track.left() - theme.px(11) - room.right(), self.height()),
            whole,
            right_to_left=rtl,
        )
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing
        painter.drawText(word, int(end), self._state())

    def _paint_switch(self, painter: QPainter, track: QRectF) -> None:
        tokens = current_theme().tokens
        on = self.isChecked()
        fill, knob = (tokens.primary, tokens.onprimary) if on else (tokens.surface, tokens.border)
        rounded(painter, track, track.height() / 2, fill, (tokens.primary if on else tokens.border, 2.5))
        side = track.height() * 0.66
        inset = (track.height() - side) / 2
        right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = track.right() - inset - side if right else track.left() + inset
        rounded(painter, QRectF(x, track.top() + inset, side, side), side / 2, knob)

    def _state(self) -> str:
        return _("On") if self.isChecked() else _("Off")

    def _switch_width(self) -> int:
        theme = current_theme()
        word = max(width_of(text, self.font()) for text in (_("On"), _("Off")))
        return theme.px(TRACK_WIDTH) + theme.px(11) + word + theme.px(16)

    def _heights(self, width: int) -> tuple[int, int]:
        room = width - self._switch_width()
        hint = wrapped(self._hint, self._small(), room).height() if self._hint else 0
        return wrapped(self.text(), self.font(), room).height(), hint

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(current_theme().font(SMALL).pointSizeF())
        font.setWeight(QFont.Weight.Normal)
        return font
