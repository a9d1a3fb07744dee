"""Fees, donations and refreshments of a group: only where the group takes money at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.money import TakingKind, money_words, pence
from app.domain.spoken_dates import day_and_month, whole_day
from app.errors import InvalidInputError
from app.i18n import _
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

    from app.domain.money import Taking
    from ui.parts_screen import PartsScreen

KINDS = tuple(TakingKind)


class MoneyPart(AroundPart):
    """Hidden until somebody says that money is taken."""

    def __init__(self, screen: PartsScreen, group_id: UUID) -> None:
        super().__init__(screen, group_id)
        self.takes = CheckBox(_("This group takes money"))
        self.takes.clicked.connect(self._say_whether)
        self.form, self._list = Card(_("Write down money")), Card(_("So far"))
        self.kind = Dropdown(_("What for"), [kind.words for kind in KINDS])
        self.amount = LineField(_("How much"), hint=_("Such as 2.50, £2 or 50p."))
        self.day = PastDayField(_("The day it was"), self.today)
        for field in (self.kind, self.amount, self.day):
            self.form.add(field)
        keep = Button(_("Keep it"), kind="primary")
        keep.clicked.connect(self._keep)
        button_row(self.form.body, keep)
        self._sums = Words("", weight=600)
        self._list.add(self._sums)
        self.column.addWidget(self.takes)
        for card in (self.form, self._list):
            card.hide()
            self.column.addWidget(card)

    def load(self) -> None:
        """Read what was taken."""
        money, group_id = self.workspace.money, self.group_id
        self.run(lambda: (money.takes(group_id), money.takings(group_id)), lambda found: self._show(*found))

    def _show(self, takes: bool, takings: tuple[Taking, ...]) -> None:
        self.takes.setChecked(takes)
        self.form.setVisible(takes)
        self._list.setVisible(takes)
        self.day.set_text(whole_day(self.today))
        sums = [
            _("{kind}: {amount}").format(
                kind=kind.words, amount=money_words(sum(t.pence for t in takings if t.kind is kind))
            )
            for kind in KINDS
        ]
        self._sums.setText(". ".join(sums))
        for taking in takings:
            words = _("{kind}, {amount}").format(kind=taking.kind.words, amount=money_words(taking.pence))
            row = ListRow(words, day_and_month(taking.on), trailing=_("Take out"), leads=False)
            row.clicked.connect(partial(self._take_out, taking.id))
            self._list.add(row)
        if not takings:
            self._list.add(Quiet(_("Nothing is written down yet.")))
        self.page.filled()

    def _say_whether(self, takes: bool) -> None:
        money, group_id = self.workspace.money, self.group_id
        self.change(lambda: money.say_takes(group_id, takes=takes))

    def _keep(self) -> None:
        self.day.set_problem(self.day.missing())
        self.amount.set_problem("")
        day = self.day.day
        if day is None:
            self.day.setFocus()
            return
        try:
            amount = pence(self.amount.text(), "pence")
        except InvalidInputError as error:
            self.amount.set_problem(f"{error.message} {error.advice}")
            self.amount.setFocus()
            return
        money, group_id, kind = self.workspace.money, self.group_id, KINDS[self.kind.place]
        self.change(lambda: money.take(group_id, kind, amount, day), {"pence": self.amount, "on": self.day})

    def _take_out(self, taking_id: UUID) -> None:
        money, group_id = self.workspace.money, self.group_id
        self.change(lambda: money.take_out(group_id, taking_id))
