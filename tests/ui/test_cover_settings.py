"""Covering, in Settings: the PIN of this unlock, and whether open registers are covered; who may switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.roles import DeskRole
from tests.conftest import PASSPHRASE
from tests.ui.at_the_desk import ask, desk, next_session
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, unlock
from tests.ui.covering import PIN, covered, type_pin
from tests.ui.test_lock import locked
from tests.ui.test_settings import part
from tests.ui.test_switching import AMIRS, MARKER, let_in_amir, switch, words_on
from ui.menu import open_menu
from ui.pin_dialog import PinDialog
from ui.settings.people_section import PeopleSection

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


def test_a_pin_is_chosen_with_keys_and_used(qtbot: QtBot, frame: Frame, window: Window) -> None:
    section = part(qtbot, frame, "people", PeopleSection)
    section.pin.setFocus()
    qtbot.keyClick(section.pin, Qt.Key.Key_Space)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PinDialog)
    qtbot.keyClicks(dialog.pin.line, PIN)
    qtbot.keyClicks(dialog.again.line, PIN)
    qtbot.keyClick(dialog.again.line, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert window.line.text == "F9 covers the screen. Your PIN is kept until it locks."
    covered(qtbot, frame)
    type_pin(qtbot, frame, PIN)
    assert frame.window_open is window


def test_a_service_covers_open_registers_from_now_on(qtbot: QtBot, frame: Frame, window: Window) -> None:
    section = part(qtbot, frame, "people", PeopleSection)
    assert not section.covers.isChecked()
    qtbot.keyClick(section.covers, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.line.text == "Saved. An open register is covered now."
    assert ask(frame, desk(frame).settings.covers_work)
    qtbot.keyClick(section.covers, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.line.text == "Saved. Every page is locked now."


def test_whoever_may_not_choose_it_for_the_service_is_told(qtbot: QtBot, frame: Frame) -> None:
    let_in_amir(frame, DeskRole.WORKER)
    switch(qtbot, frame, "Amir", AMIRS)
    section = part(qtbot, frame, "people", PeopleSection)
    qtbot.keyClick(section.covers, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert not section.covers.isChecked()


def test_who_is_alone_is_not_asked_to_switch(window: Window) -> None:
    assert window.rail.switch.isHidden()
    menu = open_menu(window)
    assert "Switch person" not in [button.text() for button in menu.findChildren(QPushButton)]
    menu.reject()


def test_switching_takes_one_passphrase_and_brings_each_back_to_their_page(
    qtbot: QtBot, frame: Frame, window: Window
) -> None:
    let_in_amir(frame, DeskRole.SUPERVISOR)
    window.reload_frame()
    session = next_session(frame)
    window.go("register", session)
    settle(qtbot, frame)
    assert window.rail.switch.isVisible()
    window.rail.switch.setFocus()
    qtbot.keyClick(window.rail.switch, Qt.Key.Key_Space)
    gate = locked(qtbot, frame)
    assert gate.people.combo.currentText() == "Amir"
    unlock(qtbot, frame, AMIRS)
    amirs = frame.window_open
    assert amirs is not None
    assert amirs.at[0] == "today"
    amirs.go("person_form", None)
    settle(qtbot, frame)
    amirs.screen_shown.restore({"name": MARKER})
    menu = open_menu(amirs)
    next(b for b in menu.findChildren(QPushButton) if b.text() == "Switch person").click()
    assert locked(qtbot, frame).people.combo.currentText() == "Sam"
    unlock(qtbot, frame, PASSPHRASE)
    assert frame.window_open is not None
    assert frame.window_open.at == ("register", session)
    assert MARKER not in words_on(frame)
    back = switch(qtbot, frame, "Amir", AMIRS)
    settle(qtbot, frame)
    assert back.at == ("person_form", None)
    assert MARKER in words_on(frame)


def test_somebody_else_comes_in_from_under_a_cover(qtbot: QtBot, frame: Frame, window: Window) -> None:
    let_in_amir(frame, DeskRole.SUPERVISOR)
    ask(frame, lambda: desk(frame).cover.choose_pin(PIN))
    window.reload_frame()
    window.go("groups")
    settle(qtbot, frame)
    page = covered(qtbot, frame)
    qtbot.keyClick(page.switch, Qt.Key.Key_Space)
    gate = locked(qtbot, frame)
    assert gate.people.combo.currentText() == "Amir"
    assert frame.windowTitle() == "Covered"
    unlock(qtbot, frame, AMIRS)
    assert not desk(frame).cover.has_pin
    switch(qtbot, frame, "Sam", PASSPHRASE)
    qtbot.waitUntil(
        lambda: frame.window_open is not None and frame.window_open.at[0] == "groups", timeout=LONGEST
    )
