"""A number with minus and plus beside it; it can be typed as well."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.tokens import CONTROL_RADIUS, TARGET
from ui.widgets.button import Button


class _Number(QSpinBox):
    def ring_shape(self) -> tuple[QRect, float]:
        return self.rect(), CONTROL_RADIUS

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        digits = self.fontMetrics().horizontalAdvance(str(self.maximum())) + 8
        return QSize(max(theme.px(TARGET), digits), theme.tall(TARGET + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Stepper(QWidget):
    """Up and Down change the number too.

    Signals:
        changed: The new number, changed by hand.

    Attributes:
        spin: The real Qt control; give a label to it with `label.setBuddy(stepper.spin)`.
    """

    changed = Signal(int)

    def __init__(self, name: str, *, low: int = 0, high: int = 99, value: int = 0) -> None:
        super().__init__()
        self.spin = _Number()
        self.spin.setRange(low, high)
        self.spin.setValue(value)
        self.spin.setAccessibleName(name)
        self.spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.spin.setFrame(False)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.spin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.fewer = Button("", icon="minus")
        self.fewer.setAccessibleName(_("One fewer: {name}").format(name=name))
        self.more = Button("", icon="plus")
        self.more.setAccessibleName(_("One more: {name}").format(name=name))
        self.fewer.clicked.connect(self.spin.stepDown)
        self.more.clicked.connect(self.spin.stepUp)
        self.spin.valueChanged.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self.fewer, self.spin, self.more):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> int:
        """The number shown."""
        return self.spin.value()

    def show_value(self, value: int) -> None:
        """Show a number without telling anybody."""
        if value == self.spin.value():
            return
        self.spin.blockSignals(True)
        self.spin.setValue(value)
        self.spin.blockSignals(False)

    def _restyle(self) -> None:
        self.spin.setFont(current_theme().font(24, QFont.Weight.Bold))
        palette = self.spin.palette()
        palette.setBrush(QPalette.ColorRole.Base, Qt.BrushStyle.NoBrush)
        self.spin.setPalette(palette)
        self.spin.updateGeometry()
