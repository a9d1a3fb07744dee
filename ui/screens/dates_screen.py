"""When a group does not meet, who must be there when it does, and sessions from another calendar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.people import Role
from app.i18n import _, ngettext
from ui.models.group_model import belonging
from ui.screen import Place
from ui.typed_page import TypedPage
from ui.widgets.calendar_file_card import CalendarFileCard
from ui.widgets.card import Card
from ui.widgets.closed_days_card import ClosedDaysCard
from ui.widgets.pill_choice import PillChoice
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from PySide6.QtWidgets import QWidget

    from app.domain.calendar_plan import CalendarPlan
    from app.domain.closed_days import ClosedDays
    from app.domain.groups import GroupPage
    from ui.screen import Context
    from ui.widgets.field import Field


class DatesScreen(TypedPage):
    """Opened with the id of a group.

    Attributes:
        closed: Days on which it does not meet.
        roles: For each role that must be there, who has it.
        calendar: Sessions from a file.
    """

    name: ClassVar[str] = "dates"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "dates"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: GroupPage | None = None
        self._file: Path | None = None
        self._answers: dict[str, str] = {}
        self.closed = ClosedDaysCard(
            _("Closed days"),
            _("Sessions of these days are cancelled, with the reason."),
            context.clock().astimezone().date(),
        )
        self.closed.closing.connect(self._close)
        self.closed.opening.connect(self._open_again)
        self.roles: list[PillChoice] = []
        self._must = Card(_("Who must be there"))
        self._shown: list[QWidget] = []
        self.calendar = CalendarFileCard()
        self.calendar.choosing.connect(self._choose)
        self.calendar.answered.connect(self._answer)
        self.calendar.bringing.connect(self._bring)
        scroll = ScrollPage()
        for widget in (self.problems, self.closed, self._must, self.calendar):
            scroll.body.addWidget(widget)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def open(self, argument: object) -> None:
        """Show one group."""
        group_id, groups = self.id_in(argument), self.context.workspace.groups
        self.closed.first.setFocus()
        self.filled_in()
        self.run(lambda: groups.page(group_id), self._show)

    def refreshed(self) -> None:
        """Show it again."""
        page, groups = self._page, self.context.workspace.groups
        if page is not None:
            self.run(lambda: groups.page(page.group.id), self._show)

    def title(self) -> str:
        """The heading."""
        return _("Days and roles")

    def context_line(self) -> str:
        """Which group."""
        return self._page.group.name if self._page is not None else ""

    def field_of(self, name: str) -> Field:
        """The field a refusal is about."""
        return self.closed.field(name)

    def _show(self, page: GroupPage) -> None:
        self._page = page
        self.closed.show_days(page.group.closed, everywhere=False)
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown, self.roles = [], []
        helpers = [m for m in belonging(page.members) if m.role in (Role.VOLUNTEER, Role.STAFF)]
        people = dict.fromkeys((m.person_id, m.name) for m in helpers)
        for role in page.group.arrangement.needed:
            choice = PillChoice(role, [name for _person, name in people])
            has = {person for person, duties in page.duties.items() if role in duties}
            choice.show_chosen([place for place, (person, _name) in enumerate(people) if person in has])
            for pill, (person, _name) in zip(choice.pills, people, strict=True):
                pill.toggled.connect(partial(self._set, person, role))
            self.roles.append(choice)
            self._put(choice)
        if not page.group.arrangement.needed:
            self._put(Quiet(_("The group’s form can name roles without which a session cannot run.")))
        elif not people:
            self._put(Quiet(_("Add volunteers and staff to the group first.")))
        self.heading_changed.emit()

    def _put(self, widget: QWidget) -> None:
        self._must.add(widget)
        self._shown.append(widget)

    def _set(self, person_id: UUID, role: str, on: bool) -> None:
        page = self._page
        if page is None:
            return
        had = page.duties.get(person_id, ())
        duties = tuple(duty for duty in had if duty != role) + ((role,) if on else ())
        work = partial(self.context.workspace.duties.set, page.group.id, person_id, duties)
        self.try_to(work, lambda _none: self._saved(_("Saved")))

    def _saved(self, words: str) -> None:
        self.status.emit(words)
        self.refreshed()

    def _close(self, first: date, last: date, reason: str) -> None:
        if self._page is not None:
            series = self.context.workspace.series
            self.try_to(partial(series.close_days, self._page.group.id, first, last, reason), self._closed)

    def _closed(self, count: int) -> None:
        self.closed.clear()
        self._saved(ngettext("{n} session cancelled.", "{n} sessions cancelled.", count).format(n=count))

    def _open_again(self, days: ClosedDays) -> None:
        if self._page is not None:
            series = self.context.workspace.series
            self.try_to(partial(series.open_days, self._page.group.id, days), self._opened)

    def _opened(self, count: int) -> None:
        self._saved(ngettext("{n} session is back.", "{n} sessions are back.", count).format(n=count))

    def _choose(self) -> None:
        kinds = _("Calendar (*.ics)")
        chosen = self.context.files.open(self, _("Choose a calendar"), kinds)
        if chosen is not None:
            self._file, self._answers = chosen, {}
            self._look()

    def _answer(self, code: str, answer: str) -> None:
        self._answers[code] = answer
        self._look()

    def _look(self) -> None:
        page, file = self._page, self._file
        if page is not None and file is not None:
            look = self.context.workspace.calendar_import.look
            self.try_to(partial(look, page.group.id, file, dict(self._answers)), self.calendar.show_plan)

    def _bring(self) -> None:
        page, file = self._page, self._file
        if page is not None and file is not None:
            bring = self.context.workspace.calendar_import.bring_in
            self.try_to(partial(bring, page.group.id, file, dict(self._answers)), self._brought)

    def _brought(self, plan: CalendarPlan) -> None:
        self.calendar.forget()
        self.calendar.choose.setFocus()
        self._saved(_("Brought in: {what}").format(what=plan.sentence))
