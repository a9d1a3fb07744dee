"""The path data of SVG pictures (SVG 1.1, sections 8.3 and F.6) as a path of reportlab."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.pathobject import PDFPathObject

NUMBER: Final = re.compile(r"[-+]?(?:\d*\.\d+|\d+\.?)(?:[eE][-+]?\d+)?")
COMMAND: Final = re.compile(r"([MmLlHhVvCcSsQqAaZz])([^MmLlHhVvCcSsQqAaZz]*)")
TAKES: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "A": 7, "Z": 0}
ARC: Final = re.compile(
    rf"({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*({NUMBER.pattern})[\s,]*([01])[\s,]*([01])[\s,]*"
    rf"({NUMBER.pattern})[\s,]*({NUMBER.pattern})"
)


def trace(data: str, path: PDFPathObject) -> None:
    """Draw path data into a path."""
    pen = _Pen(path)
    for letter, numbers in _commands(data):
        pen.draw(letter, numbers)


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    for letter, rest in COMMAND.findall(data):
        takes = TAKES[letter.upper()]
        if not takes:
            yield letter, []
        elif takes == TAKES["A"]:
            for match in ARC.finditer(rest):
                yield letter, [float(part) for part in match.groups()]
        else:
            numbers = [float(part) for part in NUMBER.findall(rest)]
            for start in range(0, len(numbers), takes):
                # More points after the first of a move are lines.
                follows = start and letter in "Mm"
                yield {"M": "L", "m": "l"}[letter] if follows else letter, numbers[start : start + takes]


class _Pen:
    """Where the pen is, where it began, and the last handle of a curve."""

    def __init__(self, path: PDFPathObject) -> None:
        self._path = path
        self._at = self._began = self._handle = (0.0, 0.0)

    def draw(self, letter: str, numbers: list[float]) -> None:
        kind = letter.upper()
        if kind == "Z":
            self._path.close()
            self._at = self._handle = self._began
        elif kind == "A":
            end = self._points(letter, numbers[5:])[0]
            self._arc(numbers, end)
            self._at = self._handle = end
        elif kind in "HV":
            self._straight(letter, numbers[0])
        else:
            self._through(kind, self._points(letter, numbers))

    def _points(self, letter: str, numbers: list[float]) -> list[tuple[float, float]]:
        left, top = self._at if letter.islower() else (0.0, 0.0)
        return [(left + x, top + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]

    def _straight(self, letter: str, number: float) -> None:
        x, y = self._at
        end = {"H": (number, y), "V": (x, number), "h": (x + number, y), "v": (x, y + number)}[letter]
        self._through("L", [end])

    def _through(self, kind: str, points: list[tuple[float, float]]) -> None:
        mirrored = (2 * self._at[0] - self._handle[0], 2 * self._at[1] - self._handle[1])
        end = points[-1]
        if kind == "M":
            self._path.moveTo(*end)
            self._began = end
        elif kind == "L":
            self._path.lineTo(*end)
        else:
            if kind == "S":
                points = [mirrored, *points]
            elif kind == "Q":
                points = [_towards(self._at, points[0]), _towards(end, points[0]), end]
            self._path.curveTo(*points[0], *points[1], *end)
        self._handle = points[-2] if kind in "CS" else end
        self._at = end

    def _arc(self, numbers: list[float], end: tuple[float, float]) -> None:
        """An arc as curves of at most a quarter turn (SVG 1.1, F.6.5)."""
        across, down, tilt = abs(numbers[0]), abs(numbers[1]), math.radians(numbers[2])
        x, y = _turned((self._at[0] - end[0]) / 2, (self._at[1] - end[1]) / 2, -tilt)
        if not across or not down or not (x or y):
            self._path.lineTo(*end)
            return
        grow = max(1.0, math.hypot(x / across, y / down))
        across, down = across * grow, down * grow
        far = (x / across) ** 2 + (y / down) ** 2
        side = -1 if numbers[3] == numbers[4] else 1
        off = side * math.sqrt(max(0.0, 1 / far - 1))
        middle = off * across * y / down, -off * down * x / across
        first = math.atan2((y - middle[1]) / down, (x - middle[0]) / across)
        last = math.atan2((-y - middle[1]) / down, (-x - middle[0]) / across)
        turn = (last - first) % math.tau if numbers[4] else -((first - last) % math.tau)
        parts = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
        step, left, top = turn / parts, (self._at[0] + end[0]) / 2, (self._at[1] + end[1]) / 2
        reach = 4 / 3 * math.tan(step / 4)

        def place(u: float, v: float) -> tuple[float, float]:
            dx, dy = _turned(middle[0] + across * u, middle[1] + down * v, tilt)
            return left + dx, top + dy

        for part in range(parts):
            a, b = first + part * step, first + (part + 1) * step
            one = place(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a))
            two = place(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b))
            self._path.curveTo(*one, *two, *place(math.cos(b), math.sin(b)))


def _towards(start: tuple[float, float], handle: tuple[float, float]) -> tuple[float, float]:
    return start[0] + (handle[0] - start[0]) * 2 / 3, start[1] + (handle[1] - start[1]) * 2 / 3


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    return x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
