"""Find leads to pages as well as to people, and Ctrl+N adds from wherever one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.people import Role
from tests.ui.at_the_desk import CTRL, Key, Pressed, ask, desk, dialog, next_session, press, show, shown
from tests.ui.conftest import settle
from ui.all_screens import SCREENS
from ui.help_pages import page_names
from ui.page_finder import find_pages
from ui.screens.find_screen import FindScreen
from ui.screens.person_form_screen import PersonFormScreen
from ui.screens.register_screen import RegisterScreen
from ui.screens.scores_screen import ScoresScreen
from ui.screens.settings_screen import SECTIONS, SettingsScreen
from ui.settings.names import section_names
from ui.widgets.list_row import ListRow
from ui.widgets.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


def found(query: str) -> list[tuple[str, str | None]]:
    return [(page.screen, page.argument) for page in find_pages(query)]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("repo", ("reports", None)),
        ("whats", ("whats_on", None)),
        ("COPIES safe", ("settings", "copies")),
        ("keyb", ("settings", "keyboard")),
        ("colours", ("display", None)),
        ("licences", ("about", None)),
    ],
)
def test_a_page_is_found_by_the_beginning_of_its_words(query: str, first: tuple[str, str | None]) -> None:
    assert found(query)[0] == first


def test_the_private_page_is_found_by_worry_but_not_with_the_person_looking() -> None:
    assert found("worry") == [("help", "worry")]
    assert find_pages("worry", with_person=True) == ()
    assert find_pages("worries", with_person=True) == ()
    assert [page.argument for page in find_pages("talk", with_person=True)] == ["talk"]


def test_find_opened_from_a_page_the_person_sees_shows_no_private_page(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    session_id = next_session(frame)
    ask(frame, lambda: desk(frame).attendance.mark_all(session_id, frozenset(Role)))
    show(qtbot, frame, ScoresScreen, session_id)
    alone: tuple[list[Pressed], int] = ([(Key.Key_F, CTRL)], 1)
    together: tuple[list[Pressed], int] = ([Key.Key_F11, (Key.Key_F, CTRL), (Key.Key_F, CTRL)], 0)
    for keys, rows in (alone, together):
        press(qtbot, frame, keys)
        screen = shown(qtbot, frame, FindScreen)
        qtbot.keyClicks(screen.field.line, "worry")
        settle(qtbot, frame)
        assert len(screen.findChildren(ListRow)) == rows
        show(qtbot, frame, ScoresScreen, session_id)
    del window


def test_nothing_typed_and_nothing_called_so_finds_no_page() -> None:
    assert found("") == found("  ") == found("okaf") == []


def test_every_page_that_is_found_is_there() -> None:
    letters = {hit for letter in "abcdefghijklmnopqrstuvwxyz" for hit in found(letter)}
    assert {argument for screen, argument in letters if screen == "help"} == set(page_names())
    assert {argument for screen, argument in letters if screen == "settings"} - {None} == set(SECTIONS)
    assert {screen for screen, _argument in letters} <= {*SCREENS, "display"}
    assert list(section_names()) == list(SECTIONS)


def test_enter_opens_the_page_that_was_typed(qtbot: QtBot, frame: Frame, window: Window) -> None:
    qtbot.keyClick(window, "f", CTRL)
    settle(qtbot, frame)
    qtbot.keyClicks(QApplication.focusWidget(), "safe cop")
    settle(qtbot, frame)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert window.at == ("settings", "copies")


def test_people_come_before_pages_unless_they_only_sound_alike(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    screen = show(qtbot, frame, FindScreen, "pe")
    settle(qtbot, frame)
    rows = [row.text() for row in screen.findChildren(ListRow)]
    assert "People" in rows
    assert window.at[0] == "find"
    screen.field.set_text("Jeen Okafer")
    qtbot.waitUntil(lambda: any("Jean Okafor" in row.text() for row in screen.findChildren(ListRow)))


def test_ctrl_n_adds_a_person_where_the_page_adds_nothing_itself(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    show(qtbot, frame, SettingsScreen)
    qtbot.keyClick(window, "n", CTRL)
    settle(qtbot, frame)
    form = window.screen_shown
    assert isinstance(form, PersonFormScreen)
    qtbot.keyClicks(QApplication.focusWidget(), "Wilf")
    qtbot.keyClick(window, "n", CTRL)
    settle(qtbot, frame)
    assert window.screen_shown is form


def test_ctrl_n_in_the_register_asks_who_has_come(qtbot: QtBot, frame: Frame, window: Window) -> None:
    show(qtbot, frame, RegisterScreen, next_session(frame))
    qtbot.keyClick(window, "n", CTRL)
    assert dialog(qtbot, WalkInDialog).isVisible()
