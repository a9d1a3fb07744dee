"""A score from 0 to 10: in a row, or standing upright with 0 at the bottom."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.i18n import _
from ui.announce import announce
from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS, HELP
from ui.widgets.answer_card import ARROWS
from ui.widgets.columns import Columns
from ui.widgets.face import paint_face
from ui.widgets.lettering import width_of
from ui.widgets.one_of_cards import COMMANDS, ENTER, OneOfCards
from ui.widgets.toggles import PaintedRadio
from ui.widgets.words import Quiet, Strong

LOWEST, MIDDLE, HIGHEST = 0, 5, 10
ROOMY, SNUG = 52, 44
"""How high a row of the upright line is, in px at 100 %."""
FACE_AT = {LOWEST: 2, MIDDLE: 3, HIGHEST: 5}
"""Which of the five faces stands beside the ends and the middle of the upright line."""


class NumberCard(PaintedRadio):
    """One number; chosen = filled, with a tick."""

    text_size, text_weight, corner = 26.0, int(QFont.Weight.Bold), float(CONTROL_RADIUS)

    def __init__(self, value: int, words: str = "", *, upright: bool = False, high: int = ROOMY) -> None:
        self.value, self._words_beside, self._upright, self._high = value, words, upright, high
        super().__init__(str(value))
        name = _("{number}, {words}").format(number=value, words=words) if words else str(value)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the pad."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A row of the upright line, or a card of the row."""
        theme = current_theme()
        if not self._upright:
            return QSize(theme.px(64), theme.px(64))
        words = width_of(self._words_beside, self._beside_font()) if self._words_beside else 0
        return QSize(theme.px(144) + words + theme.px(56), theme.tall(self._high))

    def minimumSizeHint(self) -> QSize:
        """Never smaller than a finger."""
        theme = current_theme()
        return self.sizeHint() if self._upright else QSize(theme.px(56), theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, and face and words where they stand."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        whole, chosen = QRectF(self.rect()), self.isChecked()
        fill = tokens.primary if chosen else tokens.surface
        rounded(painter, whole, self.corner, fill, ("" if chosen else tokens.border, float(theme.edge)))
        painter.setPen(QColor(tokens.onprimary if chosen else tokens.ink))
        if self._upright:
            self._paint_row(painter, whole)
            return
        lift = theme.px(12) if chosen else 0
        painter.drawText(whole.adjusted(0, 0, 0, -lift), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if chosen:
            spot = QPointF((self.width() - theme.px(18)) / 2, self.height() - theme.px(24))
            painter.drawPixmap(spot, theme.icon("check", tokens.onprimary, 18, self.devicePixelRatioF()))

    def _paint_row(self, painter: QPainter, whole: QRectF) -> None:
        theme = current_theme()
        number = self._mirror(QRectF(0, 0, theme.px(92), self.height()))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), self.text())
        if self._words_beside:
            side = theme.px(40)
            face = self._mirror(QRectF(theme.px(88), (self.height() - side) / 2, side, side))
            paint_face(painter, face, FACE_AT[self.value], theme.tokens)
            painter.setFont(self._beside_font())
            words = self._mirror(whole.adjusted(theme.px(144), 0, -theme.px(40), 0))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
            painter.drawText(words, int(middle), self._words_beside)
        if self.isChecked():
            side = theme.px(28)
            spot = self._mirror(QRectF(self.width() - theme.px(50), (self.height() - side) / 2, side, side))
            tick = theme.icon("check", theme.tokens.onprimary, 28, self.devicePixelRatioF())
            painter.drawPixmap(spot.topLeft(), tick)

    def _mirror(self, place: QRectF) -> QRectF:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return mirrored(place, QRectF(self.rect()), right_to_left=rtl)

    def _beside_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(current_theme().font(HELP).pointSizeF())
        font.setWeight(QFont.Weight.Medium)
        return font


class NumberPad(OneOfCards[NumberCard]):
    """Keys 0 to 9; 1 then 0 is ten; 1 then Enter is one. Nothing is timed.

    Signals:
        scored: The number chosen by hand, 0 to 10.
    """

    scored = Signal(int)
    middle = MIDDLE
    row, gap = ROOMY, 7
    """How high a row of the upright line is, and how far from the next."""

    def __init__(
        self,
        name: str,
        low: str,
        high: str,
        *,
        middle: str = "",
        upright: bool = False,
        moves_on: bool = False,
    ) -> None:
        """Lay out the eleven numbers.

        Args:
            name: The question, for screen readers.
            low: Words for 0.
            high: Words for 10.
            middle: Words for 5; only the upright line shows them.
            upright: Stand them in a column with 10 at the top.
            moves_on: Choosing ends the question: arrow keys move without choosing, Enter chooses.
        """
        words, values = {LOWEST: low, MIDDLE: middle, HIGHEST: high}, range(LOWEST, HIGHEST + 1)
        cards = [NumberCard(value, words.get(value, ""), upright=upright, high=self.row) for value in values]
        super().__init__(name, cards, moves_on=moves_on)
        self._upright, self._begun = upright, False
        self._hint = Quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._lay_out(column, low, high)
        column.addWidget(self._hint)
        self._hint.hide()
        self._group.idClicked.connect(self._clicked)

    @property
    def value(self) -> int | None:
        """The number chosen."""
        return self.place

    def show_value(self, value: int | None) -> None:
        """Show a number as chosen, or none, without telling anybody."""
        self._set_begun(begun=False)
        self.choose(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Number keys choose; arrow keys move, up and towards the end of a line for more."""
        if not self._take_key(event):
            self._set_begun(begun=False)
            event.ignore()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & COMMANDS:
            return False
        if event.key() in ARROWS:
            return self._step(event)
        if event.key() in ENTER and (self._begun or self._moves_on):
            at = 1 if self._begun else self._focused()
            return at is not None and self._press(at)
        text = event.text()
        if self._single and len(text) == 1 and text in "0123456789":
            return self._digit(int(text))
        return False

    def _digit(self, digit: int) -> bool:
        if digit == 1:
            self._cards[1].setFocus(Qt.FocusReason.OtherFocusReason)
            self._set_begun(begun=True)
            announce(self, self._hint.text())
            return True
        return self._press(HIGHEST if self._begun and digit == 0 else digit)

    def _step(self, event: QKeyEvent) -> bool:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        onward = Qt.Key.Key_Left if rtl else Qt.Key.Key_Right
        by = 1 if event.key() in (Qt.Key.Key_Up, onward) else -1
        self._set_begun(begun=False)
        here = self._focused()
        return self._move_to(self.middle if here is None else min(HIGHEST, max(LOWEST, here + by)))

    def _clicked(self, value: int) -> None:
        self._set_begun(begun=False)
        self.scored.emit(value)

    def _set_begun(self, *, begun: bool) -> None:
        self._begun = begun
        self._hint.setText(_("Press 0 for 10, or Enter for 1.") if begun else "")
        self._hint.setVisible(begun)

    def _lay_out(self, column: QVBoxLayout, low: str, high: str) -> None:
        if self._upright:
            column.setSpacing(self.gap)
            for card in reversed(self._cards):
                column.addWidget(card)
            return
        row = Columns(least=56, gap=8)
        for card in self._cards:
            row.addWidget(card)
        column.addLayout(row)
        ends = QHBoxLayout()
        ends.addWidget(Strong(low))
        ends.addStretch()
        ends.addWidget(Strong(high))
        column.addLayout(ends)


class SnugNumberPad(NumberPad):
    """Its upright line stands closer, so that all of it is seen below a bar and above a row of buttons."""

    row, gap = SNUG, 4
