"""Words that somebody may type or paste anywhere, and how they get into a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.domain.names import readable

if TYPE_CHECKING:
    from tests.ui.bot import QtBot
    from ui.widgets.field import LineField, TextField

Key = Qt.Key
CONTROL: Final = Qt.KeyboardModifier.ControlModifier
STRANGE: Final = (
    "Zoë 👩🏽‍🦽 🎶",
    "שלום עולם, مرحبا بالعالم",
    "one\x00two\x07three\x1b[31mfour\x7f\u202efive",
    "<b>not bold</b> & %s {name} \\ '; drop",
    "é" * 190,
)
"""All of these are kept, without what nobody can see."""
ENDLESS: Final = "a" * 10_001
KINDS: Final = ("emoji", "right to left", "controls", "marks", "long")


def paste(qtbot: QtBot, edit: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Put a text in place of what stands in a field, as somebody does who copied it elsewhere."""
    edit.setFocus()
    edit.selectAll()
    QApplication.clipboard().setText(text)
    qtbot.keyClick(edit, Key.Key_V, CONTROL)


def as_kept(typed: str) -> str:
    return readable(typed).strip()


def refused(field: LineField | TextField) -> bool:
    """The field says what is wrong, and still has everything."""
    said = "Use up to" in field.problem or "in 1 to 200 characters" in field.problem
    return said and len(field.text()) == len(ENDLESS)
