"""The sorting board: a card at a time by keys, the same answers as on the pages, photos, a dated picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from app.domain.chosen import chosen
from tests.ui.asking import ask, part, press, settle, shown, words_on
from tests.ui.lint import lint_at_every_size
from tests.ui.talking import answer, begun_with_jean, page, talk
from ui.widgets.board_page import BoardPage
from ui.widgets.button import Button
from ui.widgets.matters_cards import PhotoPicture
from ui.widgets.photo_dialog import PhotoDialog
from ui.widgets.segmented import Segment
from ui.widgets.sort_tile import SortTile
from ui.widgets.sorted_cards_card import SortedCardsCard

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from tests.ui.bot import QtBot
    from tests.ui.conftest import Chosen
    from ui.window import Window

Key = Qt.Key


@pytest.fixture
def jean(qtbot: QtBot, window: Window) -> UUID:
    """A talk with Jean has just begun, from her page."""
    return begun_with_jean(qtbot, window)


def sort(qtbot: QtBot, window: Window, jean: UUID, code: str) -> BoardPage:
    """Go to a question and turn it into cards."""
    begun = talk(qtbot, window, jean)
    ask(qtbot, window, lambda: window.context.workspace.talks.go(begun.id, code))
    window.screen_shown.open(jean)
    settle(qtbot, window)
    shown(Segment, "Sort").click()
    settle(qtbot, window)
    return board(window)


def board(window: Window) -> BoardPage:
    return next(one for one in window.screen_shown.findChildren(BoardPage) if one.isVisible())


def keys(qtbot: QtBot, window: Window, digits: str) -> None:
    """Press digits where the focus is."""
    for digit in digits:
        qtbot.keyClick(window.window().focusWidget(), digit)


def test_ten_statements_are_sorted_by_ten_keys_and_stay_when_shown_another_way(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    sort(qtbot, window, jean, "P1")
    keys(qtbot, window, "1231231231")
    settle(qtbot, window)
    given = talk(qtbot, window, jean).answers
    assert [given[f"P{n}"].value for n in range(1, 11)] == [4, 2, 0, 4, 2, 0, 4, 2, 0, 4]
    assert "10 of 10 cards" in board(window).heard()
    board(window).switch.focus_chosen()
    for way, key in (("Words", Key.Key_Left), ("Faces", Key.Key_Left), ("Words", Key.Key_Right)):
        press(qtbot, window, key)
        assert shown(Segment, way).hasFocus()
    assert page(window).question.code == "P1"
    assert page(window).answer.value == 4
    press(qtbot, window, Key.Key_Right)
    settle(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    settle(qtbot, window)
    assert talk(qtbot, window, jean).at_question == "B1"


def test_a_sorted_card_is_picked_up_with_enter_moved_by_key_and_put_back_by_undo(
    qtbot: QtBot, window: Window, jean: UUID
) -> None:
    sort(qtbot, window, jean, "P1")
    keys(qtbot, window, "1")
    first = next(tile for tile in board(window).board.findChildren(SortTile) if tile.card.key == "P1")
    first.setFocus()
    press(qtbot, window, Key.Key_Return)
    lifted = board(window).board.current
    assert lifted is not None
    assert lifted.key == "P1"
    keys(qtbot, window, "3")
    settle(qtbot, window)
    moved = answer(qtbot, window, jean, "P1")
    assert moved is not None
    assert moved.value == 0
    press(qtbot, window, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, window)
    back = answer(qtbot, window, jean, "P1")
    assert back is not None
    assert back.value == 4
    assert [tile.card.key for tile in board(window).board.columns[0].findChildren(SortTile)] == ["P1"]


def test_a_card_is_dragged_or_a_column_pressed(qtbot: QtBot, window: Window, jean: UUID) -> None:
    sort(qtbot, window, jean, "P1")
    tile, column = board(window).board.panel.tile, board(window).board.columns[1]
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    there = tile.mapFromGlobal(column.mapToGlobal(column.rect().center()))
    QTest.mousePress(tile, left, none, QPoint(20, 20))
    QTest.mouseMove(tile, there)
    QTest.mouseRelease(tile, left, none, there)
    QTest.mouseClick(board(window).board.columns[2], left, none, QPoint(10, 5))
    settle(qtbot, window)
    given = talk(qtbot, window, jean).answers
    assert (given["P1"].value, given["P2"].value) == (2, 0)


def test_parts_of_life_are_three_boards_one_after_another(qtbot: QtBot, window: Window, jean: UUID) -> None:
    sort(qtbot, window, jean, "LA1")
    for digits in ("12", "23", "31"):
        keys(qtbot, window, digits)
        settle(qtbot, window)
        if digits != "31":
            shown(Button, "Finish sorting").click()
            settle(qtbot, window)
    given = talk(qtbot, window, jean).answers
    assert given["LA1"].value == {"matter": 3, "amount": -2, "choice": 0}
    assert given["LA2"].value == {"matter": 1, "amount": 2, "choice": 2}
    assert lint_at_every_size(window.window(), (1.0, 2.0)) == []
    part(window.screen_shown, BoardPage)


def test_a_photo_of_their_own_is_a_card_and_the_board_is_kept_with_its_day(
    qtbot: QtBot, window: Window, jean: UUID, files: Chosen, tmp_path: Path
) -> None:
    photo = tmp_path / "bess.png"
    assert QImage(40, 30, QImage.Format.Format_RGB32).save(str(photo))
    sort(qtbot, window, jean, "M1")
    files.answer = photo
    board(window).photo_button.click()
    dialog = shown(PhotoDialog)
    qtbot.keyClicks(dialog.label.line, "My dog Bess")
    qtbot.keyClick(dialog.label.line, Key.Key_Return)
    settle(qtbot, window)
    bess = board(window).board.current
    assert bess is not None
    assert bess.label == "My dog Bess"
    keys(qtbot, window, "1" * 25)
    settle(qtbot, window)
    shown(Button, "Keep this as a picture").click()
    settle(qtbot, window)
    (record,) = ask(qtbot, window, lambda: window.context.workspace.boards.records(jean))
    assert "My dog Bess" in record.columns[0].cards
    assert len(record.columns[0].cards) == 25
    given = answer(qtbot, window, jean, "M1")
    shown(Segment, "Pictures").click()
    press(qtbot, window, Key.Key_Tab)
    press(qtbot, window, Key.Key_Space)
    settle(qtbot, window)
    after = answer(qtbot, window, jean, "M1")
    assert given is not None
    assert after is not None
    assert set(chosen(after.value)) == set(chosen(given.value)) - {"singing"}
    begun = talk(qtbot, window, jean)
    window.go("matters", begun.id)
    settle(qtbot, window)
    cards = part(window.screen_shown, SortedCardsCard)
    assert "My dog Bess" in words_on(cards)
    assert part(window.screen_shown, PhotoPicture).isVisible()
    files.answer = tmp_path / "cards.pdf"
    shown(Button, "Print these cards").click()
    settle(qtbot, window)
    shown(Button, "Save as PDF").click()
    settle(qtbot, window)
    assert files.answer.read_bytes().startswith(b"%PDF")
