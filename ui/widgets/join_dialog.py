"""Somebody wants to join a group: who sent them, and what its rule asks for."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.joining import Joining, Route, miles_to_metres
from app.i18n import _
from ui.announce import announce
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.dialog import Dialog
from ui.widgets.field import Dropdown, LineField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.joining import JoiningRule


class JoinDialog(Dialog):
    """It stays open until the page says that they joined.

    Signals:
        wanted: How they come to the group.
    """

    wanted = Signal(object)

    def __init__(self, page: QWidget, name: str, rule: JoiningRule) -> None:
        super().__init__(page, _("{name} wants to join").format(name=name))
        self._rule = rule
        self.route = Dropdown(_("Who sent them"), [_("Not said"), *(route.words for route in Route)])
        self.condition = CheckBox(rule.condition or _("What the rule asks for"))
        self.miles = LineField(
            _("How many miles away they live"), hint=_("Leave it empty to take it from their postcode.")
        )
        self.exception = LineField(_("Why they join although they do not fit the rule"))
        self.body.addWidget(Words(rule.sentence))
        for widget in (self.route, self.condition, self.miles, self.exception):
            self.body.addWidget(widget)
        self.condition.setVisible(bool(rule.condition))
        self.miles.setVisible(rule.miles is not None)
        self.exception.setVisible(not rule.is_open)
        keep = Button(_("Add to the group"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self._keep)
        keep.setDefault(True)
        self.buttons.addWidget(keep)

    def refuse(self, problem: str) -> None:
        """Say why they cannot join, at the field that could change it."""
        self.route.set_problem(problem)
        announce(self, problem)
        self.route.setFocus()

    def _keep(self) -> None:
        miles = miles_in(self.miles.text())
        if self.miles.text() and miles is None:
            self.miles.set_problem(_("Enter a number of miles, such as 4.5."))
            self.miles.setFocus()
        elif not self.has_too_much():
            self.wanted.emit(
                Joining(
                    route=list(Route)[self.route.place - 1] if self.route.place > 0 else None,
                    has_condition=self.condition.isChecked() and bool(self._rule.condition),
                    metres=None if miles is None else miles_to_metres(miles),
                    exception=self.exception.text(),
                )
            )


def miles_in(typed: str) -> Decimal | None:
    """A number of miles as it is typed; None if it is none."""
    try:
        number = typed.casefold().strip().removesuffix("miles").removesuffix("mile")
        miles = Decimal(number.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return miles if miles.is_finite() and miles >= 0 else None
