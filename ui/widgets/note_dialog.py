"""A note about what happened with somebody; closing it keeps the words for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NoteDialog(Dialog):
    """Signals:
    kept: The words of the note.
    """

    kept = Signal(str)

    def __init__(self, page: QWidget, called: str) -> None:
        super().__init__(page, _("A note about {name}").format(name=called))
        self._words = TextField(
            _("What happened"),
            lines=5,
            hint=_("They may read this one day. Write what you would say to them."),
        )
        self.body.addWidget(self._words)
        keep = Button(_("Keep this note"), kind="primary", keys=_("Ctrl+Enter"))
        keep.setShortcut("Ctrl+Return")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        if not self._words.text():
            self._words.set_problem(_("Write a few words."))
            self._words.setFocus()
            return
        if not self.has_too_much():
            self.kept.emit(self._words.text())
            self.accept()
