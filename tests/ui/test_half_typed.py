"""Type into any dialog or form; lock, let it crash, press Esc or go elsewhere: the words are there."""

from __future__ import annotations

import inspect
import shutil
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from app.bootstrap import Door
from app.store.kdf import KdfParameters
from tests.ui.at_the_desk import ask, desk, next_session, silver_voices
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, shown_frame, unlock
from tests.ui.half_typed import WAYS, Way, every_dialog, fill, jean
from ui.all_screens import SCREENS
from ui.drafts import KEPT
from ui.help_dialog import HelpDialog
from ui.rescue_dialog import RescueDialog
from ui.restore_dialog import RestoreDialog
from ui.settings.passphrase_dialog import PassphraseDialog
from ui.text_and_colours import TextAndColours
from ui.widgets.dialog import Dialog
from ui.widgets.field import LineField, TextField
from ui.widgets.half_typed import typed_in
from ui.widgets.leave_practice import LeavePractice
from ui.widgets.note_dialog import NoteDialog
from ui.widgets.plan_dialogs import GoalDialog, StepDialog
from ui.widgets.print_dialogs import ChoosePrinter, DidNotPrint
from ui.widgets.same_disk import SameDisk
from ui.widgets.ways_to_ask import WaysToAsk
from ui.widgets.ways_to_score import WaysToScore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from uuid import UUID

    from tests.conftest import Wall
    from tests.ui.bot import QtBot
    from ui.frame import Frame
    from ui.screen import Screen
    from ui.window import Window

PASSPHRASES = {PassphraseDialog, RescueDialog, RestoreDialog}
"""They ask for a passphrase or a rescue key, which is never written down."""
AT_ONCE = {
    TextAndColours, WaysToScore, WaysToAsk, HelpDialog, ChoosePrinter, DidNotPrint, SameDisk, LeavePractice,
}  # fmt: skip
"""Nothing is typed there, and a choice counts when it is made."""
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
PAGES: dict[str, tuple[str, Callable[[Frame], object]]] = {
    **{name: (name, lambda _frame: None) for name in SCREENS},
    "person": ("person", jean),
    "a known person": ("person_form", jean),
    "talk": ("talk", jean),
    "matters": ("matters", lambda frame: ask(frame, lambda: desk(frame).talks.start(jean_of(frame))).id),
    "worry": ("worry", jean),
    "plan": ("plan", jean),
    "group": ("group", silver_voices),
    "a known group": ("group_form", silver_voices),
    "register": ("register", next_session),
    "scores": ("scores", next_session),
    "score_person": ("scores", next_session),
    "who uses it": ("settings", lambda _frame: "people"),
    "numbers": ("settings", lambda _frame: "numbers"),
}
"""Every page there is; those with more than one kind of argument more than once."""


def jean_of(frame: Frame) -> UUID:
    return desk(frame).people.list_people("Jean")[0].id


def at(qtbot: QtBot, frame: Frame, name: str, argument: object) -> Screen:
    window = open_window(frame)
    window.go(name, argument)
    settle(qtbot, frame)
    return window.screen_shown


def open_window(frame: Frame) -> Window:
    assert frame.window_open is not None
    return frame.window_open


def over(qtbot: QtBot, frame: Frame, kind: type[Dialog]) -> Dialog:
    """The dialog over the page, once it is there."""

    def there() -> list[Dialog]:
        return [dialog for dialog in frame.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=LONGEST)
    return there()[0]


def opened(qtbot: QtBot, frame: Frame, way: Way) -> Dialog:
    way.open(at(qtbot, frame, way.screen, way.argument(frame)))
    return over(qtbot, frame, way.kind)


def lock_and_unlock(qtbot: QtBot, frame: Frame) -> None:
    frame.lock()
    qtbot.waitUntil(lambda: frame.gate is not None, timeout=LONGEST)
    settle(qtbot, frame)
    assert not [dialog for dialog in frame.findChildren(Dialog) if dialog.isVisible()]
    unlock(qtbot, frame)


@pytest.fixture
def after_crash(qtbot: QtBot, frame: Frame, tmp_path: Path, wall: Wall) -> Iterator[Callable[[], Frame]]:
    """Starts the program on what lies on the disk, while the first one is open and knows nothing of it."""
    started = []

    def crash() -> Frame:
        frame.drafts.keep()
        settle(qtbot, frame)
        folder = tmp_path / "found after the crash"
        shutil.copytree(frame.door.folder, folder)
        frames = shown_frame(qtbot, Door(folder, wall, KdfParameters.cheapest()), frame._files)  # type: ignore[arg-type]  # the tests' own
        started.append(frames)
        after = next(frames)
        unlock(qtbot, after)
        return after

    yield crash
    for frames in started:
        assert next(frames, None) is None


