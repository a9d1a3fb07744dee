"""Which tier it should be instead, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, TextField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from app.domain.tier import Tier


class TierDialog(Dialog):
    """Signals:
    decided: The tier, and the reason.
    """

    decided = Signal(object, str)

    def __init__(self, page: QWidget, tiers: Sequence[Tier], *, lower: bool) -> None:
        super().__init__(page, _("Less help is enough") if lower else _("More help is needed"))
        self._tiers, self._needs_reason = tuple(tiers), lower
        if lower:
            words = _("Write the reason. A second person signs for it with their own passphrase.")
            self.body.addWidget(Words(words))
        self.tier = Dropdown(_("What it should be"), [tier.words for tier in self._tiers])
        self.reason = TextField(_("Why"), lines=3)
        self.body.addWidget(self.tier)
        self.body.addWidget(self.reason)
        keep = Button(_("Go on") if lower else _("Keep this"), kind="primary", keys=_("Ctrl+Enter"))
        keep.setShortcut("Ctrl+Return")
        keep.setDefault(True)
        keep.clicked.connect(self._keep)
        self.buttons.addWidget(keep)

    def _keep(self) -> None:
        reason = self.reason.text()
        if self._needs_reason and not reason:
            self.reason.set_problem(_("Write why."))
            self.reason.setFocus()
        elif not self.has_too_much():
            self.decided.emit(self._tiers[self.tier.place], reason)
            self.accept()
