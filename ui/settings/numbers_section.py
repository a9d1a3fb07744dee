"""The local numbers: who to ring when someone needs more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.domain.roles import Act
from app.i18n import _
from ui.open_to import may
from ui.settings.routes_card import RoutesCard
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.local_numbers import LocalNumberFields
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        self._may = may(self.workspace, Act.SETTINGS)
        if not self._may:
            card.add(Quiet(_("A manager changes these numbers.")))
        self._still = Button(_("I looked at every number today"), icon="calendar-check")
        self._still.clicked.connect(self._look_at_all)
        if not self._may:
            self._still.hide()
        row = Flow()
        row.addWidget(self._still)
        card.body.addLayout(row)
        self.routes = RoutesCard(self)
        self.column.addWidget(card)
        self.column.addWidget(self.routes)

    def load(self) -> None:
        """Show the numbers."""
        self.run(self.workspace.safety.numbers, self._show)
        self.routes.load()

    def typed_fields(self) -> dict[str, tuple[LineField, str]]:
        """One field for each number."""
        fields = zip(self.fields.all_fields(), self._kept, strict=False)
        return {number.label: (field, number.phone) for field, number in fields}

    def half_typed(self) -> dict[str, str]:
        """Numbers, and the steps of the route on show."""
        return {**super().half_typed(), **self.routes.half_typed()}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Type again what `half_typed` gave."""
        super().put_back(typed)
        self.routes.put_back(typed)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed last."""
        self._keep()
        super().hideEvent(event)

    def _show(self, numbers: tuple[LocalNumber, ...]) -> None:
        self._kept = numbers
        self.fields.show_numbers(numbers)
        for field in self.fields.all_fields():
            field.line.setReadOnly(not self._may)
        self._pause.stop()

    def _look_at_all(self) -> None:
        today = self.owner.context.clock().astimezone().date()
        looked = tuple(
            replace(number, checked=True, checked_on=today) if number.phone else number
            for number in self.fields.numbers()
        )
        safety = self.workspace.safety
        self.run(lambda: safety.change_numbers(looked), self._looked)

    def _looked(self, numbers: tuple[LocalNumber, ...]) -> None:
        self._show(numbers)
        self.say(_("Saved"))

    def _keep(self) -> None:
        self._pause.stop()
        typed = self.fields.numbers()
        if not typed or typed == self._kept:
            return
        self._kept = typed
        safety = self.workspace.safety
        self.run(lambda: safety.change_numbers(typed), lambda _numbers: self.say(_("Saved")))
