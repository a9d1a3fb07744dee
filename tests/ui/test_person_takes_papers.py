"""Papers for one person, by keys alone: chosen, seen in another style, shown large, saved without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from app.domain.onward import OnwardForm
from tests.ui.asking import ask, part, person_called, settle, shown
from ui.screens.papers_screen import PapersScreen
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown
from ui.widgets.large_pages import LargePages
from ui.widgets.page_preview import PreviewPage
from ui.widgets.paper_choice import PaperChoice

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.window import Window

CREAM_ONCE = ("white", "cream", "white", "white")
"""The paper colour on the way from large print to dyslexia friendly and back."""


def drawn(qtbot: QtBot, window: Window) -> PapersScreen:
    """Wait until the paper that is chosen is shown."""
    page = window.screen_shown
    assert isinstance(page, PapersScreen)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: page._document is not None, timeout=20_000)
    return page


def test_a_paper_is_chosen_looked_at_and_saved(
    qtbot: QtBot, window: Window, files: Chosen, tmp_path: Path
) -> None:
    jean = person_called(qtbot, window, "Jean Okafor")
    window.go("person", jean)
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Papers to take along"), Qt.Key.Key_Space)
    page = drawn(qtbot, window)
    assert page.kind.combo.hasFocus()
    passport = page._document
    qtbot.keyClick(page.kind.combo, Qt.Key.Key_Down)
    card = drawn(qtbot, window)._document
    assert passport is not None
    assert card is not None
    assert (passport.title, card.title) == ("How to talk with me", "When to come")
    style = next(
        one for one in shown(PaperChoice).findChildren(Dropdown) if one.label.text() == "Print style"
    )
    qtbot.keyClick(style.combo, Qt.Key.Key_Down)
    drawn(qtbot, window)
    people = window.context.workspace.people
    assert ask(qtbot, window, lambda: people.page(jean)).needs.print_style == "large print"
    for key, tint in zip((Qt.Key.Key_Down,) * 2 + (Qt.Key.Key_Up,) * 2, CREAM_ONCE, strict=True):
        qtbot.keyClick(style.combo, key)
        assert page._choice.look.tint == tint
    drawn(qtbot, window)
    qtbot.keyClick(shown(Button, "Show on screen, large"), Qt.Key.Key_Space)
    large = shown(LargePages)
    assert part(large, PreviewPage).width() > part(shown(PaperChoice), PreviewPage).width()
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    file = tmp_path / "card.pdf"
    files.answer = file
    qtbot.keyClick(shown(Button, "Save as PDF"), Qt.Key.Key_Space)
    qtbot.waitUntil(file.exists)
    assert page._document is not None
    assert "Jean" not in page._document.name
    assert "Jean" not in files.names[-1]
    qtbot.keyClick(shown(CheckBox, "Put their name in the file name"), Qt.Key.Key_Space)
    qtbot.keyClick(shown(Button, "Save as PDF"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(files.names) == 2)
    assert files.names[-1].startswith("Jean Okafor, When to come")


def test_a_letter_is_looked_at_in_its_own_look_before_it_is_printed(qtbot: QtBot, window: Window) -> None:
    jean = person_called(qtbot, window, "Jean Okafor")
    onward, people = window.context.workspace.onward, window.context.workspace.people
    ask(qtbot, window, lambda: onward.ask(jean, OnwardForm(to="GP", why="Falls at home.")))
    window.go("onward", jean)
    settle(qtbot, window)
    qtbot.keyClick(shown(Button, "Print the letter"), Qt.Key.Key_Space)
    page = drawn(qtbot, window)
    assert page._choice.print_button.hasFocus()
    assert page._choice.print_button.text() == "Print 1 page"
    style = next(
        one for one in shown(PaperChoice).findChildren(Dropdown) if one.label.text() == "Print style"
    )
    first = page._document
    qtbot.keyClick(style.combo, Qt.Key.Key_Down)
    assert drawn(qtbot, window)._document is not first
    assert ask(qtbot, window, lambda: people.page(jean)).needs.print_style == "standard"
    qtbot.keyClick(page.kind.combo, Qt.Key.Key_Down)
    slip = drawn(qtbot, window)._document
    assert slip is not None
    assert "Referral slip" in slip.name
