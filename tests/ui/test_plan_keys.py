"""From "Make a plan" to paper: real keys, counted; and hard words, pictures and areas by keys alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.onward import OnwardState
from tests.ui.asking import ask, part, person_called, press, settle, shown, words_on
from tests.ui.planning import PaperTray, plan_of_jean, screen, with_a_step
from ui.widgets.button import Button
from ui.widgets.field import Dropdown, LineField
from ui.widgets.onward_dialogs import OnwardAnswerDialog, OnwardDialog
from ui.widgets.paper_choice import PaperChoice
from ui.widgets.pictures_dialog import PicturesDialog
from ui.widgets.plan_dialogs import GoalDialog
from ui.widgets.print_dialogs import ChoosePrinter
from ui.widgets.reading_notes import ReadingNotes
from ui.widgets.step_dialog import StepDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from ui.window import Window

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS = (
    ("Ring the choir", "Jean", "Thu"),
    ("Try it once", "Anya", "24/11"),
    ("Get a pass", "Sam", "next week"),
)


def test_from_make_a_plan_to_paper_takes_17_keys_beside_the_words(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    """One goal and three steps with what, who and when: every key but letters; printing itself is 2."""
    person, keys = person_called(qtbot, window, "Jean Okafor"), 1
    window.go("person", person)
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Make a plan"), ENTER)
    settle(qtbot, window)

    def hit(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal keys
        keys += 1
        press(qtbot, window, key, held)
        settle(qtbot, window)

    screen(window).paper.printers = PaperTray(tmp_path, ("Desk", "Hall"))
    hit(ENTER)
    qtbot.keyClicks(part(shown(GoalDialog), QPlainTextEdit), "I want to sing again.")
    hit(ENTER)
    for what, who, when in STEPS:
        hit(ENTER, CONTROL)
        dialog = shown(StepDialog)
        for label, words in (("What will be done", what), ("Who does it", who), ("When", when)):
            field = dialog.findChild(QLineEdit, label)
            if label != "What will be done":
                keys += 1
                qtbot.keyClick(dialog.focusWidget(), TAB)
            assert dialog.focusWidget() is field
            qtbot.keyClicks(field, words)
        keys += 1
        qtbot.keyClick(dialog.focusWidget(), ENTER)
        settle(qtbot, window)
    before_printing = keys
    hit(Qt.Key.Key_P, CONTROL)
    keys += 1
    qtbot.keyClick(shown(ChoosePrinter), ENTER)
    settle(qtbot, window)
    assert (keys - before_printing, (tmp_path / "Desk.pdf").exists()) == (2, True)
    plan = ask(qtbot, window, lambda: window.context.workspace.plans.open(person))
    assert [(step.what, step.who, bool(step.on)) for step in plan.steps] == [
        (w, o, True) for w, o, _d in STEPS
    ]
    assert keys == 17, f"{keys} keys"


def test_a_hard_word_is_marked_and_one_key_puts_a_plainer_one_there(qtbot: QtBot, window: Window) -> None:
    with_a_step(qtbot, window, plan_of_jean(qtbot, window))
    press(qtbot, window, ENTER, CONTROL)
    what = part(shown(StepDialog), QLineEdit, "What will be done")
    qtbot.keyClicks(what, "Participate in the choir")
    qtbot.waitUntil(lambda: shown(ReadingNotes).isVisible())
    assert "“Participate”: perhaps “take part” or “join in”?" in words_on(shown(StepDialog))
    assert what.text() == "Participate in the choir"
    qtbot.keyClick(what, TAB)
    assert shown(StepDialog).focusWidget().objectName() == "Who does it"  # notes stand in nobody's way
    qtbot.keyClick(shown(Button, "Use “take part”"), Qt.Key.Key_Space)
    assert what.text() == "Take part in the choir"
    assert not shown(StepDialog).findChildren(ReadingNotes)[0].isVisible()


def test_the_helper_changes_a_picture_on_the_easy_read_page(qtbot: QtBot, window: Window) -> None:
    person = plan_of_jean(qtbot, window)
    with_a_step(qtbot, window, person)
    lists = shown(PaperChoice).findChildren(Dropdown)
    style = next(one for one in lists if one.label.text() == "Print style")
    for _style in ("large print", "easy read"):
        qtbot.keyClick(style.combo, Qt.Key.Key_Down)
        settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Change the pictures"), Qt.Key.Key_Space)
    settle(qtbot, window)
    first = shown(PicturesDialog).findChildren(Dropdown)[0]
    qtbot.keyClick(first.combo, Qt.Key.Key_Down)
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Done"), ENTER)
    plan = ask(qtbot, window, lambda: window.context.workspace.plans.open(person))
    assert plan.goals[0].picture == "none"


def test_somebody_else_is_asked_and_answers_by_keys(qtbot: QtBot, window: Window) -> None:
    person = plan_of_jean(qtbot, window)
    qtbot.keyClick(shown(Button, "Ask somebody else"), Qt.Key.Key_Space)
    settle(qtbot, window)
    assert window.at == ("onward", person)
    press(qtbot, window, ENTER)
    dialog = shown(OnwardDialog)
    qtbot.keyClick(shown(Button, "Keep this"), ENTER)
    assert "Write what they are asked to do, and why." in words_on(dialog)
    qtbot.keyClicks(part(dialog, QPlainTextEdit), "Falls at home")
    qtbot.keyClick(shown(Button, "Keep this"), ENTER)
    settle(qtbot, window)
    press(qtbot, window, ENTER)
    answer = shown(OnwardAnswerDialog)
    qtbot.keyClicks(answer.findChildren(Dropdown)[0].combo, "Did")
    qtbot.keyClick(shown(Button, "Keep this"), ENTER)
    assert "Write why it did not start." in words_on(answer)
    answer.findChildren(LineField)[1].set_text("They moved away")
    qtbot.keyClick(shown(Button, "Keep this"), ENTER)
    settle(qtbot, window)
    (asked,) = ask(qtbot, window, lambda: window.context.workspace.onward.of_person(person))
    assert (asked.state, asked.answers[-1].why) == (OnwardState.DID_NOT_START, "They moved away")
    assert "They moved away" in words_on(window.screen_shown)
