"""A bundled picture, drawn in lines and areas; the words beside it say what it says."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from app.documents.pdf.flowables import TALLEST, Drawn, Words
from app.documents.pdf.svg_path import trace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfgen.canvas import Canvas

SIDE: Final = 72.0
"""Units across a picture of the set."""
INHERITED: Final = ("fill", "stroke", "stroke-width")
CAPS: Final = {"round": 1, "square": 2}


class BesidePicture(Flowable):
    """A picture and the words on its right. Too many words go on without it.

    A bundled picture is decoration; a photo of somebody's own is heard as well. Without any, the words
    stand where they would beside one, and take no more height than they need.
    """

    def __init__(
        self, picture: str, lines: list[Words], side: float, *, black: bool, photo: Drawn | None = None
    ) -> None:
        super().__init__()
        self.photo = photo
        self.picture, self.lines, self.side, self.black = picture, lines, side, black
        self.spaceBefore = self.spaceAfter = side * 0.12

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The height of the taller of the two."""
        room = width - self._beside
        words = sum(line.wrap(room, height)[1] + line.getSpaceAfter() for line in self.lines)
        beside = self.side if self.picture or self.photo else 0
        self.width, self.height = width, max(beside, words)
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """It moves to the next page whole; too tall for any page, its words take the whole width."""
        if self.wrap(width, height)[1] <= TALLEST:
            return []
        first = self.lines[0]
        first.wrap(width, height)
        parts = first.split(width, height)
        return [*parts, *self.lines[1:]] if parts else []

    def draw(self) -> None:
        """The picture, then the words, both from the top."""
        if self.photo is not None:
            self.photo.wrap(self.side, self.side)
            self.photo.drawOn(self.canv, 0, self.height - self.side)
        elif self.picture:
            self.canv.saveState()
            self.canv.translate(0, self.height - self.side)
            paint_pictogram(self.canv, self.picture, self.side, black=self.black)
            self.canv.restoreState()
        top = self.height
        for line in self.lines:
            top -= line.height
            line.drawOn(self.canv, self._beside, top)
            top -= line.getSpaceAfter()

    @property
    def _beside(self) -> float:
        return self.side * 1.3


def paint_pictogram(canvas: Canvas, name: str, side: float, *, black: bool) -> None:
    """Paint a picture with its lower left corner at the origin."""
    canvas.saveState()
    canvas.transform(side / SIDE, 0, 0, -side / SIDE, 0, side)
    _paint(canvas, _read(name, "black" if black else "colour"), {})
    canvas.restoreState()


@cache
def _read(name: str, colours: str) -> ET.Element:
    source = (files("resources") / "pictograms" / colours / f"{name}.svg").read_text("utf-8")
    return ET.fromstring(source)  # noqa: S314 - a picture of our own package


def _paint(canvas: Canvas, element: ET.Element, above: Mapping[str, str]) -> None:
    given = {key: value for key, value in element.items() if key in INHERITED or key.startswith("stroke-l")}
    look = {**above, **given}
    canvas.saveState()
    moved = re.match(r"(matrix|scale)\(([^)]*)\)", element.get("transform", ""))
    if moved:
        numbers = [float(part) for part in re.split(r"[\s,]+", moved.group(2).strip())]
        canvas.transform(*(numbers if len(numbers) == 6 else [numbers[0], 0, 0, numbers[-1], 0, 0]))
    _paint_shape(canvas, element, look)
    for child in element:
        _paint(canvas, child, look)
    canvas.restoreState()


def _paint_shape(canvas: Canvas, element: ET.Element, look: Mapping[str, str]) -> None:
    data = _outline(element)
    fill, stroke = look.get("fill", "#000000"), look.get("stroke", "none")
    if not data or fill == stroke == "none":
        return
    if fill != "none":
        canvas.setFillColor(_colour(fill))
    if stroke != "none":
        canvas.setStrokeColor(_colour(stroke))
        canvas.setLineWidth(float(look.get("stroke-width", "1")))
        canvas.setLineCap(CAPS.get(look.get("stroke-linecap", ""), 0))
        canvas.setLineJoin(int(look.get("stroke-linejoin") == "round"))
    path = canvas.beginPath()
    trace(data, path)
    evenly = 0 if element.get("fill-rule") == "evenodd" else 1
    canvas.drawPath(path, fill=int(fill != "none"), stroke=int(stroke != "none"), fillMode=evenly)


def _colour(text: str) -> Color:
    short = len(text) == len("#fff")
    return HexColor("#" + "".join(digit * 2 for digit in text[1:]) if short else text)


def _outline(element: ET.Element) -> str:
    """Any shape as path data."""
    kind = element.tag.rpartition("}")[2]

    def number(name: str) -> float:
        return float(element.get(name, "0"))

    if kind == "path":
        return element.get("d", "")
    if kind in {"polygon", "polyline"}:
        return f"M{element.get('points', '')}" + ("Z" if kind == "polygon" else "")
    if kind == "line":
        return f"M{number('x1')} {number('y1')}L{number('x2')} {number('y2')}"
    if kind == "rect":
        wide, tall = number("width"), number("height")
        return f"M{number('x')} {number('y')}h{wide}v{tall}h{-wide}Z"
    if kind in {"circle", "ellipse"}:
        across, down = number("rx") or number("r"), number("ry") or number("r")
        half = f"a{across} {down} 0 1 0 "
        return f"M{number('cx') - across} {number('cy')}{half}{2 * across} 0{half}{-2 * across} 0Z"
    return ""
