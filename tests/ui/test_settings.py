"""Settings: everything is kept at once, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.conftest import PASSPHRASE
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from ui.screens.settings_screen import SettingsScreen
from ui.settings.copies_section import CopiesSection
from ui.settings.display_section import DisplaySection
from ui.settings.numbers_section import NumbersSection
from ui.settings.passphrase_dialog import PassphraseDialog
from ui.settings.people_section import PeopleSection
from ui.settings.section import Section
from ui.text_and_colours import TextAndColours
from ui.widgets.same_disk import SameDisk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.window import Window

S = TypeVar("S", bound=Section)
T = TypeVar("T")


def part(qtbot: QtBot, frame: Frame, name: str, kind: type[S]) -> S:
    """Open a part of Settings by its button."""
    window = frame.window_open
    assert window is not None
    window.go("settings")
    page = window.screen_shown
    assert isinstance(page, SettingsScreen)
    qtbot.keyClick(page.links[name], Qt.Key.Key_Space)
    settle(qtbot, frame)
    return page.findChildren(kind)[-1]


def asked(qtbot: QtBot, frame: Frame, work: Callable[[], T]) -> T:
    """What a service answers, asked on the worker."""
    found: list[T] = []
    frame.background.run(frame, work, found.append, frame.say)
    settle(qtbot, frame)
    return found[0]


def test_the_list_of_parts_stands_beside_the_part_where_there_is_room(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    frame.resize(1366, 697)
    part(qtbot, frame, "display", DisplaySection)
    page = window.screen_shown
    assert isinstance(page, SettingsScreen)
    lefts = {link.mapTo(page, link.rect().topLeft()).x() for link in page.links.values()}
    assert len(lefts) == 1
    last, shown = page.links["about"], page.findChildren(DisplaySection)[-1]
    assert last.visibleRegion().boundingRect() == last.rect()
    assert shown.mapTo(page, shown.rect().topLeft()).x() > next(iter(lefts)) + last.width()


def test_reading_aloud_is_offered_only_where_there_is_a_voice(
    qtbot: QtBot, frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    frame.choose_display()
    dialog = frame.findChild(TextAndColours)
    assert dialog is not None
    assert not part(qtbot, frame, "display", DisplaySection).read_aloud.isVisible()
    assert not dialog.read_aloud.isVisible()
    dialog.reject()


def test_ones_name_is_kept_when_one_leaves_the_field(qtbot: QtBot, frame: Frame, window: Window) -> None:
    people = part(qtbot, frame, "people", PeopleSection)
    people.worker.setFocus()
    people.worker.line.selectAll()
    qtbot.keyClicks(people.worker.line, "Samira")
    qtbot.keyClick(people.worker.line, Qt.Key.Key_Tab)
    settle(qtbot, frame)
    assert window.line.text == "Saved"
    settings = window.context.workspace.settings
    assert asked(qtbot, frame, settings.workers)[0].name == "Samira"


def test_another_name_of_the_organisation_is_on_the_rail_at_once(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    people = part(qtbot, frame, "people", PeopleSection)
    people.organisation.setFocus()
    people.organisation.line.selectAll()
    qtbot.keyClicks(people.organisation.line, "Hillside")
    qtbot.keyClick(people.organisation.line, Qt.Key.Key_Tab)
    settle(qtbot, frame)
    assert "Hillside" in [label.text() for label in window.rail.findChildren(QLabel)]


def test_an_empty_name_is_refused_at_the_field(qtbot: QtBot, frame: Frame, window: Window) -> None:
    people = part(qtbot, frame, "people", PeopleSection)
    people.organisation.setFocus()
    people.organisation.line.clear()
    qtbot.keyClick(people.organisation.line, Qt.Key.Key_Tab)
    settle(qtbot, frame)
    assert people.organisation.problem
    settings = window.context.workspace.settings
    assert asked(qtbot, frame, settings.organisation).name == "Riverside Link Work"


def test_how_soon_it_locks_can_be_chosen(qtbot: QtBot, frame: Frame, window: Window) -> None:
    people = part(qtbot, frame, "people", PeopleSection)
    people.minutes.setFocus()
    qtbot.keyClick(people.minutes.combo, Qt.Key.Key_Down)
    settle(qtbot, frame)
    assert asked(qtbot, frame, window.context.workspace.settings.idle_minutes) == 15
    assert frame.idle.limit.total_seconds() == 15 * 60


def test_the_passphrase_can_be_changed_with_the_present_one(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    people = part(qtbot, frame, "people", PeopleSection)
    people.passphrase.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PassphraseDialog)
    dialog.old.set_text("something else entirely")
    dialog.new.field.set_text("marigold lantern river sofa gravel")
    qtbot.keyClick(dialog.new.field.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.old.problem != "", timeout=LONGEST)
    dialog.old.set_text(PASSPHRASE)
    qtbot.keyClick(dialog.old.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.line.text == "Your passphrase is changed.", timeout=LONGEST)
    frame.lock()
    settle(qtbot, frame)
    unlock(qtbot, frame, "marigold lantern river sofa gravel")


def test_a_local_number_is_kept_when_typing_pauses(qtbot: QtBot, frame: Frame, window: Window) -> None:
    numbers = part(qtbot, frame, "numbers", NumbersSection)
    field = numbers.fields.all_fields()[-2]
    field.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "01530 555 999")
    qtbot.waitUntil(lambda: window.line.text == "Saved", timeout=LONGEST)
    kept = asked(qtbot, frame, window.context.workspace.safety.numbers)
    assert "01530 555 999" in [number.phone for number in kept]


def test_a_local_number_is_kept_when_the_page_is_left_at_once(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    numbers = part(qtbot, frame, "numbers", NumbersSection)
    field = numbers.fields.all_fields()[-1]
    field.setFocus()
    qtbot.keyClicks(field.line, "01530 555 998")
    window.go("today")
    settle(qtbot, frame)
    kept = asked(qtbot, frame, window.context.workspace.safety.numbers)
    assert "01530 555 998" in [number.phone for number in kept]


def test_everything_is_found_whole(qtbot: QtBot, frame: Frame, window: Window) -> None:
    copies = part(qtbot, frame, "copies", CopiesSection)
    qtbot.keyClick(copies.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.line.text == "Everything is whole", timeout=LONGEST)


def test_a_copy_saved_here_changes_the_sentence(
    qtbot: QtBot, frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    files.answer = tmp_path
    copies = part(qtbot, frame, "copies", CopiesSection)
    qtbot.keyClick(copies.save, Qt.Key.Key_Space)
    settle(qtbot, frame)
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, SameDisk)
    asked.here.emit()
    asked.accept()
    qtbot.waitUntil(lambda: copies.last.text() == "You saved a safe copy today.", timeout=LONGEST)


def test_switches_are_kept_for_this_laptop(qtbot: QtBot, frame: Frame) -> None:
    display = part(qtbot, frame, "display", DisplaySection)
    qtbot.keyClick(display.single, Qt.Key.Key_Space)
    qtbot.keyClick(display.sounds, Qt.Key.Key_Space)
    assert frame.display.choices.single_keys is False
    assert frame.display.choices.sounds is True
    frame.display.write()
    settle(qtbot, frame)
    assert '"single_keys": false' in frame.door.files.settings.read_text()


def test_text_and_colours_shows_its_choice_on_the_page_behind(qtbot: QtBot, frame: Frame) -> None:
    frame.choose_display()
    settle(qtbot, frame)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TextAndColours)
    assert QApplication.focusWidget() is dialog.panel.first()
    qtbot.keyClick(dialog.panel.sizes[0], Qt.Key.Key_Right)
    assert frame.theme.scale == 1.25
    qtbot.keyClick(dialog.names, Qt.Key.Key_Space)
    settle(qtbot, frame)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
    frame.theme.use(scale=1.0)


def test_about_lists_every_licence_and_shows_its_text(qtbot: QtBot, frame: Frame, window: Window) -> None:
    window.go("about")
    settle(qtbot, frame)
    names = [one.text() for one in window.screen_shown.findChildren(type(window.top.menu))]
    assert "Where everything comes from" in names
    assert "OpenMoji" in names
    link = next(
        one for one in window.screen_shown.findChildren(type(window.top.menu)) if one.text() == "Lucide"
    )
    qtbot.keyClick(link, Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert any("ISC" in label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
