"""Safe copies: saving one, when the last was made, and a look whether everything is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.i18n import _
from ui.copy_saver import CopySaver
from ui.copy_words import copy_words
from ui.long_job import LongJob
from ui.settings.section import Section
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from app.domain.copies import CopyState, SafeCopy
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
        self.last = Words("")
        self._place = Quiet("")
        self._found = Banner("", kind="info")
        self._found.hide()
        self.save = Button(_("Save a copy now"), icon="hard-drive-download")
        self.save.clicked.connect(self._saver.save)
        self.checking = LongJob(self, screen.context.background, _("Checking that everything is whole"))
        self.checking.stopped.connect(self._check_stopped)
        self.check = Button(_("Check that everything is whole"), icon="shield-check")
        self.check.clicked.connect(self._check)
        card = Card(_("Safe copies"))
        card.add(
            Words(_("A safe copy holds everything, locked with your passphrase. Keep it on a memory stick."))
        )
        card.add(self.last)
        card.add(self._place)
        card.add(self._found)
        row = Flow(gap=10)
        row.addWidget(self.save)
        row.addWidget(self.check)
        card.body.addLayout(row)
        card.add(Quiet(_("To use a copy, lock Trestle and press “Use a different copy”.")))
        self.column.addWidget(card)

    def load(self) -> None:
        """Say when the last copy was made."""
        self.run(self.workspace.vault.copy_state, self._show)

    def _show(self, state: CopyState) -> None:
        self.last.setText(copy_words(state).sentence)
        self._place.setText(_("Saved in {place}").format(place=state.place) if state.place else "")
        self._place.setVisible(bool(state.place))

    def _saved(self, copy: SafeCopy) -> None:
        del copy
        self.owner.frame_changed.emit()
        self.load()

    def _check(self) -> None:
        if not self.checking.under_way:
            self.checking.run(self.workspace.vault.check, self._checked, self.owner.failed.emit)

    def _check_stopped(self) -> None:
        self._found.hide()
        self.say(_("Stopped. The check did not come to its end."))

    def _checked(self, report: CheckReport) -> None:
        if report.problems:
            self._found.tell(_("Something is not whole"), " ".join(report.problems))
        else:
            self._found.tell(_("Everything is whole"))
        self._found.show()
        self.say(self._found.heading.text())
