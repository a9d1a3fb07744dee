"""What's on: the groups of this service, found by a word, with when and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.names import fold
from app.domain.spoken_dates import weekday_and_day
from app.i18n import _, ngettext
from ui.announce import announce
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.facts_card import Facts, group_facts
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.side_by_side import SideBySide
from ui.widgets.words import Quiet, SectionHeading

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.groups import GroupPage, GroupSummary
    from ui.screen import Context


class WhatsOnScreen(Screen):
    """A list beside what there is to know."""

    name: ClassVar[str] = "whats_on"
    place: ClassVar[Place] = Place.WHATS_ON
    help_page: ClassVar[str] = "whats_on"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._groups: tuple[GroupSummary, ...] = ()
        self._group_id: UUID | None = None
        self.rows: dict[UUID, ListRow] = {}
        self.paper = Paper(self)
        self._build()

    def open(self, argument: object) -> None:
        """Show every group."""
        del argument
        self.search.setFocus()
        self.run(self.context.workspace.groups.list_groups, self._show_all)

    def draft(self) -> Mapping[str, Any] | None:
        """The name that is looked for."""
        return {"name": self.search.text()} if self.search.text() else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Look for it again."""
        self.search.set_text(content["name"])

    def refreshed(self) -> None:
        """Show them again."""
        self.run(self.context.workspace.groups.list_groups, self._show_all)

    def title(self) -> str:
        """The heading of the page."""
        return _("What's on")

    def context_line(self) -> str:
        """What is listed."""
        return _("The groups of your own service")

    def main_action(self) -> None:
        """Open the group that is shown."""
        if self._group_id is not None:
            self.go.emit("group", self._group_id)

    def print_action(self) -> None:
        """Print how the group is going; no names are on it."""
        if self._group_id is not None:
            self.paper.print(partial(self.context.workspace.documents.group_page, self._group_id))

    def add_action(self) -> None:
        """Add a group."""
        self.go.emit("group_form", None)

    def _show_all(self, groups: tuple[GroupSummary, ...]) -> None:
        self._groups = groups
        self._look(self.search.text())

    def _look(self, text: str) -> None:
        words = fold(text).split()
        found = [group for group in self._groups if all(word in _said_of(group) for word in words)]
        for row in self.rows.values():
            row.hide()
            row.deleteLater()
        self.rows = {group.id: self._row(group) for group in found}
        for row in self.rows.values():
            self._list.add(row)
        fit = ngettext("{n} group fits", "{n} groups fit", len(found)).format(n=len(found))
        self._list.set_heading(fit)
        if words:
            announce(self, fit)
        if self._group_id not in self.rows:
            self._group_id = found[0].id if found else None
        self._load()

    def _row(self, group: GroupSummary) -> ListRow:
        row = ListRow(group.name, group.when, leads=False, divided=False)
        row.clicked.connect(partial(self._pick, group.id))
        return row

    def _pick(self, group_id: UUID) -> None:
        self._group_id = group_id
        self._load()
        self._both.show_detail()

    def _load(self) -> None:
        group_id, groups = self._group_id, self.context.workspace.groups
        for key, row in self.rows.items():
            row.select(key == group_id)
        self._detail.setVisible(group_id is not None)
        if group_id is not None:
            self.run(lambda: groups.page(group_id), self._show_group)

    def _show_group(self, page: GroupPage) -> None:
        if page.group.id != self._group_id:
            return
        self._name.setText(page.group.name)
        self._facts.show_facts(group_facts(page))
        self._next.setText("")
        if page.next_on is not None:
            self._next.setText(_("The next session is on {day}.").format(day=weekday_and_day(page.next_on)))

    def _build(self) -> None:
        self.search = LineField(_("Find a group"), icon="search", hint=_("A name, a place or a day."))
        self.search.edited.connect(self._look)
        self._list, self._detail = Card(), Card()
        self._list.body.setSpacing(4)
        self._name, self._facts, self._next = SectionHeading(size=26), Facts(), Quiet(size=17)
        for widget in (self._name, self._facts, self._next):
            self._detail.add(widget)
        self._detail.body.addStretch(1)
        opened = Button(_("Open this group"), kind="primary", keys=_("Enter"))
        opened.clicked.connect(self.main_action)
        printed = Button(_("Print"), icon="printer", keys=_("Ctrl+P"))
        printed.clicked.connect(self.print_action)
        row = Flow()
        for button in (opened, printed):
            row.addWidget(button)
        self._detail.body.addLayout(row)
        lists = ScrollPage(margin=0)
        lists.body.addWidget(self._list)
        lists.body.addStretch(1)
        details = ScrollPage(margin=0)
        details.body.addWidget(self._detail, 1)
        self._both = SideBySide(lists, details)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(self._both, 1)


def _said_of(group: GroupSummary) -> str:
    return fold(f"{group.name} {group.when} {group.venue}")
