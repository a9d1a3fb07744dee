"""The pages that will be printed, as they will look."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from app.i18n import _
from ui.theme import current_theme
from ui.theme.paint import smooth
from ui.widgets.scroll_page import ScrollPage

EDGE: Final = 4
"""px around the pages."""
NEARLY: Final = 1.5
"""A page at most so many times as high as there is room is made to fit; a higher one is scrolled."""


class PreviewPage(QLabel):
    """One page, as wide as there is room."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setPixmap(QPixmap(1, 1))  # an image to screen readers
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A page keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height in px of the page in so much width, of which it takes no more than stands whole."""
        return self._height(min(width, self.maximumWidth()))

    def _height(self, width: int) -> int:
        return round(width * self._image.height() / max(1, self._image.width()))

    def fit(self, room: QSize) -> None:
        """Stand whole in the room, where that takes little off its width."""
        height = self._height(room.width())
        fits = room.height() < height <= room.height() * NEARLY
        self.setMaximumWidth(room.width() * room.height() // height if fits else room.width())

    def sizeHint(self) -> QSize:
        """A page one can recognise; no more than stands whole."""
        width = min(300, self.maximumWidth())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Small pages are still worth a look."""
        return QSize(160, self.heightForWidth(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a thin edge."""
        del event
        painter = smooth(QPainter(self))
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(current_theme().color("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagePreview(ScrollPage):
    """Scrolled with arrow keys and Page Down."""

    def __init__(self) -> None:
        super().__init__(margin=EDGE)
        self.read_with_keys(_("How it will look on paper"))
        self.body.addStretch(1)

    def show_pages(self, images: Sequence[QImage]) -> None:
        """Show these pages in place of the last ones; paper of any size.

        Args:
            images: Drawn pages in order, best twice as wide as they are shown.
        """
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, image in enumerate(images, start=1):
            name = _("Page {number} of {count}").format(number=number, count=len(images))
            self.body.addWidget(PreviewPage(image, name))
        self.body.addStretch(1)
        self._fit_pages()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pages follow the room there is."""
        super().resizeEvent(event)
        self._fit_pages()

    def _fit_pages(self) -> None:
        # The whole width, with or without a scroll bar: else a page that fits could bring it back.
        room = self.size() - QSize(2 * EDGE, 2 * EDGE)
        if room.isValid():
            for page in self.page.findChildren(PreviewPage):
                page.fit(room)
