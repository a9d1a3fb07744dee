"""Looks into the records the way the window does: through a service, on the thread that owns them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.bot import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window

T = TypeVar("T")
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
W = TypeVar("W", bound=QWidget)
Found = TypeVar("Found", bound=QObject)


def ask(qtbot: QtBot, window: Window, work: Callable[[], T]) -> T:
    """What a service answers."""
    answers: list[T] = []
    problems: list[BaseException] = []
    window.context.background.run(window, work, answers.append, problems.append)
    qtbot.waitUntil(lambda: bool(answers or problems), timeout=20_000)
    if problems:
        raise problems[0]
    return answers[0]


def settle(qtbot: QtBot, window: Window) -> None:
    """Wait until the worker has answered everything and the answers are on show."""
    background = window.context.background

    def quiet() -> bool:
        if background.waiting:
            return False
        QCoreApplication.processEvents()  # a layout shows what an answer put into it only then
        return background.waiting == 0

    qtbot.waitUntil(quiet, timeout=LONGEST)


def person_called(qtbot: QtBot, window: Window, name: str) -> UUID:
    """The id of the one person with this name."""
    people = window.context.workspace.people
    (found,) = ask(qtbot, window, lambda: people.list_people(name))
    return found.id


def press(qtbot: QtBot, window: Window, key: Qt.Key, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
    """Press a key in the window, which has to be in front again after a dialog; no desktop does it here."""
    frame = window.window()
    frame.activateWindow()
    qtbot.waitUntil(frame.isActiveWindow)
    target: QWidget | None = frame.focusWidget()
    qtbot.keyClick(frame if target is None else target, key, held)


def place(window: Window) -> tuple[str, object]:
    """The page that is open and what it is about, asked anew each time."""
    return window.at


def part(page: QObject, kind: type[Found], name: str = "") -> Found:
    """The control of a kind inside a page, or the one of that name; it has to be there."""
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert found is not None, f"There is no {kind.__name__} {name!r} here."
    return found


def shown(kind: type[W], words: str = "") -> W:
    """The one thing of a kind that is on the screen, or the one whose words these are."""
    there = {widget for top in QApplication.topLevelWidgets() for widget in (top, *top.findChildren(kind))}
    found = [
        widget
        for widget in there
        if isinstance(widget, kind) and widget.isVisible() and _words(widget).startswith(words)
    ]
    assert len(found) == 1, f"{len(found)} of {kind.__name__} {words!r}: {[_words(w) for w in found]}"
    return found[0]


def words_on(page: QWidget) -> str:
    """Everything that can be read on a page, in one text."""
    read = (_words(widget) for widget in page.findChildren(QWidget) if widget.isVisible())
    return "\n".join(words for words in read if words)


def _words(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    label = getattr(widget, "label", None)
    if isinstance(label, QWidget):
        return _words(label)
    return str(text()) if callable(text) else widget.windowTitle()
