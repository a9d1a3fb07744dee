"""Work that takes longer than a second says what it does, and Stop leaves everything as it was."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import StorageError
from app.practice import practice_folder
from tests.conftest import PASSPHRASE
from tests.ui.at_the_desk import ask, desk, show
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.lint import lint_at_every_size
from ui.background import Background
from ui.long_job import LongJob
from ui.restore_dialog import RestoreDialog
from ui.screens.first_run_screen import FirstRunScreen
from ui.screens.settings_screen import SettingsScreen
from ui.screens.unlock_screen import UnlockScreen
from ui.settings.copies_section import CopiesSection
from ui.waiting_page import WaitingPage
from ui.widgets.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.stopping import Look
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

ENTER, SPACE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape


class Slow:
    """Work that goes on until it is stopped or let go."""

    def __init__(self) -> None:
        self.let_go = Event()

    def __call__(self, look: Look) -> str:
        look("1 of 2: the first half")
        while not self.let_go.wait(0.005):
            look("")
        look("2 of 2: the second half")
        return "done"


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    widget.show()
    return widget


@pytest.fixture
def background() -> Iterator[Background]:
    there = Background()
    yield there
    there.finish()


@pytest.fixture
def job(page: QWidget, background: Background) -> LongJob:
    return LongJob(page, background, "Saving a safe copy")


def dialog_of(page: QWidget) -> WorkingDialog | None:
    return next((one for one in page.findChildren(WorkingDialog) if one.isVisible()), None)


def test_after_a_second_it_says_what_it_does_and_stop_ends_it(
    qtbot: QtBot, page: QWidget, job: LongJob, slow: Slow
) -> None:
    heard: list[object] = []
    job.stopped.connect(lambda: heard.append("stopped"))
    job.run(slow, heard.append, heard.append)
    assert dialog_of(page) is None
    qtbot.waitUntil(lambda: dialog_of(page) is not None, timeout=LONGEST)
    dialog = dialog_of(page)
    assert dialog is not None
    assert dialog.windowTitle() == "Saving a safe copy"
    assert dialog.line.words.text() == "1 of 2: the first half"
    assert lint_at_every_size(dialog) == []
    qtbot.keyClick(dialog, ESC)
    qtbot.waitUntil(lambda: heard == ["stopped"], timeout=LONGEST)
    assert dialog_of(page) is None
    assert not job.under_way


def test_the_dialog_follows_the_work_and_goes_with_it(
    qtbot: QtBot, page: QWidget, job: LongJob, slow: Slow
) -> None:
    heard: list[object] = []
    job.run(slow, heard.append, heard.append)
    job.show()
    dialog = dialog_of(page)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.line.words.text().startswith("1 of 2"), timeout=LONGEST)
    slow.let_go.set()
    qtbot.waitUntil(lambda: heard == ["done"], timeout=LONGEST)
    assert dialog_of(page) is None


def test_quick_work_shows_nothing_and_what_it_refuses_is_passed_on(
    qtbot: QtBot, page: QWidget, job: LongJob
) -> None:
    heard: list[object] = []

    def refuse(look: Look) -> None:
        look("1 of 1")
        raise StorageError("No room.", "")

    job.run(refuse, heard.append, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=LONGEST)
    assert isinstance(heard[0], StorageError)
    job.show()
    assert dialog_of(page) is None


def test_ending_the_program_stops_long_work(qtbot: QtBot, page: QWidget, slow: Slow) -> None:
    heard: list[object] = []
    ending = Background()
    own = LongJob(page, ending, "Checking")
    own.stopped.connect(lambda: heard.append("stopped"))
    own.run(slow, heard.append, heard.append)
    ending.finish()
    qtbot.wait(10)
    assert heard == []


def test_a_copy_that_was_stopped_is_said_not_to_be_saved(
    qtbot: QtBot, frame: Frame, files: Chosen, other_disk: Path
) -> None:
    screen = show(qtbot, frame, SettingsScreen, "copies")
    section = screen.findChild(CopiesSection)
    assert section is not None
    window = frame.window_open
    assert window is not None
    files.answer = other_disk
    section._saver.save()
    job = section._saver.job
    qtbot.waitUntil(lambda: job.under_way, timeout=LONGEST)
    assert job._stop is not None
    job._stop.ask()
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: window.line.text == "Stopped. No copy was saved.", timeout=LONGEST)
    assert list(other_disk.iterdir()) == []
    section.save.click()
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: len(list(other_disk.iterdir())) == 1, timeout=LONGEST)


def test_a_check_that_was_stopped_is_said_to_be_unfinished(qtbot: QtBot, frame: Frame) -> None:
    screen = show(qtbot, frame, SettingsScreen, "copies")
    section = screen.findChild(CopiesSection)
    assert section is not None
    window = frame.window_open
    assert window is not None
    section.check.click()
    assert section.checking._stop is not None
    section.checking._stop.ask()
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: window.line.text.startswith("Stopped. The check"), timeout=LONGEST)
    section.check.click()
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: window.line.text == "Everything is whole", timeout=LONGEST)


def test_the_pretend_town_says_how_far_it_is_and_stop_wipes_it(qtbot: QtBot, new_frame: Frame) -> None:
    home = new_frame.door.folder
    new_frame.practise()
    page = new_frame.gate
    assert isinstance(page, WaitingPage)
    assert page.line.button.hasFocus()
    qtbot.waitUntil(lambda: bool(page.line.words.text()), timeout=LONGEST)
    qtbot.keyClick(page, ESC)
    qtbot.waitUntil(lambda: isinstance(new_frame.gate, FirstRunScreen), timeout=LONGEST)
    settle(qtbot, new_frame)
    assert not practice_folder(home).exists()
    assert new_frame.door.folder == home


def test_closing_the_window_stops_the_pretend_town(qtbot: QtBot, new_frame: Frame) -> None:
    folder = practice_folder(new_frame.door.folder)
    new_frame.practise()
    page = new_frame.gate
    assert isinstance(page, WaitingPage)
    qtbot.waitUntil(lambda: bool(page.line.words.text()), timeout=LONGEST)
    new_frame.close()
    qtbot.waitUntil(lambda: new_frame.background.waiting == 0, timeout=LONGEST)
    assert not folder.exists()


def test_putting_a_copy_in_place_can_be_stopped_and_tried_again(
    qtbot: QtBot, frame: Frame, files: Chosen, other_disk: Path
) -> None:
    files.answer = ask(frame, lambda: desk(frame).vault.save_copy(other_disk)).path
    frame.lock()
    settle(qtbot, frame)
    gate = frame.gate
    assert isinstance(gate, UnlockScreen)
    gate.other_copy.click()
    settle(qtbot, frame)
    dialog = frame.findChild(RestoreDialog)
    assert dialog is not None
    dialog.choose.click()
    settle(qtbot, frame)
    dialog.passphrase.set_text(PASSPHRASE)
    dialog.use.click()
    assert not dialog.line.isHidden()
    assert dialog.use.isHidden()
    dialog.line.button.click()
    settle(qtbot, frame)
    assert dialog.problem.heading.text() == "Stopped. Nothing was changed."
    assert not dialog.use.isHidden()
    dialog.use.click()
    settle(qtbot, frame)
    unlock(qtbot, frame)
