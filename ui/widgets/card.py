"""A card: one matter on the page, with an optional heading and room for a button beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.wash import Wash, wash_colours
from ui.widgets.words import SectionHeading

PADDING = 20
OVERHANG = 12
"""A control is so much higher than the heading beside it, half above and half below, in px."""


class Card(QFrame):
    """Add content to `body`; add what stands beside the heading to `header`.

    Attributes:
        header: A row with the heading on the left.
        body: A column below it.
        heading: The heading itself; hidden while it has no words.
    """

    def __init__(self, heading: str = "", *, main: bool = False, kind: Wash | str | None = None) -> None:
        super().__init__()
        self._main = main
        self._kind = Wash(kind) if kind else None
        self.heading = SectionHeading(heading)
        if not heading:  # showing a widget without a parent would open a window of its own
            self.heading.hide()
        self.header = QHBoxLayout()
        self.header.setSpacing(12)
        self.header.addWidget(self.heading, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addLayout(self.header)
        self._column.addLayout(self.body, 1)
        self.set_padding()
        theme = current_theme()
        theme.changed.connect(self.update)

    def set_heading(self, text: str) -> None:
        """Change the heading; "" hides it."""
        self.heading.setText(text)
        self.heading.setVisible(bool(text))

    def set_padding(self, side: int = PADDING, ends: int = PADDING) -> None:
        """Keep so much room left and right, and above and below, in px."""
        self._column.setContentsMargins(side, ends, side, ends)

    def put_beside(self, control: QWidget) -> None:
        """Put a control beside the heading; the card begins higher, as the control brings room of its own."""
        self.header.addWidget(control)
        self._column.setContentsMargins(PADDING, PADDING - OVERHANG, PADDING, PADDING)
        self._column.setSpacing(12 - OVERHANG // 2)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put one more thing at the end of the card."""
        self.body.addWidget(widget, stretch)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface and its edge."""
        del event
        theme = current_theme()
        tokens = theme.tokens
        fill, edge, width = tokens.surface, tokens.line, 1.0
        if self._main:
            edge, width = tokens.primary, 2.0
        if self._kind is not None:
            fill, edge = wash_colours(self._kind, tokens)
            width = 2.0 if theme.outlined else 1.0
            if self._kind is Wash.PLAIN and not theme.outlined:
                edge = ""  # a well is told by its colour alone
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, fill, (edge, width))
