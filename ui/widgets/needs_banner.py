"""How to talk with somebody: shown at the top of their page, before every talk and every print."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.words import Strong, Words


class NeedsBanner(QFrame):
    """Signals:
    change: The helper wants to change the needs.
    """

    change = Signal()

    def __init__(self, heading: str = "", needs: str = "") -> None:
        super().__init__()
        self._heading = Strong(heading, tone="plum")
        self._needs = Words(needs, weight=QFont.Weight.Medium)
        self.button = Button(_("Change"), icon="pencil")
        self.button.setAccessibleName(_("Change how to talk with them"))
        self.button.clicked.connect(self.change)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._heading)
        words.addWidget(self._needs)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(Icon("ear", side=26, tone="plum"))
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        current_theme().changed.connect(self.update)

    def show_needs(self, heading: str, needs: str, *, can_change: bool = True) -> None:
        """Show what is known.

        Args:
            heading: Such as "How to talk with Jean".
            needs: Short sentences.
            can_change: Whether Change is on offer here.
        """
        self._heading.setText(heading)
        self._needs.setText(needs)
        self.button.setAccessibleName(_("Change: {heading}").format(heading=heading))
        self.button.setVisible(can_change)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and its edge."""
        del event
        tokens = current_theme().tokens
        edge = (tokens.plum, 2.0)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, tokens.plumsoft, edge)
