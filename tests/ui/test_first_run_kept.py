"""What is half typed while getting ready outlives going back, closing and a crash."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.bot import LONGEST
from tests.ui.conftest import settle, shown_frame
from tests.ui.getting_ready import ENTER, WORDS, as_far_as_the_rescue_sheet, at, page, prove
from tests.ui.lint import lint_at_every_size
from ui.screens.first_run_screen import FirstRunScreen
from ui.screens.unlock_screen import UnlockScreen
from ui.setup.display_step import DisplayStep
from ui.setup.group_step import GroupStep
from ui.setup.numbers_step import NumbersStep
from ui.setup.organisation_step import OrganisationStep
from ui.setup.passphrase_step import PassphraseStep
from ui.setup.rescue_step import RescueStep
from ui.setup.stop_dialog import StopSettingUp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.bootstrap import Door
    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


def test_what_is_typed_before_there_is_a_vault_stays_while_one_goes_back_and_on(
    qtbot: QtBot, new_frame: Frame
) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    qtbot.keyClicks(step.organisation.line, "Riverside")
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    at(qtbot, new_frame, DisplayStep)
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    assert step.organisation.text() == "Riverside"
    step.worker.set_text("Sam")
    step.go_on()
    words = at(qtbot, new_frame, PassphraseStep)
    offered = words.suggestion
    qtbot.keyClicks(words.passphrase.field.line, "marigold lan")
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    at(qtbot, new_frame, OrganisationStep).go_on()
    words = at(qtbot, new_frame, PassphraseStep)
    assert words.passphrase.text() == "marigold lan"
    assert words.suggestion == offered
    assert "marigold" not in repr(page(new_frame).desk)


def test_the_window_asks_before_it_closes_on_what_nothing_can_keep_yet(
    qtbot: QtBot, new_frame: Frame
) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    qtbot.keyClicks(step.organisation.line, "Riverside")
    assert not new_frame.close()
    dialog = new_frame.findChild(StopSettingUp)
    assert dialog is not None
    assert lint_at_every_size(dialog) == []
    qtbot.keyClick(dialog, ENTER)
    assert new_frame.isVisible()
    assert step.organisation.text() == "Riverside"
    step.organisation.set_text("")
    assert new_frame.close()


def test_a_visit_to_the_pretend_people_keeps_what_was_typed(
    qtbot: QtBot, new_frame: Frame, practice_town: Path
) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    qtbot.keyClicks(step.organisation.line, "Riversi")
    shutil.copytree(practice_town, new_frame.door.folder / "practice")
    qtbot.keyClick(page(new_frame).practice, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: new_frame.window_open is not None, timeout=LONGEST)
    new_frame.end_practice()
    qtbot.waitUntil(lambda: isinstance(new_frame.gate, FirstRunScreen), timeout=LONGEST)
    assert at(qtbot, new_frame, OrganisationStep).organisation.text() == "Riversi"


def on_the_group(qtbot: QtBot, frame: Frame) -> GroupStep:
    prove(qtbot, frame, as_far_as_the_rescue_sheet(qtbot, frame))
    at(qtbot, frame, NumbersStep).go_on()
    return at(qtbot, frame, GroupStep)


@contextmanager
def begun_again(qtbot: QtBot, door: Door, files: Chosen) -> Iterator[Frame]:
    """The program started again after a crash, and unlocked."""
    frames = shown_frame(qtbot, door, files)
    frame = next(frames)
    gate = frame.gate
    assert isinstance(gate, UnlockScreen)
    qtbot.keyClicks(gate.field.line, WORDS)
    qtbot.keyClick(gate.field.line, ENTER)
    qtbot.waitUntil(lambda: frame.gate is not gate, timeout=LONGEST)
    yield frame
    assert next(frames, None) is None


def test_names_half_pasted_outlive_going_back_and_a_crash(
    qtbot: QtBot, new_frame: Frame, files: Chosen
) -> None:
    group = on_the_group(qtbot, new_frame)
    qtbot.keyClicks(group.name.line, "Silver Voices")
    group.day.choose(3)
    group.names.field.set_text("Amir Khan\nBeth Lowe")
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    numbers = at(qtbot, new_frame, NumbersStep)
    last = numbers.fields.all_fields()[-1]
    last.set_text("01530 555 999")
    new_frame.drafts.keep()
    settle(qtbot, new_frame)
    workspace = page(new_frame).workspace
    assert workspace is not None
    new_frame.drafts.stop(keep=False)  # the computer goes off: nothing more is kept
    new_frame.background.run(new_frame, workspace.close, lambda _done: None, new_frame.say)
    settle(qtbot, new_frame)
    page(new_frame).workspace = None
    page(new_frame)._sure = True
    with begun_again(qtbot, new_frame.door, files) as again:
        group = at(qtbot, again, GroupStep)
        assert (group.name.text(), group.day.place) == ("Silver Voices", 3)
        assert group.names.text() == "Amir Khan\nBeth Lowe"
        assert any(
            label.text().startswith("What you typed last time") for label in group.findChildren(QLabel)
        )
        qtbot.keyClick(page(again), Qt.Key.Key_Escape)
        numbers = at(qtbot, again, NumbersStep)
        assert numbers.fields.all_fields()[-1].text() == "01530 555 999"
        numbers.go_on()
        group = at(qtbot, again, GroupStep)
        assert group.names.text() == "Amir Khan\nBeth Lowe"
        group.later.click()
        qtbot.waitUntil(lambda: again.window_open is not None, timeout=LONGEST)
        settle(qtbot, again)
        window = again.window_open
        assert window is not None
        assert window.banners.shown("kept") is None
        keys: list[tuple[str, ...]] = []
        again.background.run(again, window.context.workspace.drafts.all_keys, keys.append, again.say)
        settle(qtbot, again)
        assert set(*keys) <= {"half typed"}


def test_closing_the_window_at_the_group_keeps_what_was_typed(
    qtbot: QtBot, new_frame: Frame, files: Chosen
) -> None:
    group = on_the_group(qtbot, new_frame)
    qtbot.keyClicks(group.venue.line, "the hall")
    assert new_frame.close()
    with begun_again(qtbot, new_frame.door, files) as again:
        assert at(qtbot, again, GroupStep).venue.text() == "the hall"


def test_who_goes_back_to_a_checked_rescue_sheet_keeps_it_unless_they_want_a_new_one(
    qtbot: QtBot, new_frame: Frame
) -> None:
    prove(qtbot, new_frame, as_far_as_the_rescue_sheet(qtbot, new_frame))
    at(qtbot, new_frame, NumbersStep)
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    step = at(qtbot, new_frame, RescueStep)
    assert not step.proved.isHidden()
    assert step.proved_words.text().startswith("Rescue sheet 1, made 17 November 2026, ")
    assert page(new_frame).back.isHidden()
    assert page(new_frame).next.hasFocus()
    qtbot.keyClick(page(new_frame).next, ENTER)
    at(qtbot, new_frame, NumbersStep)
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    step = at(qtbot, new_frame, RescueStep)
    step.new_button.click()
    settle(qtbot, new_frame)
    assert step.key is not None
    assert step.key.sheet.number == 2
    assert not step.voided.isHidden()
    prove(qtbot, new_frame, step)
    at(qtbot, new_frame, NumbersStep)
