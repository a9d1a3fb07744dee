"""Everybody who uses this laptop: when they had supervision, and what is due."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.supervision.part import SupervisionPart
from ui.widgets.card import Card
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from app.domain.supervision import SupervisionLine
    from ui.parts_screen import PartsScreen


def line_words(line: SupervisionLine) -> str:
    """What is known of one worker, in a few sentences."""
    said = [
        _("Supervision was on {day}.").format(day=day_and_month(line.last_on))
        if line.last_on
        else _("No supervision yet.")
    ]
    if line.due_on:
        said.append(_("Next by {day}.").format(day=day_and_month(line.due_on)))
    if line.to_do:
        said.append(
            ngettext("{n} agreed thing to do.", "{n} agreed things to do.", line.to_do).format(n=line.to_do)
        )
    if line.renew_on:
        said.append(_("Training to renew by {day}.").format(day=day_and_month(line.renew_on)))
    return " ".join(said)


class TeamPart(SupervisionPart):
    """A row for each; pressing one opens theirs."""

    def __init__(self, screen: PartsScreen, worker_id: UUID) -> None:
        super().__init__(screen, worker_id)
        self._list = Card(_("Who works here"))
        self._list.add(Quiet(_("People are added in Settings: “Who uses this laptop”.")))
        self.column.addWidget(self._list)

    def load(self) -> None:
        """Read the list."""
        self.run(self.workspace.supervision.team, self._show)

    def _show(self, team: Sequence[SupervisionLine]) -> None:
        for line in team:
            row = ListRow(line.name, line_words(line), icon="user-round")
            row.clicked.connect(partial(self._open, line.worker_id))
            self._list.add(row)

    def _open(self, worker_id: UUID) -> None:
        self.owner.go.emit("supervision", (worker_id, "meetings"))
