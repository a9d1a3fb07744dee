"""The box that is typed in: its edge, one line or several inside it, and the focus ring round the whole."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from ui.enter_key import ENTER
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS
from ui.widgets.scroll_page import ScrollBar


class Box(QFrame):
    """The edge round what is typed in; red and thicker while there is a problem."""

    def __init__(self) -> None:
        super().__init__()
        self.problem = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(13, 5, 5, 5)
        self.row.setSpacing(8)
        current_theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and the edge."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        edge = (tokens.bad, 3.0) if self.problem else (tokens.border, float(theme.edge))
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CONTROL_RADIUS, tokens.surface, edge)


def _box_round(control: QWidget) -> tuple[QRect, float]:
    box = control.parentWidget()
    while box is not None and not isinstance(box, Box):
        box = box.parentWidget()
    if box is None:
        return control.rect(), CONTROL_RADIUS
    return QRect(control.mapFromGlobal(box.mapToGlobal(QPoint(0, 0))), box.size()), CONTROL_RADIUS


class TypingLine(QLineEdit):
    """One line to type in, inside a box that has the edge."""

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the box."""
        return _box_round(self)

    def sizeHint(self) -> QSize:
        """As high as a control has to be."""
        theme = current_theme()
        return QSize(theme.px(220), max(theme.tall(36), super().sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """A few letters wide."""
        return QSize(current_theme().px(80), self.sizeHint().height())


class TypingArea(QPlainTextEdit):
    """Several lines to type in, inside a box that has the edge.

    Signals:
        left: The focus has gone elsewhere.

    Attributes:
        enter_goes_on: Enter presses the main button; Shift and Enter begin a new line.
    """

    left = Signal()
    enter_goes_on = False

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring goes round the box."""
        return _box_round(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page or dialog, where it goes on."""
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if self.enter_goes_on and event.key() in ENTER and not shifted:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus has gone."""
        super().focusOutEvent(event)
        self.left.emit()


def be_bare(edit: QPlainTextEdit) -> None:
    """Take away Qt's own frame, background and scroll bar, and let Tab leave the field."""
    edit.setFrameShape(QFrame.Shape.NoFrame)
    edit.setTabChangesFocus(True)
    edit.viewport().setAutoFillBackground(False)
    edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    edit.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, quiet=True))
    palette = edit.palette()
    palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
    edit.setPalette(palette)
