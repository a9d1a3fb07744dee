"""Help: a page for every screen, plain words, read on screen and on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.help_pages import Part
from tests.ui.conftest import settle
from ui.help_dialog import HelpDialog
from ui.help_pages import page_names, read_page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.frame import Frame
    from ui.window import Window

NOT_OUR_WORDS = (
    "please", "sorry", "oops", "!", "patient", "client", "submit", "invalid", "error", "database",
    "sync", "export",
)  # fmt: skip


@pytest.mark.parametrize("name", page_names())
def test_a_page_is_in_plain_words(name: str) -> None:
    page = read_page(name)
    assert page.pieces[0].part is Part.TITLE
    for piece in page.pieces:
        for word in NOT_OUR_WORDS:
            assert not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", piece.text, re.IGNORECASE), piece.text
        for sentence in re.split(r"[.?:] ", piece.text):
            assert len(sentence.split()) <= 20, sentence


def test_a_screen_without_a_page_of_its_own_starts_at_the_beginning() -> None:
    assert read_page("no such page").name == "start"
    assert read_page("").name == "start"


def test_the_guide_for_volunteers_prints_on_one_page(
    qtbot: QtBot, frame: Frame, window: Window, files: Chosen, tmp_path: Path
) -> None:
    window.go("help", "volunteer_guide")
    settle(qtbot, frame)
    files.answer = tmp_path / "guide.pdf"
    found: list[int] = []
    documents = window.context.workspace.documents
    frame.background.run(
        frame, lambda: documents.help_page(read_page("volunteer_guide")).pages, found.append, frame.say
    )
    settle(qtbot, frame)
    assert found == [1]


def test_help_in_front_of_the_vault_opens_over_its_page(qtbot: QtBot, locked_frame: Frame) -> None:
    qtbot.keyClick(locked_frame, Qt.Key.Key_F1)
    settle(qtbot, locked_frame)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HelpDialog)
    assert any("Check Caps Lock." in label.text() for label in dialog.findChildren(QLabel))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_another_page_of_help_is_one_press_away(qtbot: QtBot, frame: Frame, window: Window) -> None:
    window.go("help", "today")
    settle(qtbot, frame)
    buttons = window.screen_shown.findChildren(type(window.top.menu))
    link = next(one for one in buttons if one.accessibleName() == "Help: Register")
    qtbot.keyClick(link, Qt.Key.Key_Space)
    settle(qtbot, frame)
    assert window.at == ("help", "register")
