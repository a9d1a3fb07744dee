"""A document in one style becomes a PDF/UA-1 file."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from app.documents.pdf.canvas import TaggedCanvas
from app.documents.pdf.fonts import bold, regular, shown
from app.documents.pdf.later import LaterCanvas
from app.documents.pdf.layout import Layout
from app.documents.pdf.structure import Meaning
from app.documents.styles import INK
from app.i18n import _

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle


def render_pdf(document: Document, style: PrintStyle, *, tagged: bool = True) -> bytes:
    """The document as a PDF on A4, set again from the start for each style.

    The same document and style give the same bytes. `tagged` off is for measuring only.
    """
    output, margin = BytesIO(), style.margin_mm * mm
    foot, head = style.small * 2.2, style.text * 1.8 if document.code else 0.0
    width = A4[0] - 2 * margin - style.short_lines_mm * mm
    frame = Frame(margin, margin + foot, width, A4[1] - 2 * margin - foot - head, 0, 0, 0, 0)
    furniture = partial(_furnish, document=document, style=style)
    template = BaseDocTemplate(
        output, pagesize=A4, invariant=1, pageCompression=1, title=shown(document.title)
    )
    template.addPageTemplates(PageTemplate("page", [frame], onPage=furniture))
    canvas_of = partial(_canvas, document=document, tagged=tagged)
    template.build(Layout(style, width).set(document), canvasmaker=canvas_of)
    return output.getvalue()


def _canvas(*args: Any, document: Document, tagged: bool, **options: Any) -> LaterCanvas:  # noqa: ANN401 - reportlab's own
    options |= {"initialFontName": regular(), "lang": document.language}
    if not tagged:
        return LaterCanvas(*args, **options)
    options.pop("lang")
    return TaggedCanvas(*args, paper_title=shown(document.title), language=document.language, **options)


def _furnish(
    canvas: LaterCanvas, _template: BaseDocTemplate, *, document: Document, style: PrintStyle
) -> None:
    """The paper's tint and the line at its foot; neither is content."""
    if isinstance(canvas, TaggedCanvas):
        with canvas.artifact():
            _paint_furniture(canvas, document, style)
    else:
        _paint_furniture(canvas, document, style)
    if document.code:
        _write_code(canvas, document.code, style)


def _write_code(canvas: Canvas, code: str, style: PrintStyle) -> None:
    """The code of a form, at the top of each page; heard once, before the rest."""
    if isinstance(canvas, TaggedCanvas):
        first = canvas.getPageNumber() == 1
        with canvas.tag(Meaning("P")) if first else canvas.artifact():
            _paint_code(canvas, code, style)
    else:
        _paint_code(canvas, code, style)


def _paint_code(canvas: Canvas, code: str, style: PrintStyle) -> None:
    margin = style.margin_mm * mm
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(bold(), style.text)
    canvas.drawRightString(A4[0] - margin, A4[1] - margin - style.text, shown(code))


def _paint_furniture(canvas: LaterCanvas, document: Document, style: PrintStyle) -> None:
    if style.tint != "white":
        canvas.setFillColor(HexColor(style.paper))
        canvas.rect(0, 0, *A4, stroke=0, fill=1)
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(regular(), style.small)
    canvas.later(partial(_write_foot, canvas, document, style, canvas.getPageNumber()))


def _write_foot(canvas: Canvas, document: Document, style: PrintStyle, page: int, pages: int) -> None:
    """The number of the page and, where there is room, what the paper is or who drew its pictures."""
    margin = style.margin_mm * mm
    canvas.setFont(regular(), style.small)
    number = _("Page {n} of {total}").format(n=page, total=pages)
    canvas.drawString(margin, margin, number)
    right = document.footer if style.key == "standard" else document.credit if page == pages else ""
    if right:
        room = A4[0] - 2 * margin - stringWidth(number, regular(), style.small) - 2 * style.small
        canvas.drawRightString(A4[0] - margin, margin, _shortened(shown(right), style.small, room))


def _shortened(text: str, size: float, room: float) -> str:
    """The text, or as many of its words as fit into `room` points."""
    words = text.split()
    while words and stringWidth(" ".join(words), regular(), size) > room:
        words.pop()
    return " ".join(words)
