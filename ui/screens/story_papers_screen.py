"""What a group tells, on paper: for whom is asked first, then it is seen as it will look."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.stories import StoryLevel
from app.errors import AppError
from app.i18n import _
from ui.printing import PREVIEW_WIDTH, Paper, page_picture
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.field import Dropdown
from ui.widgets.optional_day import OptionalDay
from ui.widgets.paper_choice import PaperChoice, PaperLook
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QImage

    from app.services.printed import PrintedDocument
    from ui.screen import Context

READERS = (StoryLevel.PUBLIC, StoryLevel.FUNDER, StoryLevel.INSIDE)
"""The first is chosen at first: nothing goes further than somebody meant it to."""
STORIES, FEEDBACK, HAND_OVER, ONE = "stories", "feedback", "handing_over", "one"


class StoryPapersScreen(Screen):
    """Opened with a group's id, with that and "stories", "feedback" or "handing_over", or a story's id."""

    name: ClassVar[str] = "story_papers"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "story_papers"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._story_id: UUID | None = None
        self._kinds: tuple[str, ...] = ()
        self._made: Callable[[], PrintedDocument] | None = None
        self._asked = 0
        self.paper = Paper(self)
        today = context.clock().astimezone().date()
        self.kind = Dropdown(_("Which paper"))
        self.reader = Dropdown(_("Who will read it?"), [_("Everybody"), _("Those who pay"), _("Only us")])
        self.first = OptionalDay(_("From"), today)
        self.last = OptionalDay(_("To"), today)
        self.refused = Banner("", kind="warn", icon="triangle-alert")
        self.choice = PaperChoice()
        self._build()

    def open(self, argument: object) -> None:
        """Show the paper that was asked for, for everybody."""
        group, wanted = argument if isinstance(argument, tuple) else (argument, STORIES)
        self._group_id = self.id_in(group)
        self._story_id = wanted if isinstance(wanted, UUID) else None
        one = ((ONE, _("These words alone")),) if self._story_id is not None else ()
        kinds = (
            *one,
            (STORIES, _("Stories and words of a time")),
            (FEEDBACK, _("You said, we did")),
            (HAND_OVER, _("Pack for handing over")),
        )
        self._kinds = tuple(key for key, _words in kinds)
        self.kind.set_choices([words for _key, words in kinds])
        self.kind.choose(self._kinds.index(wanted) if wanted in self._kinds else 0)
        self.choice.show_look(PaperLook())
        self._draw()
        (self.reader if self._chosen in {ONE, STORIES} else self.kind).combo.setFocus()

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._group_id is not None:
            self._draw()

    def title(self) -> str:
        """The heading."""
        return _("What the group tells, on paper")

    def context_line(self) -> str:
        """What is on it."""
        return _("Only what this reader may see today, and no names.")

    def draft(self) -> Mapping[str, Any] | None:
        """The days that are typed, of which paper and for whom."""
        if not (self.first.text() or self.last.text()):
            return None
        return {
            "kind": self._chosen,
            "reader": self.reader.place,
            "first": self.first.text(),
            "last": self.last.text(),
        }

    def restore(self, content: Mapping[str, Any]) -> None:
        """Type them again."""
        if content["kind"] in self._kinds:
            self.kind.choose(self._kinds.index(content["kind"]))
        self.reader.choose(content["reader"])
        self.first.set_text(content["first"])
        self.last.set_text(content["last"])
        self._draw()

    def main_action(self) -> None:
        """Print what is chosen."""
        self.print_action()

    def print_action(self) -> None:
        """Print what the preview shows, as long as its reader may see it."""
        self._make_again(self.paper.print)

    def _save(self) -> None:
        self._make_again(self.paper.save)

    def _make_again(self, use: Callable[[Callable[[], PrintedDocument]], None]) -> None:
        """The same once more, the very same bytes: but for what may not be shown any more by now."""
        make = self._made
        if make is not None:
            self.context.background.run(
                self, make, lambda document: use(lambda: document), partial(self._refuse, self._asked)
            )

    @property
    def _chosen(self) -> str:
        return self._kinds[max(self.kind.place, 0)]

    def _make(self) -> Callable[[], PrintedDocument] | None:
        of_a_time = self._chosen in {STORIES, FEEDBACK}
        if self._group_id is None or (of_a_time and not (self.first.checked() and self.last.checked())):
            return None
        papers, look = self.context.workspace.story_papers, (self.choice.look.style, self.choice.look.tint)
        group_id, reader = self._group_id, READERS[max(self.reader.place, 0)]
        days = (self.first.day, self.last.day)
        if self._chosen == ONE and self._story_id is not None:
            return partial(papers.story, group_id, self._story_id, reader, *look)
        if self._chosen == STORIES:
            return partial(papers.stories, group_id, reader, *days, *look)
        if self._chosen == FEEDBACK:
            return partial(papers.said_and_did, group_id, *days, *look)
        return partial(papers.hand_over, group_id, *look)

    def _draw(self) -> None:
        """Make the paper and its pictures on the worker; the same bytes are printed and saved."""
        for field in (self.first, self.last):
            field.setVisible(self._chosen in {STORIES, FEEDBACK})
        self.reader.setVisible(self._chosen in {ONE, STORIES})
        self._made, make = None, self._make()
        if make is None:
            return
        self._asked += 1
        documents = self.context.workspace.documents

        def draw() -> tuple[PrintedDocument, list[QImage]]:
            document = make()
            images = documents.page_images(document.pdf, PREVIEW_WIDTH)
            return document, [page_picture(image) for image in images]

        asked = self._asked

        def show(drawn: tuple[PrintedDocument, list[QImage]]) -> None:
            if asked == self._asked:  # else another was chosen meanwhile
                self._made = make
                self._show(*drawn)

        self.context.background.run(self, draw, show, partial(self._refuse, asked))

    def _show(self, document: PrintedDocument, pages: list[QImage]) -> None:
        self.refused.hide()
        self.choice.show()
        self.choice.show_pages(pages, document.unprinted)

    def _refuse(self, asked: int, error: BaseException) -> None:
        """Say why this reader may not have it; nothing is left to print."""
        if not isinstance(error, AppError):
            self.failed.emit(error)
        elif asked == self._asked:
            self._made = None
            self.refused.tell(error.message, error.advice)
            self.refused.show()
            self.choice.hide()

    def _build(self) -> None:
        self.refused.hide()
        self.choice.named.hide()
        for field in (self.kind, self.reader):
            field.chosen.connect(lambda _place: self._draw())
        for day in (self.first, self.last):
            day.line.editingFinished.connect(self._draw)
        self.choice.look_chosen.connect(lambda _look: self._draw())
        self.choice.print_wanted.connect(self.print_action)
        self.choice.save_wanted.connect(self._save)
        scroll = ScrollPage()
        for widget in (self.kind, self.reader, self.first, self.last, self.refused):
            scroll.body.addWidget(widget)
        scroll.body.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
