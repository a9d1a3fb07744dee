"""Registers from spreadsheets brought into a group, and its registers and sessions saved as files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.file_columns import AFRESH, AS_BEFORE, COLUMN, ColumnUse
from app.errors import AppError
from app.i18n import _
from ui.models.register_file_model import left_words, problem_lines, saved_words
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.file_columns import FileColumnsCard
from ui.widgets.file_question import FileQuestionCard
from ui.widgets.flow import Flow
from ui.widgets.kept_columns import KeptColumnsCard
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.wash import Wash
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from uuid import UUID

    from app.domain.file_columns import KeptColumns
    from app.domain.register_plan import RegisterPlan
    from ui.screen import Context


class RegisterFilesScreen(Screen):
    """Opened with the id of a group.

    Attributes:
        choose, bring, take_back: Choose a file, bring it in, take it back.
        question: The question that is asked now.
    """

    name: ClassVar[str] = "register_files"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "register_files"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._group = ""
        self._file: Path | None = None
        self._answers: dict[str, str] = {}
        self._plan: RegisterPlan | None = None
        self._settled: dict[str, str] = {}
        self._busy = self._brought = False
        self.columns, self.kept = FileColumnsCard(), KeptColumnsCard()
        self._build()

    def open(self, argument: object) -> None:
        """Say which group it is; the first thing to do is to choose a file."""
        group_id = self._group_id = self.id_in(argument)
        self.choose.setFocus()
        groups = self.context.workspace.groups
        self.run(lambda: groups.page(group_id).group.name, self._named)
        self.run(self.context.workspace.kept_columns.all, self.kept.show_kept)

    def refreshed(self) -> None:
        """After an undo the file is looked at again."""
        self._brought = False
        self.run(self.context.workspace.kept_columns.all, self.kept.show_kept)
        self._look()

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again for the name that was half typed."""
        if dialog == "rename" and isinstance(argument, str):
            self._ask_name(argument)

    def title(self) -> str:
        """The heading."""
        return _("Registers as files")

    def context_line(self) -> str:
        """Which group it is about."""
        return self._group

    def main_action(self) -> None:
        """Bring in what was looked at, else choose a file."""
        if self._ready.isVisible():
            self._bring()
        elif not self.question.isVisible():
            self._choose()

    def _named(self, name: str) -> None:
        self._group = name
        self.heading_changed.emit()

    def _choose(self) -> None:
        kinds = _("Spreadsheets ({endings})").format(endings="*.xlsx *.xlsm *.xls *.ods *.csv")
        chosen = self.context.files.open(self, _("Choose a register"), kinds)
        if chosen is not None:
            self._file, self._answers, self._brought, self._plan = chosen, {}, False, None
            self._look()

    def _look(self) -> None:
        group_id, file, answers = self._group_id, self._file, dict(self._answers)
        if group_id is None or file is None:
            return
        look = partial(self.context.workspace.register_files.look, group_id, file, answers)
        self.context.background.run(self, look, self._show, self._refused)

    def _show(self, plan: RegisterPlan) -> None:
        self._busy, self._plan, self._settled = False, plan, dict(self._answers)
        # Asked first: what is hidden below hands the focus on to whatever stands next on the page.
        at_columns = self.columns.isAncestorOf(self.focusWidget())
        self.problem.hide()
        self._found.set_heading(plan.found.file)
        self._sentence.setText(plan.sentence)
        self._guesses.setText("\n".join(plan.guesses))
        said = problem_lines(plan.problems)
        self.columns.show_file(plan.found)
        self.columns.setVisible(not self._brought)
        self._trouble.setVisible(bool(said))
        self._trouble_words.setText("\n".join(said))
        self._found.show()
        asked = plan.questions[0] if plan.questions and not self._brought else None
        self.question.setVisible(asked is not None)
        ready = asked is None and bool(plan.days) and not self._brought
        self._ready.setVisible(ready)
        self._done.setVisible(self._brought)
        if asked is not None:
            self.question.ask(asked, left_words(len(plan.questions)))
        elif ready and not at_columns:
            self.bring.setFocus()
        elif not self._brought:
            self.choose.setFocus()

    def _answer(self, code: str, answer: str) -> None:
        self._answers[code] = answer
        self._look()

    def _read_column_as(self, letters: str, use: ColumnUse) -> None:
        """Another use of a column; where another one was said to be that, it no longer is."""
        said = {code: answer for code, answer in self._answers.items() if code.startswith(COLUMN)}
        for code, answer in said.items():
            if answer == use and use is not ColumnUse.NOTHING:
                del self._answers[code]
        self._answer(f"{COLUMN}{letters}", use.value)

    def _read_afresh(self) -> None:
        self._answers = {AS_BEFORE: AFRESH}
        self._look()

    def _forget(self, name: str) -> None:
        forget = partial(self.context.workspace.kept_columns.forget, name)
        self.run(forget, partial(self._changed_kept, _("Forgotten: {name}").format(name=name)))

    def _ask_name(self, name: str) -> None:
        dialog = ReasonDialog(
            self,
            _("Rename {name}").format(name=name),
            _("What are these files, in your words?"),
            label=_("Its name"),
            button=_("Rename"),
        )
        dialog.given.connect(partial(self._rename, name))
        self.ask(dialog, "rename", name)

    def _rename(self, name: str, typed: str) -> None:
        rename = partial(self.context.workspace.kept_columns.rename, name, typed)
        self.run(rename, partial(self._changed_kept, _("Renamed: {name}").format(name=typed)))

    def _changed_kept(self, said: str, kept: tuple[KeptColumns, ...]) -> None:
        self.kept.show_kept(kept)
        self.status.emit(said)
        self._look()

    def _bring(self) -> None:
        group_id, file = self._group_id, self._file
        if group_id is None or file is None or self._busy:
            return
        self._busy = True
        bring = partial(self.context.workspace.register_files.bring_in, group_id, file, dict(self._answers))
        self.context.background.run(self, bring, self._brought_in, self._refused)

    def _brought_in(self, plan: RegisterPlan) -> None:
        self._brought = True
        self._show(plan)
        self._done_words.setText(_("Brought in: {what}").format(what=plan.sentence))
        self.run(self.context.workspace.kept_columns.all, self.kept.show_kept)
        self.status.emit(self._done_words.text())
        self.take_back.setFocus()

    def _refused(self, problem: BaseException) -> None:
        self._busy = False
        if not isinstance(problem, AppError):
            self.failed.emit(problem)
            return
        if self._plan is not None and self._answers != self._settled:
            # What was said last does not do; the file is as it was before.
            self._answers = dict(self._settled)
            self._show(self._plan)
        else:
            for card in self._shown_later:
                card.hide()
            self.choose.setFocus()
        self.problem.show()
        self.problem.tell(_("There is a problem"), f"{problem.message} {problem.advice}")

    def _save(self, name: str, kind: str, save: Callable[[UUID, Path], object]) -> None:
        group_id = self._group_id
        if group_id is None:
            return
        chosen = self.context.files.save(self, _("Save as a file"), name, kind)
        if chosen is not None:
            work = partial(save, group_id, chosen)
            self.context.background.run(
                self, work, lambda _count: self.status.emit(saved_words(chosen.name)), self._refused
            )

    def _save_registers(self) -> None:
        kinds = _("Spreadsheet (*.xlsx);;Plain table (*.csv)")
        self._save(f"{self._group}.xlsx", kinds, self.context.workspace.lists.group_register)

    def _save_parts(self) -> None:
        kinds = _("Spreadsheet (*.xlsx);;Plain table (*.csv)")
        name = _("{group}, taking part").format(group=self._group)
        self._save(f"{name}.xlsx", kinds, self.context.workspace.lists.taking_part)

    def _save_calendar(self) -> None:
        kinds = _("Calendar (*.ics)")
        self._save(f"{self._group}.ics", kinds, self.context.workspace.calendars.save)

    def _build(self) -> None:
        self.problem = Banner(_("There is a problem"), kind=Wash.BAD)
        self.choose = Button(_("Choose a file"), icon="file-text")
        self.choose.clicked.connect(self._choose)
        first = _card(_("Bring in a register"), Words(_about()), self.choose)
        self._found, self._sentence, self._guesses = Card(), Words(), Quiet()
        self._found.add(self._sentence)
        self._found.add(self._guesses)
        self._trouble, self._trouble_words = Card(_("What cannot be used")), Words()
        self._trouble.add(self._trouble_words)
        self.question = FileQuestionCard()
        self.question.answered.connect(self._answer)
        self.bring = Button(_("Bring it in"), kind="primary", icon="check", keys=_("Enter"))
        self.bring.clicked.connect(self._bring)
        self._ready = _card(_("Ready"), Words(_("Nothing is written yet. It is one step.")), self.bring)
        self.take_back = Button(_("Undo"), icon="undo-2", keys=_("Ctrl+Z"))
        self.take_back.clicked.connect(self.undo_wanted)
        self._done_words = Words()
        self._done = _card(_("Done"), self._done_words, self.take_back)
        self.save_registers = Button(_("Save the registers"), icon="download")
        self.save_registers.clicked.connect(self._save_registers)
        self.save_parts = Button(_("Save how people took part"), icon="download")
        self.save_parts.clicked.connect(self._save_parts)
        self.save_calendar = Button(_("Save the calendar"), icon="calendar-plus")
        self.save_calendar.clicked.connect(self._save_calendar)
        not_locked = Quiet(_("These files are not locked. Whoever has them can read them."))
        last = _card(
            _("Save as a file"), not_locked, self.save_registers, self.save_parts, self.save_calendar
        )
        scroll = ScrollPage()
        found = (self._found, self._trouble, self.question, self._ready, self._done)
        self._shown_later = (*found, self.columns)
        for widget in (self.problem, first, *self._shown_later, self.kept, last):
            scroll.body.addWidget(widget)
        for card in (self.problem, *self._shown_later, self.kept):
            card.hide()
        self.columns.changed.connect(self._read_column_as)
        self.columns.afresh.connect(self._read_afresh)
        self.kept.renaming.connect(self._ask_name)
        self.kept.forgetting.connect(self._forget)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _about() -> str:
    return _("A spreadsheet as you keep it: names, days, marks. You see what was understood first.")


def _card(heading: str, words: Words, *buttons: Button) -> Card:
    card, row = Card(heading), Flow()
    card.add(words)
    for button in buttons:
        row.addWidget(button)
    card.body.addLayout(row)
    return card
