"""News that stays until it is dealt with: a heading, one sentence, one or two buttons."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.announce import announce
from ui.theme import current_theme
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CARD_RADIUS, Tone
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.wash import Wash, wash_colours
from ui.widgets.words import SectionHeading, Words

ICONS = {
    Wash.INFO: "info",
    Wash.WARN: "triangle-alert",
    Wash.BAD: "triangle-alert",
    Wash.GOOD: "circle-check",
}
TONES: dict[Wash, Tone] = {Wash.INFO: "info", Wash.WARN: "warn", Wash.BAD: "bad", Wash.GOOD: "good"}


class Banner(QFrame):
    """Kinds: info, warn, bad (a problem), good.

    Attributes:
        heading: What happened.
        sentence: What it means, or what to do.
    """

    def __init__(
        self, heading: str, sentence: str = "", *, kind: Wash | str = Wash.INFO, icon: str = ""
    ) -> None:
        super().__init__()
        self._kind = Wash(kind)
        self.heading = SectionHeading(heading)
        self.sentence = Words(sentence)
        if not sentence:  # showing a widget without a parent would open a window of its own
            self.sentence.hide()
        self._buttons = Flow(gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Icon(icon or ICONS[self._kind], side=24, tone=TONES[self._kind]))
        head.addWidget(self.heading, 1)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addLayout(self._buttons)
        current_theme().changed.connect(self.update)

    def tell(self, heading: str, sentence: str = "") -> None:
        """Show other news, and say it to screen readers."""
        self.heading.setText(heading)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        announce(self, f"{heading} {sentence}".strip())

    def add_button(self, text: str, *, kind: str = "secondary", icon: str = "") -> Button:
        """One more thing that can be done about it."""
        button = Button(text, kind=kind, icon=icon, size="normal")
        self._buttons.addWidget(button)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and its edge."""
        del event
        theme = current_theme()
        fill, edge = wash_colours(self._kind, theme.tokens)
        width = 2.0 if theme.outlined else 1.5
        rounded(smooth(QPainter(self)), QRectF(self.rect()), CARD_RADIUS, fill, (edge, width))
