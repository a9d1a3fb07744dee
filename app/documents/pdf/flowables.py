"""Pieces of a page that know what they mean: paragraphs, headings, list items, frames, drawings."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable, Paragraph

from app.documents.pdf.canvas import TaggedCanvas
from app.documents.pdf.spoken import SpacedText, SpokenText

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    from app.documents.pdf.structure import Meaning, Node


TALLEST = 640.0
"""Points. A frame up to this height fits on an A4 page in every style."""


def tagged(canvas: Canvas, meaning: Meaning) -> AbstractContextManager[Node | None]:
    """Draw as `meaning` where the canvas tags; just draw where it does not."""
    return canvas.tag(meaning) if isinstance(canvas, TaggedCanvas) else nullcontext()


def spaced_room(width: float, apart: float) -> float:
    """What a line may measure in the font's own widths; a letter is at least a third of its size wide.

    Args:
        width: Of the line, in points.
        apart: Room between letters, as a share of the text size.
    """
    return width / (1 + 3 * apart)


class Words(Paragraph):
    """A paragraph that belongs to a meaning; its parts on two pages share it."""

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        meaning: Meaning | None = None,
        **kept: Any,  # noqa: ANN401 - reportlab's own
    ) -> None:
        super().__init__(text, style, **kept)  # type: ignore[arg-type]  # None where `frags` are given
        self.meaning = meaning
        self.spoken = SpokenText(text or "")

    def beginText(self, x: float, y: float) -> PDFTextObject:  # noqa: N802 - reportlab's name
        """Text with a space at the end of each line, unless the line ends within a word."""
        text = SpacedText(self.canv, x, y, self.spoken)
        if self._apart:
            text.setCharSpace(self._apart)
        return text

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Letters that stand apart fill a line sooner."""
        return super().wrap(self._room(width), height)

    @property
    def _apart(self) -> float:
        return float(getattr(self.style, "charSpace", 0.0))

    def _room(self, width: float) -> float:
        return spaced_room(width, self._apart / self.style.fontSize)

    def split(self, width: float, height: float) -> list[Flowable]:
        """Both parts belong to the same meaning, and the second goes on where the first ended."""
        parts = list(super().split(self._room(width), height))
        for part in parts:
            if isinstance(part, Words):
                part.meaning, part.spoken = self.meaning, self.spoken
        return parts

    def draw(self) -> None:
        """Draw as what it means. Nothing is drawn where there is nothing to hear."""
        if self.meaning is None or not self.spoken.has_words:
            return
        with tagged(self.canv, self.meaning):
            super().draw()


class HeadingWords(Words):
    """A heading, with its bookmark."""

    def __init__(
        self,
        text: str | None,
        style: ParagraphStyle,
        meaning: Meaning | None = None,
        plain: str = "",
        **kept: Any,  # noqa: ANN401 - reportlab's own
    ) -> None:
        super().__init__(text, style, meaning, **kept)
        self.plain = plain

    def split(self, width: float, height: float) -> list[Flowable]:
        """The bookmark stays with the first part."""
        parts = super().split(width, height)
        if parts and isinstance(parts[0], HeadingWords):
            parts[0].plain = self.plain
        return parts

    def draw(self) -> None:
        """Draw it, and note it in the outline where it begins."""
        if self.plain and isinstance(self.canv, TaggedCanvas) and self.meaning is not None:
            self.canv.heading(self.plain, int(self.meaning.role[1:]))
        super().draw()


class Item(Flowable):
    """A list item: its label on the left, its words beside it. It may run over a page.

    Args:
        centred: Words that are less tall than the label stand in its middle, not at its top.
    """

    def __init__(
        self, label: Words | Drawn | None, body: Words, label_width: float, *, centred: bool = False
    ) -> None:
        super().__init__()
        self.centred = centred
        self.label, self.body, self.label_width = label, body, label_width
        self.spaceAfter = body.style.spaceAfter

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The height of the taller of the two."""
        _, tall = self.body.wrap(width - self.label_width, height)
        if self.label is not None:
            _, label_tall = self.label.wrap(self.label_width, height)
            tall = max(tall, label_tall)
        self.width, self.height = width, tall
        return width, tall

    def split(self, width: float, height: float) -> list[Flowable]:
        """The label stays with the first part; where it has no room, the item goes to the next page."""
        if self.label is not None and self.label.wrap(self.label_width, height)[1] > height:
            return []
        parts = [
            part for part in self.body.split(width - self.label_width, height) if isinstance(part, Words)
        ]
        if len(parts) < 2:
            return []
        return [Item(self.label, parts[0], self.label_width), Item(None, parts[1], self.label_width)]

    def draw(self) -> None:
        """Label, then words, both from the top unless the words stand in the middle."""
        if self.label is not None:
            self.label.drawOn(self.canv, 0, self.height - self.label.height)
        above = (self.height - self.body.height) / (2 if self.centred else 1)
        self.body.drawOn(self.canv, self.label_width, above)


class Drawn(Flowable):
    """A drawing of a given height; with a meaning it is a figure, without one decoration."""

    def __init__(
        self, height: float, paint: Callable[[Canvas, float, float], None], meaning: Meaning | None = None
    ) -> None:
        super().__init__()
        self.tall, self.paint, self.meaning = height, paint, meaning

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The whole width."""
        self.width, self.height = width, self.tall
        return width, self.tall

    def draw(self) -> None:
        """Draw as a figure whose box on the page is known."""
        if self.meaning is None:
            self.paint(self.canv, self.width, self.height)
            return
        with tagged(self.canv, self.meaning) as node:
            if node is not None:
                left, bottom = self.canv.absolutePosition(0, 0)
                node.box = (left, bottom, left + self.width, bottom + self.height)
            self.paint(self.canv, self.width, self.height)


class Framed(Flowable):
    """A few pieces in a frame that stays together; the frame itself is decoration."""

    def __init__(self, pieces: list[Flowable], colour: str, padding: float) -> None:
        super().__init__()
        self.pieces, self.colour, self.padding = pieces, colour, padding

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The pieces below each other, with room around them."""
        inner = width - 2 * self.padding
        heights = [piece.wrap(inner, height)[1] + piece.getSpaceAfter() for piece in self.pieces]
        self.width, self.height = width, sum(heights) + 2 * self.padding
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """It moves to the next page whole; too tall for any page, its pieces go without the frame."""
        fits_a_page = self.wrap(width, height)[1] <= TALLEST
        return [] if fits_a_page or self.pieces[0].wrap(width, height)[1] > height else list(self.pieces)

    def draw(self) -> None:
        """The frame, then the pieces from the top."""
        self.canv.setStrokeColor(HexColor(self.colour))
        self.canv.setLineWidth(1.2)
        self.canv.roundRect(0, 0, self.width, self.height, 6)
        top = self.height - self.padding
        for piece in self.pieces:
            top -= piece.height
            piece.drawOn(self.canv, self.padding, top)
            top -= piece.getSpaceAfter()
