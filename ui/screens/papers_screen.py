"""Papers for one person to take along: choose one, see it as it will look, print it or show it large."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.printing import PREVIEW_WIDTH, Paper, page_picture
from ui.screen import Place, Screen
from ui.widgets.field import Dropdown
from ui.widgets.paper_choice import PaperChoice
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QImage

    from app.domain.person_page import PersonPage
    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from ui.screen import Context
    from ui.widgets.paper_choice import PaperLook


class PapersScreen(Screen):
    """Opened with a person's id."""

    name: ClassVar[str] = "papers"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "papers"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: PersonPage | None = None
        self._makes: list[Callable[[], PrintedDocument]] = []
        self._document: PrintedDocument | None = None
        self._asked = 0
        self.paper = Paper(self)
        self.kind = Dropdown(_("Which paper"))
        self.kind.chosen.connect(lambda _place: self._draw())
        self._choice = PaperChoice()
        self._choice.look_chosen.connect(self._choose_look)
        self._choice.print_wanted.connect(self.print_action)
        self._choice.save_wanted.connect(lambda: self.paper.save(self._to_make()))
        self._build()

    def open(self, argument: object) -> None:
        """Show the papers of one person, in their own style."""
        person_id, people = self.id_in(argument), self.context.workspace.people
        self.run(lambda: people.page(person_id), self._show)

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._page is not None:
            self.open(self._page.person.id)

    def title(self) -> str:
        """Whose papers."""
        return _("Papers for {name}").format(name=self._page.person.called) if self._page else _("Papers")

    def window_title(self) -> str:
        """Never a name."""
        return _("Papers")

    def context_line(self) -> str:
        """What they are."""
        return _("To take along, in the style that is easiest to read for them.")

    def about_person(self) -> UUID | None:
        """Whose papers."""
        return self._page.person.id if self._page is not None else None

    def main_action(self) -> None:
        """Print what is chosen."""
        self.print_action()

    def print_action(self) -> None:
        """Print the very pages of the preview."""
        if self._page is not None:
            self.paper.print(self._to_make())

    def _show(self, page: PersonPage) -> None:
        fresh, self._page = self._page is None, page
        self.heading_changed.emit()
        kinds = _kinds(self.context.workspace, page)
        chosen = max(self.kind.place, 0)
        self._makes = [make for _words, make in kinds]
        self.kind.set_choices([words for words, _make in kinds])
        self.kind.choose(min(chosen, len(kinds) - 1))
        self._choice.show_choice(page.person.called, page.needs)
        self._draw()
        if fresh:
            self.kind.combo.setFocus()

    def _choose_look(self, look: PaperLook) -> None:
        """What is chosen for one paper is theirs from now on, as on the page of the plan."""
        page, people = self._page, self.context.workspace.people
        if page is None:
            return
        chosen = replace(page.needs, print_style=look.style, large_points=look.large_points, tint=look.tint)
        self._document = None
        self.run(partial(people.change_needs, page.person.id, chosen), self._look_kept)

    def _look_kept(self, page: PersonPage) -> None:
        self._page = page
        self._draw()

    def _to_make(self) -> Callable[[], PrintedDocument]:
        document = self._document
        return (lambda: document) if document is not None else self._makes[self.kind.place]

    def _draw(self) -> None:
        """Make the paper and its pictures on the worker; the same bytes are printed and saved."""
        self._document, documents = None, self.context.workspace.documents
        make, self._asked = self._makes[self.kind.place], self._asked + 1
        asked = self._asked

        def draw() -> tuple[PrintedDocument, list[QImage]]:
            document = make()
            images = documents.page_images(document.pdf, PREVIEW_WIDTH)
            return document, [page_picture(image) for image in images]

        self.run(draw, lambda drawn: self._show_paper(asked, *drawn))

    def _show_paper(self, asked: int, document: PrintedDocument, pages: list[QImage]) -> None:
        if asked == self._asked:  # else another was chosen meanwhile
            self._document = document
            self._choice.show_pages(pages, document.unprinted)

    def _build(self) -> None:
        scroll = ScrollPage()
        scroll.body.addWidget(self.kind)
        scroll.body.addWidget(self._choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _kinds(workspace: Workspace, page: PersonPage) -> list[tuple[str, Callable[[], PrintedDocument]]]:
    """What can be printed for this person, in their own style."""
    person_id, papers, documents = page.person.id, workspace.person_papers, workspace.documents
    kinds: list[tuple[str, Callable[[], PrintedDocument]]] = [
        (_("How to talk with me (communication passport)"), partial(papers.passport, person_id)),
        (_("When to come (appointment card)"), partial(papers.appointment_card, person_id)),
    ]
    if page.plan is not None:
        kinds.append((_("My plan"), partial(documents.plan, page.plan.id)))
    if page.finished_talk is not None:
        kinds.append((_("What matters to me"), partial(documents.what_matters, page.finished_talk)))
    return kinds
