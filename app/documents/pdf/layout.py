"""Blocks become flowables: what each block means, and how it is set in one style."""

from __future__ import annotations

from functools import singledispatchmethod
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer

from app.documents import blocks
from app.documents.pdf.beside import Across, Beside, Kept, unkept
from app.documents.pdf.drawings import paint_chart, paint_faces, paint_handwriting, paint_numbers
from app.documents.pdf.flowables import Drawn, Framed, HeadingWords, Item, Words, spaced_room
from app.documents.pdf.fonts import bold, marked_up, shown
from app.documents.pdf.lettering import lettering
from app.documents.pdf.pictogram import BesidePicture
from app.documents.pdf.pictures import drawn_photograph, drawn_picture, picture_side
from app.documents.pdf.room import drawing_height, picture_beside, room_needed, writing_gap
from app.documents.pdf.structure import Meaning
from app.documents.pdf.table_setting import box_item, box_item_width, set_table
from app.documents.styles import INK

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.documents.styles import PrintStyle

QUOTE_COLOUR = "#643A6B"
QUIET_COLOUR = "#3B4448"
PHOTOGRAPH = 240
"""Points: how wide and tall a photo that is looked at for itself may be, 85 mm."""
ACROSS_A_ROOM = 2
"""How much larger than a title a name on a badge is."""


