"""What is recorded about a person, section by section, walked with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.record_sections import sections
from tests.ui.asking import ask, person_called, shown, words_on
from tests.ui.asking import settle as answered
from ui.screens.facts_screen import FactsScreen
from ui.widgets.button import Button
from ui.widgets.field import Dropdown, LineField, TextField

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


def settle(qtbot: QtBot, window: Window) -> None:
    """What was put into a page is shown with the next event."""
    answered(qtbot, window)
    QApplication.processEvents()


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """Jean's page is on show."""
    person = person_called(qtbot, window, "Jean Okafor")
    window.go("person", person)
    settle(qtbot, window)
    return person


def click(words: str) -> None:
    shown(Button, words).click()


def test_a_contact_is_written_with_keys_corrected_and_stands_on_the_page(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    click("Add a contact")
    settle(qtbot, window)
    assert window.at == ("facts", (jean, "contacts"))
    page = window.screen_shown
    assert isinstance(page, FactsScreen)
    assert page.window_title() == "What is recorded"
    shown(LineField, "Who else was there").set_text("Priya, occupational therapist")
    shown(TextField, "What came of it").set_text("Will try the garden group")
    shown(LineField, "Day").set_text("nonsense")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "could not be read as a day" in shown(LineField, "Day").problem
    shown(LineField, "Day").set_text("16 November")
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert "Priya, occupational therapist" in words_on(page)
    section = page._sections["contacts"]
    assert "16 November" in section.row.accessibleName()
    assert section.row.hasFocus()
    click("Change")
    shown(TextField, "What came of it").set_text("Starts on Tuesday")
    click("Keep this")
    settle(qtbot, window)
    assert ask(qtbot, window, lambda: len(window.context.workspace.record.page(jean).entries)) == 1
    window.go("person", jean)
    settle(qtbot, window)
    assert "Starts on Tuesday" in words_on(window.screen_shown)


@pytest.mark.usefixtures("jean")
def test_sections_open_one_at_a_time_and_keep_what_is_typed(qtbot: QtBot, window: Window) -> None:
    click("Open all sections")
    settle(qtbot, window)
    page = window.screen_shown
    assert isinstance(page, FactsScreen)
    rows = {key: section.row for key, section in page._sections.items()}
    assert set(rows) == set(sections())
    qtbot.keyClick(rows["names"], Qt.Key.Key_Return)
    shown(LineField, "Also known as").set_text("Ginny")
    qtbot.keyClick(rows["told"], Qt.Key.Key_Return)
    assert [key for key, section in page._sections.items() if section.is_open] == ["told"]
    assert shown(Dropdown, "Ethnic group, as they say it").place == 0
    draft = page.draft()
    assert draft is not None
    assert draft["typed"] == {"names": {"": {"Also known as": "Ginny"}}}
    qtbot.keyClick(rows["names"], Qt.Key.Key_Return)
    assert shown(LineField, "Also known as").text() == "Ginny"
    page.add_action()
    qtbot.keyClick(page, Qt.Key.Key_Return, CONTROL)
    settle(qtbot, window)
    assert page.draft() is None
    qtbot.keyClick(rows["names"], Qt.Key.Key_Return)
    assert not page._open_key()


def test_a_pause_and_tags_show_on_the_page_and_an_entry_is_taken_out(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    record = window.context.workspace.record

    def write() -> None:
        record.keep(jean, "pauses", {"day": "2026-11-01", "why": "illness"})
        record.keep(jean, "tags", {"tags": "walks, Polish"})

    ask(qtbot, window, write)
    window.screen_shown.refreshed()
    settle(qtbot, window)
    words = words_on(window.screen_shown)
    assert "Jean is taking a break" in words
    assert "Since 1 November 2026. Illness" in words
    assert "Polish" in words
    click("Change the pause")
    settle(qtbot, window)
    click("Leave it")
    click("Take out")
    settle(qtbot, window)
    window.go("person", jean)
    settle(qtbot, window)
    assert "is taking a break" not in words_on(window.screen_shown)
