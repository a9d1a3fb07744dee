"""The strip that marks every page of the pretend town, with the one button that ends it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
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

AROUND = 4
"""The wash is so much lower than its button, above and below, in px: the page needs the room."""
RING = 8


class EndButton(Button):
    """As high as a finger needs, with the focus ring close round its words."""

    def ring_shape(self) -> tuple[QRect, float]:
        """Low enough for the whole ring to be seen at the upper edge of the window."""
        rect, radius = super().ring_shape()
        return rect.adjusted(0, RING, 0, -RING), radius


class PracticeStrip(QFrame):
    """Hidden until the vault says that it is the pretend town's.

    Signals:
        over: The pretend people are to be wiped, and the real start page shown.
    """

    over = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(10)
        row.addWidget(Icon("lightbulb", side=22, tone="plum"))
        row.addWidget(Strong(_("Practice: nothing here is real"), tone="plum"), 1)
        self.end = EndButton(_("Wipe and leave"), kind="quiet", icon="x")
        self.end.clicked.connect(self.over)
        row.addWidget(self.end)
        current_theme().changed.connect(self.update)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and its edge."""
        del event
        fill, edge = wash_colours(Wash.PLUM, current_theme().tokens)
        wash = QRectF(self.rect()).adjusted(0, AROUND, 0, -AROUND)
        rounded(smooth(QPainter(self)), wash, CARD_RADIUS, fill, (edge, 2.0))
