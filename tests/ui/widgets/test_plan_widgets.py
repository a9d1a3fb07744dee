"""Widgets of a plan: hard words are marked in the text, what is seldom needed is folded, names are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest

from ui.widgets.field import LineField, TextField
from ui.widgets.folded import Folded
from ui.widgets.reading_notes import ReadingNotes
from ui.widgets.signature_pad import SignaturePad

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.bot import QtBot

Lines = QTextCharFormat.UnderlineStyle
LONG = "We walk to the shop and back and then we sit down and we talk and we laugh."


def test_hard_words_get_a_wavy_line_and_long_sentences_a_dotted_one(
    qtbot: QtBot, page_with: Callable[..., QWidget]
) -> None:
    field = TextField("Their own words")
    notes = ReadingNotes(field)
    page_with(field, notes)
    field.set_text(f"Participate.\n{LONG}")
    notes.look()
    first = field.edit.document().firstBlock()
    marked = [
        (span.start, span.length, span.format.underlineStyle())
        for block in (first, first.next())
        for span in block.layout().formats()
    ]
    assert marked == [(0, 11, Lines.WaveUnderline), (0, len(LONG) - 1, Lines.DotLine)]
    field.set_text("We sing.")
    qtbot.waitUntil(notes.isHidden)
    assert first.layout().formats() == []


def test_what_is_folded_opens_with_its_first_word(qtbot: QtBot, page_with: Callable[..., QWidget]) -> None:
    fold, field = Folded("where to go"), LineField("Where")
    fold.add(field)
    page_with(fold)
    assert (fold.button.text(), field.isVisible()) == ("More: where to go", False)
    field.set_text("Side door")
    assert (fold.button.text(), field.isVisible()) == ("Less: where to go", True)
    qtbot.keyClick(fold.button, Qt.Key.Key_Space)
    assert not field.isVisible()


def test_a_name_is_drawn_in_shares_of_the_box_and_cleared(page_with: Callable[..., QWidget]) -> None:
    pad = SignaturePad()
    page_with(pad)
    middle = QPoint(pad.width() // 2, pad.height() // 2)
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(pad, left, pos=middle)
    QTest.mouseMove(pad, QPoint(pad.width() * 2, 0))
    QTest.mouseRelease(pad, left, pos=middle)
    ((first, *_rest),) = pad.strokes
    assert abs(first[0] - 500) < 5
    assert all(0 <= x <= 1000 and 0 <= y <= 1000 for line in pad.strokes for x, y in line)
    pad.clear()
    assert pad.strokes == ()
