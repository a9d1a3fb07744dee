"""Where else one can go from the list of places."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.flow import Flow


class PlaceWays(QWidget):
    """Signals:
    go: The name of a page.
    """

    go = Signal(str)

    def __init__(self, *, changes: bool) -> None:
        """Offer every page that somebody may open.

        Args:
            changes: Whoever looks may change places.
        """
        super().__init__()
        row = Flow(self, gap=8)
        for words, icon, page, keys, offered in (
            (_("Add a place"), "plus", "place_form", _("Ctrl+N"), changes),
            (_("Places from and to files"), "download", "place_files", "", changes),
            (_("What was not found"), "list", "gaps", "", True),
            (_("What counts in a match"), "list-checks", "weights", "", True),
            (_("Our own groups"), "users-round", "groups", "", True),
        ):
            button = Button(words, kind="quiet", icon=icon, keys=keys)
            button.clicked.connect(partial(self.go.emit, page))
            row.addWidget(button)
            if not offered:
                button.hide()
