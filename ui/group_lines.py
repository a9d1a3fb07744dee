"""A page about people of one group: a row for each, and what is asked when a row is pressed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.i18n import _
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.domain.groups import GroupSummary
    from ui.screen import Context
    from ui.widgets.dialog import Dialog

Page = TypeVar("Page")


@dataclass(frozen=True, slots=True)
class Line:
    """One person: who, what is known, and a few words at the end of the row."""

    person_id: UUID
    name: str
    words: str
    trailing: str = ""


class GroupLines(Screen, Generic[Page]):
    """Opened with a group's id. What each page is about stands in the class that builds on it.

    Attributes:
        rows: One for each person.
        buttons: A row at the foot, "Back to the group" first.
    """

    place: ClassVar[Place] = Place.GROUPS

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.group_id: UUID | None = None
        self.page: Page | None = None
        self._group = ""
        self.rows: list[ListRow] = []
        self.buttons = Flow()
        self._build()

    def read(self, group_id: UUID) -> Page:
        """What the page shows; on the worker."""
        raise TypeError(f"{type(self).__name__} does not say what it shows")

    def lines(self, page: Page) -> Sequence[Line]:
        """A row for each person."""
        raise TypeError(f"{type(self).__name__} does not say whom it shows in {page!r}")

    def introduction(self) -> str:
        """What the page is for."""
        return ""

    def when_empty(self) -> str:
        """What stands there without anybody."""
        return _("Nobody yet.")

    def dialog_about(self, person_id: UUID) -> Dialog | None:
        """What is asked when the row of somebody is pressed; None once they are gone."""
        raise TypeError(f"{type(self).__name__} does not say what is asked of {person_id}")

    def open(self, argument: object) -> None:
        """Show the people of a group."""
        group_id = self.group_id = self.id_in(argument)
        groups = self.context.workspace.groups
        self.run(lambda: (self.read(group_id), _named(groups.list_groups(), group_id)), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        group_id = self.group_id
        if group_id is not None:
            self.run(lambda: self.read(group_id), self.show_page)

    def context_line(self) -> str:
        """Which group it is about."""
        return self._group

    def main_action(self) -> None:
        """Back to the group."""
        self.go.emit("group", self.group_id)

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        del dialog
        if isinstance(argument, UUID):
            self.ask_about(argument)

    def ask_about(self, person_id: UUID) -> None:
        """Ask what is to be asked of somebody."""
        dialog = self.dialog_about(person_id)
        if dialog is not None:
            self.ask(dialog, "about", person_id)

    def change(self, work: Callable[[UUID], Page]) -> None:
        """Write something down, and show the page as it is then."""
        if self.group_id is not None:
            self.run(partial(work, self.group_id), self._saved)

    def line_of(self, person_id: UUID) -> Line | None:
        """The row of somebody; None once they are gone."""
        lines = self.lines(self.page) if self.page is not None else ()
        return next((line for line in lines if line.person_id == person_id), None)

    def show_page(self, page: Page) -> None:
        """Show everybody; the focus stays where it was."""
        at = next((place for place, row in enumerate(self.rows) if row.hasFocus()), None)
        self.page = page
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(line) for line in self.lines(page)]
        for row in self.rows:
            self._card.add(row)
        self._empty.setVisible(not self.rows)
        if at is not None and self.rows:
            self.rows[min(at, len(self.rows) - 1)].setFocus()

    def _show_first(self, found: tuple[Page, str]) -> None:
        page, self._group = found
        self.show_page(page)
        (self.rows[0] if self.rows else self.back).setFocus()
        self.heading_changed.emit()

    def _saved(self, page: Page) -> None:
        self.show_page(page)
        self.status.emit(_("Saved"))

    def _row(self, line: Line) -> ListRow:
        row = ListRow(line.name, line.words, trailing=line.trailing)
        row.clicked.connect(partial(self.ask_about, line.person_id))
        return row

    def _build(self) -> None:
        self._card = Card()
        self._card.body.setSpacing(2)
        self._empty = Quiet(self.when_empty())
        self._card.add(self._empty)
        self._empty.hide()
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(Words(self.introduction()))
        scroll.body.addWidget(self._card)
        scroll.body.addStretch(1)
        self.back = Button(_("Back to the group"), kind="primary", icon="users-round", size="normal")
        self.back.clicked.connect(self.main_action)
        self.buttons.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll, 1)
        column.addLayout(self.buttons)


def _named(groups: Sequence[GroupSummary], group_id: UUID) -> str:
    return next((group.name for group in groups if group.id == group_id), "")
