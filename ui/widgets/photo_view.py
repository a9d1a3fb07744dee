"""A photo on a page: as it was taken, never larger than its place, with words for those who hear the page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import smooth

SIDE: Final = 200
"""Pixels: how wide and tall it may be at usual text."""


class PhotoView(QWidget):
    """Shows nothing, and takes no room, until there is a photo."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current_theme().changed.connect(self.updateGeometry)
        self.hide()

    def show_photo(self, picture: bytes, shows: str) -> None:
        """Show a photo: JPEG or PNG; b"" takes it away.

        Args:
            picture: The file.
            shows: What can be seen.
        """
        self._image = QImage.fromData(picture)
        self.setAccessibleName(_("Photo: {words}").format(words=shows))
        self.setVisible(not self._image.isNull())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As large as its place allows."""
        side = current_theme().px(SIDE)
        return self._image.size().scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)

    def minimumSizeHint(self) -> QSize:
        """It is never squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the photo."""
        del event
        if not self._image.isNull():
            painter = smooth(QPainter(self))
            painter.drawImage(QRect(self.rect()), self._image)
            painter.end()
