"""Everything that is wrong with a PDF, as sentences; none for a paper we may hand to somebody."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import page as page_validation

from tests.pdf_checks.reading import Element, ReadPdf, Stretch, read
from tests.watching import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.pdf_checks.reading import Colour

LEAST_CONTRAST = 4.5
FILE_NAME_ENDINGS = (".png", ".jpg", ".jpeg", ".svg", ".gif")


@unwatched
def problems(data: bytes, *, smallest: float = 12, expected: Iterable[str] = ()) -> list[str]:
    """What is wrong with a PDF.

    Args:
        smallest: The least type size in points, footers included.
        expected: Texts that must be read out, in this order.
    """
    paper = read(data)
    found = [f"page-validation: {f.rule_id} {f.message}" for f in _conformance(data)]
    found += _properties(paper)
    found += _headings(paper)
    found += _figures(paper)
    found += _tables(paper)
    found += _lists(paper)
    found += _ownership(paper)
    found += _parent_tree(paper)
    found += _fonts(paper)
    found += _sizes(paper, smallest)
    found += _faint(paper)
    found += _order(paper, expected)
    return found


def _conformance(data: bytes) -> list[page_validation.ValidationFailure]:
    report = page_validation.validate_pdf_bytes(data, profile=page_validation.ValidationProfile.PDF_UA_1)
    return list(report.failures)


def _properties(paper: ReadPdf) -> Iterator[str]:
    root = paper.pdf.Root
    title = str(paper.pdf.docinfo.get("/Title", ""))
    if not title or title.lower().endswith(".pdf"):
        yield f"the title says nothing: {title!r}"
    if not str(root.get("/Lang", "")):
        yield "no language"
    if "/ViewerPreferences" not in root or not root.ViewerPreferences.get("/DisplayDocTitle", False):
        yield "the title is not shown"
    if "/MarkInfo" not in root or not root.MarkInfo.get("/Marked", False):
        yield "not marked as tagged"
    xmp = root.Metadata.read_bytes().decode() if "/Metadata" in root else ""
    if "<pdfuaid:part>1<" not in xmp or escape(title) not in xmp:
        yield "the metadata does not say PDF/UA-1 and the title"
    for number, page in enumerate(paper.pdf.pages):
        if str(page.get("/Tabs", "")) != "/S" or int(page.get("/StructParents", -1)) != number:
            yield f"page {number + 1} is not tied to the structure"


def _headings(paper: ReadPdf) -> Iterator[str]:
    headings = [e for e in paper.root.walk() if e.role.startswith("H") and e.role[1:].isdigit()]
    levels = [int(e.role[1:]) for e in headings]
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings of level 1: {levels.count(1)}, first level {levels[:1]}"
    for before, after in pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    outline: list[str] = []
    with paper.pdf.open_outline() as entries:
        stack = list(reversed(entries.root))
        while stack:
            entry = stack.pop()
            outline.append(" ".join(str(entry.title).split()))
            stack += reversed(entry.children)
    if outline != [e.text() for e in headings]:
        yield f"the outline {outline} is not the headings {[e.text() for e in headings]}"


def _figures(paper: ReadPdf) -> Iterator[str]:
    for figure in (e for e in paper.root.walk() if e.role == "Figure"):
        if not figure.alt.strip() or figure.alt.lower().endswith(FILE_NAME_ENDINGS):
            yield f"a figure says nothing: {figure.alt!r}"
        if figure.box is None:
            yield "a figure has no place on its page"


def _tables(paper: ReadPdf) -> Iterator[str]:
    for table in (e for e in paper.root.walk() if e.role == "Table"):
        rows = [row for row in table.children if isinstance(row, Element)]
        widths = Counter(len(row.children) for row in rows)
        if len(widths) != 1 or any(row.role != "TR" for row in rows):
            yield f"a table whose rows differ: {dict(widths)}"
        heads = [cell for cell in table.walk() if cell.role == "TH"]
        if not heads:
            yield "a table without headings"
        for head in heads:
            if head.scope not in {"Row", "Column"}:
                yield f"a table heading without scope: {head.text()!r}"
            if not head.text().strip():
                yield "a table heading says nothing"
            heard = [s.text for e in head.walk() for s in e.children if isinstance(s, Stretch)]
            if head.scope == "Column" and len(heard) > len(set(heard)):
                yield f"a repeated header is read out again: {head.text()!r}"
        first = [cell.text() for cell in rows[0].walk() if cell.role == "TH"] if rows else []
        for row in rows[1:]:
            if first and [cell.text() for cell in row.walk() if cell.role in {"TH", "TD"}] == first:
                yield "a repeated header is read out again"


def _lists(paper: ReadPdf) -> Iterator[str]:
    for item in (e for e in paper.root.walk() if e.role == "LI"):
        roles = [child.role for child in item.children if isinstance(child, Element)]
        if roles != ["Lbl", "LBody"]:
            yield f"a list item made of {roles}"
        if item.parent is None or item.parent.role != "L":
            yield "a list item outside a list"


def _ownership(paper: ReadPdf) -> Iterator[str]:
    if paper.unmarked:
        yield f"{paper.unmarked} things are painted outside any mark"
    there = {(number, mcid) for number, page in enumerate(paper.stretches) for mcid in page}
    claims = Counter(paper.claimed)
    if set(claims) != there or any(count > 1 for count in claims.values()):
        yield "a marked stretch belongs to no element, to several, or is missing"
    for element in paper.root.walk():
        speaks = element.role in {"P", "Lbl", "LBody"} or element.role.startswith("H")
        if speaks and not element.children:
            yield f"an empty {element.role}"
    heard = paper.root.text()
    for artifact in paper.artifacts:
        text = " ".join(artifact.text.split())
        if text and not text.startswith("Page ") and text not in heard:
            yield f"text that nobody hears: {text!r}"


def _parent_tree(paper: ReadPdf) -> Iterator[str]:
    root = paper.pdf.Root.get("/StructTreeRoot")
    if root is None or "/ParentTree" not in root:
        yield "no parent tree"
        return
    numbers = root.ParentTree.Nums
    for number, page in enumerate(paper.pdf.pages):
        owners = numbers[2 * number + 1]
        for mcid, owner in enumerate(owners):
            marks = [k for k in owner.get("/K", []) if "/MCID" in k and k.Pg.objgen == page.obj.objgen]
            if mcid not in {int(mark.MCID) for mark in marks}:
                yield f"the parent tree names the wrong owner of stretch {mcid} on page {number + 1}"


def _fonts(paper: ReadPdf) -> Iterator[str]:
    for page in paper.pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            name = str(font.get("/BaseFont", ""))
            descriptor = font.get("/FontDescriptor")
            if descriptor is None or "/FontFile2" not in descriptor:
                yield f"the font {name} is not embedded"
            if "/ToUnicode" not in font:
                yield f"the font {name} cannot be read out"
    if "\0" in paper.root.text():
        yield "some characters cannot be read out"


def _sizes(paper: ReadPdf, smallest: float) -> Iterator[str]:
    stretches = [*paper.artifacts, *(s for page in paper.stretches for s in page.values())]
    small = sorted({size for s in stretches for size in s.sizes if s.text.strip() and size < smallest - 0.01})
    if small:
        yield f"type smaller than {smallest} points: {small}"


def _faint(paper: ReadPdf) -> Iterator[str]:
    """Each ink against every ground on its page: stricter than need be, and simple."""
    stretches = [*paper.artifacts, *(s for page in paper.stretches for s in page.values())]
    pairs = {(ink, ground) for s in stretches for ink in s.colours for ground in s.grounds}
    for ink, ground in sorted(pairs):
        if contrast(ink, ground) < LEAST_CONTRAST:
            yield f"too faint: ink {ink} on {ground}"


def contrast(one: Colour, other: Colour) -> float:
    """Contrast ratio of two colours, each red, green and blue from 0 to 1 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _order(paper: ReadPdf, expected: Iterable[str]) -> Iterator[str]:
    heard, place = paper.root.text(), 0
    for text in expected:
        wanted = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
        found = heard.replace("\N{NO-BREAK SPACE}", " ").find(wanted, place)
        if found < 0:
            yield f"not read out, or not in its place: {wanted!r}"
        else:
            place = found
