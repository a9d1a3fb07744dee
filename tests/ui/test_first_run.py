"""Getting ready on a new laptop, from text and colours to the first group; stopping and coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import VaultState
from tests.services.audit_trail import lines
from tests.ui.bot import LONGEST
from tests.ui.conftest import settle
from tests.ui.getting_ready import ENTER, WORDS, as_far_as_the_rescue_sheet, at, page, prove
from ui.printing import Printers
from ui.screens.first_run_screen import FirstRunScreen
from ui.screens.unlock_screen import UnlockScreen
from ui.setup.display_step import DisplayStep
from ui.setup.group_step import GroupStep
from ui.setup.numbers_step import NumbersStep
from ui.setup.organisation_step import OrganisationStep
from ui.setup.passphrase_step import PassphraseStep
from ui.setup.rescue_step import RescueStep
from ui.theme import current_theme
from ui.widgets.print_dialogs import DidNotPrint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame


class NoPrinter(Printers):
    """A laptop that no printer is joined to."""

    def names(self) -> tuple[str, ...]:
        return ()


def test_the_whole_way_ends_on_today_with_the_group_and_its_people(qtbot: QtBot, new_frame: Frame) -> None:
    prove(qtbot, new_frame, as_far_as_the_rescue_sheet(qtbot, new_frame))
    numbers = at(qtbot, new_frame, NumbersStep)
    assert any(number.phone == "999" for number in numbers.fields.numbers())
    assert all(field.text() == "" for field in numbers.fields.all_fields())
    qtbot.keyClick(page(new_frame).next, ENTER)
    group = at(qtbot, new_frame, GroupStep)
    qtbot.keyClicks(group.name.line, "Silver Voices")
    qtbot.keyClicks(group.starts.line, "2:00 pm")
    qtbot.keyClicks(group.ends.line, "3:30 pm")
    group.names.field.set_text("KHAN Amir\nMrs Beth Lowe\n\nJean Okafor")
    qtbot.keyClick(page(new_frame).next, ENTER)
    qtbot.waitUntil(lambda: new_frame.window_open is not None, timeout=LONGEST)
    settle(qtbot, new_frame)
    window = new_frame.window_open
    assert window is not None
    assert window.at == ("today", None)
    found: list[tuple[str, ...]] = []
    people = window.context.workspace.people
    new_frame.background.run(
        new_frame, lambda: tuple(one.name for one in people.list_people()), found.append, new_frame.say
    )
    settle(qtbot, new_frame)
    assert found == [("Amir Khan", "Beth Lowe", "Jean Okafor")]


def test_nothing_goes_on_without_an_organisation_and_a_name(qtbot: QtBot, new_frame: Frame) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    qtbot.keyClick(page(new_frame).next, ENTER)
    assert step.organisation.problem == "Enter the name of your organisation."
    assert step.worker.problem == "Enter your name. A first name is enough."
    assert QApplication.focusWidget() is step.organisation.line


def test_back_keeps_what_was_typed(qtbot: QtBot, new_frame: Frame) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    qtbot.keyClicks(step.organisation.line, "Riverside")
    qtbot.keyClicks(step.worker.line, "Sam")
    qtbot.keyClick(step.worker.line, ENTER)
    at(qtbot, new_frame, PassphraseStep)
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    assert at(qtbot, new_frame, OrganisationStep).organisation.text() == "Riverside"


def test_a_passphrase_that_is_easy_to_guess_is_refused_at_the_field(qtbot: QtBot, new_frame: Frame) -> None:
    qtbot.keyClick(page(new_frame).next, ENTER)
    step = at(qtbot, new_frame, OrganisationStep)
    step.organisation.set_text("Riverside")
    step.worker.set_text("Sam")
    step.go_on()
    words = at(qtbot, new_frame, PassphraseStep)
    qtbot.keyClicks(words.passphrase.field.line, "secret")
    qtbot.keyClick(words.passphrase.field.line, ENTER)
    assert words.passphrase.field.problem
    assert new_frame.door.state() is VaultState.NONE


def test_the_suggested_passphrase_has_five_words_and_changes(qtbot: QtBot, new_frame: Frame) -> None:
    step = PassphraseStep(page(new_frame).desk)
    qtbot.addWidget(step)
    before = step.suggestion
    qtbot.keyClick(step.another, Qt.Key.Key_Space)
    assert len(step.suggestion.split()) == 5
    assert step.suggestion != before


def test_the_rescue_sheet_cannot_be_skipped(qtbot: QtBot, new_frame: Frame) -> None:
    step = as_far_as_the_rescue_sheet(qtbot, new_frame)
    assert page(new_frame).back.isHidden()
    qtbot.keyClick(page(new_frame).next, ENTER)
    assert step.shown.isHidden()
    qtbot.keyClicks(step.typed[0].line, "AAAA")
    qtbot.keyClicks(step.typed[1].line, "BBBB")
    qtbot.keyClick(step.typed[1].line, ENTER)
    qtbot.waitUntil(lambda: step.typed[1].problem != "", timeout=LONGEST)
    assert isinstance(page(new_frame).step, RescueStep)
    qtbot.keyClick(page(new_frame), Qt.Key.Key_Escape)
    assert step.shown.isVisible()


def test_the_sheet_is_never_saved_on_the_disk_of_the_records(
    qtbot: QtBot, new_frame: Frame, files: Chosen, tmp_path: Path, other_disk: Path
) -> None:
    step = as_far_as_the_rescue_sheet(qtbot, new_frame)
    for place in (new_frame.door.folder / "sheet.pdf", tmp_path / "sheet.pdf"):
        files.answer = place
        qtbot.keyClick(step.save_button, Qt.Key.Key_Space)
        settle(qtbot, new_frame)
        assert not place.exists()
        assert "the disk your records are on" in step.refusal.heading.text()
        assert "memory stick" in step.refusal.sentence.text()
    assert "not on this laptop" in files.asked[-1]
    files.answer = other_disk / "sheet"
    qtbot.keyClick(step.save_button, Qt.Key.Key_Space)
    settle(qtbot, new_frame)
    assert (other_disk / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert step.news.heading.text() == "Rescue sheet saved"
    assert step.refusal.isHidden()
    workspace = page(new_frame).workspace
    assert workspace is not None
    told: list[list[tuple[str, dict[str, object]]]] = []
    new_frame.background.run(new_frame, lambda: lines(workspace), told.append, new_frame.say)
    settle(qtbot, new_frame)
    assert [detail["how"] for action, detail in told[0] if action == "print"] == ["saved"]


def test_a_sheet_that_did_not_print_is_not_saved_on_the_disk_of_the_records_either(
    qtbot: QtBot, new_frame: Frame, files: Chosen, tmp_path: Path
) -> None:
    step = as_far_as_the_rescue_sheet(qtbot, new_frame)
    step.paper.printers = NoPrinter()
    files.answer = tmp_path / "sheet.pdf"
    qtbot.keyClick(step.print_button, Qt.Key.Key_Space)
    settle(qtbot, new_frame)
    dialog = new_frame.findChild(DidNotPrint)
    assert dialog is not None
    dialog.as_file.emit()
    dialog.accept()
    settle(qtbot, new_frame)
    assert not files.answer.exists()
    assert not step.refusal.isHidden()


def test_who_stops_at_the_rescue_sheet_goes_on_there(qtbot: QtBot, new_frame: Frame) -> None:
    first = as_far_as_the_rescue_sheet(qtbot, new_frame)
    old_key = first.key
    workspace = page(new_frame).workspace
    assert workspace is not None
    new_frame.background.run(new_frame, workspace.close, lambda _done: None, new_frame.say)
    new_frame.begin()
    qtbot.waitUntil(lambda: isinstance(new_frame.gate, UnlockScreen), timeout=LONGEST)
    settle(qtbot, new_frame)
    gate = new_frame.gate
    assert isinstance(gate, UnlockScreen)
    qtbot.keyClicks(gate.field.line, WORDS)
    qtbot.keyClick(gate.field.line, ENTER)
    qtbot.waitUntil(lambda: isinstance(new_frame.gate, FirstRunScreen), timeout=LONGEST)
    step = at(qtbot, new_frame, RescueStep)
    assert step.key is not None
    assert old_key is not None
    assert step.key.text != old_key.text
    assert old_key.sheet.number == 1
    assert old_key.sheet.replaces == ""
    assert step.which.text() == step.key.sheet.words
    assert step.which.text().startswith("Rescue sheet 2, made 17 November 2026, ")
    assert not step.voided.isHidden()
    assert "Sheet 1 does not open Trestle any more" in step.voided.sentence.text()
    step.go_on()
    for field, place in zip(step.typed, step.key.ask_for, strict=True):
        qtbot.keyClicks(field.line, old_key.groups[place])
    qtbot.keyClick(step.typed[1].line, ENTER)
    qtbot.waitUntil(lambda: step.typed[1].problem != "", timeout=LONGEST)
    assert "it must say Rescue sheet 2" in step.typed[1].problem


def test_a_name_that_stands_twice_is_asked_about_before_anything_is_saved(
    qtbot: QtBot, new_frame: Frame
) -> None:
    prove(qtbot, new_frame, as_far_as_the_rescue_sheet(qtbot, new_frame))
    at(qtbot, new_frame, NumbersStep).go_on()
    group = at(qtbot, new_frame, GroupStep)
    group.name.set_text("Silver Voices")
    group.day.choose(7)
    group.names.field.set_text("Beth Lowe\nbeth  lowe")
    group.go_on()
    qtbot.waitUntil(lambda: group.names.checked, timeout=LONGEST)
    settle(qtbot, new_frame)
    assert new_frame.window_open is None
    assert [name.parsed.name for name in group.names.chosen()] == ["Beth Lowe"]
    group.go_on()
    qtbot.waitUntil(lambda: new_frame.window_open is not None, timeout=LONGEST)
    settle(qtbot, new_frame)


def test_text_and_colours_chosen_first_are_used_at_once(qtbot: QtBot, new_frame: Frame) -> None:
    step = page(new_frame).step
    assert isinstance(step, DisplayStep)
    tile = step.panel.sizes[1]
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert current_theme().scale == 1.25
    qtbot.keyClick(new_frame, "0", Qt.KeyboardModifier.ControlModifier)
    assert current_theme().scale == 1.0
