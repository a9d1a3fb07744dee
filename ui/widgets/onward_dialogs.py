"""Dialogs of asking somebody else: who and why, and what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from app.domain.names import LONGEST_NAME
from app.domain.onward import (
    OnPaper,
    OnwardAnswer,
    OnwardForm,
    OnwardState,
    OnwardWay,
    gp,
    to_own_practice,
)
from app.domain.spoken_dates import whole_day
from app.domain.when import understand
from app.i18n import _
from ui.widgets.button import Button
from ui.widgets.check import CheckBox
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.folded import Folded
from ui.widgets.plan_dialogs import PlanDialog, understood_words
from ui.widgets.words import Quiet, Strong

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from app.domain.onward import Onward, OwnPractice
    from ui.widgets.field import Field

WAYS: Final = tuple(OnwardWay)
STATES: Final = tuple(OnwardState)


class OnwardDialog(PlanDialog):
    """Signals:
    kept: The `OnwardForm`.
    removed: Remove was pressed.
    """

    kept = Signal(object)
    removed = Signal()

    def __init__(
        self,
        page: QWidget,
        known: tuple[tuple[str, str], ...],
        form: OnwardForm | None,
        today: date,
        practice: OwnPractice,
    ) -> None:
        super().__init__(page, _("Ask somebody else"))
        self._today, self._known, self._practice = today, (("", ""), *known), practice
        names = [who or _("Somebody else") for _code, who in self._known]
        self._whom = Dropdown(_("Who is asked"), names)
        self._to = LineField(_("Which profession or service"), most=LONGEST_NAME)
        self._name = LineField(_("Who there, by name"), most=LONGEST_NAME)
        self._way = Dropdown(_("What for"), [way.words for way in WAYS])
        hint = _("It stands on the paper as you write it.")
        self._why = TextField(_("What they are asked to do, and why"), lines=3, hint=hint)
        self._agreed = CheckBox(_("They said yes to this"))
        self._without = LineField(_("If not, why it is asked all the same"))
        for widget in (self._whom, self._to, self._name, self._way, self._why, self._agreed, self._without):
            self.body.addWidget(widget)
        self._add_more()
        self._whom.chosen.connect(lambda _place: self._choose())
        self._agreed.toggled.connect(lambda _on: self._show_parts())
        self._fill(form or to_own_practice(OnwardForm(to=known[0][1] if known else ""), practice))
        if form is not None:
            remove = Button(_("It was not asked after all"), icon="trash-2", size="large")
            remove.clicked.connect(self.accept)
            remove.clicked.connect(self.removed)
            self.buttons.addWidget(remove)

    def _add_more(self) -> None:
        fold = Folded(_("where a letter goes, what stands on the paper, when to ask again"))
        self._reach = TextField(_("Where a letter goes"), lines=2)
        self._look = LineField(_("When to ask how it stands"), hint=_("Two weeks from now, unless you say."))
        self._understood = Quiet()
        self._look.edited.connect(lambda text: self._understood.setText(understood_words(text, self._today)))
        self._parts = {part: CheckBox(part.words) for part in OnPaper}
        self._private = CheckBox(_("Private: Today and Undo do not say who is asked"))
        for widget in (self._reach, self._look, self._understood, Strong(_("On the slip and the letter"))):
            fold.add(widget)
        for box in (*self._parts.values(), self._private):
            fold.add(box)
        self.body.addWidget(fold)

    def _fill(self, form: OnwardForm) -> None:
        names = [who for _code, who in self._known]
        self._whom.choose(names.index(form.to) if form.to in names else 0)
        self._to.set_text(form.to)
        self._name.set_text(form.whom)
        self._way.choose(WAYS.index(form.way))
        self._why.set_text(form.why)
        self._agreed.setChecked(form.agreed)
        self._without.set_text(form.without)
        self._reach.set_text(form.reach)
        self._look.set_text(whole_day(form.look_on) if form.look_on else "")
        for part, box in self._parts.items():
            box.setChecked(part in form.on_paper)
        self._private.setChecked(form.private)
        self._show_parts()

    def _choose(self) -> None:
        """Their own GP stands there as long as the GP is asked, and nothing else was typed."""
        for field, own in ((self._name, self._practice.gp), (self._reach, self._practice.reach)):
            if self._form().to == gp() and not field.text():
                field.set_text(own)
            elif self._form().to != gp() and field.text() == own:
                field.set_text("")
        self._show_parts()

    def _show_parts(self) -> None:
        self._to.setVisible(self._whom.place == 0)
        self._without.setVisible(not self._agreed.isChecked())

    def _form(self) -> OnwardForm:
        code, who = self._known[self._whom.place]
        return OnwardForm(
            to=who or self._to.text(),
            whom=self._name.text(),
            reach=self._reach.text(),
            way=WAYS[self._way.place],
            why=self._why.text(),
            route=code,
            look_on=understand(self._look.text(), self._today).on,
            agreed=self._agreed.isChecked(),
            without=self._without.text(),
            private=self._private.isChecked(),
            on_paper=tuple(part for part, box in self._parts.items() if box.isChecked()),
        )

    def _missing(self) -> tuple[Field, str] | None:
        form = self._form()
        if not form.to:
            return self._to, _("Choose or write who.")
        if not form.why:
            return self._why, _("Write what they are asked to do, and why.")
        if not form.agreed and not form.without:
            return self._without, _("Write why, or ask the person first.")
        return None

    def _tell(self) -> None:
        self.kept.emit(self._form())


class OnwardAnswerDialog(PlanDialog):
    """Signals:
    kept: The `OnwardAnswer`.
    """

    kept = Signal(object)

    def __init__(self, page: QWidget, onward: Onward, today: date) -> None:
        super().__init__(page, _("What they answered"))
        self._today = today
        self._state = Dropdown(_("How it stands"), [state.words for state in STATES])
        self._state.choose(STATES.index(onward.state))
        self._on = LineField(_("When you heard"), hint=_("A day, such as today or 12 January."))
        self._on.set_text(whole_day(today))
        self._why = LineField(_("What else was said, or why it did not start"))
        self._look = LineField(_("When to ask again"), hint=_("Two weeks later, unless you say."))
        self._understood = Quiet()
        self._look.edited.connect(lambda text: self._understood.setText(understood_words(text, today)))
        for widget in (self._state, self._on, self._why, self._look, self._understood):
            self.body.addWidget(widget)

    def _missing(self) -> tuple[Field, str] | None:
        if understand(self._on.text(), self._today).on is None:
            return self._on, _("Write the day like 12 January.")
        if STATES[self._state.place] is OnwardState.DID_NOT_START and not self._why.text():
            return self._why, _("Write why it did not start.")
        return None

    def _tell(self) -> None:
        self.kept.emit(
            OnwardAnswer(
                state=STATES[self._state.place],
                on=understand(self._on.text(), self._today).on or self._today,
                why=self._why.text(),
                look_on=understand(self._look.text(), self._today).on,
            )
        )
