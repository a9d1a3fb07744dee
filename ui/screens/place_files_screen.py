"""Places brought in from a file, looked at before anything is kept; and all of them saved as a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.errors import AppError
from app.i18n import _, ngettext
from ui.long_job import LongJob
from ui.models.place_file_model import missing_words, preview_words, problem_lines
from ui.models.register_file_model import saved_words
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check import CheckBox
from ui.widgets.flow import Flow
from ui.widgets.place_columns import PlaceColumnsCard
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.wash import Wash
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from app.services.service_import import FileColumns, ImportPreview
    from app.stopping import Look
    from ui.screen import Context


class PlaceFilesScreen(Screen):
    """Opened with nothing.

    Attributes:
        choose, bring, take_back: Choose a file, bring it in, take it back.
        columns: Which column is what.
        leave_out: Rows with problems are left out.
        job: Reading or keeping a long file; it can be stopped.
    """

    name: ClassVar[str] = "place_files"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "place_files"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._file: Path | None = None
        self._preview: ImportPreview | None = None
        self.job = LongJob(self, context.background, _("Bringing places in"))
        self.job.stopped.connect(lambda: self.status.emit(_("Stopped. Nothing was brought in.")))
        self._build()

    def open(self, argument: object) -> None:
        """The first thing to do is to choose a file."""
        del argument
        self.choose.setFocus()

    def refreshed(self) -> None:
        """After an undo the file is looked at again."""
        if self._file is not None:
            self._look(self._file)

    def title(self) -> str:
        """The heading."""
        return _("Places from and to files")

    def context_line(self) -> str:
        """What happens to a file."""
        return _("A file is looked at first. Nothing is kept until you say so.")

    def main_action(self) -> None:
        """Bring in what was looked at, else choose a file."""
        if self._ready.isVisible():
            self._bring()
        else:
            self._choose()

    def _choose(self) -> None:
        kinds = _("Places ({endings})").format(endings="*.xlsx *.xlsm *.csv *.json")
        chosen = self.context.files.open(self, _("Choose a file of places"), kinds)
        if chosen is not None:
            self._look(chosen)

    def _look(self, file: Path, chosen: Mapping[str, str] | None = None) -> None:
        self._file, files = file, self.context.workspace.service_files

        def work(look: Look) -> tuple[FileColumns | None, ImportPreview | AppError]:
            look(_("Reading the file"))
            columns = files.columns(file) if chosen is None else None
            try:
                return columns, files.look(file, chosen)
            except AppError as error:
                if columns is None and chosen is None:
                    raise
                return columns, error  # which column is what can still be put right

        if not self.job.under_way:
            self.job.run(work, lambda found: self._show_found(*found, fresh=chosen is None), self._refused)

    def _look_again(self) -> None:
        if self._file is not None:
            self._look(self._file, self.columns.chosen())

    def _show_found(
        self, columns: FileColumns | None, preview: ImportPreview | AppError, *, fresh: bool
    ) -> None:
        if fresh:
            self.columns.setVisible(columns is not None)
            if columns is not None:
                self.columns.show_columns(columns)
        if isinstance(preview, AppError):
            for card in (self._found, self._trouble, self._ready, self._done):
                card.hide()
            self._preview = None
            self.problem.show()
            self.problem.tell(_("There is a problem"), f"{preview.message} {preview.advice}")
            next(iter(self.columns.lists.values())).setFocus()
        else:
            self._show(preview, fresh=fresh)

    def _show(self, preview: ImportPreview, *, fresh: bool) -> None:
        self._preview = preview
        self.problem.hide()
        self._done.hide()
        self._found.set_heading(self._file.name if self._file else "")
        self._sentence.setText(preview_words(preview))
        self.columns.show_missing(missing_words(preview.missing))
        self._found.show()
        lines = problem_lines(preview)
        self._trouble.setVisible(bool(lines))
        self._trouble_words.setText("\n".join(lines))
        self.leave_out.setVisible(bool(preview.problems))
        self._ready.setVisible(bool(preview.incoming))
        if fresh:
            (self.bring if preview.incoming else self.choose).setFocus()

    def _bring(self) -> None:
        preview, files = self._preview, self.context.workspace.service_files
        if preview is None or self.job.under_way:
            return
        leave_out = self.leave_out.isChecked()
        self.job.run(
            lambda look: files.carry_out(preview, leave_out=leave_out, look=look),
            self._brought,
            self._refused,
        )

    def _brought(self, count: int) -> None:
        said = ngettext("{n} place brought in.", "{n} places brought in.", count).format(n=count)
        for card in (self._found, self.columns, self._trouble, self._ready):
            card.hide()
        self._done_words.setText(said)
        self._done.show()
        self.status.emit(said)
        self.take_back.setFocus()

    def _refused(self, problem: BaseException) -> None:
        if not isinstance(problem, AppError):
            self.failed.emit(problem)
            return
        self.problem.show()
        self.problem.tell(_("There is a problem"), f"{problem.message} {problem.advice}")
        self.choose.setFocus()

    def _save(self) -> None:
        kinds = "Open Referral UK (*.json);;" + _("Spreadsheet (*.xlsx);;Plain table (*.csv)")
        chosen = self.context.files.save(self, _("Save as a file"), f"{_('Places')}.json", kinds)
        if chosen is not None:
            save = partial(self.context.workspace.place_export.save, chosen)
            said = saved_words(chosen.name)
            self.context.background.run(self, save, lambda _n: self.status.emit(said), self._refused)

    def _build(self) -> None:
        self.problem = Banner(_("There is a problem"), kind=Wash.BAD)
        self.choose = Button(_("Choose a file"), icon="file-text")
        self.choose.clicked.connect(self._choose)
        about = _("A spreadsheet with a row for each place, a file in Open Referral UK, or one saved here.")
        first = _card(_("Bring places in"), Words(about), self.choose)
        self._found, self._sentence = Card(), Words()
        self.columns = PlaceColumnsCard()
        self.columns.changed.connect(self._look_again)
        self._found.add(self._sentence)
        self._trouble, self._trouble_words = Card(_("Look at this first")), Words()
        self.leave_out = CheckBox(_("Leave out the rows that cannot be used"))
        self._trouble.add(self._trouble_words)
        self._trouble.add(self.leave_out)
        self.bring = Button(_("Bring them in"), kind="primary", icon="check", keys=_("Enter"))
        self.bring.clicked.connect(self._bring)
        self._ready = _card(_("Ready"), Quiet(_("Nothing is kept yet. It is one step.")), self.bring)
        self.take_back = Button(_("Undo"), icon="undo-2", keys=_("Ctrl+Z"))
        self.take_back.clicked.connect(self.undo_wanted)
        self._done_words = Words()
        self._done = _card(_("Done"), self._done_words, self.take_back)
        save = Button(_("Save all places as a file"), icon="download")
        save.clicked.connect(self._save)
        told = _("For another service, or for the council. No person is in it. The file is not locked.")
        last = _card(_("Give them to others"), Words(told), save)
        scroll = ScrollPage()
        hidden = (self.problem, self._found, self._trouble, self._ready, self.columns, self._done)
        for card in (self.problem, first, *hidden[1:], last):
            scroll.body.addWidget(card)
        for card in hidden:
            card.hide()
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _card(heading: str, words: QWidget, button: Button) -> Card:
    card, row = Card(heading), Flow()
    card.add(words)
    row.addWidget(button)
    card.body.addLayout(row)
    return card
