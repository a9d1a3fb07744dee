"""Every paper: what it says comes from the records, how it looks from the person's own style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.page_images import PageImage
    from app.store.unit_of_work import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDocument:
    """One paper, ready to print or save.

    Attributes:
        pdf: The bytes of the file.
        name: A file name to suggest; it never holds a person's name.
        subject: What it is about, for the audit.
    """

    title: str
    pdf: bytes
    pages: int
    name: str
    subject: Subject | None = None


class DocumentService:
    """Makes papers and pictures of their pages."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def record_printed(self, document: PrintedDocument, how: str) -> None:
        """Put in the audit that a paper was "printed" or "saved"."""
        detail = {"how": how, "pages": document.pages, "document": document.name}
        self._desk.store.record(self._desk.author, "print", document.subject, detail)

    def page_images(self, pdf: bytes, width: int) -> tuple[PageImage, ...]:
        """Every page as a picture of that width in pixels, for the preview and the printer."""
        from app.services.page_images import page_images  # noqa: PLC0415 - loaded with the first preview

        return page_images(pdf, width)
