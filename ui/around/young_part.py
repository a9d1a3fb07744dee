"""Who under 16 is in the group, and who with parental responsibility agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month
from app.i18n import _, ngettext
from ui.around.part import AroundPart
from ui.widgets.card import Card
from ui.widgets.child_form import ChildForm
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.young import YoungAgreement, YoungLine
    from ui.parts_screen import PartsScreen


class YoungPart(AroundPart):
    """A list; pressing somebody shows who agreed."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._lines: dict[UUID, YoungLine] = {}
        self._list, self.form = Card(_("Under 16 in this group")), ChildForm(self.today)
        self.form.kept.connect(self._keep)
        self.form.taken_back.connect(self._take_back)
        self.form.hide()
        self._list.add(Words(_("Write down who agreed before anything is asked of a child.")))
        self.column.addWidget(self._list)
        self.column.addWidget(self.form)

    def load(self) -> None:
        """Read who is under 16."""
        young, group_id = self.workspace.young, self.group_id
        self.run(lambda: young.in_group(group_id), self._show)

    def choose(self, row_id: UUID) -> None:
        """Show who agreed for one of them."""
        line = self._lines.get(row_id)
        if line is None:
            return
        self.chosen = row_id
        self.form.set_heading(line.name)
        self.form.show_agreement(line.agreement)
        self.form.show()
        self.page.filled()
        self.form.agreed_by.setFocus()

    def _show(self, lines: tuple[YoungLine, ...]) -> None:
        self._lines = {line.person_id: line for line in lines}
        for line in lines:
            row = ListRow(line.name, _line_words(line, self.today))
            row.clicked.connect(partial(self.choose, line.person_id))
            self._list.add(row)
        if not lines:
            self._list.add(Quiet(_("Nobody whose day of birth is known is under 16.")))
        self.page.filled()

    def _keep(self, agreement: YoungAgreement) -> None:
        young, group_id, chosen = self.workspace.young, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: young.agree(group_id, chosen, agreement), self.form.fields())

    def _take_back(self) -> None:
        young, group_id, chosen = self.workspace.young, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: young.take_back(group_id, chosen))


def _line_words(line: YoungLine, today: date) -> str:
    age = ngettext("{n} year old", "{n} years old", line.age).format(n=line.age)
    agreement = line.agreement
    if agreement is None:
        return _("{age}. Nobody has agreed yet.").format(age=age)
    words = _("{age}. {who} agreed on {day}.")
    if agreement.counts_only:
        words = _("{age}. {who} agreed on {day}. Numbers only.")
    said = words.format(age=age, who=agreement.agreed_by, day=day_and_month(agreement.agreed_on, today))
    if agreement.until is None:
        return said
    until = day_and_month(agreement.until, today)
    ended = _("{said} It ended on {day}.") if agreement.until < today else _("{said} Until {day}.")
    return ended.format(said=said, day=until)
