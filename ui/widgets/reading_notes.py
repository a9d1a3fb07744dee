"""The reading helper: marks long words and sentences while they are typed, and offers plainer ones beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.plain_reading import Hard, hard_spots, put_plainer
from app.i18n import _, ngettext
from app.measures import registry
from ui.announce import announce
from ui.theme import current_theme
from ui.widgets.button import Button
from ui.widgets.field import LineField, TextField
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from app.domain.plain_reading import HardSpot

PAUSE_MS: Final = 500
"""Look when no letter was typed for this long: nobody is spoken to in the middle of a word."""
MOST: Final = 4
"""Notes shown at once; the others follow when these are dealt with."""


class Squiggles(QSyntaxHighlighter):
    """A wavy line below each hard word, a dotted one below a long sentence."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.spots: tuple[HardSpot, ...] = ()

    def highlightBlock(self, text: str) -> None:
        """Mark what lies in one line of the text."""
        start = self.currentBlock().position()
        for spot in self.spots:
            first, last = max(spot.start - start, 0), min(spot.end - start, len(text))
            if first < last:
                self.setFormat(first, last - first, _marked(spot))


class ReadingNotes(QWidget):
    """Stands below a field. A note says what is hard; its button puts a plainer word there.

    Args:
        field: What is typed in.
    """

    def __init__(self, field: LineField | TextField) -> None:
        super().__init__()
        self._field = field
        self._spots: tuple[HardSpot, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._told: tuple[str, ...] = ()
        self._squiggles = Squiggles(field.edit.document()) if isinstance(field, TextField) else None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        field.edited.connect(lambda _text: self._pause.start())
        self.hide()

    def look(self) -> None:
        """Read what stands in the field now, and show the notes about it."""
        self._pause.stop()
        self._spots = hard_spots(self._whole(), registry.plain_words())
        if self._squiggles is not None and self._squiggles.spots != self._spots:
            self._squiggles.spots = self._spots
            self._squiggles.rehighlight()
        notes = tuple(dict.fromkeys(spot.note for spot in self._spots))
        if notes != self._told:
            self._told = notes
            self._show()

    def _whole(self) -> str:
        """The text with the spaces at its ends, as places are counted in it."""
        if isinstance(self._field, TextField):
            return self._field.edit.toPlainText()
        return self._field.line.text()

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        met: set[str] = set()
        for spot in self._spots:
            if spot.note not in met and len(met) < MOST:
                met.add(spot.note)
                self._column.addWidget(self._row(spot))
        self.setVisible(bool(met))
        if met:
            count = ngettext("{n} note on reading.", "{n} notes on reading.", len(self._told))
            announce(self._field, " ".join((count.format(n=len(self._told)), *list(met)[:1])))

    def _row(self, spot: HardSpot) -> QWidget:
        row = QWidget()
        line = Flow(gap=8)
        row.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(Quiet(spot.note))
        for offer in spot.plainer:
            button = Button(_("Use “{word}”").format(word=offer), kind="quiet")
            name = _("Use “{plain}” in place of “{hard}”").format(plain=offer, hard=spot.words)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _on=False, offer=offer: self._use(spot, offer))
            line.addWidget(button)
        return row

    def _use(self, spot: HardSpot, offer: str) -> None:
        place = next((each for each in self._spots if each.note == spot.note), spot)
        self._field.set_text(put_plainer(self._whole(), place, offer))
        self._field.setFocus()
        self.look()


def _marked(spot: HardSpot) -> QTextCharFormat:
    look, theme = QTextCharFormat(), current_theme()
    wavy = QTextCharFormat.UnderlineStyle.WaveUnderline
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    look.setUnderlineStyle(wavy if spot.kind is Hard.WORD else dotted)
    look.setUnderlineColor(QColor(theme.tokens.warn))
    return look
