"""Today: what comes next, what is to do, the safe copy, and what it says when there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from ui.screens.today_screen import TodayScreen
from ui.widgets.button import Button
from ui.widgets.list_row import ListRow
from ui.widgets.same_disk import SameDisk

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.window import Window


@pytest.fixture
def due(qtbot: QtBot, locked_frame: Frame, wall: Wall) -> Window:
    """Today a week later, when a safe copy is due."""
    return on(qtbot, locked_frame, wall, days=7)


def on(qtbot: QtBot, frame: Frame, wall: Wall, days: int) -> Window:
    """Unlock some days later."""
    wall.pass_by(days=days)
    unlock(qtbot, frame)
    assert frame.window_open is not None
    return frame.window_open


def words_on(window: Window) -> list[str]:
    return [label.text() for label in window.screen_shown.findChildren(QLabel) if label.isVisible()]


def button(window: Window, words: str) -> QPushButton:
    return next(
        one for one in window.screen_shown.findChildren(Button) if one.isVisible() and one.text() == words
    )


def test_it_says_what_comes_next_and_when(window: Window) -> None:
    words = words_on(window)
    assert "Next, in 8 minutes" in words
    assert "2:00 to 3:30 pm" in words
    assert "Silver Voices" in words
    assert window.screen_shown.context_line() == "Tuesday 17 November 2026"


def test_the_minutes_move_on_with_the_clock(qtbot: QtBot, frame: Frame, window: Window, wall: Wall) -> None:
    today = window.screen_shown
    assert isinstance(today, TodayScreen)
    wall.pass_by(minutes=3)
    today.minute.timeout.emit()
    assert "Next, in 5 minutes" in words_on(window)
    wall.pass_by(minutes=6)
    today.minute.timeout.emit()
    assert "Now" in words_on(window)
    frame.idle.stop()  # nobody locks it meanwhile
    wall.pass_by(hours=2)
    today.minute.timeout.emit()
    settle(qtbot, frame)
    assert "Ended at 3:30 pm" in words_on(window)


def test_another_day_is_loaded_when_it_comes(qtbot: QtBot, frame: Frame, window: Window, wall: Wall) -> None:
    today = window.screen_shown
    assert isinstance(today, TodayScreen)
    frame.idle.stop()
    wall.pass_by(days=1)
    today.minute.timeout.emit()
    settle(qtbot, frame)
    assert today.context_line() == "Wednesday 18 November 2026"
    assert "Nothing planned today" in words_on(window)


def test_the_register_is_one_press_away(qtbot: QtBot, frame: Frame, window: Window) -> None:
    focused = QApplication.focusWidget()
    assert isinstance(focused, Button)
    assert focused.text() == "Open the register"
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert window.at[0] == "register"


def test_no_persons_full_name_is_on_the_page(window: Window) -> None:
    shown = " ".join(words_on(window))
    assert "Okafor" not in shown
    assert "Khan" not in shown


def test_a_line_to_do_opens_its_page(qtbot: QtBot, frame: Frame, window: Window) -> None:
    line = next(row for row in window.screen_shown.findChildren(ListRow) if "no score after" in row.text())
    qtbot.keyClick(line, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.at[0] == "scores"


def test_remind_me_tomorrow_puts_the_banner_away_until_then(
    qtbot: QtBot, locked_frame: Frame, due: Window, wall: Wall
) -> None:
    assert "Save a safe copy today" in words_on(due)
    qtbot.keyClick(button(due, "Remind me tomorrow"), Qt.Key.Key_Space)
    settle(qtbot, locked_frame)
    assert "Save a safe copy today" not in words_on(due)
    locked_frame.lock()
    settle(qtbot, locked_frame)
    assert "Save a safe copy today" in words_on(on(qtbot, locked_frame, wall, days=1))


def test_a_copy_is_saved_checked_and_shown_on_the_rail(
    qtbot: QtBot, locked_frame: Frame, due: Window, files: Chosen, tmp_path: Path
) -> None:
    frame, window = locked_frame, due
    files.answer = tmp_path
    qtbot.keyClick(button(window, "Save a copy now"), Qt.Key.Key_Space)
    settle(qtbot, frame)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, SameDisk)
    here = next(one for one in asked.findChildren(Button) if one.text() == "Save it here")
    qtbot.keyClick(here, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.trestle-copy")), timeout=LONGEST)
    settle(qtbot, frame)
    assert window.line.text == "Safe copy saved and checked: 21 people, 1 session."
    assert "Save a safe copy today" not in words_on(window)
    assert "Copy saved today" in [label.text() for label in window.rail.findChildren(QLabel)]


def test_a_copy_on_the_disk_of_the_records_is_saved_only_if_that_is_meant(
    qtbot: QtBot, locked_frame: Frame, due: Window, files: Chosen, tmp_path: Path
) -> None:
    frame, window = locked_frame, due
    files.answer = tmp_path
    qtbot.keyClick(button(window, "Save a copy now"), Qt.Key.Key_Space)
    settle(qtbot, frame)
    files.answer = None
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert files.asked == ["Where to save the safe copy"] * 2
    files.answer = tmp_path
    qtbot.keyClick(button(window, "Save a copy now"), Qt.Key.Key_Space)
    settle(qtbot, frame)
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    settle(qtbot, frame)
    assert not list(tmp_path.glob("*.trestle-copy"))
    assert "Save a safe copy today" in words_on(window)


def test_thinking_better_of_it_saves_nothing(
    qtbot: QtBot, locked_frame: Frame, due: Window, files: Chosen
) -> None:
    frame, window = locked_frame, due
    qtbot.keyClick(button(window, "Save a copy now"), Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert files.asked == ["Where to save the safe copy"]
    assert "Save a safe copy today" in words_on(window)


def test_a_folder_that_refuses_is_told_in_the_banner(
    qtbot: QtBot, locked_frame: Frame, due: Window, files: Chosen
) -> None:
    frame, window = locked_frame, due
    files.answer = frame.door.folder / "copies"
    qtbot.keyClick(button(window, "Save a copy now"), Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Save a safe copy today" not in words_on(window)
    assert button(window, "Save a copy now").isVisible()


def test_a_day_without_sessions_says_so(qtbot: QtBot, locked_frame: Frame, wall: Wall) -> None:
    frame, window = locked_frame, on(qtbot, locked_frame, wall, days=1)
    assert "Nothing planned today" in words_on(window)
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert window.at[0] == "groups"


def test_ctrl_n_adds_a_person_and_f3_chooses_whom_to_talk_with(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    qtbot.keyClick(window, "n", Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, frame)
    assert window.at == ("person_form", None)
    window.go("today")
    settle(qtbot, frame)
    qtbot.keyClick(window, Qt.Key.Key_F3)
    settle(qtbot, frame)
    assert window.at == ("people", None)


def test_large_text_puts_everything_into_one_column(qtbot: QtBot, frame: Frame, window: Window) -> None:
    page = window.screen_shown
    assert isinstance(page, TodayScreen)
    for _press in range(3):
        qtbot.keyClick(frame, "+", Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, frame)
    assert window.rail.isHidden()
    assert window.top.menu.isVisible()
    qtbot.keyClick(frame, "0", Qt.KeyboardModifier.ControlModifier)
    assert window.rail.isVisible()
