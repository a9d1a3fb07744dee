"""The structure of a tagged PDF: what each piece of a page is, gathered while it is drawn.

A `Meaning` belongs to the content and is shared by all parts of it when it runs over a page. A
`Node` is its structure element in one PDF, made on first use. Terms: PDF 32000-1, section 14.7.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

if TYPE_CHECKING:
    from reportlab.pdfbase.pdfdoc import PDFPage


@dataclass(eq=False, slots=True)
class Meaning:
    """What a piece of content is.

    Attributes:
        role: A standard structure type: "P", "H1", "TH", "Figure" …
        parent: What it is part of; the document itself if None.
        alt: The same in words, for a figure.
        scope: "Row" or "Column" of a heading cell.
    """

    role: str
    parent: Meaning | None = None
    alt: str = ""
    scope: str = ""


@dataclass(eq=False, slots=True)
class Node:
    """One structure element: its meaning and its children, elements or marked content, in order."""

    meaning: Meaning
    parent: Node | None = None
    children: list[Node | Mark] = field(default_factory=list)
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of one page: the page, and the stretch's number on it (MCID)."""

    page: PDFPage
    number: int


class Structure:
    """The structure tree of one PDF, and which element owns each marked stretch of each page."""

    def __init__(self) -> None:
        self.root = Node(Meaning("Document"))
        self._nodes: dict[Meaning, Node] = {}
        self._owners: list[list[Node]] = []

    def node(self, meaning: Meaning) -> Node:
        """The element of a meaning, made and hung below its parent on first use."""
        found = self._nodes.get(meaning)
        if found is None:
            parent = self.node(meaning.parent) if meaning.parent else self.root
            found = self._nodes[meaning] = Node(meaning, parent)
            parent.children.append(found)
        return found

    def add_page(self, page: PDFPage, owners: list[Node]) -> None:
        """Take note of a finished page: `owners[n]` owns its marked stretch number n."""
        entries: Any = page  # reportlab keeps page entries as attributes
        entries.StructParents, entries.Tabs = len(self._owners), PDFName("S")
        self._owners.append(owners)
        for number, owner in enumerate(owners):
            owner.children.append(Mark(page, number))

    def write(self, document: Any) -> PDFDictionary:  # noqa: ANN401 - reportlab's document is untyped
        """The structure tree root, with every element and the parent tree."""
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        reference = document.Reference(root)
        elements: dict[int, object] = {}
        root["K"] = self._element(document, self.root, reference, elements)
        numbers: list[object] = []
        for page_number, owners in enumerate(self._owners):
            row = PDFArray([elements[id(owner)] for owner in owners])
            numbers += [page_number, document.Reference(row)]
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        root["ParentTreeNextKey"] = len(self._owners)
        return root

    def _element(
        self,
        document: Any,  # noqa: ANN401 - reportlab's document is untyped
        node: Node,
        parent: object,
        elements: dict[int, object],
    ) -> object:
        entries = _entries(node)
        reference: object = document.Reference(entries)
        elements[id(node)] = reference
        entries["P"] = parent
        marks = [child for child in node.children if isinstance(child, Mark)]
        if marks:
            entries["Pg"] = document.Reference(marks[0].page)
        entries["K"] = PDFArray(
            [
                _content(document, child)
                if isinstance(child, Mark)
                else self._element(document, child, reference, elements)
                for child in node.children
            ]
        )
        return reference


def _entries(node: Node) -> PDFDictionary:
    meaning = node.meaning
    entries = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(meaning.role)})
    if meaning.alt:
        entries["Alt"] = PDFString(meaning.alt)
    if meaning.scope:
        entries["A"] = PDFDictionary({"O": PDFName("Table"), "Scope": PDFName(meaning.scope)})
    if node.box:
        entries["A"] = PDFDictionary(
            {"O": PDFName("Layout"), "BBox": PDFArray([round(edge, 2) for edge in node.box])}
        )
    return entries


def _content(document: Any, mark: Mark) -> PDFDictionary:  # noqa: ANN401 - reportlab's document is untyped
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": document.Reference(mark.page), "MCID": mark.number})
