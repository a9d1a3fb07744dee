"""A name that is read from across a room is large, and is never broken to be so."""

from __future__ import annotations

import pypdfium2  # type: ignore[import-untyped]  # it comes without types
import pytest

from app.documents.blocks import Callout, Document, Heading
from app.documents.pdf.writer import render_pdf
from app.documents.styles import DYSLEXIA_FRIENDLY, EASY_READ, STANDARD, PrintStyle
from tests.pdf_checks.reading import Stretch, read

STYLES = pytest.mark.parametrize("style", [STANDARD, EASY_READ, DYSLEXIA_FRIENDLY], ids=lambda s: s.key)


def badge(name: str, style: PrintStyle) -> tuple[list[str], float]:
    """The lines of a badge as they stand on the page, without spaces, and the size of the name in points."""
    words = (Heading("Badges", 1), Callout(name, ("Choir",), big=True))
    data = render_pdf(Document(title="Badges", blocks=words), style)
    lines = pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range().replace(" ", "").splitlines()
    (heading,) = (element for element in read(data).root.walk() if element.role == "H2")
    (stretch,) = (piece for piece in heading.children if isinstance(piece, Stretch))
    (size,) = stretch.sizes
    return lines, size


@STYLES
def test_a_short_name_is_twice_as_large_as_a_title(style: PrintStyle) -> None:
    lines, size = badge("Zoë", style)
    assert "Zoë" in lines
    assert size == pytest.approx(2 * style.title)


@STYLES
def test_a_long_name_stays_whole_and_larger_than_a_heading(style: PrintStyle) -> None:
    lines, size = badge("Zoë Featherstonehaugh-Cholmondeley", style)
    assert any("Featherstonehaugh" in line for line in lines)
    assert any("Cholmondeley" in line for line in lines)
    assert style.heading < size < 2 * style.title
