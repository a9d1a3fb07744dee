"""The window: places, keys, the way back, the rail and the menu."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.people import PersonForm
from app.errors import StorageError
from app.practice import PRACTICE_PASSPHRASE
from tests.ui.asking import place
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.lint import lint_at_every_size
from ui.all_screens import HOME
from ui.problems import FaultDialog
from ui.screen import Place
from ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("number", range(1, 7))
def test_alt_and_a_number_goes_to_a_place(qtbot: QtBot, frame: Frame, window: Window, number: int) -> None:
    place = list(HOME)[number - 1]
    qtbot.keyClick(window, str(number), ALT)
    settle(qtbot, frame)
    assert window.at[0] == HOME[place]
    assert window.rail.item(place).current
    assert window.rail.item(place).accessibleName().endswith("you are here")


def test_the_rail_leads_to_the_same_places(qtbot: QtBot, frame: Frame, window: Window) -> None:
    qtbot.keyClick(window.rail.item(Place.SETTINGS), Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.at[0] == "settings"


def test_escape_goes_back_to_the_page_before(qtbot: QtBot, frame: Frame, window: Window) -> None:
    window.go("settings")
    window.go("about")
    settle(qtbot, frame)
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    settle(qtbot, frame)
    assert window.at[0] == "settings"
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    settle(qtbot, frame)
    assert window.at[0] == "today"
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    assert window.at[0] == "today"


def test_f1_shows_help_for_the_page_and_escape_returns(qtbot: QtBot, frame: Frame, window: Window) -> None:
    window.go("settings")
    settle(qtbot, frame)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    settle(qtbot, frame)
    assert place(window) == ("help", "settings")
    assert window.screen_shown.title() == "Settings"
    qtbot.keyClick(window.screen_shown, Qt.Key.Key_Escape)
    settle(qtbot, frame)
    assert window.at[0] == "settings"


def test_undo_and_redo_work_from_any_page(qtbot: QtBot, frame: Frame, window: Window) -> None:
    workspace = window.context.workspace
    person = workspace.people
    added: list[object] = []
    frame.background.run(frame, lambda: person.add(PersonForm(name="Zoe Hart")), added.append, frame.say)
    settle(qtbot, frame)
    window.go("settings")
    settle(qtbot, frame)
    qtbot.keyClick(window, "z", CTRL)
    settle(qtbot, frame)
    assert window.line.text.startswith("Undone: ")
    qtbot.keyClick(window, "y", CTRL)
    settle(qtbot, frame)
    assert window.line.text.startswith("Done again: ")


def test_nothing_to_undo_is_said_and_harms_nothing(qtbot: QtBot, frame: Frame, window: Window) -> None:
    qtbot.keyClick(window, "z", CTRL)
    settle(qtbot, frame)
    assert window.line.text == "There is nothing more to undo."


def test_a_small_window_has_a_menu_instead_of_the_rail(qtbot: QtBot, frame: Frame, window: Window) -> None:
    frame.resize(1024, 640)
    qtbot.waitUntil(window.rail.isHidden)
    qtbot.keyClick(window, "m", ALT)
    menu = QApplication.activeModalWidget()
    assert isinstance(menu, Dialog)
    button = next(one for one in menu.findChildren(type(window.top.menu)) if one.text() == "Settings")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.at[0] == "settings"
    assert QApplication.activeModalWidget() is None


def test_a_refusal_from_outside_is_said_in_a_banner_until_something_is_done(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    frame.say(StorageError("The disk is full.", "Make some room, then try again."))
    banner = window.banners.shown("problem")
    assert banner is not None
    assert banner.heading.text() == "The disk is full."
    assert banner.sentence.text() == "Make some room, then try again."
    window.screen_shown.status.emit("Saved")
    settle(qtbot, frame)
    assert window.banners.shown("problem") is None
    window.refused.emit(StorageError("The disk is full.", "Make some room, then try again."))
    assert not window.line.isVisible()


def test_a_fault_of_our_own_is_one_calm_dialog_and_a_log_without_names(
    qtbot: QtBot, frame: Frame, capsys: pytest.CaptureFixture[str]
) -> None:
    frame.problems.take(ValueError, ValueError("Jean Okafor said so"), None)
    frame.problems.take(ValueError, ValueError("and once more"), None)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FaultDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FaultDialog)
    assert dialog.windowTitle() == "Something in Trestle did not work"
    assert lint_at_every_size(dialog) == []
    log = frame.door.files.log.read_text()
    assert "ValueError" in log
    assert "Jean" not in log
    assert "Jean" not in capsys.readouterr().err
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None


def test_a_fault_while_a_dialog_is_open_closes_nothing_that_is_typed(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    asked = Dialog(window, "Asked")
    asked.open()
    frame.problems.take(ValueError, ValueError("again"), None)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FaultDialog))
    qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    assert asked.isVisible()
    asked.reject()


def test_find_opens_the_first_person_with_enter(qtbot: QtBot, frame: Frame, window: Window) -> None:
    qtbot.keyClick(window, "f", CTRL)
    settle(qtbot, frame)
    qtbot.keyClicks(QApplication.focusWidget(), "okaf")
    settle(qtbot, frame)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert window.at[0] == "person"
    assert "Okafor" not in frame.windowTitle()


def test_text_and_colours_is_kept_for_the_next_start(qtbot: QtBot, frame: Frame) -> None:
    qtbot.keyClick(frame, "+", CTRL)
    frame.display.write()
    settle(qtbot, frame)
    assert '"scale": 1.25' in frame.door.files.settings.read_text()
    qtbot.keyClick(frame, "0", CTRL)


def test_the_pretend_town_is_marked_kept_apart_and_wiped_with_one_press(
    qtbot: QtBot, locked_frame: Frame, practice_town: Path
) -> None:
    frame = locked_frame
    home = frame.door.folder
    shutil.copytree(practice_town, home / "practice")
    frame.practise()
    qtbot.waitUntil(lambda: frame.window_open is not None, timeout=LONGEST)
    settle(qtbot, frame)
    window = frame.window_open
    assert window is not None
    assert window.strip.isVisible()
    window.go("settings")
    settle(qtbot, frame)
    assert window.strip.isVisible()
    assert frame.door.folder == home / "practice"
    qtbot.keyClick(window.strip.end, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: frame.gate is not None and frame.gate.name == "unlock", timeout=LONGEST)
    settle(qtbot, frame)
    assert not (home / "practice").exists()
    assert frame.door.folder == home
    unlock(qtbot, frame)


def test_the_pretend_town_says_its_own_passphrase_when_locked(
    qtbot: QtBot, locked_frame: Frame, practice_town: Path
) -> None:
    shutil.copytree(practice_town, locked_frame.door.folder / "practice")
    locked_frame.practise()
    qtbot.waitUntil(lambda: locked_frame.window_open is not None, timeout=LONGEST)
    settle(qtbot, locked_frame)
    locked_frame.lock()
    settle(qtbot, locked_frame)
    gate = locked_frame.gate
    assert gate is not None
    assert any(PRACTICE_PASSPHRASE in label.text() for label in gate.findChildren(QLabel))
    unlock(qtbot, locked_frame, PRACTICE_PASSPHRASE)


def test_a_window_that_holds_real_people_cannot_be_wiped(frame: Frame) -> None:
    frame.end_practice()
    assert frame.window_open is not None
