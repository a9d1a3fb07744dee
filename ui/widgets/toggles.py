"""Radio buttons and check boxes that are painted here, and real to the keyboard and to screen readers."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy

from ui.theme import current_theme
from ui.theme.tokens import BODY, CONTROL_RADIUS
from ui.widgets.reader_toggle import ReaderToggle


def wrapping() -> QSizePolicy:
    """The policy of controls whose words may take more than one line."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class Painted(ReaderToggle):
    """A toggle that can be pressed anywhere; subclasses draw it and say how large it is."""

    text_size, text_weight, corner = float(BODY), int(QFont.Weight.Medium), float(CONTROL_RADIUS)

    def __init__(self, text: str) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(wrapping())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(text)
        current_theme().changed.connect(self._restyle)
        self._restyle()
        self.hear_reader()

    def setText(self, text: str) -> None:
        """Show these words; an ampersand is an ampersand."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.updateGeometry()

    def text(self) -> str:
        """The words as they are shown."""
        return self._words

    def heightForWidth(self, width: int) -> int:
        """Height in px at a width; those whose words wrap say more."""
        del width
        return self.sizeHint().height()

    def hitButton(self, pos: QPoint) -> bool:
        """The whole of it can be pressed."""
        return self.rect().contains(pos)

    def ring_shape(self) -> tuple[QRect, float]:
        """The focus ring follows the drawn corners."""
        return self.rect(), self.corner

    def changeEvent(self, event: QEvent) -> None:
        """A font set on the page changes how much room the words need."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _restyle(self) -> None:
        self.setFont(current_theme().font(self.text_size, self.text_weight))
        self.updateGeometry()
        self.update()


class PaintedRadio(Painted, QRadioButton):
    """One of a set."""


class PaintedCheck(Painted, QCheckBox):
    """On or off by itself."""
