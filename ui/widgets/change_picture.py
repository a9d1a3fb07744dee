"""Scores before and after as a picture: hollow and filled circles joined by a line, faces on the axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import smooth
from ui.theme.tokens import SMALL
from ui.widgets.face import paint_face

FACE, RADIUS = 26, 8.0
LEGEND_GAP: Final = 30
PARTS: Final = (5, 4, 6, 3, 7, 2)
"""Into so many parts a long range is divided, whichever first gives whole numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePoint:
    """Scores of one session.

    Attributes:
        when: As shown under the picture and in the table.
        before: Average before, or None.
        after: Average after, or None.
        people: How many people gave both scores.
        tick: Shorter words under the picture, where `when` is long; "" leaves the place empty.
    """

    when: str
    before: float | None
    after: float | None
    people: int = 0
    tick: str | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """What the score can be: lowest and highest, and whether the five faces stand for 1 to 5."""

    low: float = 1
    high: float = 5
    faces: bool = True

    def marks(self) -> tuple[float, ...]:
        """Where lines are drawn across the picture."""
        if self.high - self.low <= 5:
            return tuple(self.low + step for step in range(int(self.high - self.low) + 1))
        span = self.high - self.low
        parts = next((count for count in PARTS if not span % count), PARTS[0])
        return tuple(self.low + span * part / parts for part in range(parts + 1))


