"""F9 covers the desk: the PIN brings it back as it was; wrong PINs, three hours or sleep lock it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.services.audit_trail import actions
from tests.ui.at_the_desk import ask, desk, next_session
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.covering import PIN, covered, on_cover, type_pin
from tests.ui.lint import lint_in_every_look
from tests.ui.test_lock import locked, look_often
from tests.ui.test_switching import words_on
from ui.pin_dialog import PinDialog
from ui.widgets.dialog import Dimmer
from ui.widgets.note_dialog import NoteDialog

if TYPE_CHECKING:
    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


@pytest.fixture
def with_pin(frame: Frame) -> Frame:
    ask(frame, lambda: desk(frame).cover.choose_pin(PIN))
    return frame


def open_note(qtbot: QtBot, frame: Frame, window: Window) -> NoteDialog:
    """Half a sentence in the dialog for a note about Jean."""
    jean = ask(frame, lambda: desk(frame).people.list_people("Jean")[0].id)
    window.go("person", jean)
    settle(qtbot, frame)
    window.screen_shown.add_action()
    dialog = next(one for one in frame.findChildren(NoteDialog) if one.isVisible())
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow, timeout=LONGEST)
    qtbot.keyClicks(QApplication.focusWidget(), "Zebraquartzine half")
    return dialog


def test_nothing_of_what_is_behind_shows_through(qtbot: QtBot, with_pin: Frame, window: Window) -> None:
    dialog = open_note(qtbot, with_pin, window)
    page = covered(qtbot, with_pin)
    assert with_pin.windowTitle() == "Covered"
    assert QApplication.focusWidget() is page.field.line
    assert not dialog.isVisible()
    assert not [one for one in with_pin.findChildren(Dimmer) if one.isVisible()]
    assert not window.isVisible()
    assert "Jean" not in words_on(page)
    assert "Riverside" not in words_on(page)
    assert page.sentence.text() == "Type your PIN to come back. Everything is saved."


def test_the_pin_brings_back_the_page_the_dialog_the_words_and_the_focus(
    qtbot: QtBot, with_pin: Frame, window: Window
) -> None:
    dialog = open_note(qtbot, with_pin, window)
    focus = QApplication.focusWidget()
    covered(qtbot, with_pin)
    type_pin(qtbot, with_pin, PIN)
    assert with_pin.window_open is window
    assert with_pin.gate is None
    assert dialog.isVisible()
    assert "Zebraquartzine half" in words_on(dialog)
    assert with_pin.windowTitle() == window.screen_shown.window_title()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is focus, timeout=LONGEST)
    dialog.reject()
    settle(qtbot, with_pin)


def test_no_key_of_the_desk_works_under_the_cover(qtbot: QtBot, with_pin: Frame, window: Window) -> None:
    window.go("register", next_session(with_pin))
    settle(qtbot, with_pin)
    at = window.at
    page = covered(qtbot, with_pin)
    for key, modifier in (
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        settle(qtbot, with_pin)
    assert with_pin.gate is page
    assert window.at == at
    session = next_session(with_pin)
    assert not [
        e for e in ask(with_pin, lambda: desk(with_pin).attendance.open_register(session)).entries if e.here
    ]


def test_what_the_desk_was_waiting_for_comes_after_the_cover_is_off(
    qtbot: QtBot, with_pin: Frame, window: Window
) -> None:
    heard: list[str] = []
    owner = QObject(window.screen_shown)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    with_pin.background.run(owner, lambda: "Jean", heard.append, with_pin.say)
    on_cover(qtbot, with_pin)
    assert heard == []
    type_pin(qtbot, with_pin, PIN)
    assert heard == ["Jean"]


def test_what_goes_wrong_meanwhile_is_told_when_they_are_back(
    qtbot: QtBot, with_pin: Frame, window: Window
) -> None:
    page = covered(qtbot, with_pin)
    gone = partial(desk(with_pin).groups.page, desk(with_pin).worker.id)
    with_pin.background.run(with_pin, gone, lambda _page: None, with_pin.say)
    settle(qtbot, with_pin)
    assert len(page.withheld) == 1
    assert page.problem.isHidden()
    type_pin(qtbot, with_pin, PIN)
    assert page.withheld[0].message in words_on(window.banners)


def test_a_wrong_pin_says_how_many_tries_are_left(qtbot: QtBot, with_pin: Frame) -> None:
    page = covered(qtbot, with_pin)
    type_pin(qtbot, with_pin, "27")
    assert page.field.problem == "Type the 6 digits of your PIN."
    type_pin(qtbot, with_pin, "111112")
    assert page.field.problem == "That is not the PIN. You have 4 tries left. Then it locks."
    assert page.field.line.hasSelectedText()
    type_pin(qtbot, with_pin, PIN)
    assert with_pin.window_open is not None


def test_five_wrong_pins_lock_it_and_the_dialog_comes_back_with_the_passphrase(
    qtbot: QtBot, with_pin: Frame, window: Window
) -> None:
    open_note(qtbot, with_pin, window)
    covered(qtbot, with_pin)
    for _try in range(5):
        type_pin(qtbot, with_pin, "111112")
    gate = locked(qtbot, with_pin)
    assert gate.sentence.text().startswith("This was locked at 1:52 pm because the PIN was wrong")
    assert with_pin.workspace is None
    assert with_pin.windowTitle() == "Covered"
    unlock(qtbot, with_pin)
    dialog = next(one for one in with_pin.findChildren(NoteDialog) if one.isVisible())
    assert "Zebraquartzine half" in words_on(dialog)
    workspace = desk(with_pin)
    assert ask(with_pin, lambda: actions(workspace)).count("wrong PIN") == 5
    assert not workspace.cover.has_pin
    dialog.reject()
    settle(qtbot, with_pin)


def test_after_three_hours_it_locks_however_much_is_typed(qtbot: QtBot, with_pin: Frame, wall: Wall) -> None:
    page = covered(qtbot, with_pin)
    for _minute in range(179 * 6):
        wall.pass_by(seconds=10)
        with_pin.idle.look()
    qtbot.keyClicks(page.field.line, "1")
    assert with_pin.gate is page
    for _minute in range(6):
        wall.pass_by(seconds=10)
        with_pin.idle.look()
    gate = locked(qtbot, with_pin)
    expected = "This was locked at 4:52 pm because it was covered for 3 hours. Everything is saved."
    assert gate.sentence.text() == expected


def test_a_laptop_that_slept_under_its_cover_is_locked(qtbot: QtBot, with_pin: Frame, wall: Wall) -> None:
    covered(qtbot, with_pin)
    wall.pass_by(minutes=3)
    with_pin.idle.look()
    assert "asleep" in locked(qtbot, with_pin).sentence.text()


@pytest.mark.parametrize("way", ["keys", "button"])
def test_it_is_locked_from_the_cover_and_the_passphrase_comes_back(
    qtbot: QtBot, with_pin: Frame, way: str
) -> None:
    page = covered(qtbot, with_pin)
    if way == "keys":
        qtbot.keyClick(page.field.line, "l", Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.keyClick(page.passphrase, Qt.Key.Key_Space)
    locked(qtbot, with_pin)
    assert with_pin.workspace is None
    unlock(qtbot, with_pin)


def test_closing_the_window_from_the_cover_keeps_everything(
    qtbot: QtBot, with_pin: Frame, window: Window
) -> None:
    open_note(qtbot, with_pin, window)
    covered(qtbot, with_pin)
    with_pin.close()
    assert with_pin.workspace is None


def test_the_first_time_the_passphrase_comes_back_and_a_pin_is_offered(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    locked(qtbot, frame)
    unlock(qtbot, frame)
    after = frame.window_open
    assert after is not None
    banner = after.banners.shown("pin")
    assert banner is not None
    banner.findChildren(QPushButton)[0].click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PinDialog)
    qtbot.keyClicks(dialog.pin.line, "123456")
    qtbot.keyClicks(dialog.again.line, "123 457")
    qtbot.keyClick(dialog.again.line, Qt.Key.Key_Return)
    assert dialog.again.problem == "The two are different. Type the same 6 digits."
    qtbot.keyClicks(dialog.again.line, "123456")  # in the place of those that differ
    qtbot.keyClick(dialog.again.line, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert "easy to guess" in dialog.pin.problem
    for field in (dialog.pin, dialog.again):
        qtbot.keyClicks(field.line, PIN)
    qtbot.keyClick(dialog.again.line, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert after.line.text == "F9 covers the screen. Your PIN is kept."
    covered(qtbot, frame)
    type_pin(qtbot, frame, PIN)
    assert frame.window_open is after


def test_an_open_register_is_covered_instead_of_locked_where_the_service_says_so(
    qtbot: QtBot, with_pin: Frame, window: Window, wall: Wall
) -> None:
    ask(with_pin, lambda: desk(with_pin).settings.set_covers_work(True))
    window.reload_frame()
    window.go("register", next_session(with_pin))
    settle(qtbot, with_pin)
    look_often(with_pin, wall, minutes=9)
    banner = window.banners.shown("idle")
    assert banner is not None
    assert banner.heading.text() == "Covering in 1 minute"
    look_often(with_pin, wall, minutes=1)
    page = on_cover(qtbot, with_pin)
    assert page.sentence.text() == (
        "Nobody used this for 10 minutes, so it is covered. Type your PIN to come back."
    )
    type_pin(qtbot, with_pin, PIN)
    assert window.banners.shown("idle") is None
    window.go("today")
    settle(qtbot, with_pin)
    look_often(with_pin, wall, minutes=10)
    locked(qtbot, with_pin)


def test_without_a_pin_an_open_register_is_locked(
    qtbot: QtBot, frame: Frame, window: Window, wall: Wall
) -> None:
    ask(frame, lambda: desk(frame).settings.set_covers_work(True))
    window.reload_frame()
    window.go("register", next_session(frame))
    settle(qtbot, frame)
    look_often(frame, wall, minutes=10)
    locked(qtbot, frame)
    assert frame.workspace is None


def test_the_cover_has_no_fault_in_any_look_or_size(qtbot: QtBot, with_pin: Frame) -> None:
    covered(qtbot, with_pin)
    type_pin(qtbot, with_pin, "111112")
    assert lint_in_every_look(with_pin) == []


def test_everything_on_the_cover_is_reached_with_tab(qtbot: QtBot, with_pin: Frame) -> None:
    page = covered(qtbot, with_pin)
    seen = []
    for _key in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert {page.open_button, page.passphrase} <= set(seen)
    assert page.switch.isHidden()
