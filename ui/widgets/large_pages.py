"""Pages of a paper over the whole window, for somebody who reads them on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.i18n import _
from ui.widgets.dialog import Dialog
from ui.widgets.page_preview import PreviewPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QShowEvent
    from PySide6.QtWidgets import QWidget

WIDEST: Final = 1100
"""px at 100 % text: wider, the lines of a page are longer than a screen is high."""


class LargePages(Dialog):
    """Read with the arrow keys and Page Down; Esc goes back."""

    def __init__(self, page: QWidget, pages: Sequence[QImage]) -> None:
        super().__init__(page, _("As it is printed"), width=WIDEST)
        self._scroll.read_with_keys(_("As it is printed"))
        for number, image in enumerate(pages, start=1):
            name = _("Page {number} of {count}").format(number=number, count=len(pages))
            self.body.addWidget(PreviewPage(image, name))

    def showEvent(self, event: QShowEvent) -> None:
        """The keys scroll the pages at once."""
        super().showEvent(event)
        self._scroll.setFocus()
