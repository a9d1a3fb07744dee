"""A forgotten passphrase: the rescue sheet and a new passphrase, with keys alone, and nothing else opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.bootstrap import Door
from app.domain.roles import DeskRole
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, shown_frame, unlock
from tests.ui.test_lock import locked
from tests.ui.test_switching import words_on
from ui.rescue_dialog import RescueDialog

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame

AMIRS, NEW = "otter ladder crisp nine", "marigold river sofa gravel"
SLOW_HAND = 0.6
"""Seconds for one key of somebody who looks for each: two fingers, about 17 words a minute."""


class Keys:
    """Presses keys wherever the focus is, and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.count = qtbot, 0

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _time in range(times):
            self._qtbot.keyClick(QApplication.focusWidget(), key)
            self.count += 1

    def type(self, words: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), words)
        self.count += len(words)

    def tab_to(self, name: str) -> None:
        for _time in range(20):
            focus = QApplication.focusWidget()
            if isinstance(focus, QAbstractButton) and focus.text() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(name)


@pytest.fixture
def shared(
    qtbot: QtBot, vault_folder: Path, template: Template, wall: Wall, files: Chosen
) -> Iterator[Frame]:
    """A window in front of a vault that Sam and Amir use."""
    with opened(vault_folder, template.key, wall) as workspace:
        workspace.users.add("Amir", DeskRole.LEADER, AMIRS)
    for frame in shown_frame(qtbot, Door(vault_folder, wall, KdfParameters.cheapest()), files):
        settle(qtbot, frame)
        yield frame


def test_the_rescue_sheet_gives_whoever_was_chosen_a_new_passphrase_in_under_a_minute(
    qtbot: QtBot, shared: Frame, template: Template
) -> None:
    keys, gate = Keys(qtbot), locked(qtbot, shared)
    assert QApplication.focusWidget() is gate.people.combo
    keys.press(Qt.Key.Key_Down)
    keys.tab_to("I forgot my passphrase")
    keys.press(Qt.Key.Key_Space)
    dialog = next(one for one in shared.findChildren(RescueDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.key.line.hasFocus, timeout=LONGEST)
    keys.type(template.recovery_key.replace(" ", "").replace("-", "").lower())
    keys.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.passphrase.field.line
    keys.type(NEW)
    keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shared.window_open is not None, timeout=LONGEST)
    settle(qtbot, shared)
    assert shared.workspace is not None
    assert shared.workspace.worker.name == "Amir"
    assert keys.count * SLOW_HAND < 60
    shared.lock()
    gate = locked(qtbot, shared)
    assert gate.people.combo.currentText() == "Amir"
    unlock(qtbot, shared, NEW)


@pytest.mark.parametrize("other", [AMIRS.upper(), "", NEW, "274951"])
def test_nothing_else_opens_it(qtbot: QtBot, shared: Frame, other: str) -> None:
    gate = locked(qtbot, shared)
    qtbot.keyClicks(gate.field.line, other)
    qtbot.keyClick(gate.field.line, Qt.Key.Key_Return)
    settle(qtbot, shared)
    assert gate.field.problem
    assert shared.workspace is None


def test_a_wait_is_said_at_the_door_and_survives_a_new_start(
    qtbot: QtBot, shared: Frame, wall: Wall, files: Chosen
) -> None:
    gate = locked(qtbot, shared)
    for _time in range(5):
        gate.field.set_text("not the passphrase")
        gate.main_action()
        settle(qtbot, shared)
    for frame in shown_frame(qtbot, Door(shared.door.folder, wall, KdfParameters.cheapest()), files):
        settle(qtbot, frame)
        again = locked(qtbot, frame)
        qtbot.keyClicks(again.field.line, PASSPHRASE)
        qtbot.keyClick(again.field.line, Qt.Key.Key_Return)
        settle(qtbot, frame)
        assert "Wait 30 seconds" in words_on(again)
        assert frame.workspace is None
        wall.pass_by(seconds=30)
        again.field.set_text("")
        unlock(qtbot, frame)
