"""The register of one session: who is here, marked with one key each, and saved at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from app.domain.attendance import Presence
from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.roles import Act
from app.errors import InvalidInputError
from app.i18n import _
from ui.models.register_model import HELPERS, marked_words, when_and_where
from ui.open_to import may
from ui.printing import Paper
from ui.quick_saves import QuickSaves
from ui.screen import Place, Screen
from ui.widgets.reason_dialog import ReasonDialog
from ui.widgets.register_page import RegisterPage
from ui.widgets.unmarked_dialog import UnmarkedDialog
from ui.widgets.walk_in_asking import WalkInAsking

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.attendance import Register
    from ui.screen import Context

PEOPLE: Final = frozenset({Role.PARTICIPANT})
EVERYONE: Final = "Ctrl+E"
WALK_IN: Final = "F2"
PARTS: Final = "F4"
RING: Final = "F5"
CARER: Final = "F6"
AWAY: Final = {True: Presence.APOLOGY, False: Presence.NO_WORD}
DONE: Final = ("Ctrl+Return", "Ctrl+Enter")


class RegisterScreen(Screen):
    """Opened with a session's id."""

    name: ClassVar[str] = "register"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "register"
    says_status: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session_id: UUID | None = None
        self._register: Register | None = None
        self._said, self.paper = "", Paper(self)
        self._marked: UUID | None = None
        self._scores = may(context.workspace, Act.RECORD_SCORES)
        runs = may(context.workspace, Act.RUN_GROUPS)
        self.page, self.walk_in = RegisterPage(scores=self._scores, reopens=runs), WalkInAsking(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._saves = QuickSaves(self, self.page.foot, show=self._show_saved, read_again=self._read_again)
        self._connect()

    def open(self, argument: object) -> None:
        """Show one register and go to the first person nobody has looked for."""
        session_id, attendance = self.id_in(argument), self.context.workspace.attendance
        self._session_id = session_id
        self.run(lambda: attendance.open_register(session_id), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        self._change(self.context.workspace.attendance.open_register)

    def title(self) -> str:
        """What this is, and of which group."""
        if self._register is None:
            return _("Register")
        return _("Register: {group}").format(group=self._register.group_name)

    def context_line(self) -> str:
        """When and where; large text needs the room for names, and says it below them."""
        if self._register is None or self.context.theme.large_text:
            return ""
        return when_and_where(self._register)

    def main_action(self) -> None:
        """Finish the register and go to the scores, once those not marked have been looked at."""
        session_id, attendance = self._session_id, self.context.workspace.attendance
        if session_id is not None:
            # Read again, so that a mark still on its way to the disk counts as well.
            self.run(lambda: attendance.before_finishing(session_id), self._finish)

    def add_action(self) -> None:
        """Somebody new has come."""
        self._ask_name()

    def print_action(self) -> None:
        """Print the register, with room for those who walk in."""
        if not may(self.context.workspace, Act.PRINT):
            self.status.emit(_("Registers are printed by those who run the group."))
        elif self._session_id is not None:
            self.paper.print(partial(self.context.workspace.documents.register, self._session_id))

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        del argument
        {"walk in": self._ask_name, "why": self._ask_why}.get(dialog, self.main_action)()

    def _show_first(self, register: Register) -> None:
        self._show(register)
        self.page.focus_unmarked(register)

    def _show(self, register: Register) -> None:
        heading = self._heading()
        self._register = register
        self.page.show_register(register, when_and_where(register))
        if self._heading() != heading:
            self.heading_changed.emit()

    def _heading(self) -> tuple[str, str]:
        return self.title(), self.context_line()

    def _mark(self, person_id: UUID, presence: Presence | None) -> None:
        attendance = self.context.workspace.attendance
        self._change(lambda session_id: attendance.mark(session_id, person_id, presence))
        self._said = marked_words(self.page.name_of(person_id), presence)
        self._marked = person_id if presence is Presence.HERE else None
        self.context.display.click()

    def _mark_all(self) -> None:
        """Everyone in the list that has the focus."""
        roles = HELPERS if self.page.helpers.hasFocus() else PEOPLE
        attendance = self.context.workspace.attendance
        if self._register is not None:
            # Painted at once, so that a key pressed right after it finds them marked.
            self.page.paint_here({e.person_id for e in self._register.unmarked if e.role in roles})
        self._change(lambda session_id: attendance.mark_all(session_id, roles))

    def _everyone(self) -> None:
        self.page.people.setFocus()
        self._mark_all()

    def _count_visitors(self, count: int) -> None:
        attendance = self.context.workspace.attendance
        self._change(lambda session_id: attendance.set_visitors(session_id, count))

    def _one_more_visitor(self) -> None:
        self._count_visitors(self.page.visitors.value + 1)

    def _count_children(self, count: int) -> None:
        arrivals = self.context.workspace.arrivals
        self._change(lambda session_id: arrivals.count_children(session_id, count))

    def _one_more_child(self) -> None:
        self._count_children(self.page.child_count.value + 1)

    def _carer_came(self) -> None:
        """The carer who is offered is here too."""
        person_id, arrivals = self.page.offered.person_id, self.context.workspace.arrivals
        if isinstance(person_id, UUID):
            self._change(lambda session_id: arrivals.carer_came(session_id, person_id))
            self._marked = None

    def _say_parts(self) -> None:
        """How people took part, beginning with the one who is current."""
        if self._session_id is not None:
            names = self.page.helpers if self.page.helpers.hasFocus() else self.page.people
            refusal = _("Those who run the group say how people took part.")
            self._lead_on("taking_part", (self._session_id, names.current_key), refusal)

    def _whom_to_ring(self) -> None:
        """A page of its own: what it says is never beside the names that the room can see."""
        if self._register is not None:
            refusal = _("Those who run the group know whom to ring.")
            self._lead_on("safety_notes", self._register.group_id, refusal)

    def _lead_on(self, screen: str, argument: object, refusal: str) -> None:
        if may(self.context.workspace, Act.RUN_GROUPS):
            self.go.emit(screen, argument)
        else:
            self.status.emit(refusal)

    def _change(self, work: Callable[[UUID], Register]) -> None:
        if self._session_id is not None:
            self._saves.save(partial(work, self._session_id))

    def _show_saved(self, register: Register) -> None:
        self._show(register)
        self._offer_carer(register)
        self.page.foot.say_saved(register.totals(), self._said or _("Saved."))
        self._said = ""

    def _offer_carer(self, register: Register) -> None:
        """Who comes with the person marked last, unless they are here already."""
        carer = register.carer_to_offer(self._marked) if self._marked is not None else None
        name = self.page.name_of(self._marked) if carer is not None else ""
        self.page.offer(carer, self._marked, name)

    def _read_again(self) -> None:
        """Take back the ticks that were not kept."""
        if (session_id := self._session_id) is not None:
            self.run(partial(self.context.workspace.attendance.open_register, session_id), self._show)

    def _ask_name(self) -> None:
        if self._session_id is not None:
            self.walk_in.ask(self._session_id)

    def _finish(self, register: Register) -> None:
        if register.state is SessionState.CANCELLED:
            of_group = may(self.context.workspace, Act.SEE_GROUPS)
            self.go.emit(*(("group", register.group_id) if of_group else ("today", None)))
        elif register.state is SessionState.DONE:
            self._go_on(register)
        elif register.unmarked:
            dialog = UnmarkedDialog(self, register.unmarked)
            dialog.answered.connect(self._close)
            self.ask(dialog, "unmarked")
        else:
            self._close({})

    def _close(self, absent: Mapping[UUID, Presence], how: str = "") -> None:
        session_id, attendance = self._session_id, self.context.workspace.attendance
        if session_id is not None:
            work = partial(attendance.close, session_id, absent, how)
            self.context.background.run(self, work, self._finished, partial(self._not_closed, absent))

    def _not_closed(self, absent: Mapping[UUID, Presence], problem: BaseException) -> None:
        """Somebody who must be there is missing: how it ran is asked, and it is finished with that."""
        if not isinstance(problem, InvalidInputError) or problem.field != "roles":
            self.failed.emit(problem)
            return
        dialog = ReasonDialog(
            self,
            _("Somebody is missing who must be there"),
            problem.message,
            label=_("How the session ran without them"),
            button=_("Finish with this note"),
        )
        dialog.given.connect(partial(self._close, absent))
        self.ask(dialog, "missing")

    def _finished(self, register: Register) -> None:
        """On to the scores; of a past session to the next register that waits, with how many are left."""
        past = register.held_on < self.context.clock().astimezone().date()
        if past and may(self.context.workspace, Act.SEE_GROUPS):
            self.go.emit("catch_up", register.session_id)
        else:
            self._go_on(register)

    def _go_on(self, register: Register) -> None:
        if self._scores:
            self.go.emit("scores", register.session_id)
        else:
            self.go.emit("today", None)
            self.status.emit(_("The register is finished."))

    def _ask_why(self) -> None:
        dialog = ReasonDialog(
            self,
            _("Open this register again"),
            _("It is finished. When it is open again, you can change who came."),
            label=_("Why it is opened again"),
            button=_("Open it again"),
        )
        dialog.given.connect(self._open_again)
        self.ask(dialog, "why")

    def _open_again(self, why: str) -> None:
        attendance = self.context.workspace.attendance
        self._change(lambda session_id: attendance.reopen(session_id, why))
        self.page.people.setFocus()

    def _connect(self) -> None:
        page = self.page
        for names in (page.people, page.helpers):
            names.marked.connect(lambda who, here: self._mark(who, Presence.HERE if here else None))
            names.away.connect(lambda who, sent: self._mark(who, AWAY[sent]))
            names.adding.connect(self._ask_name)
        page.everyone.connect(self._everyone)
        page.reopen.connect(self._ask_why)
        page.parts.connect(self._say_parts)
        page.carer.connect(self._carer_came)
        page.visitors.changed.connect(self._count_visitors)
        page.child_count.changed.connect(self._count_children)
        page.foot.undo.connect(self.undo_wanted)
        page.foot.main.connect(self.main_action)
        self.context.theme.changed.connect(self.heading_changed)
        self.walk_in.came.connect(self._show_saved)
        self.walk_in.counted.connect(self._one_more_visitor)
        self.walk_in.child.connect(self._one_more_child)
        self.walk_in.over.connect(page.people.setFocus)
        keys = {EVERYONE: self._mark_all, WALK_IN: self._ask_name, PARTS: self._say_parts}
        keys |= {CARER: self._carer_came, RING: self._whom_to_ring, **dict.fromkeys(DONE, self.main_action)}
        for sequence, work in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(work)
