"""Draws the bundled line icons in any colour and size, crisp on every screen."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

import resources

FOLDER: Final = Path(resources.__file__).parent / "icons"


class IconDrawer:
    """Keeps what it has drawn: a page draws the same few icons again and again."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, side: int, density: float = 1.0) -> QPixmap:
        """An icon as a picture.

        Args:
            name: The file's name without its ending, such as "map-pin".
            colour: As "#RRGGBB".
            side: Width and height on the page, in px.
            density: Device pixels for each px.

        Raises:
            FileNotFoundError: No icon of that name is bundled.
        """
        key = (name, colour, side, density)
        if key not in self._drawn:
            self._drawn[key] = _render(name, colour, side, density)
        return self._drawn[key]


def paint_svg(painter: QPainter, svg: bytes, place: QRectF) -> None:
    """Draw an SVG picture, given as its text, into a rectangle."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - not needed before the first icon

    renderer = QSvgRenderer(QByteArray(svg))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, place)


def _render(name: str, colour: str, side: int, density: float) -> QPixmap:
    svg = (FOLDER / f"{name}.svg").read_bytes().replace(b"currentColor", QColor(colour).name().encode())
    pixmap = QPixmap(round(side * density), round(side * density))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_svg(painter, svg, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
