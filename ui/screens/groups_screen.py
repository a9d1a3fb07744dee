"""Every group, with when and where it meets and when the next session is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import weekday_and_day
from app.i18n import _, ngettext
from ui.list_files import save_list
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty_card import EmptyCard
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from app.domain.groups import GroupSummary
    from ui.screen import Context


class GroupsScreen(Screen):
    """The list of groups; the first one is ready for Enter."""

    name: ClassVar[str] = "groups"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "groups"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._count = 0
        self._opened = False
        self.rows: list[ListRow] = []
        self._build()

    def open(self, argument: object) -> None:
        """Show every group."""
        del argument
        self.run(self.context.workspace.groups.list_groups, self._show)

    def refreshed(self) -> None:
        """Show them again."""
        self.open(None)

    def title(self) -> str:
        """The heading of the page."""
        return _("Groups")

    def context_line(self) -> str:
        """How many there are."""
        return ngettext("{n} group", "{n} groups", self._count).format(n=self._count) if self._count else ""

    def main_action(self) -> None:
        """Open the first group; without any, add one."""
        if self.rows:
            self.rows[0].click()
        else:
            self.add_action()

    def add_action(self) -> None:
        """Add a group."""
        self.go.emit("group_form", None)

    def _show(self, groups: tuple[GroupSummary, ...]) -> None:
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [self._row(group) for group in groups]
        for row in self.rows:
            self._card.add(row)
        if self.rows:
            self.rows[-1].end_list()
        self._count = len(groups)
        self._card.setVisible(bool(groups))
        for button in (self._add, self.past, self.calendar, self.save_button):
            button.setVisible(bool(groups))
        self._empty.setVisible(not groups)
        self.heading_changed.emit()
        if not self._opened:
            self._opened = True
            (self.rows[0] if self.rows else self._empty.button).setFocus()

    def _row(self, group: GroupSummary) -> ListRow:
        people = ngettext("{n} person", "{n} people", group.members).format(n=group.members)
        where = (
            _("{when}. {place}.").format(when=group.when, place=group.venue) if group.venue else group.when
        )
        row = ListRow(group.name, where, icon="users-round", trailing=self._next(group))
        row.setAccessibleDescription(people)
        row.clicked.connect(partial(self.go.emit, "group", group.id))
        return row

    def _next(self, group: GroupSummary) -> str:
        if group.next_on is None:
            return _("No session planned")
        if group.next_on == self.context.clock().astimezone().date():
            return _("Today")
        return _("Next: {day}").format(day=weekday_and_day(group.next_on))

    def _build(self) -> None:
        self._add = Button(_("Add a group"), kind="primary", icon="plus", keys=_("Ctrl+N"))
        self._add.clicked.connect(self.add_action)
        top = Flow()
        top.addWidget(self._add)
        self.past = Button(_("Past registers"), icon="history")
        self.past.clicked.connect(lambda: self.go.emit("catch_up", None))
        top.addWidget(self.past)
        self.save_button = Button(_("Save as a file"), kind="quiet", icon="download")
        self.save_button.clicked.connect(
            lambda: save_list(self, _("Groups"), self.context.workspace.lists.groups)
        )
        self.calendar = Button(_("Calendar"), icon="calendar")
        self.calendar.clicked.connect(lambda: self.go.emit("calendar", None))
        top.addWidget(self.calendar)
        top.addWidget(self.save_button)
        self._card = Card()
        self._card.body.setSpacing(2)
        self._empty = EmptyCard(
            _("No groups yet"),
            _("A group is something people come to, like singing or walking football."),
            icon="users-round",
            button=_("Add a group"),
            keys=_("Ctrl+N"),
        )
        self._empty.pressed.connect(self.add_action)
        scroll = ScrollPage()
        scroll.body.addLayout(top)
        scroll.body.addWidget(self._card)
        scroll.body.addWidget(self._empty)
        scroll.body.addStretch(1)
        for widget in (self._add, self.past, self.calendar, self.save_button, self._card, self._empty):
            widget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
