"""The page in front of the vault: the passphrase, the rescue key, a safe copy, plain words for trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.bootstrap import Door
from tests.conftest import PASSPHRASE
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from ui.main import application, make_frame
from ui.rescue_dialog import RescueDialog
from ui.restore_dialog import RestoreDialog
from ui.screens.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Template, Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def gate(frame: Frame) -> UnlockScreen:
    assert isinstance(frame.gate, UnlockScreen)
    return frame.gate


def test_the_passphrase_field_is_ready_and_named(locked_frame: Frame) -> None:
    page = gate(locked_frame)
    assert QApplication.focusWidget() is page.field.line
    assert page.field.label.buddy() is page.field.line
    assert locked_frame.windowTitle() == "Locked"


def test_enter_opens_today(qtbot: QtBot, locked_frame: Frame) -> None:
    unlock(qtbot, locked_frame)
    assert locked_frame.window_open is not None
    assert locked_frame.window_open.at == ("today", None)
    assert locked_frame.gate is None


def test_a_wrong_passphrase_says_so_at_the_field_and_keeps_it_ready(
    qtbot: QtBot, locked_frame: Frame
) -> None:
    page = gate(locked_frame)
    qtbot.keyClicks(page.field.line, "not the passphrase")
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.field.problem != "", timeout=LONGEST)
    assert page.field.problem.startswith("That is not the passphrase.")
    assert QApplication.focusWidget() is page.field.line
    assert page.field.line.hasSelectedText()
    unlock(qtbot, locked_frame)


def test_an_empty_passphrase_is_not_tried(qtbot: QtBot, locked_frame: Frame) -> None:
    page = gate(locked_frame)
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    assert page.field.problem == "Type your passphrase."
    assert locked_frame.background.waiting == 0


def test_show_turns_dots_into_letters_and_back(qtbot: QtBot, locked_frame: Frame) -> None:
    page = gate(locked_frame)
    qtbot.keyClick(page.field.show_button, Qt.Key.Key_Space)
    assert page.field.line.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.keyClick(page.field.show_button, Qt.Key.Key_Space)
    assert page.field.line.echoMode() == QLineEdit.EchoMode.Password


def test_a_capital_without_shift_says_that_caps_lock_is_on(qtbot: QtBot, locked_frame: Frame) -> None:
    page = gate(locked_frame)
    assert page.caps.isHidden()
    qtbot.keyClick(page.field.line, "T")
    assert page.caps.isVisible()
    qtbot.keyClick(page.field.line, "t")
    assert page.caps.isHidden()


def test_the_rescue_key_and_a_new_passphrase_open_it(
    qtbot: QtBot, locked_frame: Frame, template: Template
) -> None:
    page = gate(locked_frame)
    qtbot.keyClick(page.forgot, Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RescueDialog)
    dialog.key.set_text(template.recovery_key.lower())
    qtbot.keyClicks(dialog.passphrase.field.line, "marigold lantern river sofa gravel")
    qtbot.keyClick(dialog.passphrase.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked_frame.window_open is not None, timeout=LONGEST)
    settle(qtbot, locked_frame)
    locked_frame.lock()
    settle(qtbot, locked_frame)
    unlock(qtbot, locked_frame, "marigold lantern river sofa gravel")


def test_a_mistyped_rescue_key_says_so_and_changes_nothing(qtbot: QtBot, locked_frame: Frame) -> None:
    page = gate(locked_frame)
    page.forgot.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RescueDialog)
    dialog.key.set_text("ABCD EFGH")
    dialog.passphrase.field.set_text("marigold lantern river sofa gravel")
    qtbot.keyClick(dialog.open_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.key.problem != "", timeout=LONGEST)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    unlock(qtbot, locked_frame)


def test_a_safe_copy_takes_the_place_of_what_is_here_after_saying_what_that_means(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path, wall: Wall
) -> None:
    assert frame.workspace is not None
    (tmp_path / "stick").mkdir()
    workspace = frame.workspace
    made: list[Path] = []
    frame.background.run(
        frame, lambda: workspace.vault.save_copy(tmp_path / "stick").path, made.append, frame.say
    )
    settle(qtbot, frame)
    frame.lock()
    settle(qtbot, frame)
    wall.pass_by(days=1)
    files.answer = made[0]
    page = gate(frame)
    page.other_copy.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    qtbot.keyClick(dialog.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.use.isVisible, timeout=LONGEST)
    assert "Tuesday 17 November 2026 at 1:52 pm" in dialog.beside.text()
    assert "21 people" in dialog.beside.text()
    qtbot.keyClicks(dialog.passphrase.line, PASSPHRASE)
    qtbot.keyClick(dialog.passphrase.line, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert page.news.heading.text() == "The safe copy is in place."
    assert page.news.isVisible()
    assert "set aside" in page.news.sentence.text()
    assert list((frame.door.folder / "set aside").iterdir())
    unlock(qtbot, frame)


def test_a_copy_whose_passphrase_is_forgotten_is_put_in_place_with_its_rescue_key(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path, template: Template
) -> None:
    assert frame.workspace is not None
    workspace = frame.workspace
    made: list[Path] = []
    stick = tmp_path / "stick"
    frame.background.run(frame, lambda: workspace.vault.save_copy(stick).path, made.append, frame.say)
    settle(qtbot, frame)
    frame.lock()
    settle(qtbot, frame)
    files.answer = made[0]
    page = gate(frame)
    page.other_copy.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    settle(qtbot, frame)
    assert f"Your newest safe copy is from Tuesday 17 November, in {stick}." in dialog.words.text()
    qtbot.keyClick(dialog.choose, Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.forgot.isVisible, timeout=LONGEST)
    assert files.started == stick
    qtbot.keyClick(dialog.forgot, Qt.Key.Key_Space)
    assert dialog.passphrase.isHidden()
    qtbot.keyClick(dialog.use, Qt.Key.Key_Space)
    assert dialog.key.problem == "Type the key from the rescue sheet."
    dialog.key.set_text("ABCD EFGH")
    qtbot.keyClick(dialog.use, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert dialog.key.problem not in {"", "Type the key from the rescue sheet."}
    dialog.key.set_text(template.recovery_key)
    qtbot.keyClick(dialog.use, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Now press “I forgot my passphrase”" in page.news.sentence.text()
    unlock(qtbot, frame)


def test_a_file_that_is_no_copy_is_refused_in_plain_words(
    qtbot: QtBot, locked_frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    files.answer = tmp_path / "holiday.jpg"
    files.answer.write_bytes(b"not a copy")
    page = gate(locked_frame)
    page.other_copy.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RestoreDialog)
    dialog.choose.click()
    qtbot.waitUntil(dialog.problem.isVisible, timeout=LONGEST)
    assert dialog.use.isHidden()
    dialog.reject()


def test_a_damaged_key_file_is_named_above_the_card(qtbot: QtBot, locked_frame: Frame) -> None:
    page = gate(locked_frame)
    locked_frame.door.files.keys.write_bytes(b"{}")
    qtbot.keyClicks(page.field.line, PASSPHRASE)
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(page.problem.isVisible, timeout=LONGEST)
    assert page.problem.heading.text()
    assert page.problem.sentence.text()


def test_a_second_window_over_the_same_folder_is_told_so(qtbot: QtBot, frame: Frame) -> None:
    other = make_frame(application(), Door(frame.door.folder, frame.door.clock))
    other.show()
    other.begin()
    qtbot.waitUntil(lambda: other.gate is not None, timeout=LONGEST)
    assert gate(other).problem.isVisible()
    other.close()
    other.deleteLater()
