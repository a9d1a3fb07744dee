"""What is drawn rather than written: boxes to tick, the five faces, a row of numbers, a chart.

Every mark is a vector shape, never a font's character, and reads in black and white as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.documents.pdf.fonts import bold, regular
from app.documents.styles import INK
from app.domain.faces import face_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.pdfgen.canvas import Canvas

    from app.documents.blocks import BeforeAfterChart, Faces, Handwriting, NumberRow

FACE, FACE_INK = "#FBE6AE", "#2A2413"
BEFORE, AFTER = "#8A5A00", "#0E5A5C"
QUIET = "#77746A"
ENDS_LINE = 1.4
"""How much lower the second line of the words at the ends stands, in sizes of its letters."""
WIDEST_BOX = 30
WIDEST_IN_A_ROW = 13
"""Points. With larger words the five faces stand below each other."""


def paint_box(canvas: Canvas, x: float, y: float, side: float, *, ticked: bool = False) -> None:
    """A box to tick, its lower left corner at (x, y)."""
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(1.3)
    canvas.roundRect(x, y, side, side, side * 0.12)
    if ticked:
        canvas.setLineWidth(side * 0.14)
        canvas.lines(
            [
                (x + side * 0.2, y + side * 0.5, x + side * 0.42, y + side * 0.25),
                (x + side * 0.42, y + side * 0.25, x + side * 0.82, y + side * 0.78),
            ]
        )


def paint_face(canvas: Canvas, x: float, y: float, side: float, value: int) -> None:
    """One face of the five in a square; only eyes and mouth differ. Proportions as on the screen."""
    canvas.setStrokeColor(HexColor(FACE_INK))
    canvas.setFillColor(HexColor(FACE))
    canvas.setLineWidth(side * 0.045)
    canvas.circle(x + side / 2, y + side / 2, side * 0.4775, fill=1)
    canvas.setFillColor(HexColor(FACE_INK))
    for centre in (0.33, 0.67):
        canvas.ellipse(
            x + side * (centre - 0.06),
            y + side * 0.525,
            x + side * (centre + 0.06),
            y + side * 0.675,
            fill=1,
            stroke=0,
        )
    _mouth(canvas, x, y, side, value)


def _mouth(canvas: Canvas, x: float, y: float, side: float, value: int) -> None:
    ends = {1: (0.24, 0.48), 2: (0.28, 0.42), 3: (0.35, 0.35), 4: (0.36, 0.22), 5: (0.4, 0.08)}
    at_ends, at_middle = ends[value]
    path = canvas.beginPath()
    left, right = x + side * 0.28, x + side * 0.72
    path.moveTo(left, y + side * at_ends)
    path.curveTo(
        x + side * 0.42,
        y + side * at_middle,
        x + side * 0.58,
        y + side * at_middle,
        right,
        y + side * at_ends,
    )
    if value == 5:
        path.close()
    canvas.drawPath(path, fill=int(value == 5), stroke=1)


def faces_height(text: float) -> float:
    """How tall the five faces are with words of that size: a row, or a column where words are large."""
    return 5 * text * 2.6 if text > WIDEST_IN_A_ROW else 94


def paint_faces(canvas: Canvas, width: float, height: float, faces: Faces, text: float) -> None:
    """The five faces, each with its number and words; never with smaller words than the page."""
    called = faces.words or face_words()
    if text > WIDEST_IN_A_ROW:
        _paint_face_column(canvas, height, called, text)
        return
    each = width / 5
    side = min(each * 0.62, height - 2.9 * text)
    for value, words in enumerate(called, start=1):
        x = each * (value - 1)
        paint_face(canvas, x + (each - side) / 2, height - side - text * 0.3, side, value)
        _centred(canvas, x + each / 2, text * 1.55, str(value), text, heavy=True)
        _centred(canvas, x + each / 2, text * 0.4, words, text)


def _paint_face_column(canvas: Canvas, height: float, called: tuple[str, ...], text: float) -> None:
    each, side = height / 5, text * 2.1
    for value, words in enumerate(called, start=1):
        y = height - each * value
        paint_face(canvas, text * 0.4, y + (each - side) / 2, side, value)
        canvas.setFillColor(HexColor(INK))
        canvas.setFont(bold(), text)
        canvas.drawString(text * 3.2, y + each / 2 - text * 0.35, f"{value}  {words}")


def paint_numbers(canvas: Canvas, width: float, height: float, row: NumberRow, text: float) -> None:
    """The numbers in boxes, with words at both ends below; long ones have a line each."""
    if row.upright:
        _paint_upright(canvas, height, row, text)
        return
    each = width / (row.last - row.first + 1)
    below = text * (1.8 + ENDS_LINE * ends_apart(row, width, text))
    side = min(each * 0.86, height - below, WIDEST_BOX + text)
    for value in range(row.first, row.last + 1):
        x = each * (value - row.first) + (each - side) / 2
        canvas.setStrokeColor(HexColor(INK))
        canvas.setLineWidth(1.2)
        canvas.roundRect(x, height - side - 2, side, side, side * 0.15)
        _centred(canvas, x + side / 2, height - 2 - side / 2 - text * 0.35, str(value), text, heavy=True)
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(regular(), text)
    canvas.drawString(0, below - text * 1.5, row.low)
    canvas.drawRightString(width, text * 0.3, row.high)


def upright_height(row: NumberRow, text: float) -> float:
    """How tall numbers are that stand upright."""
    return (row.last - row.first + 1) * max(30.0, text * 1.9)


def _paint_upright(canvas: Canvas, height: float, row: NumberRow, text: float) -> None:
    """A column of boxes, the highest number at the top, with words at both ends."""
    each = height / (row.last - row.first + 1)
    side, beside = each * 0.82, {row.last: row.high, row.first: row.low}
    for value in range(row.first, row.last + 1):
        y = each * (value - row.first) + (each - side) / 2
        canvas.setStrokeColor(HexColor(INK))
        canvas.setLineWidth(1.2)
        canvas.roundRect(2, y, side * 1.6, side, side * 0.15)
        _centred(canvas, 2 + side * 0.8, y + side / 2 - text * 0.35, str(value), text, heavy=True)
        canvas.setFont(regular(), text)
        canvas.drawString(2 + side * 1.6 + text, y + side / 2 - text * 0.35, beside.get(value, ""))


def ends_apart(row: NumberRow, width: float, text: float) -> bool:
    """Whether the words at the two ends need a line each."""
    words = stringWidth(row.low, regular(), text) + stringWidth(row.high, regular(), text)
    return words + 2 * text > width


def paint_handwriting(canvas: Canvas, height: float, writing: Handwriting) -> None:
    """A name as it was written, in a box three times as wide as high."""
    canvas.setStrokeColor(HexColor(INK))
    canvas.setLineWidth(1.4)
    canvas.setLineCap(1)
    for line in writing.lines:
        path = canvas.beginPath()
        first, *rest = [(x * height * 3 / 1000, height - y * height / 1000) for x, y in line]
        path.moveTo(*first)
        for point in rest or [first]:
            path.lineTo(*point)
        canvas.drawPath(path)


def paint_chart(canvas: Canvas, width: float, height: float, chart: BeforeAfterChart, text: float) -> None:
    """Before and after of each session: hollow and filled circles joined by a line."""
    left, right, bottom = text * 2.2, width - text * 5.5, text * 2
    step = (height - bottom - text) / (chart.high - chart.low)

    def level(score: float) -> float:
        return bottom + (score - chart.low) * step

    for score in range(chart.low, chart.high + 1):
        canvas.setStrokeColor(HexColor("#DDD7C8"))
        canvas.setLineWidth(0.8)
        canvas.line(left, level(score), right, level(score))
        _centred(canvas, text * 0.8, level(score) - text * 0.35, str(score), text)
    each = (right - left) / max(len(chart.points), 1)
    for place, (_label, before, after) in enumerate(chart.points):
        _paint_pair(canvas, left + each * (place + 0.5), level(before), level(after), min(5, each * 0.3))
    _label_chart(canvas, chart, text, (left, right, each), level)


def _paint_pair(canvas: Canvas, x: float, before: float, after: float, radius: float) -> None:
    canvas.setStrokeColor(HexColor(QUIET))
    canvas.setLineWidth(1.6)
    canvas.line(x, before, x, after)
    canvas.setLineWidth(1.8)
    canvas.setStrokeColor(HexColor(BEFORE))
    canvas.setFillColor(HexColor("#FFFFFF"))
    canvas.circle(x, before, radius, fill=1)
    canvas.setFillColor(HexColor(AFTER))
    canvas.circle(x, after, radius, fill=1, stroke=0)


def _label_chart(
    canvas: Canvas,
    chart: BeforeAfterChart,
    text: float,
    span: tuple[float, float, float],
    level: Callable[[float], float],
) -> None:
    left, right, each = span
    first, last = chart.points[0], chart.points[-1]
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(regular(), text)
    canvas.drawString(left, text * 0.4, first[0])
    if len(chart.points) > 1:
        canvas.drawRightString(left + each * len(chart.points), text * 0.4, last[0])
    apart = max(0.0, text * 1.3 - abs(level(last[2]) - level(last[1]))) / 2
    up = 1 if last[2] >= last[1] else -1
    for label, height, colour in (
        (chart.after_label, level(last[2]) + up * apart, AFTER),
        (chart.before_label, level(last[1]) - up * apart, BEFORE),
    ):
        canvas.setFillColor(HexColor(colour))
        canvas.setFont(bold(), text)
        canvas.drawString(right + 4, height - text * 0.35, label)


def _centred(canvas: Canvas, x: float, y: float, words: str, size: float, *, heavy: bool = False) -> None:
    canvas.setFillColor(HexColor(INK))
    canvas.setFont(bold() if heavy else regular(), size)
    canvas.drawCentredString(x, y, words)
