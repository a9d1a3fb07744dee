"""A page to read: headings, paragraphs and lists, scrolled with the arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.help_pages import Part
from ui.widgets.icon import Icon
from ui.widgets.words import SectionHeading, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.help_pages import Piece


class Reading(QWidget):
    """Shows the pieces of a page one below the other; the title is shown by whoever holds it."""

    def __init__(self, pieces: Sequence[Piece] = ()) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.show_pieces(pieces)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Replace what is shown."""
        while self._column.count():
            item = self._column.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for piece in pieces:
            if piece.part is not Part.TITLE:
                self._column.addWidget(_shown(piece))


def _shown(piece: Piece) -> QWidget:
    match piece.part:
        case Part.HEADING:
            return SectionHeading(piece.text)
        case Part.ITEM:
            return _item(piece.text)
        case _:
            return Words(piece.text)


def _item(text: str) -> QWidget:
    row = QWidget()
    inner = QHBoxLayout(row)
    inner.setContentsMargins(4, 0, 0, 0)
    inner.setSpacing(10)
    inner.addWidget(Icon("chevron-right", side=18, tone="primary"), 0, Qt.AlignmentFlag.AlignTop)
    inner.addWidget(Words(text), 1)
    return row
