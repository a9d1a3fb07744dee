"""The ways of joining in that a group can tick, one on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import TextField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class WaysDialog(Dialog):
    """It stays open until the page says that what was typed is kept.

    Signals:
        wanted: The lines that were typed.
    """

    wanted = Signal(object)

    def __init__(self, page: QWidget, ways: Sequence[str]) -> None:
        super().__init__(page, _("Ways of joining in"))
        self.body.addWidget(Words(_("Each is one tap beside a name. Leave it empty to have none.")))
        self.lines = TextField(_("One on each line"), lines=5, hint=_("At most eight, a word each."))
        suggested = (_("listening"), _("playing"), _("talking"), _("singing"))
        self.lines.set_text("\n".join(ways or suggested))
        self.body.addWidget(self.lines)
        keep = Button(_("Use these"), kind="primary", icon="check", keys=_("Ctrl+Enter"))
        keep.setShortcut("Ctrl+Return")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)

    def refuse(self, problem: str) -> None:
        """Say at the lines what is wrong with them."""
        self.lines.set_problem(problem)
        self.lines.setFocus()

    def _keep(self) -> None:
        if not self.has_too_much():
            self.wanted.emit(self.lines.text().splitlines())
