"""The page of one person: how to talk with them, their plan, how they feel, what has happened."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.consent import Decision, Purpose
from app.domain.record_of_work import PAUSES
from app.domain.roles import Act, scope_of
from app.domain.spoken_dates import day_and_month
from app.i18n import _
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.card_columns import CardColumns
from ui.widgets.child_banner import ChildBanner
from ui.widgets.consent_card import ConsentCard, ConsentDialog
from ui.widgets.find_dialog import FindDialog
from ui.widgets.needs_banner import NeedsBanner
from ui.widgets.needs_dialog import NeedsDialog
from ui.widgets.note_dialog import NoteDialog
from ui.widgets.pause_banner import PauseBanner
from ui.widgets.person_actions import PersonActions
from ui.widgets.person_cards import AboutCard, HistoryCard, PlanCard
from ui.widgets.person_feelings import FeelingsCard
from ui.widgets.record_card import RecordCard
from ui.widgets.same_focus import same_focus
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from app.domain.consent import Consent
    from app.domain.needs import Needs
    from app.domain.person_page import PersonPage
    from app.domain.session_scores import AskToday
    from ui.screen import Context


class PersonScreen(Screen):
    """Opened with a person's id."""

    name: ClassVar[str] = "person"
    place: ClassVar[Place] = Place.PEOPLE
    help_page: ClassVar[str] = "person"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: PersonPage | None = None
        self._ask: AskToday | None = None
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show one person and focus what comes next with them."""
        person_id, workspace = self.id_in(argument), self.context.workspace
        self.run(
            lambda: (workspace.people.page(person_id), workspace.scores.to_ask(person_id)),
            lambda found: self._show_first(*found),
        )

    def refreshed(self) -> None:
        """Show the present state again."""
        if self._page is not None:
            person_id, people = self._page.person.id, self.context.workspace.people
            self.run(lambda: people.page(person_id), self._show)

    def title(self) -> str:
        """Their name."""
        return self._page.person.name if self._page else _("A person")

    def window_title(self) -> str:
        """Never the whole name: other people may see the taskbar."""
        return _("A person")

    def context_line(self) -> str:
        """Since when they come, and who talked with them."""
        if self._page is None:
            return ""
        first, seen_by = self._page.first_came, self._page.seen_by
        came = _("First came {day}.").format(day=day_and_month(first)) if first else ""
        seen = _("Last talked with {name}.").format(name=seen_by) if seen_by else ""
        return "  ".join(part for part in (came, seen) if part)

    def main_action(self) -> None:
        """What comes next with this person."""
        self._actions.press_main()

    def add_action(self) -> None:
        """Write a note."""
        if self._page is None:
            return
        dialog = NoteDialog(self, self._page.person.called)
        dialog.kept.connect(self._keep_note)
        self.ask(dialog, "note")

    def talk_action(self) -> None:
        """Start or carry on a talk."""
        if self._page is not None:
            self.go.emit("talk", self._page.person.id)

    def print_action(self) -> None:
        """Print their plan in their own style; without a plan, what matters to them."""
        page, documents = self._page, self.context.workspace.documents
        if page is None:
            return
        if page.plan is not None:
            self.paper.print(partial(documents.plan, page.plan.id))
        elif page.finished_talk is not None:
            self.paper.print(partial(documents.what_matters, page.finished_talk))
        else:
            self.status.emit(_("There is nothing to print yet. A talk or a plan comes first."))

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        if dialog == "consent":
            self._ask_consent(Purpose(str(argument)))
        else:
            {"note": self.add_action, "needs": self._change_needs, "carer": self._find_carer}[dialog]()

    def about_person(self) -> UUID | None:
        """Whose page it is."""
        return self._page.person.id if self._page is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._columns.fit(self.width())

    def _show_first(self, page: PersonPage, ask: AskToday | None) -> None:
        self._ask = ask
        self._show(page)
        self._actions.focus_main()

    def _show(self, page: PersonPage) -> None:
        self._page = page
        self.heading_changed.emit()
        known = page.needs.banner() or _("Not known yet. Ask what helps, and write it here.")
        self._needs.show_needs(_("How to talk with {name}").format(name=page.person.called), known)
        self._follow_up.setVisible(page.follow_up)
        self._show_restriction(page)
        self._paused.show_page(page, self.context.clock().astimezone().date())
        children = self.context.workspace.children
        self.run(lambda: children.of_person(page.person.id), self._child.show_page)
        role = self.context.workspace.worker.role
        may = {act: scope_of(role, act) is not None for act in (Act.MEASURES, Act.TRAIL, Act.RECORDS)}
        self._actions.show_page(
            page,
            self._ask,
            measures=may[Act.MEASURES],
            trail=may[Act.TRAIL],
            record=may[Act.RECORDS],
        )
        with same_focus(self):
            self._show_cards(page)

    def _show_restriction(self, page: PersonPage) -> None:
        self._restricted.setVisible(page.restriction is not None)
        if page.restriction is not None:
            words = _("It can be seen, and nothing is changed. {reason}")
            self._restricted.tell(
                _("This record is kept and not used"), words.format(reason=page.restriction.reason)
            )

    def _open_section(self, key: str) -> None:
        if self._page is not None:
            person_id = self._page.person.id
            self.go.emit("facts", (person_id, key) if key else person_id)

    def _show_cards(self, page: PersonPage) -> None:
        today = self.context.clock().astimezone().date()
        plan = PlanCard(page.person.called, page.plan, today)
        plan.open_wanted.connect(partial(self.go.emit, "plan", page.person.id))
        about = AboutCard(page)
        about.change_wanted.connect(partial(self.go.emit, "person_form", page.person.id))
        about.carer_wanted.connect(self._find_carer)
        about.carer_gone.connect(self._take_carer_out)
        about.list_wanted.connect(self._change_list)
        consents = ConsentCard(page.consents, today)
        consents.ask_wanted.connect(self._ask_consent)
        recorded = RecordCard(page.entries, page.codes, today)
        recorded.section_wanted.connect(self._open_section)
        left = (plan, HistoryCard(page.history), recorded)
        self._columns.show_cards(left, (FeelingsCard(page), about, consents))

    def _change_needs(self) -> None:
        if self._page is None:
            return
        today = self.context.clock().astimezone().date()
        dialog = NeedsDialog(self, self._page.person.called, self._page.needs, today)
        dialog.changed.connect(self._keep_needs)
        self.ask(dialog, "needs")

    def _keep_needs(self, needs: Needs) -> None:
        people = self.context.workspace.people
        self._change(lambda person_id: people.change_needs(person_id, needs))

    def _ask_consent(self, purpose: Purpose) -> None:
        if self._page is None:
            return
        said_yes = any(c.purpose is purpose and c.decision is Decision.YES for c in self._page.consents)
        dialog = ConsentDialog(self, purpose, self.context.clock(), had_said_yes=said_yes)
        dialog.decided.connect(self._keep_consent)
        self.ask(dialog, "consent", purpose.value)

    def _keep_consent(self, consent: Consent) -> None:
        people = self.context.workspace.people
        self._change(lambda person_id: people.record_consent(person_id, consent))

    def _find_carer(self) -> None:
        if self._page is None:
            return
        people, dialog = self.context.workspace.people, FindDialog(self, _("Who comes with them?"))
        background, failed = self.context.background, self.failed.emit

        def look(query: str) -> None:
            found = partial(dialog.show_found, query)
            background.run(dialog, partial(people.list_people, query), found, failed)

        dialog.asked.connect(look)
        dialog.chosen.connect(
            lambda carer: self._change(lambda person_id: people.link_carer(person_id, carer))
        )
        self.ask(dialog, "carer")

    def _take_carer_out(self, other: UUID) -> None:
        people = self.context.workspace.people

        def work(person_id: UUID) -> PersonPage:
            page = people.unlink_carer(person_id, other)
            if other not in dict(page.carers):
                return page
            people.unlink_carer(other, person_id)  # it is they who come with the other
            return people.page(person_id)

        self._change(work)

    def _change_list(self, out: bool) -> None:
        people = self.context.workspace.people

        def work(person_id: UUID) -> PersonPage:
            (people.archive if out else people.bring_back)(person_id)
            return people.page(person_id)

        self._change(work)

    def _keep_note(self, words: str) -> None:
        people = self.context.workspace.people
        self._change(lambda person_id: people.add_note(person_id, words))

    def _change(self, work: Callable[[UUID], PersonPage]) -> None:
        if self._page is not None:
            self.run(partial(work, self._page.person.id), self._saved)

    def _saved(self, page: PersonPage) -> None:
        self._show(page)
        self.status.emit(_("Saved"))

    def _go_main(self, screen: str, argument: object) -> None:
        self.go.emit(screen, argument)

    def _build(self) -> None:
        self._needs, self._actions = NeedsBanner(), PersonActions()
        self._needs.change.connect(self._change_needs)
        self._actions.go.connect(self._go_main)
        self._actions.note_wanted.connect(self.add_action)
        self._actions.print_wanted.connect(self.print_action)
        self._follow_up = Banner(_("Something to follow up"), kind="info")
        self._follow_up.add_button(_("Open your private page")).clicked.connect(self.private_action)
        self._follow_up.hide()
        self._restricted = Banner("", kind="warn", icon="lock")
        self._restricted.hide()
        self._paused = PauseBanner()
        self._paused.change.clicked.connect(partial(self._open_section, PAUSES))
        self._child = ChildBanner()
        self._child.settle.clicked.connect(lambda: self._go_main("agreed", (self.about_person(), "child")))
        self._columns = CardColumns(58, 42)
        scroll = ScrollPage()
        for widget in (
            self._restricted,
            self._needs,
            self._paused,
            self._child,
            self._follow_up,
            self._actions,
        ):
            scroll.body.addWidget(widget)
        scroll.body.addLayout(self._columns)
        scroll.body.addWidget(self._actions.seldom)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
