"""Lines of text that are heard as whole words: a space ends each line, unless it ends within a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import unescape

from reportlab.pdfgen.textobject import PDFTextObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas


class SpokenText:
    """The words of a paragraph, followed while its lines are drawn, over all the pages they stand on.

    Args:
        markup: The paragraph in reportlab's markup.
    """

    def __init__(self, markup: str) -> None:
        self._text = unescape(re.sub(r"<[^>]*>", "", markup.replace("<br/>", " ")))
        self._place = 0

    def begin(self) -> None:
        """Go on where the last part ended; after the end, start again (a header that repeats)."""
        if self.at_end_of_word and not self._text[self._place :].strip():
            self._place = 0

    def follow(self, drawn: str) -> None:
        """Step over what was drawn. Spaces do not count: lines begin and end without them."""
        for _letter in "".join(drawn.split()):
            while self._place < len(self._text) and self._text[self._place].isspace():
                self._place += 1
            self._place += 1

    @property
    def has_words(self) -> bool:
        """Whether there is anything to hear."""
        return bool(self._text.strip())

    @property
    def at_end_of_word(self) -> bool:
        """Whether what was drawn so far ends a word."""
        return self._place >= len(self._text) or self._text[self._place].isspace()


class SpacedText(PDFTextObject):
    """A text object that ends its lines with a space, so that words never run together when heard."""

    def __init__(self, canvas: Canvas, x: float, y: float, spoken: SpokenText) -> None:
        super().__init__(canvas, x, y)
        self._spoken, self._line_has_words = spoken, False
        spoken.begin()

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803 - reportlab's names
        write: Callable[[str, int], None] = super()._textOut  # type: ignore[misc]  # missing from the stubs
        self._spoken.follow(text)
        self._line_has_words = self._line_has_words or bool(text)
        spaced = TStar and self._line_has_words and self._spoken.at_end_of_word
        write(f"{text} " if spaced else text, TStar)
        if TStar:
            self._line_has_words = False
