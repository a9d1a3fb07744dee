"""What Qt does not tell screen readers by itself: which labels are headings, and what answers go with."""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

LEVEL: Final = "headingLevel"
GROUP: Final = "answersTo"
MANY: Final = 500


def be_heading(label: QLabel, level: int) -> None:
    """Remember that a label is a heading of level 1 or 2. Readers ask with its first words: do it before."""
    label.setProperty(LEVEL, level)


def be_group(widget: QWidget, name: str) -> None:
    """Make a widget the group of what stands in it, such as the answers to a question, by that name."""
    widget.setProperty(GROUP, True)
    widget.setAccessibleName(name)


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


class SpokenGroup(QAccessibleWidget):
    """A widget with the role of a group, whose name is read when the focus comes into it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Grouping)


class Headings:
    """Answers Qt when a screen reader asks about a heading or a group."""

    def __init__(self) -> None:
        self._spoken: list[QAccessibleWidget] = []

    def install(self) -> None:
        """Answer from now on."""
        QAccessible.installFactory(self._answer)

    def _answer(self, kind: str, thing: QObject) -> QAccessibleInterface | None:
        del kind
        spoken = _spoken(thing)
        if spoken is None:
            return None
        if len(self._spoken) > MANY:
            self._spoken = [one for one in self._spoken if shiboken6.isValid(one)]
        self._spoken.append(spoken)  # Qt deletes it with its widget; until then Python must not
        return spoken


def _spoken(thing: QObject) -> QAccessibleWidget | None:
    if isinstance(thing, QLabel) and thing.property(LEVEL):
        return SpokenHeading(thing)
    if isinstance(thing, QWidget) and thing.property(GROUP):
        return SpokenGroup(thing)
    return None
