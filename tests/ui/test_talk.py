"""The talk: answers by key, kept at once, a place that is never lost, words that survive a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.consent import Decision, Purpose
from app.domain.needs import Need, NeedCategory, Needs
from app.domain.talk import AnswerState
from tests.ui.asking import ask, press, settle, shown, words_on
from tests.ui.talking import answer, begun_with_jean, go_to, page, talk
from ui.screens.talk_screen import TalkScreen
from ui.theme import current_theme
from ui.widgets.dialog import Dialog
from ui.widgets.segmented import Segment
from ui.widgets.tap import ManyTap, OneTap

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """A talk with Jean has just begun, from her page."""
    return begun_with_jean(qtbot, window)


def test_no_rail_no_other_names_and_a_neutral_window_title(window: Window, jean: UUID) -> None:
    assert not window.rail.isVisible()
    assert window.window().windowTitle() == "A talk"
    words = words_on(window.screen_shown)
    assert "A guide for conversation. Not a medical test." in words
    assert "Amir" not in words
    del jean


def test_how_to_talk_with_them_is_shown_before_the_talk_and_not_in_it(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    people = window.context.workspace.people
    needs = Needs(needs=(Need(NeedCategory.SUPPORT, "Sit on the left side"),))
    ask(qtbot, window, lambda: people.change_needs(jean, needs))
    window.screen_shown.refreshed()
    settle(qtbot, window)
    assert "How to talk with Jean\nSit on the left side." in words_on(window.screen_shown)
    go_to(qtbot, window, "M1")
    assert "Sit on the left side." not in words_on(window.screen_shown)


def test_a_number_key_answers_and_is_kept_at_once(qtbot: QtBot, window: Window, jean: UUID) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    settle(qtbot, window)
    assert "Saved" in words_on(window.screen_shown)
    given = answer(qtbot, window, jean, "G1")
    assert given is not None
    assert given.value == "yes"
    consents = ask(qtbot, window, lambda: window.context.workspace.people.page(jean)).consents
    assert [(c.purpose, c.decision) for c in consents] == [(Purpose.RECORD, Decision.YES)]


def test_not_sure_and_not_wanting_to_say_are_answers(qtbot: QtBot, window: Window, jean: UUID) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Slash)
    settle(qtbot, window)
    given = answer(qtbot, window, jean, "G1")
    assert given is not None
    assert (given.state, given.value) == (AnswerState.NOT_SURE, None)
    press(qtbot, window, Qt.Key.Key_Minus)
    settle(qtbot, window)
    given = answer(qtbot, window, jean, "G1")
    assert given is not None
    assert given.state is AnswerState.DID_NOT_WANT_TO_SAY
    assert [tap.text() for tap in page(window).findChildren(ManyTap) if tap.isChecked()] == [
        "I do not want to say"
    ]
    press(qtbot, window, Qt.Key.Key_Minus)
    settle(qtbot, window)
    assert answer(qtbot, window, jean, "G1") is None


def test_three_taps_about_a_life_area_are_three_keys(qtbot: QtBot, window: Window, jean: UUID) -> None:
    go_to(qtbot, window, "LA3")
    for key in (Qt.Key.Key_4, Qt.Key.Key_1, Qt.Key.Key_3):
        press(qtbot, window, key)
    settle(qtbot, window)
    given = answer(qtbot, window, jean, "LA3")
    assert given is not None
    assert given.value == {"matter": 3, "amount": -2, "choice": 2}
    assert page(window).words.edit.hasFocus()


def test_on_the_ruler_one_then_nought_is_ten(qtbot: QtBot, window: Window, jean: UUID) -> None:
    go_to(qtbot, window, "R2")
    press(qtbot, window, Qt.Key.Key_1)
    settle(qtbot, window)
    one = answer(qtbot, window, jean, "R2")
    press(qtbot, window, Qt.Key.Key_0)
    settle(qtbot, window)
    ten = answer(qtbot, window, jean, "R2")
    assert one is not None
    assert ten is not None
    assert (one.value, ten.value) == (1, 10)


def test_parts_in_life_are_answered_row_by_row(qtbot: QtBot, window: Window, jean: UUID) -> None:
    go_to(qtbot, window, "M5")
    press(qtbot, window, Qt.Key.Key_2)
    settle(qtbot, window)
    given = answer(qtbot, window, jean, "M5")
    assert given is not None
    assert given.value == {"friend": "lost_missed"}


def test_other_ways_to_ask_are_a_key_away(qtbot: QtBot, window: Window, jean: UUID) -> None:
    go_to(qtbot, window, "M1")
    press(qtbot, window, Qt.Key.Key_F6)
    dialog = shown(Dialog)
    assert "“Who would be there?”" in words_on(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert page(window).question.code == "M1"
    del jean


def test_easy_words_show_the_same_question_another_way_and_keep_the_answer(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    press(qtbot, window, Qt.Key.Key_2)
    settle(qtbot, window)
    shown(Segment, "Easy words").click()
    assert "Is it all right to write this down?" in words_on(page(window))
    assert [tap.text() for tap in page(window).findChildren(OneTap) if tap.isChecked()] == ["No"]
    del jean


def test_undo_takes_the_last_answer_back(qtbot: QtBot, window: Window, jean: UUID) -> None:
    press(qtbot, window, Qt.Key.Key_1)
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    assert answer(qtbot, window, jean, "G1") is None
    assert not any(tap.isChecked() for tap in page(window).findChildren(OneTap))


def test_digits_leave_answers_alone_where_single_keys_are_off(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    window.context.display.choose_keys(single_keys=False)
    assert isinstance(window.screen_shown, TalkScreen)
    window.screen_shown.refreshed()
    settle(qtbot, window)
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_Slash)
    settle(qtbot, window)
    assert answer(qtbot, window, jean, "G1") is None


def test_the_numbers_after_the_answers_are_not_sure_and_not_wanting_to_say(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "G7")
    options = page(window).question.options
    assert [tap.face.key for tap in page(window).findChildren(ManyTap)] == [
        str(len(options) + 1),
        str(len(options) + 2),
    ]
    for number, state in ((1, AnswerState.NOT_SURE), (2, AnswerState.DID_NOT_WANT_TO_SAY)):
        qtbot.keyClick(window.window().focusWidget(), str(len(options) + number))
        settle(qtbot, window)
        given = answer(qtbot, window, jean, "G7")
        assert given is not None
        assert given.state is state
    qtbot.keyClick(window.window().focusWidget(), "2")
    settle(qtbot, window)
    given = answer(qtbot, window, jean, "G7")
    assert given is not None
    assert (given.state, given.value) == (AnswerState.ANSWERED, options[1].key)


@pytest.mark.parametrize("code", ["G1", "G3", "M1", "M5", "LA1", "R2"])
def test_the_answer_with_the_focus_is_in_view_at_twice_the_size(
    qtbot: QtBot, window: Window, jean: UUID, code: str
) -> None:
    talk_id = talk(qtbot, window, jean).id
    current_theme().use(scale=2.0)
    window.window().resize(1024, 640)
    window.go("talk", (talk_id, code))
    settle(qtbot, window)
    focused = window.window().focusWidget()
    assert page(window).isAncestorOf(focused)
    qtbot.waitUntil(lambda: focused.visibleRegion().boundingRect() == focused.rect())
    current_theme().use(scale=1.0)