def carry_on(qtbot: QtBot, frame: Frame) -> None:
    banner = open_window(frame).banners.shown("kept")
    assert banner is not None
    banner.findChildren(QPushButton)[0].click()
    settle(qtbot, frame)


def test_every_dialog_is_tried_here_or_has_nothing_to_lose() -> None:
    tried = {way.kind for way in WAYS.values()}
    assert every_dialog() == tried | PASSPHRASES | AT_ONCE
    for kind in AT_ONCE:
        words = inspect.getsource(sys.modules[kind.__module__])
        assert not any(field in words for field in ("LineField", "TextField", "Stepper"))


@every_way
def test_a_dialog_comes_back_after_a_lock_as_it_was(qtbot: QtBot, frame: Frame, way: Way) -> None:
    typed = fill(opened(qtbot, frame, way))
    assert typed
    lock_and_unlock(qtbot, frame)
    assert typed_in(over(qtbot, frame, way.kind)) == typed


@every_way
def test_a_dialog_comes_back_after_a_crash_as_it_was(
    qtbot: QtBot, frame: Frame, after_crash: Callable[[], Frame], way: Way
) -> None:
    typed = fill(opened(qtbot, frame, way))
    after = after_crash()
    carry_on(qtbot, after)
    assert typed_in(over(qtbot, after, way.kind)) == typed


@every_way
def test_esc_loses_nothing(qtbot: QtBot, frame: Frame, way: Way) -> None:
    dialog = opened(qtbot, frame, way)
    before, typed = typed_in(dialog), fill(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, frame)
    saved = "Saved" in open_window(frame).line.text
    again = typed_in(opened(qtbot, frame, way))
    # A new thing that was complete has been added, with Undo; everything else stands where it was typed.
    added = before == again and saved
    assert added or again == typed


@pytest.mark.parametrize("name", PAGES)
def test_a_page_comes_back_after_a_lock_and_after_a_crash(
    qtbot: QtBot, frame: Frame, after_crash: Callable[[], Frame], name: str
) -> None:
    screen, argument = PAGES[name]
    page = at(qtbot, frame, screen, argument(frame))
    if name == "numbers":  # its fields come from the records, a moment after the page
        qtbot.waitUntil(lambda: bool(words_in(page)), timeout=LONGEST)
    typed = type_words(page)
    after = after_crash()
    if typed:
        carry_on(qtbot, after)
        assert words_in(open_window(after).screen_shown) == typed
    lock_and_unlock(qtbot, frame)
    assert words_in(open_window(frame).screen_shown) == typed


def type_words(page: Screen) -> list[str]:
    """Type into every field on a page, without leaving it."""
    for place, field in enumerate(page.findChildren(LineField) + page.findChildren(TextField)):
        if field.isVisible():
            field.set_text(f"half typed {place}")
    return words_in(page)


def words_in(page: Screen) -> list[str]:
    fields = page.findChildren(LineField) + page.findChildren(TextField)
    return [field.text() for field in fields if field.isVisible()]


def test_a_form_that_is_left_by_the_rail_is_filled_in_when_it_opens_again(qtbot: QtBot, frame: Frame) -> None:
    person = jean(frame)
    form = at(qtbot, frame, "person_form", person)
    form.restore({"reach": "Ring after 10"})
    at(qtbot, frame, "today", None)
    again = at(qtbot, frame, "person_form", person)
    assert again.draft() == {"reach": "Ring after 10"}
    assert open_window(frame).line.text == "We kept what you typed last time."
    again.main_action()
    qtbot.waitUntil(lambda: open_window(frame).at[0] == "person", timeout=LONGEST)
    settle(qtbot, frame)
    assert at(qtbot, frame, "person_form", person).draft() is None


def test_a_search_is_not_filled_in_again_on_the_next_visit(qtbot: QtBot, frame: Frame) -> None:
    at(qtbot, frame, "people", None).restore({"name": "Jean"})
    at(qtbot, frame, "today", None)
    assert at(qtbot, frame, "people", None).draft() is None


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
    qtbot: QtBot, frame: Frame, after_crash: Callable[[], Frame]
) -> None:
    way = WAYS["note"]
    typed = fill(opened(qtbot, frame, way))
    after = after_crash()
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
