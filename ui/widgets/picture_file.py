"""Pictures of the talk as files for paper: drawn large, on white, without anything transparent."""

from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.theme.icons import paint_svg
from ui.theme.paint import smooth
from ui.widgets.pictogram import FOLDER, picture_exists

SIDE: Final = 220
"""Pixels; sharp at the size of a card on paper."""


def pictogram_png(name: str) -> bytes:
    """A bundled picture as a PNG; b"" where there is none. It may be called off the window's thread."""
    if not picture_exists(name):
        return b""
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = smooth(QPainter(image))
    paint_svg(painter, (FOLDER / "colour" / f"{name}.svg").read_bytes(), QRectF(image.rect()))
    painter.end()
    file = QBuffer()
    file.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(file, "PNG")  # type: ignore[call-overload]  # the stubs know only files on a disk
    return bytes(file.data().data())
