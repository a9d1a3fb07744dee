"""Lock, cover and idle: the key is dropped, half-typed work is kept, and one comes back to the same page."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout

from app.bootstrap import Door
from app.domain.people import PersonForm
from tests.ui.at_the_desk import ask, desk
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from ui.all_screens import SCREENS
from ui.main import application, make_frame
from ui.screen import Context, Screen
from ui.screens.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.window import Window


class Notebook(Screen):
    """A page with one field whose text is a draft."""

    name = "notebook"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def open(self, argument: object) -> None:
        self.line.setFocus()

    def draft(self) -> Mapping[str, Any] | None:
        return {"text": self.line.text()} if self.line.text() else None

    def restore(self, content: Mapping[str, Any]) -> None:
        self.line.setText(content["text"])


@pytest.fixture
def notebook(qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch) -> Notebook:
    """A page with half a sentence on it."""
    monkeypatch.setitem(SCREENS, "notebook", Notebook)
    window.go("notebook")
    page = window.screen_shown
    assert isinstance(page, Notebook)
    qtbot.keyClicks(page.line, "half a sentence")
    return page


def locked(qtbot: QtBot, frame: Frame) -> UnlockScreen:
    qtbot.waitUntil(lambda: isinstance(frame.gate, UnlockScreen), timeout=LONGEST)
    settle(qtbot, frame)
    assert isinstance(frame.gate, UnlockScreen)
    return frame.gate


def text_on(frame: Frame) -> str:
    assert frame.window_open is not None
    page = frame.window_open.screen_shown
    assert isinstance(page, Notebook)
    return page.line.text()


def test_ctrl_l_locks_and_the_same_page_comes_back_with_what_was_half_typed(
    qtbot: QtBot, frame: Frame, notebook: Notebook
) -> None:
    qtbot.keyClick(notebook.line, "l", Qt.KeyboardModifier.ControlModifier)
    gate = locked(qtbot, frame)
    assert gate.sentence.text() == "You locked this at 1:52 pm. Everything is saved."
    assert frame.workspace is None
    unlock(qtbot, frame)
    assert text_on(frame) == "half a sentence"


def test_the_key_is_gone_while_it_is_locked(qtbot: QtBot, frame: Frame) -> None:
    workspace = frame.workspace
    assert workspace is not None
    frame.lock()
    locked(qtbot, frame)
    door = Door(frame.door.folder, frame.door.clock)
    with ThreadPoolExecutor(max_workers=1) as somewhere_else:  # never on the thread of the window
        somewhere_else.submit(lambda: door.open("teapot gravel lantern").close()).result()


def test_records_put_in_place_beneath_a_locked_window_are_the_ones_that_open(
    qtbot: QtBot, frame: Frame, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    copy = ask(frame, lambda: desk(frame).vault.save_copy(tmp_path / "stick").path)
    ask(frame, lambda: desk(frame).people.add(PersonForm(name="Later Than The Copy")))
    frame.lock()
    locked(qtbot, frame)
    door = Door(frame.door.folder, frame.door.clock)
    with ThreadPoolExecutor(max_workers=1) as somewhere_else:  # as the command line does
        report = somewhere_else.submit(lambda: door.restore(copy, "teapot gravel lantern")).result()
    unlock(qtbot, frame)
    names = {person.name for person in ask(frame, desk(frame).people.list_people)}
    assert "Jean Okafor" in names
    assert "Later Than The Copy" not in names
    ask(frame, lambda: desk(frame).people.add(PersonForm(name="Later Than The Change")))
    assert ask(frame, lambda: desk(frame).vault.check().problems) == ()
    assert report.set_aside is not None


def test_nobody_there_for_nine_minutes_is_warned_and_a_key_stays(
    qtbot: QtBot, frame: Frame, window: Window, wall: Wall
) -> None:
    look_often(frame, wall, minutes=9)
    banner = window.banners.shown("idle")
    assert banner is not None
    assert banner.heading.text() == "Locking in 1 minute"
    assert banner.sentence.text() == "Nobody has used this for 9 minutes. Your work is saved."
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    assert window.banners.shown("idle") is None
    look_often(frame, wall, minutes=8)
    assert frame.window_open is window


def test_after_ten_minutes_it_locks_and_says_why(qtbot: QtBot, frame: Frame, wall: Wall) -> None:
    look_often(frame, wall, minutes=10)
    gate = locked(qtbot, frame)
    expected = "This was locked at 2:02 pm because nobody used it for 10 minutes. Everything is saved."
    assert gate.sentence.text() == expected


def test_a_laptop_that_was_asleep_is_locked(qtbot: QtBot, frame: Frame, wall: Wall) -> None:
    wall.pass_by(minutes=3)
    frame.idle.look()
    assert "asleep" in locked(qtbot, frame).sentence.text()


def test_f9_covers_with_a_plain_page(qtbot: QtBot, frame: Frame, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    gate = locked(qtbot, frame)
    assert frame.windowTitle() == "Covered"
    assert "Riverside" not in gate.whose.text()
    unlock(qtbot, frame)


def test_an_open_dialog_does_not_stay_over_the_lock(qtbot: QtBot, frame: Frame) -> None:
    frame.choose_display()
    qtbot.waitUntil(lambda: application().activeModalWidget() is not None)
    frame.lock()
    locked(qtbot, frame)
    assert application().activeModalWidget() is None


def test_work_kept_when_typing_pauses_is_offered_after_a_crash(
    qtbot: QtBot, frame: Frame, notebook: Notebook, files: Chosen
) -> None:
    assert notebook.draft() is not None
    frame.drafts.keep()
    settle(qtbot, frame)
    workspace = frame.workspace
    assert workspace is not None
    # The power goes: nothing of the usual ending happens.
    frame.background.run(frame, workspace.close, lambda _done: None, frame.say)
    settle(qtbot, frame)
    after = make_frame(application(), Door(frame.door.folder, frame.door.clock), files)
    after.show()
    after.begin()
    locked(qtbot, after)
    unlock(qtbot, after)
    window = after.window_open
    assert window is not None
    banner = window.banners.shown("kept")
    assert banner is not None
    assert banner.heading.text() == "We kept your work"
    banner.findChildren(QPushButton)[0].click()
    settle(qtbot, after)
    assert text_on(after) == "half a sentence"
    settle(qtbot, after)
    after.close()
    after.deleteLater()
    frame.workspace = None


def test_closing_the_window_keeps_what_is_half_typed(
    qtbot: QtBot, frame: Frame, notebook: Notebook, files: Chosen
) -> None:
    assert notebook.draft() is not None
    frame.close()
    after = make_frame(application(), Door(frame.door.folder, frame.door.clock), files)
    after.show()
    after.begin()
    locked(qtbot, after)
    unlock(qtbot, after)
    assert after.window_open is not None
    assert after.window_open.banners.shown("kept") is not None
    after.close()
    after.deleteLater()


def look_often(frame: Frame, wall: Wall, minutes: int) -> None:
    """Let time pass as the timer sees it, every five seconds."""
    end = wall.now + timedelta(minutes=minutes)
    while wall.now < end and frame.window_open is not None:
        wall.pass_by(seconds=5)
        frame.idle.look()
