"""A paper that is ready to print or save, made from what it says and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.documents.text import plain_text
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from datetime import date

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle
    from app.store.unit_of_work import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """One paper, ready to print or save.

    Attributes:
        pdf: The bytes of the file.
        name: A file name to suggest; it never holds a person's name.
        subject: What it is about, for the audit.
        unprinted: Characters that no font has; each is written out by its name on the page.
    """

    title: str
    pdf: bytes
    pages: int
    name: str
    subject: Subject | None = None
    unprinted: tuple[str, ...] = ()


def printed(
    document: Document, look: PrintStyle, name: str, today: date, subject: Subject | None = None
) -> PrintedDocument:
    """Set a paper.

    Args:
        name: What the file is called, before the day.
    """
    # The PDF writer and reader take a moment to load, so they are loaded with the first paper.
    from app.documents.pdf.fonts import without_font  # noqa: PLC0415 - see above
    from app.documents.pdf.writer import render_pdf  # noqa: PLC0415 - see above
    from app.services.page_images import count_pages  # noqa: PLC0415 - see above

    pdf = render_pdf(document, look)
    named = _("{name}, {day}.pdf").format(name=name, day=whole_day(today))
    return PrintedDocument(
        title=document.title,
        pdf=pdf,
        pages=count_pages(pdf),
        name=named,
        subject=subject,
        unprinted=without_font(plain_text(document)),
    )