class ChangePicture(QLabel):
    """Named by its summary; the same figures stand in the table twin."""

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self._points: tuple[ChangePoint, ...] = ()
        self._range, self._small = Range(), small
        self._words = (_("Before"), _("After"))
        self.setPixmap(QPixmap(1, 1))  # an image to screen readers
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme = current_theme()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_points(
        self, points: Sequence[ChangePoint], summary: str, span: Range, words: tuple[str, str] | None = None
    ) -> None:
        """Draw these sessions, oldest first.

        Args:
            points: One for each session.
            summary: One sentence, for screen readers.
            span: What the score can be.
            words: Direct labels for before and after.
        """
        self._points, self._range = tuple(points), span
        self._words = words or (_("Before"), _("After"))
        self.setAccessibleName(summary)
        self.update()

    def sizeHint(self) -> QSize:
        """A picture that is easy to read."""
        theme = current_theme()
        return QSize(theme.px(360), theme.px(150 if self._small else 215))

    def minimumSizeHint(self) -> QSize:
        """Small, but still readable."""
        theme = current_theme()
        return QSize(theme.px(240), theme.px(140 if self._small else 190))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the axis, then the sessions, then the words."""
        del event
        painter = smooth(QPainter(self))
        painter.setFont(self.font())
        area = self._area()
        self._paint_axis(painter, area)
        xs = self._xs(area)
        for x, point in zip(xs, self._points, strict=True):
            self._paint_point(painter, area, x, point)
        self._paint_ticks(painter, area, xs)
        if self._small:
            self._paint_legend(painter)
        elif self._points:
            self._paint_labels(painter, area, xs[-1])

    def _area(self) -> QRectF:
        """Where the circles go; the rest is for faces and words."""
        theme = current_theme()
        left = theme.px(FACE) / 2 + theme.px(FACE) + theme.px(0 if self._small else 24)
        metrics = QFontMetricsF(self._bold())
        words = max(metrics.horizontalAdvance(word) for word in self._words)
        right = theme.px(20) if self._small else words + theme.px(20)
        foot = theme.px(30) + (theme.px(LEGEND_GAP) if self._small else 0)
        top = theme.px(FACE) / 2 + 2
        return QRectF(left, top, self.width() - left - right, max(20, self.height() - top - foot))

    def _y(self, area: QRectF, value: float) -> float:
        share = (value - self._range.low) / (self._range.high - self._range.low)
        return area.bottom() - share * area.height()

    def _xs(self, area: QRectF) -> list[float]:
        inset = current_theme().px(26)
        room = area.width() - inset - RADIUS * 2
        count = len(self._points)
        return [
            area.left() + inset + room * (place / (count - 1) if count > 1 else 0.5) for place in range(count)
        ]

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        theme = current_theme()
        side = theme.px(FACE)
        for mark in self._range.marks():
            if self._small and self._range.faces and mark not in (1, 3, 5):
                continue
            y = self._y(area, mark)
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            if self._range.faces:
                place = QRectF(area.left() - side - theme.px(10), y - side / 2, side, side)
                paint_face(painter, place, round(mark), theme.tokens)
            if not self._small or not self._range.faces:
                end = area.left() - theme.px(14) - (side if self._range.faces else 0)
                painter.setPen(theme.color("ink2"))
                right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(QRectF(0, y - side, end, 2 * side), int(right), f"{mark:g}")

    def _paint_point(self, painter: QPainter, area: QRectF, x: float, point: ChangePoint) -> None:
        theme = current_theme()
        radius = theme.px(RADIUS) * 0.94
        if point.before is not None and point.after is not None:
            painter.setPen(QPen(theme.color("border"), 3))
            painter.drawLine(QPointF(x, self._y(area, point.before)), QPointF(x, self._y(area, point.after)))
        if point.before is not None:
            paint_before(painter, QPointF(x, self._y(area, point.before)), radius)
        if point.after is not None:
            paint_after(painter, QPointF(x, self._y(area, point.after)), radius)

    def _paint_ticks(self, painter: QPainter, area: QRectF, xs: Sequence[float]) -> None:
        theme = current_theme()
        metrics = QFontMetricsF(self.font())
        painter.setPen(theme.color("ink2"))
        free = -1.0
        top = area.bottom() + theme.px(8)
        for x, point in zip(xs, self._points, strict=True):
            words = point.when if point.tick is None else point.tick
            width = metrics.horizontalAdvance(words) + 2
            left = max(x - width / 2, area.left() - theme.px(8))
            if not words or left < free:
                continue
            middle = int(Qt.AlignmentFlag.AlignCenter)
            painter.drawText(QRectF(left, top, width, metrics.height()), middle, words)
            free = left + width + theme.px(8)

    def _paint_labels(self, painter: QPainter, area: QRectF, x: float) -> None:
        theme = current_theme()
        last = self._points[-1]
        painter.setFont(self._bold())
        height = QFontMetricsF(self._bold()).height()
        heights = [None if v is None else self._y(area, v) for v in (last.before, last.after)]
        if heights[0] is not None and heights[1] is not None and abs(heights[0] - heights[1]) < height:
            middle, lower = (heights[0] + heights[1]) / 2, 0 if heights[0] >= heights[1] else 1
            heights[lower], heights[1 - lower] = middle + height / 2, middle - height / 2
        colours = (theme.tokens.before, theme.tokens.after)
        for words, y, colour in zip(self._words, heights, colours, strict=True):
            if y is not None:
                painter.setPen(QColor(colour))
                place = QRectF(x + theme.px(18), y - height, self.width() - x, 2 * height)
                painter.drawText(
                    place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words
                )

    def _paint_legend(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setFont(self._bold())
        metrics = QFontMetricsF(self._bold())
        x, y = theme.px(7) + 1.0, self.height() - metrics.height() / 2 - 2
        drawers = (paint_before, paint_after)
        colours = (theme.tokens.before, theme.tokens.after)
        for words, draw, colour in zip(self._words, drawers, colours, strict=True):
            draw(painter, QPointF(x, y), theme.px(6))
            painter.setPen(QColor(colour))
            width = metrics.horizontalAdvance(words) + 2
            place = QRectF(x + theme.px(11), y - metrics.height(), width, 2 * metrics.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
            x += theme.px(11) + width + theme.px(20)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _restyle(self) -> None:
        self.setFont(current_theme().font(SMALL))
        self.updateGeometry()
        self.update()


def paint_before(painter: QPainter, middle: QPointF, radius: float) -> None:
    """The hollow circle of a score before."""
    theme = current_theme()
    painter.setPen(QPen(theme.color("before"), 3))
    painter.setBrush(theme.color("surface"))
    painter.drawEllipse(middle, radius - 1.5, radius - 1.5)


def paint_after(painter: QPainter, middle: QPointF, radius: float) -> None:
    """The filled circle of a score after."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current_theme().color("after"))
    painter.drawEllipse(middle, radius, radius)
