"""Papers about data, filled with what the service says about itself: to print, check and sign."""

from __future__ import annotations

from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING

from app.domain.paperwork import GovernanceDetails, PaperKind, paper_words
from app.i18n import _
from ui.printing import Paper
from ui.records.part import RecordPart, button_row
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.words import Words

if TYPE_CHECKING:
    from app.services.printed import PrintedDocument
    from ui.screen import Screen


class PapersPart(RecordPart):
    """Fields for the details, and a row for each paper."""

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.paper = Paper(screen)
        self.fields = {
            "contact": LineField(_("Who answers questions about data"), most=400),
            "contact_how": LineField(_("How to reach them"), most=400),
            "basis": LineField(
                _("Why the law lets you keep records"),
                hint=_("Such as: people said yes; or a task in the public interest."),
                most=400,
            ),
            "regulator_number": LineField(_("Your number with the data regulator (ICO)"), most=400),
            "shared_with": LineField(_("Who you share with, when people say yes"), most=400),
            "safety_officer": LineField(_("Who answers for clinical safety"), most=400),
        }
        papers, details = Card(_("Papers to print")), Card(_("What stands on them"))
        papers.add(Words(_("Each is a start. Read it, change what does not fit, and sign it.")))
        for kind in PaperKind:
            papers.add(Words(paper_words(kind), weight=600))
            printed, saved = Button(_("Print"), icon="printer"), Button(_("Save as PDF"), icon="download")
            printed.setAccessibleName(_("Print: {paper}").format(paper=paper_words(kind)))
            saved.setAccessibleName(_("Save as PDF: {paper}").format(paper=paper_words(kind)))
            printed.clicked.connect(partial(self._print, kind))
            saved.clicked.connect(partial(self._save, kind))
            button_row(papers.body, printed, saved)
        for field in self.fields.values():
            details.add(field)
        keep = Button(_("Keep these details"))
        keep.clicked.connect(self._keep)
        button_row(details.body, keep)
        self.column.addWidget(papers)
        self.column.addWidget(details)

    def load(self) -> None:
        """Read the details."""
        self.run(self.workspace.paperwork.details, self._show)

    def _show(self, details: GovernanceDetails) -> None:
        for name, words in asdict(details).items():
            self.fields[name].set_text(words)

    def _keep(self) -> None:
        details = GovernanceDetails(**{name: field.text() for name, field in self.fields.items()})
        paperwork = self.workspace.paperwork
        self.keep(lambda: paperwork.change_details(details), lambda _kept: self._kept(), self.fields)

    def _kept(self) -> None:
        self.owner.refreshed()
        self.say(_("Saved"))

    def _make(self, kind: PaperKind) -> PrintedDocument:
        return self.workspace.documents.paperwork(self.workspace.paperwork.paper(kind))

    def _print(self, kind: PaperKind) -> None:
        self.paper.print(partial(self._make, kind))

    def _save(self, kind: PaperKind) -> None:
        self.paper.save(partial(self._make, kind))
