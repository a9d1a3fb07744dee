"""Reads a finished PDF back with pikepdf: which text belongs to which structure element, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

PAINTING = {
    "S",
    "s",
    "f",
    "F",
    "f*",
    "B",
    "B*",
    "b",
    "b*",
    "Do",
    "sh",
    "EI",
    "INLINE IMAGE",
    "Tj",
    "TJ",
    "'",
    '"',
}


Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)


@dataclass
class Stretch:
    """One marked stretch of a page: its text, in which sizes and colours. No number: it is an artifact."""

    mcid: int | None
    text: str = ""
    sizes: set[float] = field(default_factory=set)
    colours: set[Colour] = field(default_factory=set)
    grounds: set[Colour] = field(default_factory=set)


@dataclass
class Element:
    """One structure element: its role and attributes, its own text, its children in order."""

    role: str
    alt: str
    scope: str
    children: list[Element | Stretch]
    box: list[float] | None = None
    parent: Element | None = None

    def walk(self) -> list[Element]:
        """This element and all below it, in reading order."""
        below = [e for child in self.children if isinstance(child, Element) for e in child.walk()]
        return [self, *below]

    def text(self) -> str:
        """All text below this element, in reading order, a space where one element ends."""
        return " ".join(self._heard().split())

    def _heard(self) -> str:
        return "".join(c.text if isinstance(c, Stretch) else f" {c._heard()} " for c in self.children)


@dataclass
class ReadPdf:
    """A PDF as somebody hears it."""

    pdf: pikepdf.Pdf
    root: Element
    stretches: list[dict[int, Stretch]]
    artifacts: list[Stretch]
    unmarked: int
    claimed: list[tuple[int, int]]


def read(data: bytes) -> ReadPdf:
    """Read structure and text of a tagged PDF."""
    pdf = pikepdf.open(BytesIO(data))
    stretches, artifacts, unmarked = [], [], 0
    for page in pdf.pages:
        marked, loose, outside = _stretches(page)
        stretches.append(marked)
        artifacts += loose
        unmarked += outside
    claimed: list[tuple[int, int]] = []
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    root_dict = pdf.Root.get("/StructTreeRoot")
    root = (
        _element(root_dict.K, stretches, pages, claimed, None)
        if root_dict is not None
        else Element("none", "", "", [])
    )
    return ReadPdf(pdf, root, stretches, artifacts, unmarked, claimed)


def _element(
    node: pikepdf.Object,
    stretches: list[dict[int, Stretch]],
    pages: dict[tuple[int, int], int],
    claimed: list[tuple[int, int]],
    parent: Element | None,
) -> Element:
    attributes = node.get("/A", pikepdf.Dictionary())
    box = attributes.get("/BBox")
    element = Element(
        str(node.S)[1:],
        str(node.get("/Alt", "")),
        str(attributes.get("/Scope", ""))[1:],
        [],
        [float(edge) for edge in box] if box is not None else None,
        parent,
    )
    for child in node.get("/K", []):
        if "/MCID" in child:
            place = pages[child.Pg.objgen], int(child.MCID)
            claimed.append(place)
            element.children.append(stretches[place[0]].get(place[1]) or Stretch(place[1], "\0"))
        else:
            element.children.append(_element(child, stretches, pages, claimed, element))
    return element


def _stretches(page: pikepdf.Page) -> tuple[dict[int, Stretch], list[Stretch], int]:
    reader = _PageReader({name: _unicode_map(font) for name, font in page.Resources.get("/Font", {}).items()})
    for instruction in pikepdf.parse_content_stream(page):
        reader.take(str(instruction.operator), instruction.operands)
    return reader.marked, reader.loose, reader.outside


class _PageReader:
    """Follows the operators of one page."""

    def __init__(self, fonts: dict[str, dict[int, str]]) -> None:
        self.marked: dict[int, Stretch] = {}
        self.loose: list[Stretch] = []
        self.outside = 0
        self._fonts, self._stack = fonts, list[Stretch]()
        self._font, self._size, self._scale = "", 0.0, 1.0
        self._fill, self._saved, self._box = BLACK, list[Colour](), False
        self._grounds: set[Colour] = {WHITE}

    def take(self, operator: str, operands: Any) -> None:  # noqa: ANN401 - pikepdf's objects
        """One operator and what it works on."""
        match operator:
            case "BDC":
                stretch = self.marked[int(operands[1].MCID)] = Stretch(int(operands[1].MCID))
                self._stack.append(stretch)
            case "BMC":
                self._stack.append(Stretch(None))
                self.loose.append(self._stack[-1])
            case "EMC":
                self._stack.pop()
            case "Tf":
                self._font, self._size = str(operands[0]), float(operands[1])
            case "Tm":
                self._scale = abs(float(operands[3]))
            case "rg" | "q" | "Q" | "re" | "m":
                self._follow_colour(operator, operands)
            case _ if operator in PAINTING:
                self._paint(operator, operands)
            case _:
                pass  # it moves, clips or draws lines: no text, no colour of text

    def _follow_colour(self, operator: str, operands: Any) -> None:  # noqa: ANN401 - pikepdf's objects
        match operator:
            case "rg":
                red, green, blue = map(float, operands)
                self._fill = red, green, blue
            case "q":
                self._saved.append(self._fill)
            case "Q":
                self._fill = self._saved.pop()
            case _:
                self._box = operator == "re"

    def _paint(self, operator: str, operands: Any) -> None:  # noqa: ANN401 - pikepdf's objects
        if operator in {"f", "f*"} and self._box:
            self._grounds.add(self._fill)
        if not self._stack:
            self.outside += 1
        elif operator in {"Tj", "TJ"}:
            pieces = operands[0] if operator == "TJ" else [operands[0]]
            codes = (code for piece in pieces if isinstance(piece, pikepdf.String) for code in bytes(piece))
            self._stack[-1].text += "".join(self._fonts[self._font].get(code, "\0") for code in codes)
            self._stack[-1].sizes.add(round(self._size * self._scale, 2))
            self._stack[-1].colours.add(self._fill)
            self._stack[-1].grounds |= self._grounds


def _unicode_map(font: pikepdf.Object) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    text = font.ToUnicode.read_bytes().decode("latin-1")
    return {
        int(code, 16): bytes.fromhex(value).decode("utf-16-be")
        for code, value in re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4,})>", text)
    }
