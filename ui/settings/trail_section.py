"""The way to what was done, for those who answer for the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act, scope_of
from app.i18n import _
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from ui.screen import Screen


class TrailSection(Section):
    """A manager or supervisor opens it; to others it says whom to ask."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.open = Button(_("Look at what was done"), icon="history")
        self.open.clicked.connect(lambda: screen.go.emit("trail", None))
        card = Card(_("What was done"))
        card.add(Words(_("Trestle writes down who opened, changed or printed what, and when.")))
        card.add(Words(_("It notices when a line is taken out, or an older file is put back.")))
        if scope_of(self.workspace.worker.role, Act.TRAIL) is None:
            card.add(Quiet(_("A manager or supervisor can look at it.")))
        else:
            row = Flow(gap=10)
            row.addWidget(self.open)
            card.body.addLayout(row)
        self.column.addWidget(card)
