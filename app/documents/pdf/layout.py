"""Blocks become flowables: what each block means, and how it is set in one style."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from app.documents import blocks
from app.documents.pdf.columns import column_widths
from app.documents.pdf.drawings import faces_height, paint_box, paint_chart, paint_faces, paint_numbers
from app.documents.pdf.flowables import Drawn, Framed, HeadingWords, Item, Words
from app.documents.pdf.fonts import marked_up, regular, shown
from app.documents.pdf.structure import Meaning
from app.documents.pdf.table import Row, TaggedTable
from app.documents.styles import INK
from app.i18n import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.documents.styles import PrintStyle

QUOTE_COLOUR = "#643A6B"
QUIET_COLOUR = "#3B4448"


class Layout:
    """Sets blocks in one style, to one width in points."""

    def __init__(self, style: PrintStyle, width: float) -> None:
        self.style, self.width = style, width

    def set(self, document: blocks.Document) -> list[Flowable]:
        """All blocks of a document, in order."""
        return [piece for block in document.blocks for piece in self._set(block)]

    @singledispatchmethod
    def _set(self, block: blocks.Block) -> list[Flowable]:
        raise TypeError(f"{type(block).__name__} is not a block")

    @_set.register
    def _heading(self, block: blocks.Heading) -> list[Flowable]:
        size = {1: self.style.title, 2: self.style.heading}.get(block.level, self.style.text)
        style = self._lettering(
            size, leading=1.25, before=0 if block.level == 1 else size * 0.8, after=size * 0.35
        )
        style.keepWithNext = 1
        meaning = Meaning(f"H{block.level}")
        return [HeadingWords(marked_up(block.text, heavy=True), style, meaning, shown(block.text))]

    @_set.register
    def _paragraph(self, block: blocks.Paragraph) -> list[Flowable]:
        style = self._lettering(self.style.small if block.quiet else self.style.text)
        if block.quiet:
            style.textColor = HexColor(QUIET_COLOUR)
        return [Words(marked_up(block.text), style, Meaning("P"))]

    @_set.register
    def _quote(self, block: blocks.Quote) -> list[Flowable]:
        style = self._lettering(self.style.text * 1.08)
        style.textColor = HexColor(QUOTE_COLOUR)
        quoted = f"“{block.words}”"
        return [Words(marked_up(quoted, heavy=True), style, Meaning("P", Meaning("BlockQuote")))]

    @_set.register
    def _list(self, block: blocks.ListBlock) -> list[Flowable]:
        whole, style = Meaning("L"), self._lettering(self.style.text)
        label_width = self.style.text * (1.2 + 0.55 * len(str(len(block.items))))
        pieces: list[Flowable] = []
        for number, words in enumerate(block.items, start=1):
            item = Meaning("LI", whole)
            label = Words(marked_up(f"{number}." if block.numbered else "•"), style, Meaning("Lbl", item))
            body = Words(marked_up(words), style, Meaning("P", Meaning("LBody", item)))
            pieces.append(Item(label, body, label_width))
        return pieces

    @_set.register
    def _figure(self, block: blocks.Figure) -> list[Flowable]:
        small, drawing = self.style.small, block.drawing

        def paint(canvas: Canvas, width: float, height: float) -> None:
            match drawing:
                case blocks.Faces():
                    paint_faces(canvas, width, height, drawing, small)
                case blocks.NumberRow():
                    paint_numbers(canvas, width, height, drawing, small)
                case blocks.BeforeAfterChart():
                    paint_chart(canvas, width, height, drawing, small)

        height = faces_height(small) if isinstance(drawing, blocks.Faces) else 190 + 2 * (small - 12)
        if isinstance(drawing, blocks.NumberRow):
            height = 42 + small * 2
        return [Drawn(height, paint, Meaning("Figure", alt=block.alt)), Spacer(1, small * 0.6)]

    @_set.register
    def _table(self, block: blocks.Table) -> list[Flowable]:
        caption = [Words(marked_up(block.summary), self._lettering(self.style.small), Meaning("P"))]
        widths = column_widths(block, self.style.text, self.width)
        pieces: list[Flowable] = [*(caption if block.summary else [])]
        return [*pieces, *(self._stacked(block) if widths is None else [self._ruled(block, widths)])]

    def _ruled(self, block: blocks.Table, widths: tuple[float, ...]) -> Flowable:
        whole = Meaning("Table")
        header = self._row(Meaning("TR", whole), block.header, heading_scope="Column", row_headings=False)
        rows = [
            self._row(Meaning("TR", whole), cells, heading_scope="", row_headings=block.row_headings)
            for cells in block.rows
        ]
        return TaggedTable(header, rows, widths)

    def _stacked(self, block: blocks.Table) -> list[Flowable]:
        """Columns that do not fit beside each other: each row below the last, every cell with its heading."""
        pieces: list[Flowable] = []
        for first, *others in block.rows:
            row: list[Flowable] = [self._stacked_cell(block.header[0], first)]
            row += [
                self._stacked_cell(heading, cell)
                for heading, cell in zip(block.header[1:], others, strict=True)
                if cell != ""
            ]
            pieces.append(KeepTogether([*row, Spacer(1, self.style.text * 0.6)]))
        return pieces

    def _stacked_cell(self, heading: str, cell: blocks.Cell) -> Flowable:
        style = self._lettering(self.style.text, after=2)
        if isinstance(cell, blocks.Box):
            whole = Meaning("LI", Meaning("L"))
            box = self._box(Meaning("Lbl", whole), cell)
            return Item(
                box, Words(marked_up(heading), style, Meaning("P", Meaning("LBody", whole))), box.tall + 8
            )
        spans = (blocks.Span(f"{heading}: "), blocks.Span(cell, bold=True))
        return Words(marked_up(spans), style, Meaning("P"))

    def _row(
        self, row: Meaning, cells: tuple[blocks.Cell, ...], *, heading_scope: str, row_headings: bool
    ) -> Row:
        meanings, pieces = [], []
        for place, cell in enumerate(cells):
            scope = heading_scope or ("Row" if row_headings and not place else "")
            meaning = Meaning("TH" if scope else "TD", row, scope=scope)
            meanings.append(meaning)
            pieces.append(self._cell(meaning, cell, heavy=bool(scope)))
        return Row(tuple(pieces), tuple(meanings))

    def _cell(self, meaning: Meaning, cell: blocks.Cell, *, heavy: bool) -> Words | Drawn:
        if isinstance(cell, blocks.Box):
            return self._box(meaning, cell)
        return Words(
            marked_up(cell, heavy=heavy), self._lettering(self.style.text, after=0), Meaning("P", meaning)
        )

    def _box(self, meaning: Meaning, box: blocks.Box) -> Drawn:
        side = self.style.text * 1.25

        def paint(canvas: Canvas, _width: float, _height: float) -> None:
            paint_box(canvas, 1, 1, side, ticked=box.ticked)

        alt = _("ticked") if box.ticked else _("a box to tick")
        return Drawn(side + 2, paint, Meaning("Figure", meaning, alt=alt))

    @_set.register
    def _lines(self, block: blocks.WritingLines) -> list[Flowable]:
        apart = max(24.0, self.style.text * 1.9)

        def paint(canvas: Canvas, width: float, height: float) -> None:
            canvas.setStrokeColor(HexColor("#77746A"))
            canvas.setLineWidth(0.8)
            for number in range(1, block.lines + 1):
                canvas.line(0, height - apart * number, width, height - apart * number)

        label = Words(
            marked_up(block.label, heavy=True), self._lettering(self.style.text, after=0), Meaning("P")
        )
        return [KeepTogether([label, Drawn(apart * block.lines, paint), Spacer(1, self.style.text * 0.7)])]

    @_set.register
    def _choices(self, block: blocks.Choices) -> list[Flowable]:
        label = Words(
            marked_up(block.label, heavy=True), self._lettering(self.style.text, after=3), Meaning("P")
        )
        whole = Meaning("L")
        pieces: list[Flowable] = [label]
        for option in block.options:
            item = Meaning("LI", whole)
            box = self._box(Meaning("Lbl", item), blocks.Box())
            words = Words(
                marked_up(option),
                self._lettering(self.style.text, after=4),
                Meaning("P", Meaning("LBody", item)),
            )
            pieces.append(Item(box, words, box.tall + 8))
        return [KeepTogether(pieces)]

    @_set.register
    def _facts(self, block: blocks.KeyFacts) -> list[Flowable]:
        style = self._lettering(self.style.text, after=self.style.text * 0.25)
        return [
            Words(marked_up((blocks.Span(f"{label}: "), blocks.Span(fact, bold=True))), style, Meaning("P"))
            for label, fact in block.facts
        ]

    @_set.register
    def _callout(self, block: blocks.Callout) -> list[Flowable]:
        heading = self._heading(blocks.Heading(block.heading, 2))
        lines = [
            Words(marked_up(line), self._lettering(self.style.text, after=4), Meaning("P"))
            for line in block.lines
        ]
        return [Spacer(1, self.style.text), Framed([*heading, *lines], INK, self.style.text)]

    @_set.register
    def _page_break(self, _block: blocks.PageBreak) -> list[Flowable]:
        return [PageBreak()]

    def _lettering(
        self, size: float, *, leading: float = 0, before: float = 0, after: float | None = None
    ) -> ParagraphStyle:
        return ParagraphStyle(
            "piece",
            fontName=regular(),
            fontSize=size,
            leading=size * (leading or self.style.leading),
            textColor=HexColor(INK),
            spaceBefore=before,
            spaceAfter=size * 0.5 if after is None else after,
            splitLongWords=1,
            allowWidows=0,
            allowOrphans=0,
        )
