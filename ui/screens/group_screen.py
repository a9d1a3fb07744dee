"""The page of one group: how it is going, its sessions, its people and what it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.leaving import Leaving, reason_words
from app.domain.roles import Act
from app.domain.schedule_words import when_words
from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from ui.list_files import save_list
from ui.models.group_model import finished_today
from ui.open_to import by_name_only, may
from ui.printing import Paper
from ui.screen import Place, Screen
from ui.widgets.add_people_dialog import AddPeopleDialog
from ui.widgets.add_session_dialog import AddSessionDialog
from ui.widgets.group_view import GroupView
from ui.widgets.leaving_dialog import LeavingDialog
from ui.widgets.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time
    from uuid import UUID

    from app.domain.groups import GroupPage, Member, SessionLine
    from app.domain.people import ChosenName, Role
    from ui.screen import Context


class GroupScreen(Screen):
    """Opened with a group's id."""

    name: ClassVar[str] = "group"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "group"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group_id: UUID | None = None
        self._page: GroupPage | None = None
        self.people_dialog: AddPeopleDialog | None = None
        self.session_dialog: AddSessionDialog | None = None
        self.paper = Paper(self)
        self.view = GroupView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    def open(self, argument: object) -> None:
        """Show one group; its next register is ready."""
        group_id, groups = self.id_in(argument), self.context.workspace.groups
        self._group_id = group_id
        self.run(lambda: groups.page(group_id), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        group_id, groups = self._group_id, self.context.workspace.groups
        if group_id is not None:
            self.run(lambda: groups.page(group_id), self._show)

    def title(self) -> str:
        """The group's name."""
        return self._page.group.name if self._page is not None else _("A group")

    def context_line(self) -> str:
        """When and where it meets."""
        if self._page is None:
            return ""
        when, group = when_words(self._page.group.schedule), self._page.group
        return _("{when}. {place}").format(when=when, place=group.venue) if group.venue else when

    def main_action(self) -> None:
        """Open the next register, or add a session; once today's is finished, back to Today.

        Enter pressed once more after Finish must not open the register of next week.
        """
        page = self._page
        if page is None:
            return
        if finished_today(page, self._today()) is not None:
            self.go.emit("today", None)
        elif page.next_session is not None:
            self.go.emit("register", page.next_session)
        else:
            self._ask_session()

    def print_action(self) -> None:
        """Print how the group is going; no names are on it."""
        if self._group_id is not None:
            self.paper.print(partial(self.context.workspace.documents.group_page, self._group_id))

    def add_action(self) -> None:
        """Add people to the group."""
        if self._page is None:
            return
        dialog = AddPeopleDialog(self, self._page.group.name)
        dialog.looked.connect(self._look)
        dialog.chosen.connect(self._add_people)
        dialog.finished.connect(self._people_dialog_over)
        self.people_dialog = dialog
        self.ask(dialog, "people")

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered; what is gone meanwhile is not asked."""
        page = self._page
        if dialog == "people":
            self.add_action()
        elif dialog == "session":
            self._ask_session()
        elif dialog == "cancel" and page is not None:
            for line in (line for line in page.sessions if line.id == argument):
                self._ask_cancel(line)
        elif dialog == "left" and page is not None:
            for member in (member for member in page.members if member.person_id == argument):
                self._ask_left(member)

    def _today(self) -> date:
        return self.context.clock().astimezone().date()

    def _show_first(self, page: GroupPage) -> None:
        self._show(page)
        self.view.register.setFocus()

    def _show(self, page: GroupPage) -> None:
        self._page = page
        self.view.show_page(page, self._today())
        self.heading_changed.emit()

    def _saved(self, page: GroupPage) -> None:
        self._show(page)
        self.status.emit(_("Saved"))

    def _people_dialog_over(self) -> None:
        self.people_dialog = None

    def _look(self, text: str) -> None:
        people = self.context.workspace.people
        self.context.background.run(
            self, lambda: people.preview_names(text), self._looked, self._names_refused
        )

    def _looked(self, previews: tuple[Any, ...]) -> None:
        if self.people_dialog is not None:
            self.people_dialog.show_previews(previews)

    def _add_people(self, names: tuple[ChosenName, ...], role: Role) -> None:
        group_id, workspace = self._group_id, self.context.workspace
        if group_id is None:
            return

        def add() -> tuple[int, GroupPage]:
            count = workspace.people.add_names(names, group_id, role)
            return count, workspace.groups.page(group_id)

        self.context.background.run(self, add, self._people_added, self._names_refused)

    def _people_added(self, added: tuple[int, GroupPage]) -> None:
        count, page = added
        if self.people_dialog is not None:
            self.people_dialog.accept()
        self._show(page)
        self.status.emit(ngettext("{n} person added.", "{n} people added.", count).format(n=count))

    def _names_refused(self, problem: BaseException) -> None:
        if self.people_dialog is not None and isinstance(problem, InvalidInputError):
            self.people_dialog.refuse(f"{problem.message} {problem.advice}")
        else:
            self.failed.emit(problem)

    def _ask_session(self) -> None:
        if self._page is None:
            return
        dialog = AddSessionDialog(self, self._today(), self._page.group.schedule)
        dialog.chosen.connect(self._add_session)
        dialog.finished.connect(self._session_dialog_over)
        self.session_dialog = dialog
        self.ask(dialog, "session")

    def _session_dialog_over(self) -> None:
        self.session_dialog = None

    def _add_session(self, day: date, starts: time, ends: time) -> None:
        group_id, groups = self._group_id, self.context.workspace.groups
        if group_id is not None:
            work = partial(groups.add_session, group_id, day, starts, ends)
            self.context.background.run(self, work, self._session_added, self._session_refused)

    def _session_added(self, page: GroupPage) -> None:
        if self.session_dialog is not None:
            self.session_dialog.accept()
        self._saved(page)

    def _session_refused(self, problem: BaseException) -> None:
        if self.session_dialog is not None and isinstance(problem, InvalidInputError):
            self.session_dialog.refuse(f"{problem.message} {problem.advice}", problem.field)
        else:
            self.failed.emit(problem)

    def _ask_cancel(self, line: SessionLine) -> None:
        dialog = ReasonDialog(
            self,
            _("Cancel this session"),
            _("{day}. It does not count in any average.").format(day=whole_day(line.held_on)),
            label=_("Why it is cancelled"),
            button=_("Cancel this session"),
            needed=_("Say why in a few words. Snow, the hall was closed."),
        )
        groups = self.context.workspace.groups
        dialog.given.connect(lambda why: self._change(lambda _id: groups.cancel_session(line.id, why)))
        self.ask(dialog, "cancel", line.id)

    def _open_member(self, member: Member) -> None:
        """Their page, for those who work with them; others know them by name."""
        if member.opens:
            self.go.emit("person", member.person_id)
        else:
            self.status.emit(by_name_only(member.name))

    def _save_members(self) -> None:
        if self._group_id is not None:
            save = partial(self.context.workspace.group_lists.members, self._group_id)
            save_list(self, self.title(), save)

    def _ask_left(self, member: Member) -> None:
        dialog = LeavingDialog(self, member.name)
        dialog.given.connect(partial(self._left, member.person_id))
        self.ask(dialog, "left", member.person_id)

    def _left(self, person_id: UUID, why: Leaving, words: str) -> None:
        groups, staying = self.context.workspace.groups, self.context.workspace.staying

        def leave(group_id: UUID) -> GroupPage:
            if why is Leaving.DIED:
                staying.died(group_id, person_id)
                return groups.page(group_id)
            return groups.leave(group_id, person_id, reason_words(why, words))

        self._change(leave)

    def _on_holiday(self, session_id: UUID, meets: bool) -> None:
        workspace = self.context.workspace

        def answer(group_id: UUID) -> GroupPage:
            workspace.series.meets_on(session_id, meets=meets)
            return workspace.groups.page(group_id)

        self._change(answer)

    def _change(self, work: Callable[[UUID], GroupPage]) -> None:
        if self._group_id is not None:
            self.run(partial(work, self._group_id), self._saved)

    def _connect(self) -> None:
        view = self.view
        view.register.clicked.connect(self.main_action)
        view.going.measures.setVisible(may(self.context.workspace, Act.FIGURES))
        view.going.measures.clicked.connect(lambda: self.go.emit("change", self._group_id))
        view.report.clicked.connect(lambda: self.go.emit("reports", self._group_id))
        view.print_button.clicked.connect(self.print_action)
        view.finished.register_wanted.connect(partial(self.go.emit, "register"))
        view.finished.scores_wanted.connect(partial(self.go.emit, "scores"))
        view.fix_wanted.connect(partial(self.go.emit, "scores"))
        view.files_wanted.connect(lambda: self.go.emit("register_files", self._group_id))
        view.dates.clicked.connect(lambda: self.go.emit("dates", self._group_id))
        view.holiday.answered.connect(self._on_holiday)
        view.sessions.changing.connect(partial(self.go.emit, "session"))
        view.around.clicked.connect(lambda: self.go.emit("around", self._group_id))
        if not may(self.context.workspace, Act.PRINT):
            view.members.save_button.hide()
        view.members.save_button.clicked.connect(self._save_members)
        view.members.wanted.connect(lambda screen: self.go.emit(screen, self._group_id))
        view.change_wanted.connect(lambda: self.go.emit("group_form", self._group_id))
        view.sessions.add_button.clicked.connect(self._ask_session)
        view.sessions.opened.connect(partial(self.go.emit, "register"))
        view.sessions.cancelled.connect(self._ask_cancel)
        view.members.add_button.clicked.connect(self.add_action)
        view.members.opened.connect(self._open_member)
        view.members.left.connect(self._ask_left)
