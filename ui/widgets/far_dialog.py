"""How far a place is for somebody, typed because no postcode says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.distance import tidy_miles
from app.errors import InvalidInputError
from app.i18n import _
from ui.widgets.field import LineField
from ui.widgets.join_dialog import miles_in
from ui.widgets.plan_dialogs import PlanDialog

if TYPE_CHECKING:
    from decimal import Decimal

    from PySide6.QtWidgets import QWidget

    from ui.widgets.field import Field


class FarDialog(PlanDialog):
    """Signals:
    kept: The miles; None where they are not to count any more.

    Attributes:
        miles: How far it is.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, called: str, place: str, miles: Decimal | None) -> None:
        super().__init__(page, _("How far it is to {place}").format(place=place))
        hint = _("Such as 2.5. It counts before the postcodes. Empty takes it away.")
        self.miles = LineField(_("Miles from where {name} lives").format(name=called), hint=hint)
        self.miles.set_text("" if miles is None else f"{miles.normalize():f}")
        self.body.addWidget(self.miles)

    def _missing(self) -> tuple[Field, str] | None:
        typed = self.miles.text()
        miles = miles_in(typed)
        if typed and miles is None:
            return self.miles, _("Enter a number of miles, such as 2 or 0.5.")
        try:
            if miles is not None:
                tidy_miles(miles)
        except InvalidInputError as error:
            return self.miles, f"{error.message} {error.advice}"
        return None

    def _tell(self) -> None:
        self.kept.emit(miles_in(self.miles.text()))
