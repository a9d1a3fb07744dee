"""The way to keeping and erasing records, for those who decide about them."""

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


class RecordsSection(Section):
    """A manager or supervisor opens it; to others it says whom to ask."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.open = Button(_("Open records and rights"), icon="archive")
        self.open.clicked.connect(lambda: screen.go.emit("records", None))
        card = Card(_("Records and rights"))
        card.add(Words(_("How long records are kept, what people asked about theirs, breaches, papers.")))
        card.add(Words(_("To erase somebody, open their page: “Keep, give out or erase”.")))
        if scope_of(self.workspace.worker.role, Act.RECORDS) is None:
            card.add(Quiet(_("A manager or supervisor looks after this.")))
        else:
            row = Flow(gap=10)
            row.addWidget(self.open)
            card.body.addLayout(row)
        self.column.addWidget(card)
