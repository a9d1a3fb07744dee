"""Papers for one person to take along: choose one, see it as it will look, print it or show it large."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act
from app.i18n import _
from ui.open_to import may
from ui.printing import PREVIEW_WIDTH, Paper, page_picture
from ui.screen import Place, Screen
from ui.widgets.field import Dropdown
from ui.widgets.paper_choice import PaperChoice, PaperLook
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from app.domain.person_page import PersonPage
    from app.services.printed import PrintedDocument
    from app.workspace import Workspace
    from ui.screen import Context


@dataclass(frozen=True, slots=True)
class OnwardPaper:
    """A paper about a request to somebody else: "slip" or "letter"."""

    what: str
    onward_id: UUID


@dataclass(frozen=True, slots=True)
class Kind:
    """One paper.

    Attributes:
        make: Makes it in a look.
        first: The look it has at first; None where the person's own style counts, and is changed here.
    """

    words: str
    make: Callable[[PaperLook], PrintedDocument]
    first: PaperLook | None = None


class PapersScreen(Screen):
    """Opened with a person's id; or with that, "slip" or "letter", and the id of a request about them."""

    name: ClassVar[str] = "papers"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "papers"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: PersonPage | None = None
        self._wanted: OnwardPaper | None = None
        self._kinds: list[Kind] = []
        self._looks: dict[str, PaperLook] = {}
        self._document: PrintedDocument | None = None
        self._asked = 0
        self.paper = Paper(self)
        self.kind = Dropdown(_("Which paper"))
        self.kind.chosen.connect(lambda _place: self._choose_kind())
        self._choice = PaperChoice()
        self._choice.look_chosen.connect(self._choose_look)
        self._choice.print_wanted.connect(self.print_action)
        self._choice.save_wanted.connect(self._save)
        self._build()

    def open(self, argument: object) -> None:
        """Show the papers of one person, in their own style; or first a slip or a letter about them."""
        match argument:
            case (UUID() as person_id, ("slip" | "letter") as what, UUID() as onward_id):
                self._wanted = OnwardPaper(str(what), onward_id)
            case _:
                person_id = self.id_in(argument)
        people = self.context.workspace.people
        self.run(lambda: people.page(person_id), self._show)

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._page is not None:
            person_id, people = self._page.person.id, self.context.workspace.people
            self.run(lambda: people.page(person_id), self._show)

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
        chosen = max(self.kind.place, 0)
        self._kinds = _kinds(self.context.workspace, page, self._wanted)
        self.kind.set_choices([kind.words for kind in self._kinds])
        self.kind.choose(min(chosen, len(self._kinds) - 1))
        self._choose_kind()
        if fresh:
            (self._choice.print_button if self._wanted else self.kind.combo).setFocus()

    @property
    def _kind(self) -> Kind:
        return self._kinds[max(self.kind.place, 0)]

    def _choose_kind(self) -> None:
        """Each slip and letter has a look of its own; everything else has the person's."""
        page, kind = self._page, self._kind
        if page is not None and kind.first is None:
            self._choice.show_choice(page.person.called, page.needs)
        elif kind.first is not None:
            self._choice.show_look(self._looks.get(kind.words, kind.first), _("For this paper alone"))
        self._draw()

    def _choose_look(self, look: PaperLook) -> None:
        """What is chosen is theirs from now on, as on the page of the plan; for a letter, for it alone."""
        page, people = self._page, self.context.workspace.people
        self._document = None
        if self._kinds and self._kind.first is not None:
            self._looks[self._kind.words] = look
            self._draw()
        elif page is not None:
            chosen = replace(
                page.needs, print_style=look.style, large_points=look.large_points, tint=look.tint
            )
            self.run(partial(people.change_needs, page.person.id, chosen), self._look_kept)

    def _look_kept(self, page: PersonPage) -> None:
        self._page = page
        self._draw()

    def _save(self) -> None:
        if self._page is not None:
            called = self._page.person.name if self._choice.named.isChecked() else ""
            self.paper.save(self._to_make(), called)

    def _to_make(self) -> Callable[[], PrintedDocument]:
        document = self._document
        return (lambda: document) if document is not None else self._making()

    def _making(self) -> Callable[[], PrintedDocument]:
        return partial(self._kind.make, self._choice.look)

    def _draw(self) -> None:
        """Make the paper and its pictures on the worker; the same bytes are printed and saved."""
        self._document, documents = None, self.context.workspace.documents
        make, self._asked = self._making(), self._asked + 1
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


def _kinds(workspace: Workspace, page: PersonPage, wanted: OnwardPaper | None) -> list[Kind]:
    """What can be printed for this person, in their own style; a slip or letter first, where it is wanted."""
    person_id, papers, documents = page.person.id, workspace.person_papers, workspace.documents
    kinds = [
        _own(_("How to talk with me (communication passport)"), partial(papers.passport, person_id)),
        _own(_("When to come (appointment card)"), partial(papers.appointment_card, person_id)),
    ]
    if page.plan is not None:
        kinds.append(_own(_("My plan"), partial(documents.plan, page.plan.id)))
    if page.finished_talk is not None:
        kinds.append(_own(_("What matters to me"), partial(documents.what_matters, page.finished_talk)))
    if may(workspace, Act.PLAN):
        kinds.append(_own(_("What's on for me"), partial(workspace.place_papers.for_person, person_id)))
    return kinds if wanted is None else [*_onward(workspace, page, wanted), *kinds]


def _own(words: str, make: Callable[[], PrintedDocument]) -> Kind:
    return Kind(words, lambda _look: make())


def _onward(workspace: Workspace, page: PersonPage, wanted: OnwardPaper) -> list[Kind]:
    """The slip in the person's style, the letter in the standard one; first the one that is wanted."""
    papers, needs = workspace.onward_papers, page.needs

    def made(make: Callable[..., PrintedDocument]) -> Callable[[PaperLook], PrintedDocument]:
        return lambda look: make(wanted.onward_id, look.style, look.tint, look.large_points)

    theirs = PaperLook(needs.print_style, needs.large_points, needs.tint)
    slip = Kind(_("The slip to take along"), made(papers.slip), theirs)
    letter = Kind(_("The letter"), made(papers.letter), PaperLook(large_points=needs.large_points))
    return [slip, letter] if wanted.what == "slip" else [letter, slip]
