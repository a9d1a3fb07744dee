"""A canvas that tags what is drawn on it, while it is drawn.

Markers go into the page's operators and are resolved when the page ends. Whatever is painted
without an owner is an artifact: rules, tints and frames need no work. Text without an owner is a
mistake in the layout and is refused, so that no words can be lost to those who hear the page.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary

import app.documents.pdf.reportlab_fixes  # noqa: F401 - must be in place before anything is drawn
from app.documents.pdf.later import LaterCanvas
from app.documents.pdf.metadata import xmp_packet
from app.documents.pdf.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.pdf.structure import Meaning, Node

PAINTS = re.compile(r"(?:^|\s)(?:S|s|f\*?|F|B\*?|b\*?|Do|sh|EI)\s*$")


class Marker(str):
    """An entry of the page's operators that writes nothing and says who owns what follows."""

    __slots__ = ("owner", "purpose")
    owner: Node | None
    purpose: str

    @classmethod
    def of(cls, owner: Node | None, purpose: str = "") -> Marker:
        """A marker for `owner`; None for an artifact."""
        marker = cls("")
        marker.owner, marker.purpose = owner, purpose
        return marker


class TaggedCanvas(LaterCanvas):
    """reportlab's canvas, with meaning.

    Args:
        paper_title: The document's title, for its properties and metadata.
        language: BCP 47 code of its language.
    """

    def __init__(self, *args: Any, paper_title: str, language: str, **options: Any) -> None:  # noqa: ANN401 - reportlab's
        options["lang"] = language
        super().__init__(*args, **options)
        self.structure = Structure()
        self._owners: list[Marker] = [Marker.of(None)]
        self._paper_title, self._language = paper_title, language
        self._headings = 0
        self.setTitle(paper_title)
        self.setAuthor("")
        self.setSubject("")
        self.setCreator("Trestle")
        self.setViewerPreference("DisplayDocTitle", "true")

    @contextmanager
    def tag(self, meaning: Meaning) -> Iterator[Node | None]:
        """Everything drawn inside belongs to `meaning`, unless it is inside an artifact."""
        if self._owners[-1].purpose == "artifact":
            yield None
            return
        node = self.structure.node(meaning)
        with self._owned_by(Marker.of(node)):
            yield node

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Everything drawn inside is no content: footers, and headers repeated on a later page."""
        with self._owned_by(Marker.of(None, "artifact")):
            yield

    def heading(self, text: str, level: int) -> None:
        """A bookmark here and an entry in the outline."""
        self._headings += 1
        key = f"heading{self._headings}"
        self.bookmarkPage(key)
        self.addOutlineEntry(text, key, level - 1)

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """End the page: markers become marked content, and the page joins the structure."""
        self._code, owners = resolved(self._code)
        super().showPage()
        self.structure.add_page(self._pdf.Pages.pages[-1], owners)

    def save(self) -> None:
        """Write the structure and the metadata, then the file. Every page has been ended."""
        catalog = self._pdf.Catalog
        catalog.StructTreeRoot = self.structure.write(self._pdf)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        packet = xmp_packet(self._paper_title, self._language)
        catalog.Metadata = XMP(creator=lambda _document: packet)
        super().save()

    @property
    def _pdf(self) -> Any:  # noqa: ANN401 - reportlab's document is untyped
        return vars(self)["_doc"]

    @contextmanager
    def _owned_by(self, marker: Marker) -> Iterator[None]:
        before = self._owners[-1]
        self._owners.append(marker)
        self._code.append(marker)
        yield
        self._owners.pop()
        self._code.append(Marker.of(before.owner, before.purpose))


def resolved(code: list[str]) -> tuple[list[str], list[Node]]:
    """A page's operators with marked content in place of markers.

    Returns:
        The operators, and the owner of each marked stretch in the order of its number.

    Raises:
        RuntimeError: Text was painted that belongs to nothing; a mistake in the layout.
    """
    page = _Stretches()
    for item in code:
        if isinstance(item, Marker):
            page.now = item
        elif item.startswith("BT") or PAINTS.search(item):
            page.paint(item)
        else:
            page.set_state(item)
    page.close()
    return page.written, page.owners


class _Stretches:
    """The operators of one page while they are sorted into marked stretches."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.owners: list[Node] = []
        self.now = Marker.of(None)
        self._open: Marker | None = None

    def paint(self, item: str) -> None:
        """Something visible: it goes into its owner's stretch, opened if need be."""
        has_text = "Tj" in item or "TJ" in item
        if has_text and self.now.owner is None and self.now.purpose != "artifact":
            raise RuntimeError("text was drawn that belongs to nothing")
        if self._open is None or self._open.owner is not self.now.owner:
            self.close()
            self.written.append(_opening(self.now, self.owners))
            self._open = self.now
        self.written.append(item)

    def set_state(self, item: str) -> None:
        """A colour, a width, a saved state. Marked content never straddles a saved state."""
        if item.strip() in {"q", "Q"}:
            self.close()
        self.written.append(item)

    def close(self) -> None:
        """End the stretch in hand, if there is one."""
        if self._open is not None:
            self.written.append("EMC")
            self._open = None


def _opening(marker: Marker, owners: list[Node]) -> str:
    if marker.owner is None:
        return "/Artifact BMC"
    owners.append(marker.owner)
    return f"/{marker.owner.meaning.role} <</MCID {len(owners) - 1}>> BDC"
