"""Who under 16 is in the group, and who with parental responsibility agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month, whole_day
from app.domain.young import Responsible, YoungAgreement
from app.i18n import _, ngettext
from ui.around.part import AroundPart
from ui.records.part import button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.list_row import ListRow
from ui.widgets.past_day import PastDayField
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.young import YoungLine
    from ui.parts_screen import PartsScreen

CAPACITIES = tuple(Responsible)


class YoungPart(AroundPart):
    """A list; pressing somebody shows who agreed."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self._lines: dict[UUID, YoungLine] = {}
        self._list, self.form = Card(_("Under 16 in this group")), Card("")
        self.agreed_by = LineField(_("Who agreed"))
        self.responsible = Dropdown(_("As what"), [capacity.words for capacity in CAPACITIES])
        self.agreed_on = PastDayField(_("The day it was"), self.today)
        self.counts_only = CheckBox(_("Keep numbers only: no talk and no measures"))
        for widget in (self.agreed_by, self.responsible, self.agreed_on, self.counts_only):
            self.form.add(widget)
        keep = Button(_("Keep it"), kind="primary")
        keep.clicked.connect(self._keep)
        self._back = Button(_("They no longer agree"))
        self._back.clicked.connect(self._take_back)
        button_row(self.form.body, keep, self._back)
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
        self.chosen, agreement = row_id, line.agreement
        self.form.set_heading(line.name)
        self.agreed_by.set_text(agreement.agreed_by if agreement else "")
        self.agreed_on.set_text(whole_day(agreement.agreed_on if agreement else self.today))
        self.responsible.choose(CAPACITIES.index(agreement.responsible) if agreement else 0)
        self.counts_only.setChecked(agreement is not None and agreement.counts_only)
        self._back.setVisible(agreement is not None)
        self.form.show()
        self.page.filled()
        self.agreed_by.setFocus()

    def _show(self, lines: tuple[YoungLine, ...]) -> None:
        self._lines = {line.person_id: line for line in lines}
        for line in lines:
            row = ListRow(line.name, _line_words(line))
            row.clicked.connect(partial(self.choose, line.person_id))
            self._list.add(row)
        if not lines:
            self._list.add(Quiet(_("Nobody whose day of birth is known is under 16.")))
        self.page.filled()

    def _keep(self) -> None:
        self.agreed_on.set_problem(self.agreed_on.missing())
        day, chosen = self.agreed_on.day, self.chosen
        if day is None or chosen is None:
            self.agreed_on.setFocus()
            return
        agreement = YoungAgreement(
            agreed_by=self.agreed_by.text(),
            responsible=CAPACITIES[self.responsible.place],
            agreed_on=day,
            counts_only=self.counts_only.isChecked(),
        )
        young, group_id = self.workspace.young, self.group_id
        self.change(
            lambda: young.agree(group_id, chosen, agreement),
            {"agreed_by": self.agreed_by, "agreed_on": self.agreed_on},
        )

    def _take_back(self) -> None:
        young, group_id, chosen = self.workspace.young, self.group_id, self.chosen
        if chosen is not None:
            self.change(lambda: young.take_back(group_id, chosen))


def _line_words(line: YoungLine) -> str:
    age = ngettext("{n} year old", "{n} years old", line.age).format(n=line.age)
    agreement = line.agreement
    if agreement is None:
        return _("{age}. Nobody has agreed yet.").format(age=age)
    words = _("{age}. {who} agreed on {day}.")
    if agreement.counts_only:
        words = _("{age}. {who} agreed on {day}. Numbers only.")
    return words.format(age=age, who=agreement.agreed_by, day=day_and_month(agreement.agreed_on))
