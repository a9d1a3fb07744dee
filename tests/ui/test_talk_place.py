"""The place in a talk: kept through a break and a lock, and left once at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.conftest import PASSPHRASE
from tests.ui.asking import ask, press, settle, shown, words_on
from tests.ui.conftest import unlock
from tests.ui.talking import answer, begun_with_jean, go_to, page
from ui.widgets.button import Button
from ui.widgets.tap import ManyTap
from ui.widgets.thank_you import ThankYou

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.window import Window


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """A talk with Jean has just begun, from her page."""
    return begun_with_jean(qtbot, window)


def test_own_words_and_pictures_are_kept_when_the_page_is_left(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "M1")
    assert page(window).words.edit.hasFocus()
    qtbot.keyClicks(page(window).words.edit, "I miss singing.")
    singing = shown(ManyTap, "Singing")
    singing.setFocus()
    press(qtbot, window, Qt.Key.Key_Space)
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert page(window).question.code == "M2"
    given = answer(qtbot, window, jean, "M1")
    assert given is not None
    assert (given.value, given.words) == (("singing",), "I miss singing.")


def test_words_are_kept_when_typing_pauses(qtbot: QtBot, window: Window, jean: UUID) -> None:
    qtbot.keyClicks(page(window).words.edit, "Her son")
    qtbot.waitUntil(lambda: "Saved" in words_on(window.screen_shown))
    given = answer(qtbot, window, jean, "G1")
    assert given is not None
    assert given.words == "Her son"
    assert window.screen_shown.draft() is None


def test_a_break_keeps_the_place_and_says_thank_you_before_any_list(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "M3")
    press(qtbot, window, Qt.Key.Key_Escape)
    assert "Thank you, Jean" in words_on(shown(ThankYou))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert page(window).question.code == "M3"
    press(qtbot, window, Qt.Key.Key_Escape)
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at == ("person", jean)
    assert shown(Button, "Carry on the talk").isVisible()
    window.go("talk", jean)
    settle(qtbot, window)
    assert page(window).question.code == "M3"


def test_something_unsafe_opens_the_private_page(qtbot: QtBot, window: Window, jean: UUID) -> None:
    go_to(qtbot, window, "G7")
    press(qtbot, window, Qt.Key.Key_1)
    settle(qtbot, window)
    assert window.at == ("worry", jean)
    words = words_on(window.screen_shown)
    assert "Act on this today, before they leave" in words
    assert "Jean said yes to “Is there anything making today unsafe?”" in words
    assert "Nothing on this page was asked yet" not in words
    press(qtbot, window, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert page(window).question.code == "G7"


def test_locking_loses_no_word_and_comes_back_to_the_same_question(
    qtbot: QtBot, frame: Frame, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "M2")
    qtbot.keyClicks(page(window).words.edit, "Dancing")
    press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: frame.window_open is None)
    unlock(qtbot, frame, PASSPHRASE)
    again = frame.window_open
    assert again is not None
    settle(qtbot, again)
    assert again.at == ("talk", jean)
    assert page(again).question.code == "M2"
    assert page(again).words.text() == "Dancing"
    given = answer(qtbot, again, jean, "M2")
    assert given is not None
    assert given.words == "Dancing"
    qtbot.keyClicks(page(again).words.edit, " and tea")
    assert page(again).words.text() == "Dancing and tea"


def test_the_last_question_leads_to_what_matters_and_back_does_not_begin_again(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "S2")
    assert shown(Button, "See what matters").isVisible()
    press(qtbot, window, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.at[0] == "matters"
    press(qtbot, window, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert window.at == ("person", jean)
    found = ask(qtbot, window, lambda: window.context.workspace.people.page(jean))
    assert found.open_talk is None


def test_enter_on_the_number_pad_goes_on_and_a_key_held_down_goes_on_once(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    press(qtbot, window, Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert page(window).question.code == "G2"
    for _again in range(3):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
        )
        QApplication.sendEvent(window.window().focusWidget(), held)
    settle(qtbot, window)
    assert page(window).question.code == "G2"
    del jean


def test_a_talk_is_finished_once_however_often_enter_is_pressed(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "S2")
    history = window.context.workspace.history
    before = ask(qtbot, window, lambda: history.moves)
    screen = window.screen_shown
    for _press in range(3):
        screen.main_action()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.at[0] == "matters")
    assert ask(qtbot, window, lambda: history.moves) == before + 1
    del jean
