"""Says when Caps Lock seems to be on, as far as the letters typed can tell."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.i18n import _
from ui.announce import announce
from ui.widgets.icon import Icon
from ui.widgets.words import Strong


class CapsLockHint(QWidget):
    """Stands below one field. No system tells every program; a capital without Shift does."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Icon("info", side=20, tone="warn"))
        row.addWidget(Strong(_("Caps Lock is on"), tone="warn"), 1)
        self.hide()
        line.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at each letter before the field takes it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look(event)
        return False

    def _look(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            self.hide()
        elif len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            on = letter.isupper() != shift
            if on and self.isHidden():
                announce(self, _("Caps Lock is on"))
            self.setVisible(on)
