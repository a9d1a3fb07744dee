"""Who agreed for a child: as what, when, until when, and whether only numbers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.spoken_dates import whole_day
from app.domain.young import Responsible, YoungAgreement
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField
from ui.widgets.flow import Flow
from ui.widgets.optional_day import OptionalDay
from ui.widgets.past_day import PastDayField

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ui.widgets.field import Field

CAPACITIES = tuple(Responsible)


class ChildForm(Card):
    """Signals:
    kept: The `YoungAgreement` that is typed.
    taken_back: They no longer agree.
    """

    kept = Signal(object)
    taken_back = Signal()

    def __init__(self, today: date) -> None:
        super().__init__(_("Write down who agreed"))
        self._today = today
        self.agreed_by = LineField(_("Who agreed"))
        self.responsible = Dropdown(_("As what"), [capacity.words for capacity in CAPACITIES])
        self.agreed_on = PastDayField(_("The day it was"), today)
        self.until = OptionalDay(_("Until when, if they said so"), today)
        self.counts_only = CheckBox(_("Keep numbers only: no talk and no measures"))
        for widget in (self.agreed_by, self.responsible, self.agreed_on, self.until, self.counts_only):
            self.add(widget)
        keep = Button(_("Keep it"), kind="primary")
        keep.clicked.connect(self._keep)
        self._back = Button(_("They no longer agree"))
        self._back.clicked.connect(self.taken_back)
        row = Flow(gap=12)
        row.addWidget(keep)
        row.addWidget(self._back)
        self.body.addLayout(row)

    def show_agreement(self, agreement: YoungAgreement | None) -> None:
        """Fill it in with what stands, or make it ready for something new."""
        self.agreed_by.set_text(agreement.agreed_by if agreement else "")
        self.agreed_on.set_text(whole_day(agreement.agreed_on if agreement else self._today))
        self.until.show_day(agreement.until if agreement else None)
        self.responsible.choose(CAPACITIES.index(agreement.responsible) if agreement else 0)
        self.counts_only.setChecked(agreement is not None and agreement.counts_only)
        self._back.setVisible(agreement is not None)

    def fields(self) -> Mapping[str, Field]:
        """The fields, by the names that the use case has for them."""
        return {"agreed_by": self.agreed_by, "agreed_on": self.agreed_on, "until": self.until}

    def _keep(self) -> None:
        self.agreed_on.set_problem(self.agreed_on.missing())
        day = self.agreed_on.day
        if day is None:
            self.agreed_on.setFocus()
        elif self.until.checked():
            self.kept.emit(
                YoungAgreement(
                    agreed_by=self.agreed_by.text(),
                    responsible=CAPACITIES[self.responsible.place],
                    agreed_on=day,
                    until=self.until.day,
                    counts_only=self.counts_only.isChecked(),
                )
            )
