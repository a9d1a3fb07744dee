"""How one thing stands in one group: state, how we know, the plan or the reason, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.domain.quality import Check, CheckItem, CheckState
from app.domain.spoken_dates import whole_day
from app.domain.when import understand
from app.i18n import _
from ui.models.check_model import EVIDENCE, STATES, evidence_words, state_words
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.plan_dialogs import PlanDialog

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from ui.widgets.field import Field


class CheckDialog(PlanDialog):
    """Signals:
    kept: The `Check`.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, item: CheckItem, check: Check | None, today: date) -> None:
        super().__init__(page, item.words)
        self._item, self._today = item, today
        self._state = Dropdown(_("How it stands"), list(state_words()))
        self._evidence = Dropdown(_("How we know"), list(evidence_words()))
        self._note = TextField(
            _("The plan, or why it is not needed"), lines=3, hint=_("An informal group may need less.")
        )
        hint = _("Such as 31 March. Empty if there is no such day.")
        self._by = LineField(_("By when it is put right"), hint=hint)
        self._renew = LineField(_("Until when it holds"), hint=hint)
        for field in (self._state, self._evidence, self._note, self._by, self._renew):
            self.body.addWidget(field)
        if check is not None:
            self._state.choose(STATES.index(check.state))
            self._evidence.choose(EVIDENCE.index(check.evidence))
            self._note.set_text(check.note)
            self._by.set_text(whole_day(check.plan_by) if check.plan_by else "")
            self._renew.set_text(whole_day(check.renew_on) if check.renew_on else "")

    def _missing(self) -> tuple[Field, str] | None:
        if STATES[self._state.place] is CheckState.NOT_NEEDED and not self._note.text():
            return self._note, _("Write why this is not needed.")
        for field in (self._by, self._renew):
            if field.text() and self._day(field) is None:
                return field, _("That could not be read as a day. Write it like 24 November.")
        return None

    def _tell(self) -> None:
        self.kept.emit(
            Check(
                code=self._item.code,
                state=STATES[self._state.place],
                evidence=EVIDENCE[self._evidence.place],
                checked_on=self._today,
                note=self._note.text(),
                plan_by=self._day(self._by),
                renew_on=self._day(self._renew),
            )
        )

    def _day(self, field: LineField) -> date | None:
        return understand(field.text(), self._today).on
