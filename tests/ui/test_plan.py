"""The plan: goals and steps by key, agreed together, and looked at again on a day that is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.consent import Consent, Decision, Purpose
from app.domain.plans import StepStatus
from app.domain.safety import Seen
from tests.ui.asking import ask, part, press, settle, shown, words_on
from tests.ui.planning import plan_of_jean, screen, with_a_step
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.plan_dialogs import AgreeDialog, GoalDialog, ReviewDialog
from ui.widgets.step_dialog import StepDialog

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.domain.plans import Plan
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """Jean's plan is on show, with nothing in it yet."""
    return plan_of_jean(qtbot, window)


@pytest.fixture
def planned(qtbot: QtBot, window: Window, jean: UUID) -> UUID:
    """A goal with one step is in it."""
    with_a_step(qtbot, window, jean)
    return jean


def plan(qtbot: QtBot, window: Window, person: UUID) -> Plan:
    return ask(qtbot, window, lambda: window.context.workspace.plans.open(person))


def fill(qtbot: QtBot, dialog: StepDialog, **fields: str) -> None:
    labels = {"what": "What will be done", "who": "Who does it", "when": "When", "where": "Where to go"}
    if "where" in fields:
        next(one for one in dialog.findChildren(Button) if one.text().startswith("More:")).click()
    for field, words in fields.items():
        line = part(dialog, QLineEdit, labels[field])
        line.clear()
        qtbot.keyClicks(line, words)


def test_a_first_goal_and_its_steps_are_written_with_the_keys_alone(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    press(qtbot, window, Qt.Key.Key_Return)
    words = shown(GoalDialog).findChild(QPlainTextEdit)
    qtbot.keyClicks(words, "I want")
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(words, "to sing.")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.window().focusWidget() is shown(Button, "Add a step")
    press(qtbot, window, Qt.Key.Key_Return)
    dialog = shown(StepDialog)
    fill(qtbot, dialog, what="Go to Silver Voices", who="Jean, with Anya", when="Tue 2pm", where="Side door")
    assert "That is Tuesday 24 November, 2:00 pm." in words_on(dialog)
    qtbot.keyClick(dialog.findChild(QLineEdit, "When"), Qt.Key.Key_Return)
    settle(qtbot, window)
    (goal,) = plan(qtbot, window, jean).goals
    (step,) = goal.steps
    assert (goal.words, step.what, step.who) == ("I want\nto sing.", "Go to Silver Voices", "Jean, with Anya")
    assert step.on is not None
    assert (step.on.isoformat(), str(step.at)) == ("2026-11-24", "14:00:00")
    assert "Jean, with Anya  Tuesday 24 November, 2:00 pm" in words_on(window.screen_shown)
    assert window.line.text == "Saved"


def test_a_new_plan_begins_from_one_that_was_agreed(qtbot: QtBot, window: Window, planned: UUID) -> None:
    old = plan(qtbot, window, planned)
    words = "Make a new plan from this one"
    assert words not in [b.text() for b in window.screen_shown.findChildren(Button) if b.isVisible()]
    plans = window.context.workspace.plans
    ask(qtbot, window, lambda: plans.agree(old.id, True, "Jean"))
    window.screen_shown.refreshed()
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, words), Qt.Key.Key_Space)
    settle(qtbot, window)
    new = plan(qtbot, window, planned)
    assert (new.id != old.id, new.agreement) == (True, None)
    assert [goal.words for goal in new.goals] == [goal.words for goal in old.goals]


