"""Closing the window: what cannot be kept is said first; a practice town of its own folder is wiped."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.errors import StorageError
from app.practice import PRACTICE_PASSPHRASE
from app.store.kdf import KdfParameters
from tests.small_disk import fill_up
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, shown_frame, unlock
from tests.ui.lint import lint_at_every_size
from tests.ui.test_safe_copies import small_frame
from ui.closing import NotKept
from ui.screens.first_run_screen import FirstRunScreen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


__all__ = ["small_frame"]


@pytest.fixture
def chosen_town(
    qtbot: QtBot, practice_town: Path, tmp_path: Path, wall: Wall, files: Chosen
) -> Iterator[Frame]:
    """A window over a town that was made in a folder with another name."""
    folder = tmp_path / "chosen"
    shutil.copytree(practice_town, folder)
    (folder / "letter.txt").write_text("Dear all")
    yield from shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), files)


def test_a_town_in_a_folder_of_its_own_is_wiped_with_one_press(qtbot: QtBot, chosen_town: Frame) -> None:
    frame = chosen_town
    unlock(qtbot, frame, PRACTICE_PASSPHRASE)
    assert frame.window_open is not None
    frame.window_open.strip.end.click()
    qtbot.waitUntil(lambda: isinstance(frame.gate, FirstRunScreen), timeout=LONGEST)
    settle(qtbot, frame)
    assert not frame.door.files.is_set_up
    assert (frame.door.folder / "letter.txt").exists()


def test_the_window_stays_where_what_was_typed_cannot_be_kept(qtbot: QtBot, small_frame: Frame) -> None:
    frame = small_frame
    unlock(qtbot, frame)
    window, workspace = frame.window_open, frame.workspace
    assert window is not None
    assert workspace is not None
    window.go("person_form")
    settle(qtbot, frame)
    window.screen_shown.restore({"name": "Jean"})
    fill_up(frame.door.folder.parent)
    frame.drafts.keep()  # typing paused: refused, and said below
    settle(qtbot, frame)
    fill_up(frame.door.folder.parent)  # the room that was let go of meanwhile
    assert not frame.close()
    assert frame.isVisible()
    dialog = frame.findChild(NotKept)
    assert dialog is not None
    assert lint_at_every_size(dialog) == []
    dialog.stay.click()
    fill_up(frame.door.folder.parent)  # the room that was let go of meanwhile
    assert not frame.close()
    again = next(one for one in frame.findChildren(NotKept) if one.isVisible())
    again.close_anyway.click()
    assert not frame.isVisible()
    assert workspace.open_vault.key.is_forgotten
    qtbot.waitUntil(lambda: frame.background.waiting == 0, timeout=LONGEST)


def test_the_window_stays_where_work_in_hand_was_refused(qtbot: QtBot, frame: Frame) -> None:
    def refuse() -> None:
        raise StorageError("The disk is full.", "Make room on it.")

    frame.background.run(frame, refuse, lambda _done: None, frame.say)
    assert not frame.close()
    dialog = frame.findChild(NotKept)
    assert dialog is not None
    dialog.stay.click()
    settle(qtbot, frame)
    assert frame.window_open is not None
    assert frame.close()


def test_nothing_is_asked_of_the_worker_after_the_end(qtbot: QtBot, frame: Frame) -> None:
    assert frame.close()
    frame.background.run(frame, lambda: None, lambda _done: pytest.fail("answered"), frame.say)
    frame.begin()
    qtbot.waitUntil(lambda: frame.background.waiting == 0, timeout=LONGEST)
