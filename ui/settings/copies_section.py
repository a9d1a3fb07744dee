"""Safe copies: saving one, trying one, which are kept, and a look whether everything is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.generations import rule_words
from app.domain.roles import Act, scope_of
from app.errors import AppError
from app.i18n import _
from ui.copy_saver import CopySaver
from ui.copy_words import copy_words, try_words
from ui.long_job import LongJob
from ui.restore_trial import RestoreTrial
from ui.settings.section import Section
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.columns import Columns
from ui.widgets.flow import Flow
from ui.widgets.on_off import OnOff
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from app.domain.copies import CopyState, LastTry, SafeCopy
    from app.domain.generations import TidyPlan
    from app.domain.room import Room
    from app.services.vault import CheckReport
    from ui.screen import Screen


class CopiesSection(Section):
    """A copy is read back before it counts as saved."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._saver = CopySaver(screen)
        self._saver.said.connect(self.say)
        self._saver.saved.connect(self._saved)
        self._saver.refused.connect(screen.failed)
        self.trial = RestoreTrial(screen)
        self.trial.tried.connect(self._went_well)
        self.trial.refused.connect(self._went_wrong)
        self.trial.said.connect(self.say)
        self.last, self._place = Words(""), Quiet("")
        self.tried, self.trouble = Words(""), Banner("", kind="bad")
        self.trouble.hide()
        self.tidied, self._room = Quiet(""), Quiet("")
        self._found = Banner("", kind="info")
        self._found.hide()
        self.save = Button(_("Save a copy now"), icon="hard-drive-download")
        self.save.clicked.connect(self._saver.save)
        self.try_it = Button(_("Try a restore"), icon="undo-2")
        self.try_it.clicked.connect(self.trial.begin)
        self.rule = OnOff(_("Clear old copies away"), rule_words())
        self.rule.clicked.connect(self._set_rule)
        self.checking = LongJob(self, screen.context.background, _("Checking that everything is whole"))
        self.checking.stopped.connect(self._check_stopped)
        self.check = Button(_("Check that everything is whole"), icon="shield-check")
        self.check.clicked.connect(self._check)
        self._may = scope_of(self.workspace.worker.role, Act.SAFE_COPIES) is not None
        cards = Columns(least=400, most=2, gap=14)
        self._cards = (self._saving(), self._trying(), self._keeping(), self._checking())
        for card in self._cards if self._may else self._cards[:1]:
            card.body.addStretch(1)
            cards.addWidget(card)
        self.column.addLayout(cards)

    def load(self) -> None:
        """Say when the last copy was made and tried, and what would be cleared away."""
        self.run(self.workspace.vault.copy_state, self._show)
        self.run(self.workspace.room.look, self._show_room)
        if self._may:
            self.run(self.workspace.copies.last_try, self._show_try)
            self.run(self.workspace.copies.tidy_plan, self._show_rule)

    def _saving(self) -> Card:
        card = Card(_("Safe copies"))
        card.add(
            Words(_("A safe copy holds everything, locked with your passphrase. Keep it on a memory stick."))
        )
        card.add(self.last)
        card.add(self._place)
        if not self._may:
            card.add(Quiet(_("Safe copies are saved by those who run groups or look after people.")))
            return card
        _row(card, self.save)
        card.add(Quiet(_("To use a copy, lock Trestle and press “Use a different copy”.")))
        return card

    def _trying(self) -> Card:
        card = Card(_("Would it work?"))
        card.add(Words(_("A try opens your newest copy beside your records, checks it, and clears it away.")))
        card.add(self.tried)
        card.add(self.trouble)
        _row(card, self.try_it)
        return card

    def _keeping(self) -> Card:
        card = Card(_("Old copies"))
        card.add(self.rule)
        card.add(self.tidied)
        return card

    def _checking(self) -> Card:
        card = Card(_("This laptop"))
        card.add(self._room)
        card.add(self._found)
        _row(card, self.check)
        return card

    def _show(self, state: CopyState) -> None:
        self.last.setText(copy_words(state).sentence)
        self._place.setText(_("Saved in {place}").format(place=state.place) if state.place else "")
        self._place.setVisible(bool(state.place))
        if not self.tried.text() or state.tried_on is None:
            self.tried.setText(try_words(state))

    def _show_try(self, last: LastTry | None) -> None:
        if last is not None:
            self.tried.setText(last.words)

    def _show_rule(self, plan: TidyPlan) -> None:
        self.rule.setChecked(plan.on)
        self.tidied.setText(plan.words)
        self.tidied.setVisible(bool(plan.words))

    def _show_room(self, room: Room) -> None:
        self._room.setText(room.words)

    def _set_rule(self, on: bool) -> None:
        self.run(lambda: self.workspace.copies.set_tidying(on=on), self._rule_set)

    def _rule_set(self, plan: TidyPlan) -> None:
        self._show_rule(plan)
        self.say(_("Old copies are cleared away.") if plan.on else _("All copies are kept."))

    def _saved(self, copy: SafeCopy) -> None:
        del copy
        self.owner.frame_changed.emit()
        self.load()

    def _went_well(self, last: LastTry) -> None:
        self.trouble.hide()
        self.tried.setText(last.words)
        self.owner.frame_changed.emit()

    def _went_wrong(self, error: BaseException) -> None:
        if not isinstance(error, AppError):
            self.owner.failed.emit(error)
            return
        self.trouble.tell(error.message, error.advice)
        self.trouble.show()
        self.run(self.workspace.copies.last_try, self._show_try)

    def _check(self) -> None:
        if not self.checking.under_way:
            self.checking.run(self.workspace.vault.check, self._checked, self.owner.failed.emit)

    def _check_stopped(self) -> None:
        self._found.hide()
        self.say(_("Stopped. The check did not come to its end."))

    def _checked(self, report: CheckReport) -> None:
        if report.problems:
            advice = _(
                "Lock Trestle, then press “Use a different copy”: the newest one that is whole is found."
            )
            self._found.tell(_("Something is not whole"), " ".join((*report.problems, advice)))
        else:
            self._found.tell(_("Everything is whole"))
        self._found.show()
        self.say(self._found.heading.text())


def _row(card: Card, button: Button) -> None:
    row = Flow(gap=10)
    row.addWidget(button)
    card.body.addLayout(row)
