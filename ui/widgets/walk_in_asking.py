"""Asks for somebody new on a register: offers people already known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import InvalidInputError
from ui.widgets.walk_in_dialog import WalkInDialog

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.people import PossibleMatch, Role
    from ui.screen import Screen


class WalkInAsking(QObject):
    """Signals:
    came: The register with them on it, marked here.
    counted: They are only to be counted.
    child: It is a child, who is only counted.
    over: The dialog is closed.

    Attributes:
        dialog: The dialog, while it is open.
    """

    came = Signal(object)
    counted = Signal()
    child = Signal()
    over = Signal()

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._session_id: UUID | None = None
        self._typed = ""
        self.dialog: WalkInDialog | None = None

    def ask(self, session_id: UUID) -> None:
        """Open the dialog for one session."""
        self._session_id = session_id
        dialog = WalkInDialog(self._screen, self._screen.context.clock().astimezone().date())
        dialog.typed.connect(self._look_for)
        dialog.wanted.connect(self._add)
        dialog.counted.connect(self._count)
        dialog.child.connect(self.child)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        self._screen.ask(dialog, "walk in")

    def _look_for(self, name: str) -> None:
        self._typed = name
        people = self._screen.context.workspace.people
        self._screen.run(lambda: people.possible_matches(name) if name else (), partial(self._offer, name))

    def _offer(self, name: str, matches: tuple[PossibleMatch, ...]) -> None:
        if self.dialog is not None and name == self._typed:
            self.dialog.offer(matches)

    def _add(self, name: str, role: Role, same_as: UUID | None) -> None:
        session_id, context = self._session_id, self._screen.context
        attendance = context.workspace.attendance
        if session_id is not None:
            context.background.run(
                self, lambda: attendance.walk_in(session_id, name, role, same_as), self._added, self._refused
            )

    def _added(self, register: object) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.came.emit(register)

    def _count(self) -> None:
        self.counted.emit()

    def _refused(self, problem: BaseException) -> None:
        if self.dialog is not None and isinstance(problem, InvalidInputError):
            self.dialog.refuse(f"{problem.message} {problem.advice}")
        else:
            self._screen.failed.emit(problem)

    def _closed(self) -> None:
        self.dialog = None
        self.over.emit()
