"""The strip that marks every page of the pretend town, with the one button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.button import Button
from ui.widgets.icon import Icon
from ui.widgets.wash import Wash, wash_colours
from ui.widgets.words import Strong


class PracticeStrip(QFrame):
    """Signals:
    over: The pretend people are to be wiped, and the real start page shown.
    """

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 8, 2)
        row.setSpacing(10)
        row.addWidget(Icon("lightbulb", side=22, tone="plum"))
        row.addWidget(Strong(_("Practice: nothing here is real"), tone="plum"), 1)
        self.end = Button(_("Wipe and leave"), kind="quiet", icon="x")
        self.end.clicked.connect(self.over)
        row.addWidget(self.end)
        current_theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and its edge."""
        del event
        fill, edge = wash_colours(Wash.PLUM, current_theme().tokens)
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, fill, (edge, 2.0))
