"""A switch with two to four positions; the one in use is filled and ticked, arrow keys move it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import current_theme
from ui.theme.paint import mirrored, rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.lettering import longest_word, width_of, wrapped
from ui.widgets.toggles import PaintedRadio

SIDE, GAP, PADDING = 20, 8, 18
HEIGHT, INSET = 46, 5
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Segment(PaintedRadio):
    """One position of the switch.

    Signals:
        moved: An arrow key was pressed: so many positions on or back.
    """

    moved = Signal(int)
    text_size, text_weight, corner = 17.0, int(QFont.Weight.DemiBold), 6.0

    def __init__(self, text: str, icon: str) -> None:
        super().__init__(text)
        self._icon = icon

    def sizeHint(self) -> QSize:
        """Icon and words on one line."""
        return QSize(self._around() + width_of(self.text(), self.font()), current_theme().tall(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for the longest word."""
        return QSize(self._around() + longest_word(self.text(), self.font()), current_theme().tall(HEIGHT))

    def hasHeightForWidth(self) -> bool:
        """Words may take a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width."""
        theme = current_theme()
        lines = wrapped(self.text(), self.font(), width - self._around()).height()
        return max(theme.tall(HEIGHT), lines + theme.px(10))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the switch."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        self.moved.emit(
            -step if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft else step
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fill when chosen, the tick or icon, and the words."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self.isChecked():
            fill = place.adjusted(INSET, INSET, -INSET, -INSET)
            rounded(painter, fill, self.corner, tokens.primary)
        colour = tokens.onprimary if self.isChecked() else tokens.ink
        left = float(theme.px(PADDING))
        icon = self._shown_icon()
        middle = Qt.AlignmentFlag.AlignVCenter if icon else Qt.AlignmentFlag.AlignCenter
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if icon:
            side = theme.px(SIDE)
            spot = mirrored(QRectF(left, (self.height() - side) / 2, side, side), place, right_to_left=rtl)
            pixmap = theme.icon(icon, colour, SIDE, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(spot.x(), spot.y()), pixmap)
            left += side + theme.px(GAP)
        painter.setPen(QColor(colour))
        room = QRectF(left, 0, self.width() - left - theme.px(PADDING) + 2, self.height())
        room = mirrored(room, place, right_to_left=rtl)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap) | int(middle), self.text())

    def _shown_icon(self) -> str:
        return self._icon or ("check" if self.isChecked() else "")

    def _around(self) -> int:
        theme = current_theme()
        return 2 * theme.px(PADDING) + theme.px(SIDE) + theme.px(GAP)


class SegmentedSwitch(QWidget):
    """Choose one of a few; a screen reader hears radio buttons.

    Signals:
        chosen: The place, counted from 0, that was chosen by hand.

    Attributes:
        by_arrows: True while `chosen` tells of an arrow key, of which there may be more to come.
    """

    chosen = Signal(int)

    def __init__(self, name: str, choices: Sequence[str | tuple[str, str]]) -> None:
        """Start with the first position.

        Args:
            name: What is chosen here, for screen readers.
            choices: Words, or words and an icon's name.
        """
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, choice in enumerate(choices):
            text, icon = (choice, "") if isinstance(choice, str) else choice
            segment = Segment(text, icon)
            segment.moved.connect(self._move)
            self._group.addButton(segment, place)
            row.addWidget(segment)
        self.by_arrows = False
        self.choose(0)
        self._group.idClicked.connect(self.chosen)
        current_theme().changed.connect(self.update)

    @property
    def place(self) -> int:
        """The position in use, counted from 0."""
        return self._group.checkedId()

    def choose(self, place: int) -> None:
        """Move the switch without telling anybody."""
        self._group.button(place).setChecked(True)

    def focus_chosen(self) -> None:
        """Put the focus on the position in use."""
        self._group.button(self.place).setFocus(Qt.FocusReason.TabFocusReason)

    def _move(self, step: int) -> None:
        # Qt clicks first and gives the focus afterwards, to a switch that its page may have replaced.
        segment = self._group.button(self.place + step)
        if segment is not None:
            segment.setFocus(Qt.FocusReason.TabFocusReason)
            self.by_arrows = True
            segment.click()
            self.by_arrows = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track."""
        del event
        tokens = current_theme().tokens
        edge = (tokens.border, 1.5)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, tokens.sunk, edge)
