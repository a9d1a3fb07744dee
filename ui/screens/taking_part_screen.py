"""How people took part in a session: ways of joining in with one tap each, and more where it is known."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from app.domain.spoken_dates import day_and_time
from app.errors import InvalidInputError
from app.i18n import _
from ui.list_files import save_list
from ui.screen import Place, Screen
from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.part_dialog import PartDialog
from ui.widgets.part_rows import PartRows
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.ways_dialog import WaysDialog
from ui.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.domain.taking_part import PartBoard, PartPage, TakingPart
    from ui.screen import Context


class TakingPartScreen(Screen):
    """Opened with a session's id, or with it and the person to begin with."""

    name: ClassVar[str] = "taking_part"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "taking_part"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session_id: UUID | None = None
        self._first: UUID | None = None
        self._board: PartBoard | None = None
        self.ways_dialog: WaysDialog | None = None
        self._how = Words("")
        self.rows = PartRows()
        self.rows.ticked.connect(self._tick)
        self.rows.more.connect(self._ask_more)
        self.ways_button = Button(_("Ways of joining in"), icon="pencil")
        self.ways_button.clicked.connect(self._ask_ways)
        self.back = Button(_("Back to the register"), kind="primary", icon="clipboard-list", keys=_("Enter"))
        self.back.clicked.connect(self.main_action)
        self._build()

    def open(self, argument: object) -> None:
        """Show who was here, at the person that was meant."""
        pair = argument if isinstance(argument, tuple) else (argument, None)
        session_id = self._session_id = self.id_in(pair[0])
        self._first = pair[1]
        self.run(lambda: self.context.workspace.arrivals.board(session_id), self._show_first)

    def refreshed(self) -> None:
        """Show the present state again."""
        session_id, arrivals = self._session_id, self.context.workspace.arrivals
        if session_id is not None:
            self.run(lambda: arrivals.board(session_id), self._show)

    def title(self) -> str:
        """What this is."""
        return _("How people took part")

    def context_line(self) -> str:
        """Of which session."""
        if self._board is None:
            return ""
        session = self._board.session
        when = day_and_time(session.held_on, session.starts)
        return _("{group}. {when}").format(group=session.group_name, when=when)

    def main_action(self) -> None:
        """Back to the register."""
        self.go.emit("register", self._session_id)

    def reopen(self, dialog: str, argument: object) -> None:
        """Ask again what was half answered."""
        if dialog == "ways":
            self._ask_ways()
        elif isinstance(argument, UUID):
            self._ask_more(argument)

    def _show_first(self, board: PartBoard) -> None:
        self._show(board)
        self.rows.focus_on(self._first)

    def _show(self, board: PartBoard) -> None:
        self._board = board
        self.rows.show_board(board)
        tap = _("Nothing here has to be filled in. Tap what you saw.")
        first = _("Nothing has to be filled in. “Ways of joining in” puts words to tap beside each name.")
        self._how.setText(tap if board.ways else first)
        self.heading_changed.emit()

    def _saved(self, board: PartBoard) -> None:
        self._show(board)
        self.status.emit(_("Saved"))

    def _tick(self, person_id: UUID, way: str, on: bool) -> None:
        arrivals = self.context.workspace.arrivals
        self._change(lambda session_id: arrivals.tick(session_id, person_id, way, on=on))

    def _ask_more(self, person_id: UUID) -> None:
        session_id, arrivals = self._session_id, self.context.workspace.arrivals
        if session_id is not None:
            self.run(lambda: arrivals.page(session_id, person_id), self._ask_about)

    def _ask_about(self, page: PartPage) -> None:
        dialog = PartDialog(self, page)
        dialog.kept.connect(partial(self._keep, page.person_id))
        self.ask(dialog, "more", page.person_id)

    def _keep(self, person_id: UUID, part: TakingPart) -> None:
        arrivals = self.context.workspace.arrivals
        self._change(lambda session_id: arrivals.keep(session_id, person_id, part))

    def _ask_ways(self) -> None:
        if self._board is None:
            return
        dialog = WaysDialog(self, self._board.ways)
        dialog.wanted.connect(partial(self._set_ways, self._board.session.group_id))
        dialog.finished.connect(self._ways_over)
        self.ways_dialog = dialog
        self.ask(dialog, "ways")

    def _ways_over(self) -> None:
        self.ways_dialog = None

    def _set_ways(self, group_id: UUID, typed: list[str]) -> None:
        arrivals = self.context.workspace.arrivals
        self.context.background.run(
            self, lambda: arrivals.set_ways(group_id, typed), self._ways_kept, self._ways_refused
        )

    def _ways_kept(self, _ways: object) -> None:
        if self.ways_dialog is not None:
            self.ways_dialog.accept()
        self.refreshed()

    def _ways_refused(self, problem: BaseException) -> None:
        if self.ways_dialog is not None and isinstance(problem, InvalidInputError):
            self.ways_dialog.refuse(f"{problem.message} {problem.advice}")
        else:
            self.failed.emit(problem)

    def _save(self) -> None:
        """The register of this session as a spreadsheet."""
        if self._session_id is not None:
            save = partial(self.context.workspace.lists.session_register, self._session_id)
            save_list(self, _("Register"), save)

    def _change(self, work: Callable[[UUID], PartBoard]) -> None:
        if self._session_id is not None:
            self.run(partial(work, self._session_id), self._saved)

    def _build(self) -> None:
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(self._how)
        scroll.body.addWidget(self.rows)
        scroll.body.addStretch(1)
        foot = Flow()
        foot.addWidget(self.back)
        foot.addWidget(self.ways_button)
        self.save_button = Button(_("Save the register as a file"), kind="quiet", icon="download")
        self.save_button.clicked.connect(self._save)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 8)
        column.addWidget(scroll, 1)
        column.addLayout(foot)
