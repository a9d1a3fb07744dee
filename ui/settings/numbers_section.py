"""The local numbers: who to ring when someone needs more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.i18n import _
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.local_numbers import LocalNumberFields
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from app.domain.safety import LocalNumber
    from ui.screen import Screen
    from ui.widgets.field import LineField

PAUSE_MS = 800


class NumbersSection(Section):
    """Kept when typing pauses, and when the page is left."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._kept: tuple[LocalNumber, ...] = ()
        self.fields = LocalNumberFields()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.fields.edited.connect(self._pause.start)
        card = Card(_("When someone needs more"))
        card.add(Words(_("These numbers stand on the page for worries and on the card you can print.")))
        card.add(self.fields)
        self.column.addWidget(card)

    def load(self) -> None:
        """Show the numbers."""
        self.run(self.workspace.safety.numbers, self._show)

    def typed_fields(self) -> dict[str, tuple[LineField, str]]:
        """One field for each number."""
        fields = zip(self.fields.all_fields(), self._kept, strict=False)
        return {number.label: (field, number.phone) for field, number in fields}

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed last."""
        self._keep()
        super().hideEvent(event)

    def _show(self, numbers: tuple[LocalNumber, ...]) -> None:
        self._kept = numbers
        self.fields.show_numbers(numbers)
        self._pause.stop()

    def _keep(self) -> None:
        self._pause.stop()
        typed = self.fields.numbers()
        if not typed or typed == self._kept:
            return
        self._kept = typed
        safety = self.workspace.safety
        self.run(lambda: safety.change_numbers(typed), lambda _numbers: self.say(_("Saved")))
