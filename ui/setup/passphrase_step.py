"""The passphrase: five suggested words, or one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout

from app.bootstrap import judge_passphrase, suggest_passphrase
from app.errors import AppError
from app.i18n import _
from ui.announce import announce
from ui.setup import steps
from ui.setup.step import Step
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.words import Strong, Words

if TYPE_CHECKING:
    from app.bootstrap import Workspace
    from ui.setup.step import SetupDesk


class PassphraseStep(Step):
    """Makes the vault when the passphrase is strong enough."""

    called = steps.PASSPHRASE

    def __init__(self, desk: SetupDesk) -> None:
        super().__init__(desk)
        self._making = False
        self._suggested = Words("", size=26, weight=QFont.Weight.DemiBold)
        self.another = Button(_("Another one"), icon="undo-2")
        self.another.clicked.connect(self._suggest)
        self.passphrase = NewPassphrase(_("Type your passphrase"), judge_passphrase)
        self.body.addWidget(Strong(_("Here is one you can use")))
        self.body.addWidget(self._well())
        self.body.addWidget(self.passphrase)
        self.body.addWidget(
            Banner(
                _("Nobody can get it back. Only it, and the rescue sheet you print next, open Trestle."),
                kind="warn",
            )
        )
        self.body.addStretch(1)
        if desk.suggestion:
            self._suggested.setText(desk.suggestion)
        else:
            self._suggest()
        self.passphrase.field.set_text(desk.passphrase)
        self.passphrase.edited.connect(self._remember)

    def title(self) -> str:
        """Its heading."""
        return _("Make a passphrase")

    def sentence(self) -> str:
        """What it is for."""
        return _("It keeps people's notes safe if the laptop is lost. Use 5 words you can remember.")

    def begin(self) -> None:
        """Start typing at once."""
        self.passphrase.setFocus()

    @property
    def suggestion(self) -> str:
        """The words on offer."""
        return self._suggested.text()

    def go_on(self) -> None:
        """Make the vault."""
        if self._making or not self.passphrase.check():
            return
        desk, passphrase = self.desk, self.passphrase.text()
        self._making = True
        self.busy.emit(_("Making a safe place"))

        def make() -> Workspace:
            workspace = desk.gate.door.create(desk.organisation, desk.worker, passphrase, desk.phone)
            workspace.vault.set_setup_progress(steps.NUMBERS)
            return workspace

        self.run(make, self._made, self._refused)

    def _made(self, workspace: Workspace) -> None:
        self.desk.workspace = workspace
        self.desk.passphrase = self.desk.suggestion = ""
        self.busy.emit("")
        self.finished.emit()

    def _refused(self, error: BaseException) -> None:
        self._making = False
        self.busy.emit("")
        if not isinstance(error, AppError):
            self.failed.emit(error)
            return
        words = f"{error.message} {error.advice}"
        self.passphrase.field.set_problem(words)
        announce(self, words)

    def _remember(self, typed: str) -> None:
        self.desk.passphrase = typed

    def _suggest(self) -> None:
        self.desk.suggestion = suggest_passphrase().replace("-", " ")
        self._suggested.setText(self.desk.suggestion)
        announce(self, self._suggested.text())

    def _well(self) -> QFrame:
        well = Card(kind="plain")
        row = QHBoxLayout()
        row.addWidget(self._suggested, 1)
        row.addWidget(self.another)
        well.body.addLayout(row)
        return well
