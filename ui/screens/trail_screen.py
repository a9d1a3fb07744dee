"""What was done: who opened, changed, printed or unlocked what, and when; and whether all of it is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.trail import TrailFilter
from app.i18n import _
from ui.announce import announce
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.find_dialog import FindDialog
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.trail_choices import TrailChoices
from ui.widgets.trail_lines import TrailLines
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.trail import TrailFindings, TrailPage, TrailPlace
    from ui.screen import Context


class TrailScreen(Screen):
    """Opened with nothing, or with the id of a person. For those who answer for the records."""

    name: ClassVar[str] = "trail"
    place: ClassVar[Place] = Place.SETTINGS
    help_page: ClassVar[str] = "trail"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._before: list[TrailPlace | None] = []
        self._at: TrailPlace | None = None
        self._more: TrailPlace | None = None
        self._asked = TrailFilter()
        self._build()

    def open(self, argument: object) -> None:
        """Show the latest lines."""
        trail = self.context.workspace.trail
        about = argument if isinstance(argument, UUID) else None
        self._asked = TrailFilter(person_id=about)
        asked = self._asked

        def look() -> tuple[TrailPage, dict[UUID, str], TrailFindings, str]:
            page = trail.open(asked)
            name = trail.name_of(about) if about else ""
            return page, trail.workers(), trail.findings(), name

        self.run(look, lambda found: self._show_first(about, *found))

    def title(self) -> str:
        """The heading of the page."""
        return _("What was done")

    def context_line(self) -> str:
        """What it is."""
        return _("Trestle writes this down by itself. Nobody can change it here.")

    def refreshed(self) -> None:
        """Show the lines again."""
        self._load()

    def draft(self) -> Mapping[str, Any] | None:
        """The days that were typed."""
        typed = {"first": self.choices.first.text(), "last": self.choices.last.text()}
        return typed if any(typed.values()) else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Show the lines of these days again."""
        self.choices.first.set_text(content["first"])
        self.choices.last.set_text(content["last"])

    def _show_first(
        self, about: UUID | None, page: TrailPage, workers: dict[UUID, str], found: TrailFindings, name: str
    ) -> None:
        self.choices.show_workers(workers)
        self.choices.show_person(about, name)
        self._show_findings(found)
        self._show(self._asked, page)
        self.choices.kind.setFocus()

    def _narrowed(self) -> None:
        self._before, self._at = [], None
        self._load()

    def _load(self) -> None:
        trail, at = self.context.workspace.trail, self._at
        asked = self._asked = self.choices.wanted
        self.run(lambda: trail.page(asked, at), partial(self._show, asked))

    def _show(self, asked: TrailFilter, page: TrailPage) -> None:
        if asked != self._asked:
            return
        self.lines.show_lines(page.lines)
        self._nothing.setVisible(not page.lines)
        self._more = page.more
        self.earlier.setEnabled(page.more is not None)
        self.later.setEnabled(bool(self._before))
        # In one column the choices stand above the lines, and are not what one leafs for.
        self._scroll.verticalScrollBar().setValue(self.lines.y() if self._before else 0)
        if not page.lines:
            announce(self, self._nothing.text())

    def _go_earlier(self) -> None:
        self._before.append(self._at)
        self._at = self._more
        self._load()

    def _go_later(self) -> None:
        self._at = self._before.pop()
        self._load()

    def _find_person(self) -> None:
        people, dialog = self.context.workspace.people, FindDialog(self, _("About whom?"))
        background, failed = self.context.background, self.failed.emit

        def look(query: str) -> None:
            background.run(
                dialog, partial(people.list_people, query), partial(dialog.show_found, query), failed
            )

        dialog.asked.connect(look)
        dialog.chosen.connect(self._chosen)
        self.ask(dialog, "person")

    def reopen(self, dialog: str, argument: object) -> None:
        """Look for a person again."""
        del dialog, argument
        self._find_person()

    def _chosen(self, person_id: UUID) -> None:
        trail = self.context.workspace.trail

        def show(name: str) -> None:
            self.choices.show_person(person_id, name)
            self._narrowed()

        self.run(lambda: trail.name_of(person_id), show)

    def _verify(self) -> None:
        self.status.emit(_("Looking through every line. This can take a minute."))
        self.run(self.context.workspace.trail.verify, self._verified)

    def _verified(self, found: TrailFindings) -> None:
        self._show_findings(found)
        if not found.problems:
            self.status.emit(_("Every line is there, and none was changed."))
        self._load()

    def _deal_with(self) -> None:
        def dealt(found: TrailFindings) -> None:
            self._show_findings(found)
            self.status.emit(_("Written down. Trestle goes on from here."))
            self.choices.kind.setFocus()

        self.run(self.context.workspace.trail.dealt_with, dealt)

    def _show_findings(self, found: TrailFindings) -> None:
        self._found.setVisible(bool(found.problems))
        if found.problems:
            heading = _("Something is wrong with what is written here")
            advice = _("Ask who had this laptop. You can go on working.")
            self._found.tell(heading, " ".join((*found.problems, advice)))

    def _build(self) -> None:
        self._found = Banner("", kind="bad")
        self._found.add_button(_("I have dealt with this")).clicked.connect(self._deal_with)
        self._found.hide()
        self.choices = TrailChoices(self.context.clock().astimezone().date())
        self.choices.changed.connect(self._narrowed)
        self.choices.person_wanted.connect(self._find_person)
        self.lines = TrailLines()
        self._nothing = Words(_("Nothing like that was done on these days."))
        self._nothing.hide()
        self._scroll = ScrollPage(margin=0)
        self._scroll.body.addWidget(self._found)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self._nothing)
        right.addWidget(self.lines)
        right.addStretch(1)
        columns = TurningRow(gap=14)
        columns.addWidget(self.choices, 4)
        columns.addLayout(right, 8)
        self._scroll.body.addLayout(columns)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> Flow:
        self.later = Button(_("Later lines"), icon="arrow-up")
        self.earlier = Button(_("Earlier lines"), icon="arrow-down")
        self.check = Button(_("Check that every line is there"), icon="shield-check")
        row = Flow(gap=12)
        for button, work in (
            (self.earlier, self._go_earlier),
            (self.later, self._go_later),
            (self.check, self._verify),
        ):
            button.clicked.connect(work)
            row.addWidget(button)
        self.earlier.setEnabled(False)
        self.later.setEnabled(False)
        return row
