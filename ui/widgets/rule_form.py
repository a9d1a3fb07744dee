"""The rule who may join a group, as it is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.joining import JoiningRule, Route
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.join_dialog import miles_in
from ui.widgets.postcode_field import PostcodeField
from ui.widgets.typed_when import DayField
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from datetime import date


class RuleForm(Card):
    """Signals:
    wanted: The rule, and the day from which it holds.
    """

    wanted = Signal(object, object)

    def __init__(self, today: date) -> None:
        super().__init__(_("Change the rule"))
        self.routes = {route: CheckBox(route.words) for route in Route}
        self.condition = LineField(_("Or who has"), hint=_("Such as dementia. Leave it empty for nothing."))
        self.miles = LineField(_("And lives within so many miles"), hint=_("Empty for anywhere."))
        self.postcode = PostcodeField(_("Of this postcode"), hint=_("Empty to type each distance by hand."))
        self.carers = CheckBox(_("Their carers may join with them"))
        self.from_on = DayField(_("From which day"), today)
        self.from_on.show_day(today)
        self._build()

    def show_rule(self, rule: JoiningRule) -> None:
        """Begin with the rule there is."""
        for route, box in self.routes.items():
            box.setChecked(route in rule.routes)
        self.condition.set_text(rule.condition)
        self.miles.set_text("" if rule.miles is None else str(rule.miles))
        self.postcode.set_text(rule.from_postcode)
        self.carers.setChecked(rule.carers_follow)

    def refuse(self, problem: str, field: str) -> None:
        """Say what cannot be used, at its field."""
        at = {"miles": self.miles, "postcode": self.postcode}.get(field, self.condition)
        at.set_problem(problem)
        at.setFocus()

    def _build(self) -> None:
        self.add(Strong(_("Whoever was sent by")))
        holder = QWidget()
        holder.setAccessibleName(_("Whoever was sent by"))
        boxes = Flow(holder, gap=16)
        for box in self.routes.values():
            boxes.addWidget(box)
        self.add(holder)
        for widget in (self.condition, self.miles, self.postcode, self.carers, self.from_on):
            self.add(widget)
        self.add(
            Quiet(_("Who belongs to the group already stays. With nothing filled in, everybody may join."))
        )
        keep = Button(_("Keep this rule"), icon="check")
        keep.clicked.connect(self._keep)
        row = Flow()
        row.addWidget(keep)
        self.body.addLayout(row)

    def _keep(self) -> None:
        miles, day = miles_in(self.miles.text()), self.from_on.day
        if self.miles.text() and miles is None:
            self.refuse(_("Enter a number of miles, such as 5."), "miles")
        elif day is None:
            self.from_on.set_problem(self.from_on.missing())
            self.from_on.setFocus()
        else:
            rule = JoiningRule(
                routes=tuple(route for route, box in self.routes.items() if box.isChecked()),
                condition=self.condition.text(),
                miles=miles,
                from_postcode=self.postcode.text(),
                carers_follow=self.carers.isChecked(),
            )
            self.wanted.emit(rule, day)
