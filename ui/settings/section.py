"""What every part of Settings is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.screen import Screen

T = TypeVar("T")


class Section(QWidget):
    """Belongs to the settings screen, whose services and signals it uses."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.owner = screen
        self.workspace = screen.context.workspace
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(14)

    def load(self) -> None:
        """Show the present state."""

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do slow work on the worker."""
        self.owner.context.background.run(self, work, done, self.owner.failed.emit)

    def say(self, sentence: str) -> None:
        """Say what was saved."""
        self.owner.status.emit(sentence)
