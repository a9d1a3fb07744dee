"""An older copy that held somebody who was erased since: the window says that nobody came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.domain.erasing import ErasureReason, Way
from app.domain.people import PersonForm
from tests.conftest import PASSPHRASE, opened
from tests.ui.conftest import Chosen, come_in, settle, shown_frame
from ui.vault_news import ERASED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.bootstrap import Door
    from tests.conftest import Template, Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame


@pytest.fixture
def restored(
    qtbot: QtBot, door: Door, template: Template, wall: Wall, files: Chosen, tmp_path: Path
) -> Iterator[Frame]:
    """A window in front of an older copy, in which somebody is who was erased after it was saved."""
    with opened(door.folder, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Zelda Quick"))
        copy = workspace.vault.save_copy(tmp_path / "stick").path
        wall.pass_by(days=1)
        (zelda,) = workspace.people.list_people()
        workspace.erasing.erase(zelda.id, Way.ERASE, ErasureReason.ASKED, "Zelda Quick")
    door.restore(copy, PASSPHRASE)
    yield from shown_frame(qtbot, door, files)


def test_the_window_says_that_who_was_erased_stayed_erased_until_it_is_closed(
    qtbot: QtBot, restored: Frame, template: Template
) -> None:
    come_in(qtbot, restored, template.key)
    window = restored.window_open
    assert window is not None
    banner = window.banners.shown(ERASED)
    assert banner is not None
    assert banner.isVisible()
    assert banner.heading.text() == "Nobody who was erased has come back"
    assert banner.sentence.text().startswith("1 person in the safe copy had been erased")
    button = banner.findChildren(QPushButton)[0]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    settle(qtbot, restored)
    assert window.banners.shown(ERASED) is None
