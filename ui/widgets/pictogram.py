"""A bundled picture: in colour, or in black on white where colours are not wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

import resources
from ui.theme import Theme, current_theme
from ui.theme.icons import paint_svg
from ui.theme.paint import rounded, smooth
from ui.theme.tokens import CONTROL_RADIUS

FOLDER: Final = Path(resources.__file__).parent / "pictograms"
DARK: Final = 0.5
"""A page darker than this gets a light tile behind its pictures, whose outlines are black."""


def picture_exists(name: str) -> bool:
    """Whether a picture of this name is bundled."""
    return bool(name) and (FOLDER / "colour" / f"{name}.svg").is_file()


def paint_pictogram(painter: QPainter, name: str, place: QRectF, theme: Theme) -> None:
    """Draw a picture into a square, on a tile where the page is dark."""
    if theme.color("surface").lightnessF() < DARK:
        rounded(painter, place, CONTROL_RADIUS, theme.tokens.ink)
    density = painter.device().devicePixelRatioF()
    picture = _drawn(name, round(place.width()), density, black=theme.outlined)
    painter.drawPixmap(QPointF(place.topLeft()), picture)


def _drawn(name: str, side: int, density: float, *, black: bool) -> QPixmap:
    colours = "black" if black else "colour"
    key = f"picture {name} {colours} {side} {density}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = QPixmap(round(side * density), round(side * density))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = smooth(QPainter(pixmap))
    paint_svg(painter, (FOLDER / colours / f"{name}.svg").read_bytes(), QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    QPixmapCache.insert(key, pixmap)
    return pixmap


class Pictogram(QWidget):
    """A picture beside words that say the same; a screen reader passes over it."""

    def __init__(self, name: str = "", *, side: int = 56) -> None:
        super().__init__()
        self._name, self._side = name, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)
        current_theme().changed.connect(self.update)

    def show_picture(self, name: str) -> None:
        """Show another picture; an unknown one shows nothing."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """A square that grows with the text, though not as fast."""
        side = round(self._side * (1 + (current_theme().scale - 1) / 2))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A picture is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        del event
        if picture_exists(self._name):
            paint_pictogram(smooth(QPainter(self)), self._name, QRectF(self.rect()), current_theme())
