"""Opens the parts of the page about supervision, with somebody who had one a week ago."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.roles import DeskRole
from app.domain.supervision import ActionForm, MeetingForm, MeetingKind
from tests.services.seats import hire
from tests.ui.at_the_desk import ask, desk, press, show
from tests.ui.conftest import settle
from ui.screens.supervision_screen import SupervisionScreen
from ui.supervision.part import SupervisionPart
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from tests.ui.bot import QtBot
    from ui.frame import Frame

P = TypeVar("P", bound=SupervisionPart)
MARKER = "Zebraquartz"


def amir_there(frame: Frame) -> UUID:
    """Somebody else who uses this laptop, with a supervision a week ago."""
    work = desk(frame)

    def there() -> UUID:
        worker_id = hire(work, DeskRole.WORKER).id
        form = MeetingForm(
            kind=MeetingKind.SUPERVISION, held_on=date(2026, 11, 10), with_whom="Dr Patel", discussed=MARKER
        )
        agreed = ActionForm(what="Read the policy", worker_id=worker_id, by_on=date(2026, 11, 16))
        work.supervision.keep_meeting(worker_id, None, form, (agreed,))
        return worker_id

    return ask(frame, there)


def shown_part(qtbot: QtBot, frame: Frame, kind: type[P]) -> P:
    """The part on show, filled."""
    for _time in range(3):  # kept, shown again, filled
        settle(qtbot, frame)
        QApplication.processEvents()
    window = frame.window_open
    assert window is not None
    screen = window.screen_shown
    assert isinstance(screen, SupervisionScreen)
    assert isinstance(screen.part, kind)
    return screen.part


def part(qtbot: QtBot, frame: Frame, kind: type[P], argument: object) -> P:
    """A part of the page about one worker."""
    show(qtbot, frame, SupervisionScreen, argument)
    return shown_part(qtbot, frame, kind)


def click(qtbot: QtBot, frame: Frame, page: QWidget, words: str) -> None:
    """Press the button, row or box whose words begin so."""
    found = [
        control
        for kind in (Button, ListRow, CheckBox)
        for control in page.findChildren(kind)
        if control.text().startswith(words) and not control.isHidden()
    ]
    assert len(found) == 1, words
    found[0].setFocus()
    press(qtbot, frame, [Qt.Key.Key_Space])
