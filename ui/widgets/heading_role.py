"""Marks labels that are headings, so that a screen reader can jump from one to the next."""

from typing import Final

from PySide6.QtWidgets import QLabel

LEVEL: Final = "headingLevel"


def be_heading(label: QLabel, level: int) -> None:
    """Remember that a label is a heading of a level, 1 or 2."""
    label.setProperty(LEVEL, level)


def heading_level(label: QLabel) -> int:
    """The level of a heading, 0 for other labels."""
    level = label.property(LEVEL)
    return level if isinstance(level, int) else 0
