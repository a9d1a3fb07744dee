"""Safe copies on the screen: tried in one click, kept by a rule one can turn off, and found when needed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.bootstrap import Door
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE
from tests.small_disk import MB, fill_up, small_disk
from tests.ui.conftest import settle, shown_frame, unlock
from tests.ui.lint import lint_in_every_look
from tests.ui.test_settings import asked, part
from ui.restore_dialog import RestoreDialog
from ui.screens.person_form_screen import PersonFormScreen
from ui.screens.unlock_screen import UnlockScreen
from ui.settings.copies_section import CopiesSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Template, Wall
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.window import Window


def save(qtbot: QtBot, frame: Frame, folder: Path) -> Path:
    workspace = frame.workspace
    assert workspace is not None
    return asked(qtbot, frame, lambda: workspace.vault.save_copy(folder).path)


def locked(qtbot: QtBot, frame: Frame) -> UnlockScreen:
    frame.lock()
    settle(qtbot, frame)
    assert isinstance(frame.gate, UnlockScreen)
    return frame.gate


def dialog() -> RestoreDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, RestoreDialog)
    return found


def test_a_restore_is_tried_with_one_key_and_its_day_stays_on_the_page(
    qtbot: QtBot, frame: Frame, window: Window, tmp_path: Path
) -> None:
    save(qtbot, frame, tmp_path / "stick")
    copies = part(qtbot, frame, "copies", CopiesSection)
    assert copies.tried.text() == "Nobody has tried yet whether a safe copy can be put in place."
    qtbot.keyClick(copies.try_it, Qt.Key.Key_Space)
    settle(qtbot, frame)
    expected = "On Tuesday 17 November 2026 the copy of Tuesday 17 November 2026 was opened and checked"
    assert copies.tried.text().startswith(expected)
    assert window.line.text == "It works. Your safe copy can be put in place."
    window.refresh_screen()
    settle(qtbot, frame)
    assert part(qtbot, frame, "copies", CopiesSection).tried.text().startswith(expected)


def test_a_copy_that_would_not_work_is_said_with_what_to_do(
    qtbot: QtBot, frame: Frame, tmp_path: Path
) -> None:
    copy = save(qtbot, frame, tmp_path / "stick")
    copy.write_bytes(copy.read_bytes()[:-5000])
    copies = part(qtbot, frame, "copies", CopiesSection)
    qtbot.keyClick(copies.try_it, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert copies.trouble.isVisible()
    assert copies.trouble.heading.text() == f"The safe copy {copy.name} is damaged."
    assert "On Tuesday 17 November 2026 a restore was tried." in copies.tried.text()


def test_without_a_copy_there_is_nothing_to_try(qtbot: QtBot, frame: Frame) -> None:
    copies = part(qtbot, frame, "copies", CopiesSection)
    qtbot.keyClick(copies.try_it, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert copies.trouble.heading.text() == "There is no safe copy to try yet."


def test_the_rule_for_old_copies_is_shown_and_can_be_turned_off(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    copies = part(qtbot, frame, "copies", CopiesSection)
    assert copies.rule.isChecked()
    assert "one a week for 8 weeks" in copies.rule.accessibleDescription()
    qtbot.keyClick(copies.rule, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.line.text == "All copies are kept."
    assert copies.tidied.text() == "No copy is ever cleared away."
    copies = part(qtbot, frame, "copies", CopiesSection)
    assert not copies.rule.isChecked()


def test_today_asks_for_a_try_after_a_quarter_and_does_it_at_once(
    qtbot: QtBot, frame: Frame, window: Window, tmp_path: Path, wall: Wall
) -> None:
    save(qtbot, frame, tmp_path / "stick")
    for _month in range(4):
        wall.pass_by(days=25)
        save(qtbot, frame, tmp_path / "stick")
    window.reload_frame()
    window.go("today")
    settle(qtbot, frame)
    words = {button.text(): button for button in window.screen_shown.findChildren(QPushButton)}
    qtbot.keyClick(words["Try a restore"], Qt.Key.Key_Space)
    settle(qtbot, frame)
    shown = [button.text() for button in window.screen_shown.findChildren(QPushButton) if button.isVisible()]
    assert "Try a restore" not in shown
    assert window.line.text == "It works. Your safe copy can be put in place."


def test_both_sides_are_shown_before_and_one_can_go_back_afterwards(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path, wall: Wall, template: Template
) -> None:
    files.answer = save(qtbot, frame, tmp_path / "stick")
    page = locked(qtbot, frame)
    page.other_copy.click()
    settle(qtbot, frame)
    assert not dialog().back.isVisible()
    qtbot.keyClick(dialog().choose, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert dialog().beside.text().count("21 people and 1 session") == 2
    qtbot.keyClicks(dialog().passphrase.line, PASSPHRASE)
    qtbot.keyClick(dialog().passphrase.line, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert "“Use a different copy” leads back to it." in page.news.sentence.text()
    wall.pass_by(hours=1)
    page.other_copy.click()
    settle(qtbot, frame)
    qtbot.keyClick(dialog().back, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "What was here before. Set aside on Tuesday 17 November 2026 at 1:52 pm." in dialog().beside.text()
    assert dialog().beside.text().count("21 people and 1 session") == 2
    qtbot.keyClicks(dialog().passphrase.line, "not the passphrase")
    qtbot.keyClick(dialog().use, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "That is not the passphrase." in dialog().passphrase.problem
    qtbot.keyClick(dialog().forgot, Qt.Key.Key_Space)
    dialog().key.set_text(template.recovery_key)
    qtbot.keyClick(dialog().use, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Now press “I forgot my passphrase” and type the same key." in page.news.sentence.text()
    unlock(qtbot, frame)


def test_what_is_offered_has_no_fault_in_any_look_or_size(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    files.answer = save(qtbot, frame, tmp_path / "stick")
    locked(qtbot, frame).other_copy.click()
    settle(qtbot, frame)
    qtbot.keyClick(dialog().choose, Qt.Key.Key_Space)
    settle(qtbot, frame)
    dialog().activateWindow()
    qtbot.waitUntil(dialog().isActiveWindow)
    assert lint_in_every_look(dialog()) == []
    qtbot.keyClick(dialog(), Qt.Key.Key_Escape)


def test_a_full_page_of_safe_copies_has_no_fault_in_any_look_or_size(
    qtbot: QtBot, frame: Frame, tmp_path: Path, wall: Wall
) -> None:
    for _day in range(3):
        save(qtbot, frame, tmp_path / "stick").write_bytes(b"")
        wall.pass_by(days=9)
    copies = part(qtbot, frame, "copies", CopiesSection)
    qtbot.keyClick(copies.try_it, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert copies.trouble.isVisible()
    assert lint_in_every_look(frame) == []


def test_damaged_records_offer_the_newest_copy_that_is_whole(
    qtbot: QtBot, frame: Frame, tmp_path: Path, wall: Wall
) -> None:
    save(qtbot, frame, tmp_path / "stick")
    wall.pass_by(days=1)
    newest = save(qtbot, frame, tmp_path / "stick")
    newest.write_bytes(newest.read_bytes()[:-5000])
    page = locked(qtbot, frame)
    assert not page.newest.isVisible()
    records = frame.door.files.records
    content = bytearray(records.read_bytes())
    content[9000] ^= 1
    records.write_bytes(content)
    page.field.set_text(PASSPHRASE)
    page.main_action()
    settle(qtbot, frame)
    qtbot.keyClick(page.newest, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert "Saved on Tuesday 17 November 2026" in dialog().beside.text()
    dialog().passphrase.set_text(PASSPHRASE)
    qtbot.keyClick(dialog().use, Qt.Key.Key_Space)
    settle(qtbot, frame)
    page.field.set_text("")
    unlock(qtbot, frame)


def test_where_no_copy_is_whole_that_is_said(qtbot: QtBot, frame: Frame, tmp_path: Path) -> None:
    save(qtbot, frame, tmp_path / "stick").write_bytes(b"")
    page = locked(qtbot, frame)
    page.other_copy.click()
    settle(qtbot, frame)
    qtbot.keyClick(dialog().search, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert dialog().problem.heading.text().startswith("No safe copy in")
    assert dialog().choose.isVisible()
    qtbot.keyClick(dialog(), Qt.Key.Key_Escape)


def test_after_a_cut_it_says_that_work_was_kept(
    frame: Frame, window: Window, after_crash: Callable[[Frame], Frame]
) -> None:
    assert frame.window_open is window
    assert window.banners.shown("kept") is None
    after = after_crash(frame).window_open
    assert after is not None
    banner = after.banners.shown("kept")
    assert banner is not None
    assert banner.heading.text() == "We kept your work"
    assert "Everything you saved is here." in banner.sentence.text()


def test_after_an_ordinary_lock_nothing_is_said(qtbot: QtBot, frame: Frame) -> None:
    locked(qtbot, frame)
    unlock(qtbot, frame)
    assert frame.window_open is not None
    assert frame.window_open.banners.shown("kept") is None


def test_little_room_is_said_once_and_goes_when_there_is_more(
    qtbot: QtBot, frame: Frame, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("app.store.disk.free_room", lambda _place: 400 * MB)
        window.room.look()
        settle(qtbot, frame)
        banner = window.banners.shown("room")
        assert banner is not None
        assert f"The disk with {frame.door.folder} has 400 MB left." in banner.sentence.text()
        banner.findChildren(QPushButton)[0].click()
        window.room.look()
        settle(qtbot, frame)
        assert window.banners.shown("room") is None
    window.room.look()
    settle(qtbot, frame)
    assert window.banners.shown("room") is None


@pytest.fixture
def small_frame(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, town: Path, wall: Wall, files: Chosen
) -> Iterator[Frame]:
    """A window over the town on a disk of 24 MB."""
    monkeypatch.setattr("app.store.ballast.SIZE", 2 * MB)
    with small_disk(tmp_path / "disk", 24) as disk:
        shutil.copytree(town, disk / "vault")
        yield from shown_frame(qtbot, Door(disk / "vault", wall, KdfParameters.cheapest()), files)


def test_on_a_full_disk_what_was_typed_stays_and_the_next_press_saves_it(
    qtbot: QtBot, small_frame: Frame
) -> None:
    frame = small_frame
    unlock(qtbot, frame)
    window, workspace = frame.window_open, frame.workspace
    assert window is not None
    assert workspace is not None
    assert asked(qtbot, frame, workspace.room.look).reserve
    window.go("person_form")
    form = window.screen_shown
    assert isinstance(form, PersonFormScreen)
    qtbot.keyClicks(form._fields["name"].line, "Zadie Quist")
    assert asked(qtbot, frame, workspace.vault.check).problems == ()
    fill_up(frame.door.folder.parent)
    form.main_action()
    settle(qtbot, frame)
    banner = window.banners.shown("problem")
    assert banner is not None
    assert str(frame.door.folder) in banner.heading.text()
    assert "try again now" in banner.sentence.text()
    assert window.screen_shown is form
    assert form._fields["name"].text() == "Zadie Quist"
    form.main_action()
    settle(qtbot, frame)
    people = asked(qtbot, frame, workspace.people.list_people)
    assert "Zadie Quist" in {person.name for person in people}
