"""The page in front of the vault: the passphrase, and the ways in without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.errors import (
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    ForeignKeyFileError,
    InvalidInputError,
    NotOurFileError,
    NoVaultError,
    WrongPassphraseError,
)
from app.i18n import _
from ui.announce import announce
from ui.gate_page import GatePage
from ui.preload import DeskLoader, load_below
from ui.who_are_you import WhoAreYou
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.caps_lock import CapsLockHint
from ui.widgets.card import Card
from ui.widgets.field import SecretField
from ui.widgets.icon import Icon
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet, Title, Words

if TYPE_CHECKING:
    from app.domain.organisation import KeyHolder
    from ui.gate import GateContext

MARGIN: Final = 16
DAMAGED: Final = (DamagedStoreError, DamagedKeyFileError, ForeignKeyFileError, NotOurFileError)
"""What a safe copy helps against."""


class UnlockScreen(GatePage):
    """Asks for the passphrase. Pasting is allowed, and nothing is lost by a wrong one."""

    name = "unlock"
    help_page = "unlock"

    def __init__(
        self, context: GateContext, sentence: str, *, covered: bool = False, problem: AppError | None = None
    ) -> None:
        super().__init__(context)
        self._covered, self._opening = covered, False
        self.whose = Title(_("Trestle") if not covered else _("Covered"), size=26)
        self.sentence = Quiet(sentence, size=17)
        if not sentence:
            self.sentence.hide()
        self.news = Banner("", kind="good")
        self.news.hide()
        self.people = WhoAreYou()
        self.field = SecretField(_("Your passphrase"))
        self.caps = CapsLockHint(self.field.line)
        self.open_button = Button(_("Open"), kind="primary", icon="arrow-right", keys=_("Enter"))
        self.open_button.clicked.connect(self.main_action)
        self.forgot = Button(_("I forgot my passphrase"), kind="quiet")
        self.forgot.clicked.connect(self._forgot)
        self.other_copy = Button(_("Use a different copy"), kind="quiet")
        self.other_copy.clicked.connect(self._choose_copy)
        self.newest = self.problem.add_button(_("Find the newest whole copy"), icon="shield-check")
        self.newest.clicked.connect(lambda: self._other_copy(finding=True))
        self.newest.hide()
        self._build()
        if problem is not None:
            self.say(problem)
        if not covered:
            self.run(context.door.organisation_name, self._show_whose)
        self.run(context.door.people, self._show_people, self._nobody)

    def title(self) -> str:
        """Neutral: nothing of what is inside."""
        return _("Covered") if self._covered else _("Locked")

    def begin(self) -> None:
        """Be ready for the passphrase, and load the desk while it is typed."""
        self.field.setFocus()
        loader = DeskLoader(self)
        self.run(load_below, lambda _done: loader.begin())

    def main_action(self) -> None:
        """Try to open the vault."""
        if self._opening:
            return
        passphrase = self.field.text()
        if not passphrase:
            self._wrong(_("Type your passphrase."))
            return
        self._opening = True
        self.field.set_problem("")
        self.problem.hide()
        self.open_button.setText(_("Opening"))
        announce(self, _("Opening"))
        who = self.people.who
        self.run(lambda: self.context.door.open(passphrase, who), self.opened.emit, self._refused)

    def _refused(self, error: BaseException) -> None:
        self._opening = False
        self.open_button.setText(_("Open"))
        if isinstance(error, WrongPassphraseError | InvalidInputError):
            self._wrong(f"{error.message} {error.advice}")
        elif isinstance(error, AppError) and not isinstance(error, NoVaultError):
            self.newest.setVisible(isinstance(error, DAMAGED))
            self.news.hide()
            self.say(error)
        else:
            self.failed.emit(error)

    def _wrong(self, words: str) -> None:
        self.field.set_problem(words)
        announce(self, words)
        self.field.line.selectAll()
        self.field.setFocus()

    def _show_whose(self, organisation: str) -> None:
        if organisation:
            self.whose.setText(organisation)

    def _show_people(self, people: tuple[KeyHolder, ...]) -> None:
        self.people.show_people(people)
        if self.people.asks and not self.field.text():
            self.people.setFocus()

    def _nobody(self, error: BaseException) -> None:
        """What is wrong with the key file is said when the passphrase is tried."""
        if not isinstance(error, AppError):
            self.failed.emit(error)

    def _forgot(self) -> None:
        from ui.rescue_dialog import RescueDialog  # noqa: PLC0415 - not needed before the first paint

        dialog = RescueDialog(self, self.context, self.people.who)
        dialog.opened.connect(self.opened)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _choose_copy(self) -> None:
        self._other_copy()

    def _other_copy(self, *, finding: bool = False) -> None:
        from ui.restore_dialog import RestoreDialog  # noqa: PLC0415 - not needed before the first paint

        dialog = RestoreDialog(self, self.context, finding=finding)
        dialog.restored.connect(self._restored)
        dialog.failed.connect(self.failed)
        dialog.open()

    def _restored(self, sentence: str) -> None:
        self.problem.hide()
        self.field.set_problem("")
        self.run(self.context.door.organisation_name, self._show_whose)
        self.run(self.context.door.people, self._show_people, self._nobody)
        self.begin()
        self.news.tell(_("The safe copy is in place."), sentence)
        self.news.show()

    def _build(self) -> None:
        card = Card()
        self.middle.addWidget(self.news)
        self.middle.addWidget(card)
        inner = QVBoxLayout()
        inner.setContentsMargins(MARGIN, 8, MARGIN, 8)
        inner.setSpacing(12)
        card.body.addLayout(inner)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Icon("sprout", side=40, tone="primary"))
        head.addWidget(self.whose, 1)
        inner.addLayout(head)
        inner.addWidget(self.sentence)
        if self.context.practice:
            hint = _("This is the pretend town. Its passphrase is: {words}").format(
                words=self.context.practice
            )
            inner.addWidget(Words(hint))
        for widget in (self.people, self.field, self.caps, self.open_button):
            inner.addWidget(widget)
        ways = TurningRow(gap=12)
        ways.addWidget(self.forgot)
        ways.addStretch(1)
        ways.addWidget(self.other_copy)
        inner.addLayout(ways)
