"""The people who use this laptop, in Settings: who they are, and for a manager the way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.roles import Act, by_caseload, by_groups, scope_of
from app.i18n import _, ngettext
from ui.second_person_dialog import SecondPersonDialog
from ui.settings.add_user_dialog import AddUserDialog, added_words
from ui.settings.remove_user_dialog import RemoveUserDialog
from ui.settings.user_dialog import ToShareOut, UserDialog
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from app.domain.organisation import LaptopUser
    from app.domain.second_person import Second, SecondPersonError
    from ui.settings.section import Section

ONE: Final = "one of the people"
"""By which the dialog about one of them is opened again after a lock."""


class LaptopPeople(Card):
    """One row each.

    Signals:
        said: What was done, in a sentence.
    """

    said = Signal(str)

    def __init__(self, section: Section) -> None:
        super().__init__(_("People who use this laptop"))
        self._section = section
        role = section.workspace.worker.role
        self._manages = scope_of(role, Act.LAPTOP_PEOPLE) is not None
        self.rows: dict[UUID, ListRow] = {}
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.add_button = Button(_("Let somebody else use it"), icon="user-round-plus")
        self.add_button.clicked.connect(self._add)
        if self._manages:
            row = Flow()
            row.addWidget(self.add_button)
            self.body.addLayout(row)
        else:
            self.add(Quiet(_("A manager adds and removes people here.")))

    def show_people(self, everybody: tuple[LaptopUser, ...]) -> None:
        """Show these."""
        for row in self.rows.values():
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {user.worker.id: self._row(user) for user in everybody}
        for row in self.rows.values():
            self._list.addWidget(row)

    def _row(self, user: LaptopUser) -> ListRow:
        leads = self._manages and not user.here
        row = ListRow(user.worker.name, _about(user), icon="user-round", leads=leads)
        if leads:
            row.clicked.connect(lambda: self.look_up(user.worker.id))
        return row

    def look_up(self, worker_id: UUID) -> None:
        """Show one of them, with everything that may be theirs."""
        workspace = self._section.workspace

        def known() -> tuple[LaptopUser | None, ToShareOut]:
            groups, people = workspace.groups.list_groups(), workspace.people.list_people()
            everybody = workspace.users.everybody()
            return next((user for user in everybody if user.worker.id == worker_id), None), ToShareOut(
                groups=tuple((group.id, group.name) for group in groups),
                people=tuple((person.id, person.name) for person in people),
            )

        self._section.run(known, lambda found: self._open(*found))

    def _add(self) -> None:
        dialog = AddUserDialog(self._section.owner)
        dialog.added.connect(lambda everybody: self._show(everybody, added_words()))
        dialog.second_wanted.connect(self._ask_second)
        dialog.open()

    def _open(self, user: LaptopUser | None, known: ToShareOut) -> None:
        if user is None:
            return
        dialog = UserDialog(self._section.owner, user, known)
        dialog.changed.connect(self._show)
        dialog.remove_wanted.connect(lambda: self._ask_remove(user))
        dialog.second_wanted.connect(self._ask_second)
        self._section.owner.ask(dialog, ONE, user.worker.id)

    def _ask_remove(self, user: LaptopUser) -> None:
        dialog = RemoveUserDialog(self._section.owner, user)
        dialog.changed.connect(self._show)
        dialog.second_wanted.connect(self._ask_second)
        dialog.open()

    def _ask_second(
        self,
        what: str,
        refusal: SecondPersonError,
        work: Callable[[Second], tuple[LaptopUser, ...]],
        said: str,
    ) -> None:
        dialog = SecondPersonDialog(self._section.owner, what, refusal, work)
        dialog.signed.connect(lambda everybody: self._show(everybody, said))
        dialog.open()

    def _show(self, everybody: tuple[LaptopUser, ...], said: str) -> None:
        self.show_people(everybody)
        self.said.emit(said)


def _about(user: LaptopUser) -> str:
    role = user.worker.role
    parts = [_("{role}, signed in now").format(role=role.words) if user.here else role.words]
    if by_groups(role):
        parts.append(ngettext("{n} group", "{n} groups", len(user.groups)).format(n=len(user.groups)))
    if by_caseload(role):
        parts.append(ngettext("{n} person", "{n} people", len(user.people)).format(n=len(user.people)))
    return ", ".join(parts)
