"""Type into any dialog; lock, let it crash or press Esc: the words are there."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from tests.ui.at_the_desk import ask, desk
from tests.ui.bot import LONGEST
from tests.ui.coming_back import at, carry_on, lock_and_unlock, open_window, over
from tests.ui.conftest import settle, unlock
from tests.ui.half_typed import WAYS, Way, every_dialog, fill, jean
from tests.ui.shared_window import SharedWindow, windows_over
from ui.closing import NotKept
from ui.drafts import KEPT
from ui.help_dialog import HelpDialog
from ui.pin_dialog import PinDialog
from ui.problems import FaultDialog
from ui.rescue_dialog import RescueDialog
from ui.restore_dialog import RestoreDialog
from ui.second_person_dialog import SecondPersonDialog
from ui.settings.add_user_dialog import AddUserDialog
from ui.settings.passphrase_dialog import PassphraseDialog
from ui.settings.remove_user_dialog import RemoveUserDialog
from ui.setup.stop_dialog import StopSettingUp
from ui.text_and_colours import TextAndColours
from ui.widgets.field import TextField
from ui.widgets.half_typed import typed_in
from ui.widgets.large_pages import LargePages
from ui.widgets.note_dialog import NoteDialog
from ui.widgets.pictures_dialog import PicturesDialog
from ui.widgets.plan_dialogs import GoalDialog
from ui.widgets.print_dialogs import ChoosePrinter, DidNotPrint
from ui.widgets.same_disk import SameDisk
from ui.widgets.step_dialog import StepDialog
from ui.widgets.ways_to_ask import WaysToAsk
from ui.widgets.ways_to_score import WaysToScore
from ui.widgets.working_dialog import WorkingDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Template
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.widgets.dialog import Dialog

PASSPHRASES = {AddUserDialog, PassphraseDialog, PinDialog, RescueDialog, RestoreDialog, SecondPersonDialog}
"""They ask for a passphrase, a PIN or a rescue key, which is never written down."""
AT_ONCE = {
    TextAndColours, WaysToScore, WaysToAsk, HelpDialog, ChoosePrinter, DidNotPrint, SameDisk,
    WorkingDialog, StopSettingUp, RemoveUserDialog, FaultDialog, NotKept, PicturesDialog, LargePages,
}  # fmt: skip
"""Nothing is typed there, and a choice counts when it is made."""
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())


def opened(qtbot: QtBot, frame: Frame, way: Way) -> Dialog:
    way.open(at(qtbot, frame, way.screen, way.argument(frame)))
    return over(qtbot, frame, way.kind)


def test_every_dialog_is_tried_here_or_has_nothing_to_lose() -> None:
    tried = {way.kind for way in WAYS.values()}
    assert every_dialog() == tried | PASSPHRASES | AT_ONCE
    for kind in AT_ONCE:
        words = inspect.getsource(sys.modules[kind.__module__])
        assert not any(field in words for field in ("LineField", "TextField", "Stepper"))


@pytest.fixture(scope="module")
def windows(
    town: Path, tmp_path_factory: pytest.TempPathFactory, template: Template
) -> Iterator[SharedWindow]:
    """Lends the same window to one dialog after the other; each makes what it needs, if it is not there."""
    yield from windows_over(town, tmp_path_factory, template, keeps=True)


@every_way
def test_a_dialog_comes_back_after_a_crash_and_a_lock_as_it_was_and_esc_loses_nothing(
    qtbot: QtBot,
    windows: SharedWindow,
    request: pytest.FixtureRequest,
    after_crash: Callable[[Frame], Frame],
    way: Way,
) -> None:
    with windows.lent(qtbot, request) as frame:
        empty = opened(qtbot, frame, way)
        before = typed_in(empty)
        comes_back(qtbot, frame, after_crash, empty, before)
        if esc_has_saved(qtbot, frame, way, before) or way.ends:
            windows.renew()


def comes_back(
    qtbot: QtBot,
    frame: Frame,
    after_crash: Callable[[Frame], Frame],
    dialog: Dialog,
    before: dict[str, Any],
) -> None:
    typed, kind = fill(dialog), type(dialog)
    assert typed
    after = after_crash(frame)
    carry_on(qtbot, after)
    assert typed_in(over(qtbot, after, kind)) == typed
    later = fill(dialog, "typed later", 0)  # what was kept for the crash is not what comes back
    if later == before:
        later = fill(dialog)  # there are switches alone, and nothing is kept of one as it was
    lock_and_unlock(qtbot, frame)
    assert typed_in(over(qtbot, frame, kind)) == later


def esc_has_saved(qtbot: QtBot, frame: Frame, way: Way, before: dict[str, Any]) -> bool:
    """What Esc does in a dialog that is filled in; a new thing that is complete is added, with Undo."""
    dialog = over(qtbot, frame, way.kind)
    typed = typed_in(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, frame)
    saved = "Saved" in open_window(frame).line.text
    again = typed_in(opened(qtbot, frame, way))
    # A new thing that was complete has been added, with Undo; everything else stands where it was typed.
    added = before == again and saved
    assert added or again == typed
    return saved


def test_what_was_kept_is_gone_once_it_is_done(qtbot: QtBot, frame: Frame) -> None:
    way = WAYS["note"]
    fill(opened(qtbot, frame, way))
    lock_and_unlock(qtbot, frame)
    note = over(qtbot, frame, NoteDialog)
    qtbot.keyClick(note, Qt.Key.Key_Return)
    settle(qtbot, frame)
    assert typed_in(opened(qtbot, frame, way)) == {"What happened": ""}


def test_words_that_could_not_be_kept_are_still_in_the_dialog(
    qtbot: QtBot, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(frame, "say", lambda _error: None)
    way = WAYS["note"]
    note = opened(qtbot, frame, way)
    open_window(frame).refused.disconnect()
    monkeypatch.setattr(desk(frame).people, "add_note", full)
    typed = fill(note)
    qtbot.keyClick(note, Qt.Key.Key_Return)
    settle(qtbot, frame)
    qtbot.waitUntil(lambda: bool(open_window(frame).context.half_typed.to_keep()), timeout=LONGEST)
    assert typed_in(opened(qtbot, frame, way)) == typed


def test_work_that_was_done_by_hand_is_not_offered_again(
    qtbot: QtBot, frame: Frame, after_crash: Callable[[Frame], Frame]
) -> None:
    way = WAYS["note"]
    typed = fill(opened(qtbot, frame, way))
    after = after_crash(frame)
    note = opened(qtbot, after, way)
    assert typed_in(note) == typed
    qtbot.keyClick(note, Qt.Key.Key_Return)
    settle(qtbot, after)
    lock_and_unlock(qtbot, after)
    assert open_window(after).banners.shown("kept") is None
    assert ask(after, lambda: desk(after).drafts.load(KEPT)) is None


def test_ctrl_l_and_f9_lock_from_inside_a_dialog(qtbot: QtBot, frame: Frame) -> None:
    for key, held in (
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
    ):
        dialog = opened(qtbot, frame, WAYS["a new goal"])
        assert isinstance(dialog, GoalDialog)
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow, timeout=LONGEST)
        qtbot.keyClicks(dialog.focusWidget(), "dance")
        qtbot.keyClick(dialog.focusWidget(), key, held)
        qtbot.waitUntil(lambda: frame.gate is not None, timeout=LONGEST)
        settle(qtbot, frame)
        unlock(qtbot, frame)
        words = over(qtbot, frame, GoalDialog).findChildren(TextField)[0]
        assert words.text().endswith("dance")


def test_a_changed_step_is_one_thing_to_undo(qtbot: QtBot, frame: Frame) -> None:
    dialog = opened(qtbot, frame, WAYS["a step"])
    assert isinstance(dialog, StepDialog)
    fill(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settle(qtbot, frame)
    person = jean(frame)
    open_window(frame).undo()
    settle(qtbot, frame)
    (step,) = ask(frame, lambda: desk(frame).plans.open(person)).steps
    assert (step.what, step.outcome) == ("Go to the choir", "")