def test_the_plan_leaves_for_the_referrer_only_with_consent(
    qtbot: QtBot, window: Window, planned: UUID, files: Chosen, tmp_path: Path
) -> None:
    files.answer = tmp_path / "shared.pdf"
    share = shown(Button, "Save it for the GP or referrer")
    qtbot.keyClick(share, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert files.asked == []
    assert "was not agreed" in words_on(window)
    yes = Consent(
        purpose=Purpose.SHARE_REFERRER, decision=Decision.YES, given_by="Jean", how="spoken", wording="1",
        at=window.context.clock(),
    )  # fmt: skip
    ask(qtbot, window, lambda: window.context.workspace.people.record_consent(planned, yes))
    qtbot.keyClick(share, Qt.Key.Key_Space)
    settle(qtbot, window)
    assert files.answer.read_bytes().startswith(b"%PDF")


def test_agreeing_waits_while_there_is_something_to_follow_up(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    ask(qtbot, window, lambda: window.context.workspace.safety.see(planned, "RF3", Seen.YES))
    screen(window)._changes.ask_agreed()
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Space)
    settle(qtbot, window)
    assert "There is something to follow up first" in words_on(window)
    assert plan(qtbot, window, planned).agreement is None


def test_a_step_without_words_is_asked_for_and_nothing_is_lost(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    press(qtbot, window, Qt.Key.Key_Return, CONTROL)
    dialog = shown(StepDialog)
    fill(qtbot, dialog, who="Sam")
    qtbot.keyClick(dialog.findChild(QLineEdit, "Who does it"), Qt.Key.Key_Return)
    assert "Write what will be done." in words_on(dialog)
    fill(qtbot, dialog, what="Ring the garden group")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, window)
    assert [s.what for s in plan(qtbot, window, planned).steps] == [
        "Get the bus pass",
        "Ring the garden group",
    ]


def test_a_step_is_done_with_its_outcome_and_undo_takes_that_back(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    change = [
        b for b in window.screen_shown.findChildren(Button) if b.accessibleName().startswith("Change step 1")
    ]
    qtbot.keyClick(change[0], Qt.Key.Key_Return)
    qtbot.keyClick(shown(RadioBox, "Done"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert plan(qtbot, window, planned).steps[0].status is StepStatus.DONE
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window)
    assert plan(qtbot, window, planned).steps[0].status is StepStatus.TO_DO


def test_the_focus_comes_back_to_the_step_that_was_changed(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    pencil = window.screen_shown.findChild(Button, "goal 1 step 1")
    assert pencil is not None
    pencil.setFocus()
    press(qtbot, window, Qt.Key.Key_Return)
    fill(qtbot, shown(StepDialog), what="Get the railcard")
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    focused = window.window().focusWidget()
    assert focused is not None
    assert focused is not pencil
    assert focused.accessibleName() == "Change step 1: Get the railcard"
    del planned


def test_a_step_that_is_removed_can_be_brought_back(qtbot: QtBot, window: Window, planned: UUID) -> None:
    change = [
        b for b in window.screen_shown.findChildren(Button) if b.accessibleName().startswith("Change step 1")
    ]
    qtbot.keyClick(change[0], Qt.Key.Key_Return)
    qtbot.keyClick(shown(Button, "Remove this step"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert plan(qtbot, window, planned).steps == ()
    press(qtbot, window, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, window)
    assert len(plan(qtbot, window, planned).steps) == 1


def test_a_group_that_is_here_becomes_a_step(qtbot: QtBot, window: Window, planned: UUID) -> None:
    qtbot.keyClick(shown(Button, "Add to plan"), Qt.Key.Key_Return)
    settle(qtbot, window)
    added = plan(qtbot, window, planned).steps[-1]
    assert (added.what, added.where) == ("Go to Silver Voices", "St Mark's church hall")
    assert added.on is not None
    assert "In the plan" in words_on(window.screen_shown)


def test_agreed_or_why_not(qtbot: QtBot, window: Window, planned: UUID) -> None:
    qtbot.keyClick(shown(Button, "Was it agreed?"), Qt.Key.Key_Return)
    dialog = shown(AgreeDialog)
    qtbot.keyClick(shown(RadioBox, "No, or not yet"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    assert "Write why it was not agreed." in words_on(dialog)
    qtbot.keyClick(shown(RadioBox, "Yes, we agreed it together"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    agreement = plan(qtbot, window, planned).agreement
    assert agreement is not None
    assert (agreement.agreed, agreement.with_whom) == (True, "Jean")
    assert window.screen_shown.context_line().startswith("Made together.")


def test_the_day_to_look_again_is_understood_as_it_is_said(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    qtbot.keyClick(shown(Button, "Change"), Qt.Key.Key_Return)
    dialog = shown(ReviewDialog)
    dialog._on.set_text("some day")
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    assert "Write the day like 12 January." in words_on(dialog)
    dialog._on.set_text("3 February")
    qtbot.keyClick(shown(Button, "Keep this"), Qt.Key.Key_Return)
    settle(qtbot, window)
    on = plan(qtbot, window, planned).review_on
    assert on is not None
    assert on.isoformat() == "2027-02-03"
