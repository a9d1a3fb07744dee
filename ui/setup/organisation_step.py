"""Whose laptop this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.announce import announce
from ui.setup import steps
from ui.setup.step import Step
from ui.widgets.field import LineField
from ui.widgets.phone_field import PhoneField

if TYPE_CHECKING:
    from ui.setup.step import SetupDesk


class OrganisationStep(Step):
    """Three short answers; the phone number may stay empty."""

    called = steps.ORGANISATION

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self.organisation = LineField(_("Your organisation"), hint=_("It is printed on every page."))
        self.worker = LineField(_("Your name"), hint=_("The people you help see it on their plan."))
        self.phone = PhoneField(
            _("Phone number to ring about a plan"), hint=_("It is printed on plans. You can leave it empty.")
        )
        for field in (self.organisation, self.worker, self.phone):
            self.body.addWidget(field)
        self.organisation.set_text(desk.organisation)
        self.worker.set_text(desk.worker)
        self.phone.set_text(desk.phone)
        self.body.addStretch(1)

    def title(self) -> str:
        """Its heading."""
        return _("Your organisation")

    def sentence(self) -> str:
        """What it is for."""
        return _("Say whose laptop this is.")

    def begin(self) -> None:
        """Start at the first field that is still empty."""
        fields = (self.organisation, self.worker)
        next((field for field in fields if not field.text()), self.organisation).setFocus()

    def go_on(self) -> None:
        """Go on when there is an organisation and a name."""
        self.desk.organisation, self.desk.worker = self.organisation.text(), self.worker.text()
        self.desk.phone = self.phone.text()
        needed = (
            (self.organisation, _("Enter the name of your organisation.")),
            (self.worker, _("Enter your name. A first name is enough.")),
        )
        found = [(field, "" if field.text() else words) for field, words in needed]
        found.append((self.phone, self.phone.wrong))
        missing = [(field, words) for field, words in found if words]
        for field, words in found:
            field.set_problem(words)
        if missing:
            announce(self, missing[0][1])
            missing[0][0].setFocus()
            return
        self.finished.emit()
