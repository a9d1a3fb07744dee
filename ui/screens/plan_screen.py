"""Somebody's plan: goals in their own words, who does what and when, and the page to take home."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.domain.plan_parts import review_words
from app.i18n import _
from ui.plan_changes import PlanChanges
from ui.printing import PREVIEW_WIDTH, Paper, page_picture
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.paper_choice import PaperChoice
from ui.widgets.plan_column import PlanColumn
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.together_view import TogetherView

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from PySide6.QtGui import QImage, QResizeEvent

    from app.domain.groups import GroupSummary
    from app.domain.needs import Needs
    from app.domain.plans import Plan
    from app.services.printed import PrintedDocument
    from ui.screen import Context
    from ui.widgets.paper_choice import PaperLook

PAUSE_MS: Final = 300
"""Draw the pages again when nothing was changed for this long."""
WIDE: Final = 880
"""From this width, px at 100 % text, plan and paper stand side by side."""


class PlanScreen(Screen):
    """Opened with a person's id."""

    name: ClassVar[str] = "plan"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "plan"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._plan: Plan | None = None
        self._needs: Needs | None = None
        self._groups: tuple[GroupSummary, ...] = ()
        self._document: PrintedDocument | None = None
        self.paper = Paper(self)
        self._changes = PlanChanges(self, context.workspace, self._today)
        self._changes.wanted.connect(lambda work: self.run(work, self._changed))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self._build()

    def open(self, argument: object) -> None:
        """Show the plan of one person; the next useful thing is a goal, a step, or printing."""
        person_id, workspace = self.id_in(argument), self.context.workspace

        def load() -> tuple[Plan, Needs, tuple[GroupSummary, ...]]:
            page = workspace.people.page(person_id)
            return workspace.plans.open(person_id), page.needs, workspace.groups.list_groups()

        self.run(load, lambda loaded: self._show_first(*loaded))

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._plan is not None:
            self.open(self._plan.person_id)

    @property
    def thanking(self) -> bool:
        """Whether the page of thanks is shown."""
        return self._view.thanking

    def title(self) -> str:
        """Whose plan it is."""
        return _("{name}'s plan").format(name=self._plan.called) if self._plan else _("A plan")

    def window_title(self) -> str:
        """Neutral: other people may see the taskbar."""
        return _("A plan")

    def context_line(self) -> str:
        """Whether it was agreed, and when it is looked at again."""
        if self._plan is None:
            return ""
        agreed = self._plan.agreement is not None and self._plan.agreement.agreed
        parts = [_("Made together.")] if agreed else []
        if self._plan.review_on is not None:
            parts.append(review_words(self._plan.review_on, self._today()))
        return " ".join(parts)

    def main_action(self) -> None:
        """The next useful thing: a first goal, a first step, or printing."""
        plan = self._plan
        if plan is None or self._view.press_main():
            return
        if not plan.goals:
            self.add_action()
        elif not plan.steps:
            self._changes.ask_first_step()
        else:
            self.print_action()

    def add_action(self) -> None:
        """Add a goal."""
        self._changes.ask_goal(None)

    def print_action(self) -> None:
        """Print the very pages of the preview."""
        if self._plan is not None:
            self.paper.print(self._paper_to_make())

    def together_action(self) -> None:
        """Turn the page to the person, or back."""
        if self._plan is not None:
            self._view.turn()

    def about_person(self) -> UUID | None:
        """Whose plan it is."""
        return self._plan.person_id if self._plan is not None else None

    def leave(self) -> bool:
        """Thanks first, where the person was looking."""
        return self._view.leave()

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        self._changes.reopen(dialog, argument)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _beside(self) -> bool:
        """Whether there is room for the paper beside the plan."""
        return not self.context.theme.large_text and self.width() >= self.context.theme.px(WIDE)

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _show_first(self, plan: Plan, needs: Needs, groups: tuple[GroupSummary, ...]) -> None:
        fresh = self._plan is None
        self._needs, self._groups = needs, groups
        self._choice.show_choice(plan.called, needs)
        self._show(plan)
        self._draw()
        if fresh:
            self._focus_next(plan)

    def _focus_next(self, plan: Plan) -> None:
        """The paper to print; the plan, where there is none yet or the paper is far below it."""
        if plan.steps and self._beside:
            self._choice.print_button.setFocus()
        else:
            self._column.focus_first()

    def _show(self, plan: Plan) -> None:
        self._plan = self._changes.plan = plan
        self.heading_changed.emit()
        self._view.show_person(plan.called, self.title())
        self._follow_up.setVisible(plan.worry_open and not self.together)
        self._first.setVisible(plan.advice_first and not self.together)
        self._column.show_plan(plan, self._groups, self._today(), together=self.together)

    def _changed(self, plan: Plan) -> None:
        self._document = None
        more_goals = self._plan is not None and len(plan.goals) > len(self._plan.goals)
        self._show(plan)
        if more_goals:
            self._column.focus_last_goal()
        self._pause.stop()
        self._draw()
        self.status.emit(_("Saved"))

    def _go(self, page: str) -> None:
        if self._plan is not None:
            self.go.emit(page, self._plan.person_id)

    def _choose_look(self, look: PaperLook) -> None:
        plan, needs, people = self._plan, self._needs, self.context.workspace.people
        self._document = None
        self._pause.start()
        if plan is None or needs is None:
            return
        chosen = replace(needs, print_style=look.style, large_points=look.large_points, tint=look.tint)
        self._needs = chosen
        self.run(partial(people.change_needs, plan.person_id, chosen), lambda _page: None)

    def _paper_to_make(self) -> Callable[[], PrintedDocument]:
        document, plan = self._document, self._plan
        if document is not None or plan is None:
            return lambda: document  # type: ignore[return-value]  # one of the two is there
        look, documents = self._choice.look, self.context.workspace.documents
        return partial(documents.plan, plan.id, look.style, look.large_points, look.tint)

    def _draw(self) -> None:
        """Make the paper and its pictures on the worker; the same bytes are printed and saved."""
        make, documents = self._paper_to_make(), self.context.workspace.documents

        def draw() -> tuple[PrintedDocument, list[QImage]]:
            document = make()
            images = documents.page_images(document.pdf, PREVIEW_WIDTH)
            return document, [page_picture(image) for image in images]

        self.run(draw, lambda drawn: self._show_paper(*drawn))

    def _show_paper(self, document: PrintedDocument, pages: list[QImage]) -> None:
        if not self._pause.isActive():
            self._document = document
            self._choice.show_pages(pages, document.unprinted)

    def _save(self) -> None:
        if self._plan is not None:
            called = self._plan.person_name if self._choice.named.isChecked() else ""
            self.paper.save(self._paper_to_make(), called)

    def _share(self) -> None:
        if self._plan is not None:
            self.paper.save(partial(self.context.workspace.documents.plan_to_share, self._plan.id))

    def _turned(self, on: bool) -> None:
        self.together = on
        if self._plan is not None:
            self._show(self._plan)
            self._focus_next(self._plan)

    def _build(self) -> None:
        self._follow_up = Banner(_("Something to follow up"), kind="info")
        self._follow_up.hide()
        self._follow_up.add_button(_("Open your private page")).clicked.connect(self.private_action)
        self._first = Banner(_("Somebody else is to be asked first"), kind="info")
        self._first.hide()
        self._first.add_button(_("Ask somebody else")).clicked.connect(lambda: self._go("onward"))
        self._column = PlanColumn()
        self._changes.listen(self._column)
        self._column.together_wanted.connect(self.together_action)
        self._column.share_wanted.connect(self._share)
        self._column.page_wanted.connect(self._go)
        self._choice = PaperChoice()
        self._choice.look_chosen.connect(self._choose_look)
        self._choice.print_wanted.connect(self.print_action)
        self._choice.pictures_wanted.connect(self._changes.ask_pictures)
        self._choice.save_wanted.connect(self._save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._changes.ask_first_step)
        self._scroll = ScrollPage()
        self._scroll.body.addWidget(self._follow_up)
        self._scroll.body.addWidget(self._first)
        self._scroll.body.addWidget(self._column)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addWidget(self._scroll, 53)
        self._aside = QVBoxLayout()
        self._row.addLayout(self._aside, 47)
        self._view = TogetherView()
        self._view.turned.connect(self._turned)
        self._view.display_wanted.connect(lambda: self.go.emit("display", None))
        self._view.column.addLayout(self._row, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._view)
        self.context.theme.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        """The paper stays in view beside the plan; without room for both it follows the plan."""
        if self._beside:
            self._view.place_bar(self._view.column)
            self._aside.setContentsMargins(0, 8, 8, 0)  # in line with the column beside it and the top row
            self._aside.addWidget(self._choice)
            self._row.setStretchFactor(self._aside, 47)
        else:
            self._view.place_bar(self._scroll.body)
            self._aside.setContentsMargins(0, 0, 0, 0)
            self._row.setStretchFactor(self._aside, 0)
            self._scroll.body.addWidget(self._choice)
