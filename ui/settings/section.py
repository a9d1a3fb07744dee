"""What every part of Settings is."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ui.screen import Screen
    from ui.widgets.field import LineField

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

    def half_typed(self) -> dict[str, str]:
        """What is typed and not kept yet, by the name of its field."""
        return {
            name: field.text() for name, (field, kept) in self.typed_fields().items() if field.text() != kept
        }

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Type again what `half_typed` gave; it is kept when one leaves the field."""
        fields = self.typed_fields()
        for name, words in typed.items():
            if name in fields:
                fields[name][0].set_text(words)
                fields[name][0].setFocus()

    def reopen(self, dialog: str, argument: object) -> None:
        """Open a dialog of this part again, by the name and argument it was asked with."""
        raise TypeError(f"{type(self).__name__} does not say how to open {dialog!r} about {argument!r} again")

    def typed_fields(self) -> dict[str, tuple[LineField, str]]:
        """Every field that keeps words, and what is kept of it, by its name."""
        return {}

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do slow work on the worker."""
        self.owner.context.background.run(self, work, done, self.owner.failed.emit)

    def say(self, sentence: str) -> None:
        """Say what was saved."""
        self.owner.status.emit(sentence)
