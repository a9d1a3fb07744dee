"""Parts in any order, who answers, and a second talk that starts from the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from app.domain.answering import AnsweredBy, Answering
from app.domain.talk import Answer
from tests.ui.asking import ask, person_called, press, settle, shown, words_on
from tests.ui.lint import lint_at_every_size
from tests.ui.talking import answer, begun_with_jean, page, talk
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.dialog import Dialog
from ui.widgets.part_list import PartList
from ui.widgets.who_answers import WhoAnswers

if TYPE_CHECKING:
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window

Key = Qt.Key


def button_called(window: Window, name: str) -> Button:
    """The button that a screen reader calls so; an older one, of the list before, may not be gone yet."""
    found = (b for b in window.screen_shown.findChildren(Button) if b.accessibleName() == name)
    return next(button for button in found if button.isVisible())


def space_on(qtbot: QtBot, window: Window, name: str) -> None:
    """Press a button by its key, once the focus has come to it."""
    button = button_called(window, name)
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    settle(qtbot, window)


def test_parts_are_left_out_reordered_and_gone_to_by_keys(qtbot: QtBot, window: Window) -> None:
    jean = begun_with_jean(qtbot, window)
    press(qtbot, window, Key.Key_F4)
    settle(qtbot, window)
    shown(PartList)
    assert "My week\n0 of 1 answered" in words_on(window.screen_shown)
    assert lint_at_every_size(window.window(), (1.0, 2.0)) == []
    space_on(qtbot, window, "Leave it out: My week")
    assert button_called(window, "Take it in again: My week").hasFocus()
    space_on(qtbot, window, "Earlier: Ready for change")
    kept = talk(qtbot, window, jean)
    assert kept.skipped == ("2",)
    assert [part.code for part in kept.parts] == ["0", "1", "2", "3", "4", "6", "5", "8"]
    press(qtbot, window, Key.Key_Escape)
    assert page(window).question.code == "G1"
    press(qtbot, window, Key.Key_F4)
    settle(qtbot, window)
    space_on(qtbot, window, "Go to: How my days feel")
    assert page(window).question.code == "P1"
    press(qtbot, window, Key.Key_Escape)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    window.go("talk", jean)
    settle(qtbot, window)
    assert page(window).question.code == "P1"


def test_who_answers_is_said_and_changed_and_kept_with_each_answer(qtbot: QtBot, window: Window) -> None:
    jean = begun_with_jean(qtbot, window)
    press(qtbot, window, Key.Key_1)
    shown(Button, "Jean answers").click()
    dialog = shown(WhoAnswers)
    next(box for box in dialog.findChildren(RadioBox) if "supporter" in box.text()).click()
    qtbot.keyClicks(dialog.helper.line, "Rose")
    qtbot.keyClick(dialog, Key.Key_Return)
    settle(qtbot, window)
    assert shown(Button, "With Rose").isVisible()
    press(qtbot, window, Key.Key_Return)
    press(qtbot, window, Key.Key_1)
    settle(qtbot, window)
    first, second = answer(qtbot, window, jean, "G1"), answer(qtbot, window, jean, "G2")
    assert first is not None
    assert second is not None
    assert first.answering == Answering()
    assert second.answering == Answering(AnsweredBy.WITH_SUPPORTER, "Rose")


@pytest.fixture
def again(qtbot: QtBot, window: Window) -> UUID:
    """The talk with Jean is finished, and a second one has begun at its first life question."""
    talks, person = window.context.workspace.talks, person_called(qtbot, window, "Jean Okafor")

    def hold() -> None:
        first = talks.start(person)
        talks.answer(first.id, "M1", Answer(value=("singing",), words="Singing with people"))
        talks.answer(first.id, "P1", Answer(value=1))
        talks.answer(first.id, "W1", Answer(value={"mon.morning": {"fills": "LA7"}}))
        talks.finish(first.id)
        second = talks.start(person)
        talks.go(second.id, "M1")

    ask(qtbot, window, hold)
    window.go("talk", person)
    settle(qtbot, window)
    return person


def test_enter_keeps_what_is_still_right_another_answer_changes_it_and_both_lie_side_by_side(
    qtbot: QtBot, window: Window, again: UUID
) -> None:
    assert "This is what you said last time. Is it still right?" in words_on(page(window))
    assert page(window).words.text() == "Singing with people"
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    kept = answer(qtbot, window, again, "M1")
    assert kept is not None
    assert (kept.value, kept.words, kept.confirmed) == (("singing",), "Singing with people", True)
    assert page(window).still_right is None
    second = talk(qtbot, window, again)
    talks = window.context.workspace.talks
    ask(qtbot, window, lambda: talks.go(second.id, "W1"))
    window.screen_shown.open(again)
    settle(qtbot, window)
    shown(Button, "Leave it for another day").click()
    settle(qtbot, window)
    assert answer(qtbot, window, again, "W1") is None
    ask(qtbot, window, lambda: talks.go(second.id, "P1"))
    window.screen_shown.open(again)
    settle(qtbot, window)
    press(qtbot, window, Key.Key_1)
    settle(qtbot, window)
    changed = answer(qtbot, window, again, "P1")
    assert changed is not None
    assert (changed.value, changed.confirmed) == (4, False)
    window.go("matters", second.id)
    settle(qtbot, window)
    shown(Button, "Then and now").click()
    settle(qtbot, window)
    words = words_on(window.screen_shown)
    assert "I decide most of what I do.\nthen\nA little true\nnow\nVery true" in words
    assert "1 answer stayed the same." in words
    assert "The week was not asked in this talk." in words
    assert lint_at_every_size(window.window(), (1.0, 2.0)) == []
    press(qtbot, window, Key.Key_F11)
    assert not window.rail.isVisible()
    assert not [dialog for dialog in window.findChildren(Dialog) if dialog.isVisible()]
