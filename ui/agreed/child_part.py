"""Who with parental responsibility agreed for one child, until when, or that only numbers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.spoken_dates import day_and_month, whole_day
from app.i18n import _
from ui.agreed.part import AgreedPart
from ui.widgets.banner import Banner
from ui.widgets.card import Card
from ui.widgets.child_form import ChildForm
from ui.widgets.words import Words

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.young import YoungAgreement, YoungPage
    from ui.parts_screen import PartsScreen


class ChildPart(AgreedPart):
    """What stands, and a form to write it down; for a grown-up it says that nobody has to agree."""

    def __init__(self, screen: PartsScreen, person_id: UUID) -> None:
        super().__init__(screen, person_id)
        self.stands = Banner("", kind="warn", icon="triangle-alert")
        self.agreed, self._told = Card(_("What was agreed")), Words("")
        self.agreed.add(self._told)
        self.form = ChildForm(self.today)
        self.form.kept.connect(self._keep)
        self.form.taken_back.connect(self._take_back)
        for widget in (self.stands, self.agreed, self.form):
            widget.hide()
            self.column.addWidget(widget)

    def load(self) -> None:
        """Read who agreed."""
        children, person_id = self.workspace.children, self.person_id
        self.run(lambda: children.of_person(person_id), self._show)

    def _show(self, page: YoungPage) -> None:
        why = page.not_asked
        self.stands.setVisible(why is not None)
        if why is not None:
            self.stands.tell(why.words, _("Nothing is asked of them while that is so."))
        self._told.setText(_agreed_words(page))
        self.agreed.show()
        self.form.setVisible(page.young)
        self.form.show_agreement(page.agreement)
        self.page.filled()

    def _keep(self, agreement: YoungAgreement) -> None:
        children, person_id = self.workspace.children, self.person_id
        self.change(lambda: children.agree(person_id, agreement), self.form.fields())

    def _take_back(self) -> None:
        children, person_id = self.workspace.children, self.person_id
        self.change(lambda: children.take_back(person_id))


def _agreed_words(page: YoungPage) -> str:
    if page.age is None:
        return _("It is not known when they were born. Under 16, somebody has to agree for them.")
    if not page.young:
        return _("They are 16 or older, and decide for themself.")
    agreement = page.agreement
    if agreement is None:
        return _("Nobody has agreed yet.")
    words = _("{who} agreed on {day}: {capacity}.").format(
        who=agreement.agreed_by,
        day=whole_day(agreement.agreed_on),
        capacity=agreement.responsible.words,
    )
    if agreement.counts_only:
        words = _("{words} Numbers only: no talk and no measures.").format(words=words)
    if agreement.until is None:
        return words
    return _("{words} Until {day}.").format(words=words, day=day_and_month(agreement.until, page.today))
