"""Makes headings real ones to screen readers, which jump from one to the next; Qt knows labels only."""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel

LEVEL: Final = "headingLevel"
MANY: Final = 500


def be_heading(label: QLabel, level: int) -> None:
    """Remember that a label is a heading of a level, 1 or 2."""
    label.setProperty(LEVEL, level)


class SpokenHeading(QAccessibleWidget):
    """A label with the role of a heading."""

    def __init__(self, label: QLabel) -> None:
        super().__init__(label, QAccessible.Role.Heading, label.text())

    def text(self, kind: QAccessible.Text) -> str:
        """The words as they are now."""
        label = self.object()
        if kind == QAccessible.Text.Name and isinstance(label, QLabel):
            return label.text()
        return super().text(kind)


class Headings:
    """Answers Qt when a screen reader asks about a label."""

    def __init__(self) -> None:
        self._spoken: list[SpokenHeading] = []

    def install(self) -> None:
        """Answer from now on."""
        QAccessible.installFactory(self._answer)

    def _answer(self, kind: str, thing: QObject) -> QAccessibleInterface | None:
        del kind
        if not isinstance(thing, QLabel) or not thing.property(LEVEL):
            return None
        if len(self._spoken) > MANY:
            self._spoken = [heading for heading in self._spoken if shiboken6.isValid(heading)]
        heading = SpokenHeading(thing)
        self._spoken.append(heading)  # Qt deletes it with its label; until then Python must not
        return heading
