"""Several people use one laptop: each chooses who they are, and types a passphrase of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Door
from app.domain.roles import DeskRole
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, shown_frame, unlock
from tests.ui.lint import lint
from ui.rescue_dialog import RescueDialog
from ui.screens.unlock_screen import UnlockScreen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

AMIRS = "otter ladder crisp nine"


@pytest.fixture
def both(vault_folder: Path, template: Template, wall: Wall) -> Path:
    """A closed vault that Sam and Amir use."""
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.users.add("Amir", DeskRole.LEADER, AMIRS)
    return vault_folder


@pytest.fixture
def shared(qtbot: QtBot, both: Path, wall: Wall, files: Chosen) -> Iterator[Frame]:
    """A window in front of it."""
    for frame in shown_frame(qtbot, Door(both, wall, KdfParameters.cheapest()), files):
        settle(qtbot, frame)
        yield frame


def gate(frame: Frame) -> UnlockScreen:
    assert isinstance(frame.gate, UnlockScreen)
    return frame.gate


def test_where_one_person_uses_it_nobody_is_asked(qtbot: QtBot, locked_frame: Frame) -> None:
    settle(qtbot, locked_frame)
    assert gate(locked_frame).people.isHidden()
    assert gate(locked_frame).people.who is None


def test_each_comes_in_with_their_own_passphrase(qtbot: QtBot, shared: Frame) -> None:
    page = gate(shared)
    assert page.people.isVisible()
    assert QApplication.focusWidget() is page.people.combo
    assert lint(page) == []
    assert [page.people.combo.itemText(n) for n in range(2)] == ["Sam", "Amir"]
    qtbot.keyClick(page.people.combo, Qt.Key.Key_Down)
    unlock(qtbot, shared, AMIRS)
    assert shared.workspace is not None
    assert shared.workspace.worker.name == "Amir"
    shared.lock()
    settle(qtbot, shared)
    assert gate(shared).people.combo.currentText() == "Amir"
    gate(shared).people.choose(1)
    unlock(qtbot, shared, PASSPHRASE)
    assert shared.workspace is not None
    assert shared.workspace.worker.name == "Sam"


def test_a_passphrase_of_somebody_else_does_not_open(qtbot: QtBot, shared: Frame) -> None:
    page = gate(shared)
    qtbot.keyClicks(page.field.line, AMIRS)
    qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.field.problem != "", timeout=LONGEST)
    assert page.field.problem.startswith("That is not the passphrase.")
    assert page.people.combo.currentText() == "Sam"
    unlock(qtbot, shared)


def test_the_rescue_key_gives_whoever_was_chosen_a_new_passphrase(
    qtbot: QtBot, shared: Frame, template: Template
) -> None:
    page = gate(shared)
    page.people.choose(1)
    qtbot.mouseClick(page.forgot, Qt.MouseButton.LeftButton)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RescueDialog)
    dialog.key.set_text(template.recovery_key)
    dialog.passphrase.field.set_text("quite new words here")
    qtbot.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shared.window_open is not None, timeout=LONGEST)
    assert shared.workspace is not None
    assert shared.workspace.worker.name == "Amir"
    settle(qtbot, shared)


def test_a_damaged_key_file_is_said_when_the_passphrase_is_tried(
    qtbot: QtBot, both: Path, wall: Wall, files: Chosen
) -> None:
    door = Door(both, wall, KdfParameters.cheapest())
    door.files.keys.write_bytes(b"damaged")
    for frame in shown_frame(qtbot, door, files):
        page = gate(frame)
        assert page.people.isHidden()
        assert page.problem.isHidden()
        qtbot.keyClicks(page.field.line, PASSPHRASE)
        qtbot.keyClick(page.field.line, Qt.Key.Key_Return)
        qtbot.waitUntil(page.problem.isVisible, timeout=LONGEST)
