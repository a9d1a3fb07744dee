"""Opens the parts of the pages about records, and presses their buttons."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.at_the_desk import press, show
from tests.ui.conftest import settle
from ui.records.part import RecordPart
from ui.screens.record_screen import RecordScreen
from ui.screens.records_screen import RecordsScreen
from ui.widgets.button import Button

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from tests.ui.bot import QtBot
    from ui.frame import Frame

NOW_DAY = date(2026, 11, 17)
P = TypeVar("P", bound=RecordPart)


def part(qtbot: QtBot, frame: Frame, kind: type[P], name: str, person: UUID | None = None) -> P:
    """A part of the page of one person or of the service, filled."""
    if person is None:
        page: RecordScreen | RecordsScreen = show(qtbot, frame, RecordsScreen, name)
    else:
        page = show(qtbot, frame, RecordScreen, person)
        page.show_part(name)
    settle(qtbot, frame)
    QApplication.processEvents()
    found = page.part
    assert isinstance(found, kind)
    return found


def now_on(qtbot: QtBot, frame: Frame, kind: type[P]) -> P:
    """The part on show after something was kept."""
    for _time in range(3):  # kept, shown again, filled
        settle(qtbot, frame)
        QApplication.processEvents()  # what is put into a page is shown with the next event
    window = frame.window_open
    assert window is not None
    screen = window.screen_shown
    assert isinstance(screen, RecordScreen | RecordsScreen)
    assert isinstance(screen.part, kind)
    return screen.part


def click(qtbot: QtBot, frame: Frame, page: QWidget, words: str) -> None:
    """Press the button with these words."""
    button = next(b for b in page.findChildren(Button) if b.text() == words and not b.isHidden())
    button.setFocus()
    press(qtbot, frame, [Qt.Key.Key_Return])
