"""More than we can do ourselves: who else was asked about somebody, what they answered, and the papers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout

from app.domain.onward import OwnPractice
from app.i18n import _
from ui.files import folder_words
from ui.printing import write_pdf
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.empty_card import EmptyCard
from ui.widgets.flow import Flow
from ui.widgets.onward_card import OnwardCard
from ui.widgets.onward_dialogs import OnwardAnswerDialog, OnwardDialog
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.domain.onward import Onward
    from app.services.onward_papers import WordPaper
    from ui.screen import Context

WORD: Final = "Word (*.docx)"


class OnwardScreen(Screen):
    """Opened with a person's id."""

    name: ClassVar[str] = "onward"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "onward"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._person: UUID | None = None
        self._called = ""
        self._practice = OwnPractice()
        self._known: tuple[tuple[str, str], ...] = ()
        self._asked: tuple[Onward, ...] = ()
        self._shown: list[QWidget] = []
        self._add = Button(_("Ask somebody else"), kind="primary", icon="send", keys=_("Ctrl+N"))
        self._add.clicked.connect(self.add_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show who was asked about one person."""
        person_id, workspace = self.id_in(argument), self.context.workspace
        self._person = person_id

        def load() -> tuple[str, OwnPractice, tuple[tuple[str, str], ...], tuple[Onward, ...]]:
            called = workspace.people.page(person_id).person.called
            onward = workspace.onward
            return called, onward.practice(person_id), onward.whom_to_ask(), onward.of_person(person_id)

        self.run(load, lambda loaded: self._show(*loaded))

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._person is not None:
            self.open(self._person)

    def title(self) -> str:
        """Whom it is about."""
        return _("Asking somebody else about {name}").format(name=self._called) if self._called else ""

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("Asking somebody else")

    def context_line(self) -> str:
        """Nothing leaves this laptop by itself."""
        return _("Nothing is sent from here. You print the slip or the letter, and hand it over.")

    def main_action(self) -> None:
        """Ask somebody, or write down the answer to the latest request."""
        if self._asked and not self._asked[0].state.settled:
            self._ask_answer(self._asked[0])
        else:
            self.add_action()

    def add_action(self) -> None:
        """Ask somebody."""
        if self._person is not None:
            self._ask(None)

    def about_person(self) -> UUID | None:
        """Whom it is about."""
        return self._person

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        onward = next((each for each in self._asked if each.id == argument), None)
        if dialog == "onward" and (onward is not None or argument is None):
            self._ask(onward)
        elif dialog == "answer" and onward is not None:
            self._ask_answer(onward)

    def _ask(self, onward: Onward | None) -> None:
        person, service = self._person, self.context.workspace.onward
        assert person is not None  # noqa: S101 - the page is open
        form = onward.form if onward else None
        dialog = OnwardDialog(self, self._known, form, self._today(), self._practice)
        if onward is None:
            dialog.kept.connect(lambda form: self._change(lambda: service.ask(person, form)))
        else:
            dialog.kept.connect(lambda form: self._change(lambda: service.change(onward.id, form)))
            dialog.removed.connect(lambda: self._change(lambda: service.take_back(onward.id)))
        self.ask(dialog, "onward", onward.id if onward else None)

    def _ask_answer(self, onward: Onward) -> None:
        service, dialog = self.context.workspace.onward, OnwardAnswerDialog(self, onward, self._today())
        dialog.kept.connect(lambda answer: self._change(lambda: service.answered(onward.id, answer)))
        self.ask(dialog, "answer", onward.id)

    def _change(self, work: Callable[[], object]) -> None:
        def done(_kept: object) -> None:
            self.status.emit(_("Saved"))
            self.refreshed()

        self.run(work, done)

    def _show(
        self,
        called: str,
        practice: OwnPractice,
        known: tuple[tuple[str, str], ...],
        asked: tuple[Onward, ...],
    ) -> None:
        self._called, self._practice, self._known, self._asked = called, practice, known, asked
        self.heading_changed.emit()
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = [self._card(onward) for onward in asked] or [
            EmptyCard(
                _("Nobody was asked yet"),
                _("A GP, an occupational therapist, the council: whoever can do more than you."),
                icon="send",
            )
        ]
        for widget in self._shown:
            self._cards.addWidget(widget)
            widget.show()
        first = self._shown[0]
        (first.answer if isinstance(first, OnwardCard) else self._add).setFocus()

    def _card(self, onward: Onward) -> OnwardCard:
        card, papers = OnwardCard(onward, self._today()), self.context.workspace.onward_papers
        card.answer_wanted.connect(self._ask_answer)
        card.change_wanted.connect(self._ask)
        card.slip_wanted.connect(lambda each: self.go.emit("papers", (self._person, "slip", each.id)))
        card.letter_wanted.connect(lambda each: self.go.emit("papers", (self._person, "letter", each.id)))
        card.file_wanted.connect(
            lambda each: self.run(partial(papers.letter_to_write_in, each.id), self._save)
        )
        return card

    def _save(self, letter: WordPaper) -> None:
        path = self.context.files.save(self, _("Save the letter"), letter.name, WORD)
        if path is None:
            return
        named = path if path.suffix.casefold() == ".docx" else path.with_name(path.name + ".docx")
        said = _("Saved as “{file}” in {folder}.").format(file=named.name, folder=folder_words(named.parent))

        def write() -> None:
            write_pdf(named, letter.content)
            self.context.workspace.documents.record_printed(letter.printed, "saved")

        self.run(write, lambda _nothing: self.status.emit(said))

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _build(self) -> None:
        scroll = ScrollPage()
        row = Flow(gap=12)
        row.addWidget(self._add)
        scroll.body.addLayout(row)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(14)
        scroll.body.addLayout(self._cards)
        scroll.body.addWidget(
            Quiet(_("What you see and write here is for you. It is on no paper but theirs."))
        )
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
