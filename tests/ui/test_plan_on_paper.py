"""The plan on paper: what is seen is what is printed and saved, and a printer that refuses loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest
from PySide6.QtCore import Qt

from app.domain.plans import StepForm
from app.domain.safety import Seen
from tests.ui.asking import ask, press, settle, shown, words_on
from tests.ui.planning import PaperTray, drawn, plan_of_jean, screen, with_a_step
from ui.widgets.button import Button
from ui.widgets.check import RadioBox
from ui.widgets.field import Dropdown
from ui.widgets.page_preview import PreviewPage
from ui.widgets.paper_choice import PaperChoice
from ui.widgets.print_dialogs import ChoosePrinter, DidNotPrint
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.window import Window


CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def planned(qtbot: QtBot, window: Window) -> UUID:
    """Jean's plan is on show, with a goal and one step in it."""
    jean = plan_of_jean(qtbot, window)
    with_a_step(qtbot, window, jean)
    return jean


def test_the_paper_follows_the_plan_and_the_style_is_remembered(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    assert shown(Button, "Print 1 page").isVisible()
    first = screen(window)._document
    lists = shown(PaperChoice).findChildren(Dropdown)
    style = next(one for one in lists if one.label.text() == "Print style")
    qtbot.keyClick(style.combo, Qt.Key.Key_Down)
    drawn(qtbot, window)
    second = screen(window)._document
    assert first is not None
    assert second is not None
    assert first.pdf != second.pdf
    qtbot.waitUntil(lambda: shown(PreviewPage).accessibleName() == "Page 1 of 1")
    assert second.pages == 1
    beside = shown(PaperChoice).findChildren(ScrollPage)
    assert [part.verticalScrollBar().maximum() for part in beside] == [0, 0]  # the page stands whole
    needs = ask(qtbot, window, lambda: window.context.workspace.people.page(planned)).needs
    assert needs.print_style == "large print"


def test_the_paper_is_drawn_again_as_soon_as_a_step_is_kept(
    qtbot: QtBot, window: Window, planned: UUID
) -> None:
    page = screen(window)
    before = page._document
    plan = ask(qtbot, window, lambda: window.context.workspace.plans.open(planned))
    form = StepForm(what="Ring the library")
    page._changes.wanted.emit(lambda: window.context.workspace.plans.add_step(plan.goals[0].id, form))
    settle(qtbot, window)
    assert page._document is not None
    assert page._document is not before


def test_save_as_pdf_writes_the_original_bytes(
    qtbot: QtBot, window: Window, planned: UUID, files: Chosen, tmp_path: Path
) -> None:
    files.answer = tmp_path / "plan"
    document = screen(window)._document
    assert document is not None
    qtbot.keyClick(shown(Button, "Save as PDF"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert (tmp_path / "plan.pdf").read_bytes() == document.pdf
    assert window.line.text == f"Saved as “plan.pdf” in {tmp_path.name}."
    assert "Okafor" not in document.name
    del planned


def test_a_folder_that_refuses_is_said_and_nothing_is_lost(
    qtbot: QtBot, window: Window, planned: UUID, files: Chosen, tmp_path: Path
) -> None:
    files.answer = tmp_path / "not there" / "plan.pdf"
    qtbot.keyClick(shown(Button, "Save as PDF"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert "The page could not be saved there." in words_on(window)
    del planned


def test_one_printer_prints_every_page_at_once(
    qtbot: QtBot, window: Window, planned: UUID, tmp_path: Path
) -> None:
    screen(window).paper.printers = PaperTray(tmp_path, ("Desk",))
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert window.line.text == "1 page sent to Desk."
    printed = pypdfium2.PdfDocument(tmp_path / "Desk.pdf")
    assert len(printed) == 1
    width, height = printed[0].get_size()
    assert (round(width), round(height)) == (595, 842)
    darkest = min(bytes(printed[0].render(scale=0.5).buffer))
    assert darkest < 100, "the page is blank"
    printed.close()
    del planned


def test_several_printers_are_asked_about_and_the_usual_one_is_chosen(
    qtbot: QtBot, window: Window, planned: UUID, tmp_path: Path
) -> None:
    screen(window).paper.printers = PaperTray(tmp_path, ("Desk", "Hall"))
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert [box.text() for box in shown(ChoosePrinter).findChildren(RadioBox) if box.isChecked()] == ["Desk"]
    qtbot.keyClick(shown(RadioBox, "Hall"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(ChoosePrinter), Qt.Key.Key_Escape)
    assert not (tmp_path / "Hall.pdf").exists()
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    qtbot.keyClick(shown(RadioBox, "Hall"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(RadioBox, "Hall"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert (tmp_path / "Hall.pdf").exists()
    del planned


def test_with_no_printer_the_page_is_safe_and_can_be_saved(
    qtbot: QtBot, window: Window, planned: UUID, files: Chosen, tmp_path: Path
) -> None:
    screen(window).paper.printers = PaperTray(tmp_path, ())
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert "No printer is set up on this laptop. The page is safe." in words_on(shown(DidNotPrint))
    files.answer = tmp_path / "kept.pdf"
    save = [b for b in shown(DidNotPrint).findChildren(Button) if b.text() == "Save as PDF"]
    qtbot.keyClick(save[0], Qt.Key.Key_Return)
    settle(qtbot, window)
    assert (tmp_path / "kept.pdf").read_bytes().startswith(b"%PDF")
    del planned


@pytest.mark.qt_log_ignore("QPainter::begin", "propagateSizeHints", extend=True)
def test_a_printer_that_refuses_is_tried_again(
    qtbot: QtBot, window: Window, planned: UUID, tmp_path: Path
) -> None:
    tray = PaperTray(tmp_path / "out of paper", ("Desk",))
    screen(window).paper.printers = tray
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert "The printer is off" in words_on(shown(DidNotPrint))
    tray.folder.mkdir()
    qtbot.keyClick(shown(Button, "Try again"), Qt.Key.Key_Return)
    settle(qtbot, window)
    assert (tray.folder / "Desk.pdf").exists()
    del planned


def test_an_open_worry_is_a_neutral_line_and_the_plan_still_prints(
    qtbot: QtBot, window: Window, planned: UUID, tmp_path: Path
) -> None:
    safety = window.context.workspace.safety
    worries = ask(qtbot, window, lambda: safety.see(planned, "RF1", Seen.YES))
    screen(window)._document = None
    window.screen_shown.refreshed()
    drawn(qtbot, window)
    words = words_on(window.screen_shown)
    assert "Something to follow up" in words
    assert worries.lines[0].flag.sign not in words
    screen(window).paper.printers = PaperTray(tmp_path, ("Desk",))
    press(qtbot, window, Qt.Key.Key_P, CONTROL)
    settle(qtbot, window)
    assert (tmp_path / "Desk.pdf").exists()
