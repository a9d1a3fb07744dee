"""The way to supervision and training: everybody's for those who supervise, one's own for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act, scope_of
from app.i18n import _
from ui.settings.section import Section
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from ui.screen import Screen


class SupervisionSection(Section):
    """One button; what was discussed is behind it, and never here."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.open = Button(_("Open supervision and training"), icon="handshake")
        self.open.clicked.connect(lambda: screen.go.emit("supervision", None))
        card = Card(_("Supervision and training"))
        if scope_of(self.workspace.worker.role, Act.SUPERVISION) is None:
            card.add(Words(_("What you agreed to do, by when, and your training.")))
            card.add(Words(_("What was discussed stays with whoever supervises you.")))
        else:
            card.add(Words(_("Supervision, mentoring and joint visits, what was agreed, and training.")))
            card.add(Words(_("Today says when something is due, and nothing of what was discussed.")))
        row = Flow(gap=10)
        row.addWidget(self.open)
        card.body.addLayout(row)
        self.column.addWidget(card)
