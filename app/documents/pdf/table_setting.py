"""A table is set in columns where they fit, and row by row below each other where letters are too large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, KeepTogether

from app.documents import blocks
from app.documents.pdf.columns import column_widths
from app.documents.pdf.drawings import paint_box
from app.documents.pdf.flowables import Drawn, Item, Words
from app.documents.pdf.fonts import marked_up, regular, shown
from app.documents.pdf.lettering import lettering
from app.documents.pdf.room import writing_gap
from app.documents.pdf.structure import Meaning
from app.documents.pdf.table import Row, TaggedTable
from app.i18n import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.documents.styles import PrintStyle


def set_table(table: blocks.Table, style: PrintStyle, width: float) -> list[Flowable]:
    """The caption, then the table to a width in points."""
    pieces: list[Flowable] = []
    if table.summary:
        pieces.append(Words(marked_up(table.summary), lettering(style, style.small), Meaning("P")))
    widths = column_widths(table, style.text, width)
    if widths is None:
        return pieces + [piece for row in table.rows for piece in _stacked(table.header, row, style)]
    whole = Meaning("Table")
    header = _row(Meaning("TR", whole), table.header, style, ("Column",) * len(table.header))
    rest = ("",) * (len(table.header) - 1)
    rows = [
        # A place that is still to be written in heads nothing.
        _row(Meaning("TR", whole), cells, style, ("Row" if table.row_headings and cells[0] else "", *rest))
        for cells in table.rows
    ]
    for row in rows:
        row.least = 2 * writing_gap(style) if table.tall else 0.0
    return [*pieces, TaggedTable(header, rows, widths, shaded=not style.plain)]


def _row(row: Meaning, cells: tuple[blocks.Cell, ...], style: PrintStyle, scopes: tuple[str, ...]) -> Row:
    meanings = tuple(Meaning("TH" if scope else "TD", row, scope=scope) for scope in scopes)
    pieces = tuple(_cell(meaning, cell, style) for meaning, cell in zip(meanings, cells, strict=True))
    return Row(pieces, meanings)


def _cell(meaning: Meaning, cell: blocks.Cell, style: PrintStyle) -> Words | Drawn:
    if isinstance(cell, blocks.Box):
        return drawn_box(style.text * 1.25, meaning, ticked=cell.ticked)
    words = marked_up(cell, heavy=bool(meaning.scope), narrow=True)
    return Words(words, lettering(style, style.text, after=0, close=True), Meaning("P", meaning))


def drawn_box(side: float, parent: Meaning, *, ticked: bool = False) -> Drawn:
    """A box to tick, `side` points wide, as a figure that says whether it is ticked."""

    def paint(canvas: Canvas, _width: float, height: float) -> None:
        paint_box(canvas, 1, height - side - 1, side, ticked=ticked)

    alt = _("A ticked box") if ticked else _("A box to tick")
    return Drawn(side + 2, paint, Meaning("Figure", parent, alt=alt))


def _stacked(header: tuple[str, ...], row: tuple[blocks.Cell, ...], style: PrintStyle) -> list[Flowable]:
    """One row with every cell on a line of its own, after the name of its column."""
    close = lettering(style, style.text, after=style.text * 0.2)
    pieces: list[Flowable] = []
    for place, (label, cell) in enumerate(zip(header, row, strict=True)):
        if isinstance(cell, blocks.Box):
            pieces.append(box_item(Meaning("L"), label, style, ticked=cell.ticked))
        elif cell or not place:
            spans = (blocks.Span(f"{label}: "), blocks.Span(cell, bold=not place))
            pieces.append(Words(marked_up(spans), close, Meaning("P")))
    last = pieces[-1]
    last.spaceAfter = style.text * 0.9
    return [KeepTogether(pieces)]


def box_item_width(words: str, style: PrintStyle) -> float:
    """How wide such an item is on one line, with room to the next."""
    return style.text * (1.2 + 0.5 + 1.6) + stringWidth(shown(words), regular(), style.text)


def box_item(whole: Meaning, words: str, style: PrintStyle, *, ticked: bool = False) -> Item:
    """A list item of a box to tick and the words beside it."""
    item, side = Meaning("LI", whole), style.text * 1.2
    body = Words(
        marked_up(words),
        lettering(style, style.text, after=style.text * 0.3, close=True),
        Meaning("P", Meaning("LBody", item)),
    )
    return Item(drawn_box(side - 2, Meaning("Lbl", item), ticked=ticked), body, side + style.text * 0.5)
