"""One person's scores over time: circles joined by a line where they can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPen

from app.domain.spoken_dates import short_day
from app.i18n import _
from ui.theme import current_theme
from ui.widgets.change_picture import ChangePicture, ChangePoint, Range

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from app.measures.history import Point, ScoreHistory

LATEST = 8
"""So many scores fit beside each other; the table has them all."""


class TimePicture(ChangePicture):
    """The latest scores; a line joins two that were asked in the same way and version."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: tuple[tuple[int, str], ...] = ()

    def show_history(self, line: ScoreHistory, summary: str) -> None:
        """Draw the scores that could be made, the oldest first."""
        points = [point for point in line.points if point.value is not None][-LATEST:]
        self._kinds = tuple((point.version, point.mode) for point in points)
        span = Range(float(line.rule.lowest), float(line.rule.highest), faces=False)
        self.show_points([_drawn(point) for point in points], summary, span, ("", _("Latest")))

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        super()._paint_axis(painter, area)
        painter.setPen(QPen(current_theme().color("border"), 3))
        places = [
            QPointF(x, self._y(area, point.after or 0.0))
            for x, point in zip(self._xs(area), self._points, strict=True)
        ]
        for kind, place, other, following in zip(
            self._kinds, places, self._kinds[1:], places[1:], strict=False
        ):
            if kind == other:
                painter.drawLine(place, following)


def _drawn(point: Point) -> ChangePoint:
    day = short_day(point.on)
    return ChangePoint(when=day, before=None, after=float(point.value or 0), people=1)
