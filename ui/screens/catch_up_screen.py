"""Registers of past sessions that are not finished yet, and the register that a code on paper names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.groups import SessionState
from app.domain.roles import Act
from app.domain.spoken_dates import whole_day
from app.errors import AppError
from app.i18n import _, ngettext
from ui.open_to import may
from ui.screen import Place, Screen
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.domain.groups import GroupSession
    from app.domain.past_registers import EarlierSessions, Pile
    from ui.screen import Context


class CatchUpScreen(Screen):
    """Opened with nothing, or with the past session whose register was just finished: on to the next one.

    Attributes:
        banner: What is left after that one, and what comes next.
    """

    name: ClassVar[str] = "catch_up"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "catch_up"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._count = 0
        self._after: UUID | None = None
        self._pile: Pile | None = None
        self.rows: list[ListRow] = []
        self.earlier: list[Button] = []
        self.code = LineField(_("The code on the paper"), hint=_("Such as 3F9C2-13G0. Then Enter."))
        self.find_button = Button(_("Find it"), kind="primary", icon="search", keys=_("Enter"), size="normal")
        self.find_button.clicked.connect(self.main_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show what waits, the oldest first; after a register first those of its group."""
        self._after = argument if isinstance(argument, UUID) else None
        self._load(self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        self._load(self._show)

    def _load(self, show: Callable[[tuple[GroupSession, ...]], None]) -> None:
        after, catching_up = self._after, self.context.workspace.catching_up
        if may(self.context.workspace, Act.RUN_GROUPS):
            self.run(catching_up.earlier, self._offer)
        if after is None:
            self.run(catching_up.waiting, show)
        else:
            self.run(lambda: catching_up.pile(after), partial(self._show_pile, show))

    def _show_pile(self, show: Callable[[tuple[GroupSession, ...]], None], pile: Pile) -> None:
        self._pile = pile
        self.banner.tell(pile.heading, pile.sentence)
        self.banner.show()
        # Enter belongs to what comes next now, as long as no code is typed.
        self.find_button.set_kind("secondary")
        self.find_button.set_keys("")
        following = pile.left[0] if pile.left else None
        self.next.setVisible(following is not None)
        if following is not None:
            day = whole_day(following.held_on)
            self.next.setText(_("Next: {day}").format(day=day))
        self.scores.setVisible(may(self.context.workspace, Act.RECORD_SCORES))
        show(pile.waiting)

    def draft(self) -> Mapping[str, Any] | None:
        """The code, as far as it is typed."""
        return {"code": self.code.text()} if self.code.text() else None

    def restore(self, content: Mapping[str, Any]) -> None:
        """Fill it in again."""
        self.code.set_text(content["code"])

    def title(self) -> str:
        """The heading."""
        return _("Past registers")

    def context_line(self) -> str:
        """How many wait."""
        words = ngettext(
            "{n} register waits to be finished", "{n} registers wait to be finished", self._count
        )
        return words.format(n=self._count) if self._count else _("Every register is finished")

    def main_action(self) -> None:
        """Open the register whose code is typed; without one, what comes next.

        That is the next one of the pile. After the last of a group it is the scores of that one.
        """
        catching_up, typed = self.context.workspace.catching_up, self.code.text()
        if typed:
            self.context.background.run(self, lambda: catching_up.find(typed), self._open, self._not_found)
        elif self._pile is not None and not self._pile.left and self.scores.isVisible():
            self._to_scores()
        elif self.rows:
            self.rows[0].click()
        else:
            self.code.setFocus()

    def _open(self, session_id: UUID) -> None:
        self.code.set_text("")
        self.go.emit("register", session_id)

    def _not_found(self, problem: BaseException) -> None:
        if isinstance(problem, AppError):
            self.code.set_problem(f"{problem.message} {problem.advice}")
            self.code.setFocus()
        else:
            self.failed.emit(problem)

    def _show_first(self, sessions: tuple[GroupSession, ...]) -> None:
        self._show(sessions)
        if self._pile is not None:
            (self.next if self._pile.left else self.scores).setFocus()
        else:
            (self.rows[0] if self.rows else self.code).setFocus()

    def _to_scores(self) -> None:
        if self._pile is not None:
            self.go.emit("scores", self._pile.finished.id)

    def _show(self, sessions: tuple[GroupSession, ...]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [_row(session) for session in sessions]
        for row, session in zip(self.rows, sessions, strict=True):
            row.clicked.connect(partial(self.go.emit, "register", session.id))
            self._card.add(row)
        self._count = len(sessions)
        self._none.setVisible(not sessions)
        self.heading_changed.emit()

    def _offer(self, found: tuple[EarlierSessions, ...]) -> None:
        for button in self.earlier:
            button.hide()
            button.deleteLater()
        self.earlier = [Button(one.words, icon="calendar-plus") for one in found]
        for button, one in zip(self.earlier, found, strict=True):
            button.clicked.connect(partial(self._write_down, one.group.id))
            self._before.add(button)
        self._before.setVisible(bool(found))

    def _write_down(self, group_id: UUID) -> None:
        catching_up = self.context.workspace.catching_up
        self.run(lambda: catching_up.write_down(group_id), lambda _sessions: self._load(self._show_first))

    def _build_banner(self) -> None:
        self.banner = Banner("", kind="good", icon="check")
        self.next = self.banner.add_button("", kind="primary", icon="arrow-right")
        self.next.set_keys(_("Enter"))
        self.next.clicked.connect(self.main_action)
        self.scores = self.banner.add_button(_("Scores of this session"), icon="smile")
        self.scores.clicked.connect(self._to_scores)
        self.banner.hide()

    def _build(self) -> None:
        self._build_banner()
        by_code = Card(_("A paper register in your hand"))
        by_code.add(self.code)
        row = Flow()
        row.addWidget(self.find_button)
        by_code.body.addLayout(row)
        self._card = Card(_("Not finished yet"))
        self._card.body.setSpacing(2)
        self._none = Quiet(_("None. Every past register is finished."))
        self._card.add(self._none)
        self._none.hide()
        self._before = Card(_("Before the group was written down here"))
        said = _("These groups met before. Press one to write its sessions down, each with a register.")
        self._before.add(Quiet(said))
        self._before.hide()
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(self.banner)
        scroll.body.addWidget(by_code)
        scroll.body.addWidget(self._card)
        scroll.body.addWidget(self._before)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll)


def _row(session: GroupSession) -> ListRow:
    begun = _("Begun") if session.state is SessionState.UNDER_WAY else _("Nobody marked yet")
    return ListRow(whole_day(session.held_on), session.group_name, trailing=begun)
