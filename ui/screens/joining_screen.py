"""Who may join a group: its rule with its dates, by which routes people came, and somebody who wants to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _
from ui.postcode_notes import look_up_postcodes
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.find_dialog import FindDialog
from ui.widgets.flow import Flow
from ui.widgets.half_typed import put_back, typed_in
from ui.widgets.join_dialog import JoinDialog
from ui.widgets.rule_form import RuleForm
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.joining import Joining, JoiningPage, JoiningRule
    from app.domain.people import PersonSummary
    from ui.screen import Context


class JoiningScreen(Screen):
    """Opened with a group's id."""

    name: ClassVar[str] = "joining"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "joining"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._page: JoiningPage | None = None
        self._names: dict[UUID, str] = {}
        self._at_first: dict[str, Any] | None = None
        self.find_dialog: FindDialog | None = None
        self.join_dialog: JoinDialog | None = None
        self.form = RuleForm(context.clock().astimezone().date())
        self.form.wanted.connect(self._set_rule)
        look_up_postcodes(self, self.form.postcode)
        self.somebody = Button(
            _("Somebody wants to join"), kind="primary", icon="user-round-plus", keys=_("Enter")
        )
        self.somebody.clicked.connect(self.main_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show the rule of a group."""
        group_id = self._group_id = self.id_in(argument)
        self.run(lambda: self.context.workspace.joining.page(group_id), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        group_id, joining = self._group_id, self.context.workspace.joining
        if group_id is not None:
            self.run(lambda: joining.page(group_id), self._show)

    def draft(self) -> Mapping[str, Any] | None:
        """The rule, as far as it is filled in otherwise than it was."""
        typed = typed_in(self.form)
        return typed if self._at_first is not None and typed != self._at_first else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Fill it in again."""
        self._at_first = typed_in(self.form)
        put_back(self.form, content)

    def title(self) -> str:
        """The heading."""
        return _("Who may join")

    def context_line(self) -> str:
        """Which group it is about."""
        return self._page.group_name if self._page is not None else ""

    def main_action(self) -> None:
        """Look for who wants to join."""
        people = self.context.workspace.people
        dialog = FindDialog(self, _("Who wants to join?"))
        dialog.asked.connect(
            lambda query: self.run(lambda: people.list_people(query), partial(self._found, query))
        )
        dialog.chosen.connect(self._ask_how)
        dialog.finished.connect(self._find_over)
        self.find_dialog = dialog
        self.ask(dialog, "find")

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        if dialog == "find":
            self.main_action()
        elif isinstance(argument, UUID):
            self._ask_how(argument)

    def _show_first(self, page: JoiningPage) -> None:
        self._show(page)
        if self._at_first is None:
            self.form.show_rule(page.rule)
            self._at_first = typed_in(self.form)
        self.somebody.setFocus()

    def _show(self, page: JoiningPage) -> None:
        self._page = page
        self._now.setText(page.rule.sentence)
        rules = (
            _("From {day}: {rule}.").format(day=whole_day(one.from_on), rule=one.rule.words)
            for one in page.rules
        )
        self._rules.setText("\n".join(rules))
        self._rules.setVisible(bool(page.rules))
        counted = ", ".join(f"{route.words} {count}" for route, count in page.routes.items())
        self._routes.setText(_("How people came: {routes}.").format(routes=counted) if counted else "")
        self._routes.setVisible(bool(counted))
        self.heading_changed.emit()

    def _set_rule(self, rule: JoiningRule, from_on: date) -> None:
        group_id, joining = self._group_id, self.context.workspace.joining
        if group_id is not None:
            work = partial(joining.set_rule, group_id, rule, from_on)
            self.context.background.run(self, work, self._rule_kept, self._rule_refused)

    def _rule_kept(self, page: JoiningPage) -> None:
        self._show(page)
        self._at_first = typed_in(self.form)
        self.status.emit(_("Saved"))

    def _rule_refused(self, problem: BaseException) -> None:
        if isinstance(problem, InvalidInputError):
            self.form.refuse(f"{problem.message} {problem.advice}", problem.field)
        else:
            self.failed.emit(problem)

    def _found(self, query: str, people: tuple[PersonSummary, ...]) -> None:
        self._names |= {person.id: person.name for person in people}
        if self.find_dialog is not None:
            self.find_dialog.show_found(query, people)

    def _find_over(self) -> None:
        self.find_dialog = None

    def _ask_how(self, person_id: UUID) -> None:
        if self._page is None:
            return
        dialog = JoinDialog(self, self._names.get(person_id, _("Somebody")), self._page.rule)
        dialog.wanted.connect(partial(self._join, person_id))
        dialog.finished.connect(self._join_over)
        self.join_dialog = dialog
        self.ask(dialog, "join", person_id)

    def _join_over(self) -> None:
        self.join_dialog = None

    def _join(self, person_id: UUID, how: Joining) -> None:
        group_id, joining = self._group_id, self.context.workspace.joining
        if group_id is not None:
            work = partial(joining.join, group_id, person_id, how)
            self.context.background.run(self, work, self._joined, self._join_refused)

    def _joined(self, page: JoiningPage) -> None:
        if self.join_dialog is not None:
            self.join_dialog.accept()
        self._show(page)
        self.status.emit(_("Added to the group."))

    def _join_refused(self, problem: BaseException) -> None:
        if self.join_dialog is not None and isinstance(problem, InvalidInputError):
            self.join_dialog.refuse(f"{problem.message} {problem.advice}")
        else:
            self.failed.emit(problem)

    def _build(self) -> None:
        self._now, self._rules, self._routes = Words(weight=600), Quiet(), Words()
        card = Card(_("The rule now"))
        for words in (self._now, self._rules, self._routes):
            card.add(words)
        row = Flow()
        row.addWidget(self.somebody)
        card.body.addLayout(row)
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(card)
        scroll.body.addWidget(self.form)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll)
