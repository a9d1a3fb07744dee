"""Registers of past sessions that are not finished yet, and the register that a code on paper names."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout

from app.domain.groups import SessionState
from app.domain.spoken_dates import whole_day
from app.errors import AppError
from app.i18n import _, ngettext
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import LineField
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.groups import GroupSession
    from ui.screen import Context


class CatchUpScreen(Screen):
    """Opened with nothing; after a register is finished it is the way back to the next one."""

    name: ClassVar[str] = "catch_up"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "catch_up"
    keeps_when_left: ClassVar[bool] = False

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._count = 0
        self.rows: list[ListRow] = []
        self.code = LineField(_("The code on the paper"), hint=_("Such as 3F9C2-13G0. Then Enter."))
        self.find_button = Button(_("Find it"), kind="primary", icon="search", keys=_("Enter"), size="normal")
        self.find_button.clicked.connect(self.main_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show what waits, the oldest first."""
        del argument
        self.run(self.context.workspace.catching_up.waiting, self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        self.run(self.context.workspace.catching_up.waiting, self._show)

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
        """Open the register whose code is typed; without one, the oldest that waits."""
        catching_up, typed = self.context.workspace.catching_up, self.code.text()
        if typed:
            self.context.background.run(self, lambda: catching_up.find(typed), self._open, self._not_found)
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
        (self.rows[0] if self.rows else self.code).setFocus()

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

    def _build(self) -> None:
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
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(by_code)
        scroll.body.addWidget(self._card)
        scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll)


def _row(session: GroupSession) -> ListRow:
    begun = _("Begun") if session.state is SessionState.UNDER_WAY else _("Nobody marked yet")
    return ListRow(whole_day(session.held_on), session.group_name, trailing=begun)