class Layout:
    """Sets blocks in one style, to one width in points."""

    def __init__(self, style: PrintStyle, width: float) -> None:
        self.style, self.width = style, width

    def set(self, document: blocks.Document) -> list[Flowable]:
        """All blocks of a document, in order. No heading or caption stands alone at the foot of a page."""
        pieces: list[Flowable] = []
        headed = False
        for place, block in enumerate(document.blocks):
            captioned = isinstance(block, blocks.Table) and bool(block.summary) and not headed
            headed = isinstance(block, blocks.Heading)
            if headed or captioned:
                pieces.append(CondPageBreak(room_needed(document.blocks[place:], self.style)))
            pieces += self._set(block)
        return pieces

    @singledispatchmethod
    def _set(self, block: blocks.Block) -> list[Flowable]:
        raise TypeError(f"{type(block).__name__} is not a block")

    @_set.register
    def _heading(self, block: blocks.Heading) -> list[Flowable]:
        size = {1: self.style.title, 2: self.style.heading}.get(block.level, self.style.text)
        return self._headed(block, size)

    def _headed(self, block: blocks.Heading, size: float) -> list[Flowable]:
        style = lettering(
            self.style, size, leading=1.25, before=0 if block.level == 1 else size * 0.8, after=size * 0.35
        )
        meaning = Meaning(f"H{block.level}")
        return [HeadingWords(marked_up(block.text, heavy=True), style, meaning, shown(block.text))]

    @_set.register
    def _paragraph(self, block: blocks.Paragraph) -> list[Flowable]:
        style = lettering(self.style, self.style.small if block.quiet else self.style.text)
        if block.quiet and not self.style.plain:
            style.textColor = HexColor(QUIET_COLOUR)
        return [Words(marked_up(block.text), style, Meaning("P"))]

    @_set.register
    def _quote(self, block: blocks.Quote) -> list[Flowable]:
        style = lettering(self.style, self.style.text * 1.08)
        if not self.style.plain:
            style.textColor = HexColor(QUOTE_COLOUR)
        quoted = f"“{block.words}”"
        return [Words(marked_up(quoted, heavy=True), style, Meaning("P", Meaning("BlockQuote")))]

    @_set.register
    def _list(self, block: blocks.ListBlock) -> list[Flowable]:
        whole, style = Meaning("L"), lettering(self.style, self.style.text)
        label_width = self.style.text * (1.2 + 0.55 * len(str(len(block.items))))
        pieces: list[Flowable] = []
        for number, words in enumerate(block.items, start=1):
            item = Meaning("LI", whole)
            label = Words(marked_up(f"{number}." if block.numbered else "•"), style, Meaning("Lbl", item))
            body = Words(marked_up(words), style, Meaning("P", Meaning("LBody", item)))
            if body.spoken.has_words:
                pieces.append(Item(label, body, label_width))
        return pieces

    @_set.register
    def _pictures(self, block: blocks.PictureList) -> list[Flowable]:
        whole, side = Meaning("L"), picture_side(self.style)
        style = lettering(self.style, self.style.text, after=self.style.text * 0.5)
        pieces: list[Flowable] = []
        for picture, said in block.items:
            item = Meaning("LI", whole)
            words = Words(marked_up(said), style, Meaning("P", Meaning("LBody", item)))
            label = Meaning("Lbl", item)
            mark = drawn_picture(picture, side, said, label) if picture else Words("•", style, label)
            pieces.append(Item(mark, words, side + self.style.text, centred=bool(picture)))
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
                case blocks.Handwriting():
                    paint_handwriting(canvas, height, drawing)

        height = drawing_height(drawing, small, self.width)
        return [Drawn(height, paint, Meaning("Figure", alt=block.alt)), Spacer(1, small * 0.6)]

    @_set.register
    def _table(self, block: blocks.Table) -> list[Flowable]:
        return set_table(block, self.style, self.width)

    @_set.register
    def _lines(self, block: blocks.WritingLines) -> list[Flowable]:
        apart = writing_gap(self.style)

        def paint(canvas: Canvas, width: float, height: float) -> None:
            canvas.setStrokeColor(HexColor("#77746A"))
            canvas.setLineWidth(0.8)
            for number in range(1, block.lines + 1):
                canvas.line(0, height - apart * number, width, height - apart * number)

        label = Words(
            marked_up(block.label, heavy=True), lettering(self.style, self.style.text, after=0), Meaning("P")
        )
        return [Kept([label, Drawn(apart * block.lines, paint), Spacer(1, self.style.text * 0.7)])]

    @_set.register
    def _fields(self, block: blocks.Fields) -> list[Flowable]:
        lines = [self._lines(blocks.WritingLines(label, 1)) for label in block.labels]
        pieces = [[piece for kept in each for piece in unkept(kept)] for each in lines]
        return (
            [Kept([piece for each in pieces for piece in each])]
            if self.style.steps_apart
            else [Beside(pieces)]
        )

    @_set.register
    def _choices(self, block: blocks.Choices) -> list[Flowable]:
        close = lettering(self.style, self.style.text, after=3)
        label = [Words(marked_up(block.label, heavy=True), close, Meaning("P"))] if block.label else []
        whole = Meaning("L")
        items = [
            box_item(whole, option, self.style, ticked=place in block.ticked)
            for place, option in enumerate(block.options)
        ]
        if not block.across:
            return [Kept([*label, *items])]
        widths = [box_item_width(option, self.style) for option in block.options]
        return [Kept([*label, Across(items, widths), Spacer(1, self.style.text * 0.3)])]

    @_set.register
    def _facts(self, block: blocks.KeyFacts) -> list[Flowable]:
        style = lettering(self.style, self.style.text, after=self.style.text * 0.25)
        return [
            Words(marked_up((blocks.Span(f"{label}: "), blocks.Span(fact, bold=True))), style, Meaning("P"))
            for label, fact in block.facts
        ]

    @_set.register
    def _callout(self, block: blocks.Callout) -> list[Flowable]:
        text = self.style.text
        size = self._big(block.heading) if block.big else self.style.heading
        heading = self._headed(blocks.Heading(block.heading, 2), size)
        lines = [
            Words(marked_up(line), lettering(self.style, text, after=4), Meaning("P")) for line in block.lines
        ]
        lines[-1].style.spaceAfter = 0
        return [Spacer(1, text), Framed([*heading, *lines], INK, text), Spacer(1, text * 0.8)]

    def _big(self, text: str) -> float:
        """The size of words in a frame that are read from afar; the longest of them stays whole."""
        widest = max((stringWidth(word, bold(), 1) for word in shown(text).split()), default=1)
        room = spaced_room(self.width - 2 * self.style.text, self.style.apart)
        return max(self.style.heading, min(self.style.title * ACROSS_A_ROOM, 0.98 * room / max(widest, 1)))

    @_set.register
    def _pictured(self, block: blocks.Pictured) -> list[Flowable]:
        text = self.style.text
        lines = [
            Words(
                marked_up(line, heavy=not place), lettering(self.style, text, after=text * 0.2), Meaning("P")
            )
            for place, line in enumerate(block.lines)
        ]
        side = picture_beside(self.style)
        photo = drawn_picture(block.photo, side, block.alt, None) if block.photo else None
        return [BesidePicture(block.picture, lines, side, black=self.style.plain, photo=photo)]

    @_set.register
    def _photograph(self, block: blocks.Photograph) -> list[Flowable]:
        drawn = drawn_photograph(block.image, min(self.width, PHOTOGRAPH), block.alt)
        return [drawn, Spacer(1, self.style.text * 0.6)]

    @_set.register
    def _together(self, block: blocks.Together) -> list[Flowable]:
        pieces = (piece for inner in block.blocks for piece in self._set(inner))
        return [Kept([part for piece in pieces for part in unkept(piece)])]

    @_set.register
    def _page_break(self, _block: blocks.PageBreak) -> list[Flowable]:
        return [PageBreak()]
