"""How much room words need inside a control that is painted."""

from math import ceil

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF

FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading)
"""How words are drawn that may need more than one line."""


def width_of(text: str, font: QFont) -> int:
    """Width in px of all words on one line."""
    return ceil(QFontMetricsF(font).horizontalAdvance(text)) + 2


def longest_word(text: str, font: QFont) -> int:
    """Width in px below which a word would be cut."""
    return max((width_of(word, font) for word in text.split()), default=0)


def wrapped(text: str, font: QFont, width: int) -> QRect:
    """Room in px that words need when lines are at most `width` long."""
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(1, width), 10_000), FLAGS, text)
