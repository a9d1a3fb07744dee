"""The talk for those who hear it, and how what is told in it looks on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.ui.asking import press, settle, shown, words_on
from tests.ui.talking import begun_with_jean, go_to, page
from ui.widgets.button import Button
from ui.widgets.paper_choice import PaperChoice
from ui.widgets.talk_asking import TalkAsking
from ui.widgets.tap_row import TapRow
from ui.widgets.words import Title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from tests.ui.bot import QtBot
    from ui.window import Window


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """A talk with Jean has just begun, from her page."""
    return begun_with_jean(qtbot, window)


@pytest.fixture
def heard() -> Iterator[None]:
    """A screen reader listens, from before a page is made."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("heard")
def test_every_question_is_a_heading_and_names_its_answers(qtbot: QtBot, window: Window, jean: UUID) -> None:
    for code in ("G1", "M5", "LA1"):
        go_to(qtbot, window, code)
        shown_page = page(window)
        (title,) = shown_page.findChildren(Title)
        assert title.text() == shown_page.question.text
        assert QAccessible.queryAccessibleInterface(title).role() is QAccessible.Role.Heading
        assert shown_page.pad is not None
        group = QAccessible.queryAccessibleInterface(shown_page.pad)
        assert group.role() is QAccessible.Role.Grouping
        assert group.text(QAccessible.Text.Name) == shown_page.question.text
    rows = [QAccessible.queryAccessibleInterface(row) for row in page(window).findChildren(TapRow)]
    assert [row.text(QAccessible.Text.Name) for row in rows] == [
        row.text for row in page(window).question.rows
    ]
    del jean


def test_next_and_back_have_the_question_spoken(qtbot: QtBot, window: Window, jean: UUID) -> None:
    (asking,) = window.screen_shown.findChildren(TalkAsking)
    go_to(qtbot, window, "M1")
    said = (
        "Part 1 of 6: What matters. What would a good week look like? Big things and small things both count."
    )
    assert asking.said == said
    press(qtbot, window, Qt.Key.Key_Return)
    assert asking.said.startswith("Part 1 of 6: What matters. What did you use to do")
    shown(Button, "Back").click()
    assert asking.said == said
    del jean


def test_large_print_told_in_the_talk_is_how_their_plan_will_look(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    go_to(qtbot, window, "G4")
    press(qtbot, window, Qt.Key.Key_1)
    settle(qtbot, window)
    window.go("plan", jean)
    settle(qtbot, window)
    (choice,) = window.screen_shown.findChildren(PaperChoice)
    assert choice.look.style == "large print"
    assert "Jean's choice: large print" in words_on(choice)
