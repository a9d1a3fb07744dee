"""The home screen: what comes next, what comes later, what is to do, and the safe copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.roles import Act
from app.domain.spoken_dates import whole_day
from app.errors import AppError
from app.i18n import _
from ui.copy_saver import CopySaver
from ui.copy_words import copy_words, try_words
from ui.open_to import add_somebody, may
from ui.printing import Paper
from ui.restore_trial import RestoreTrial
from ui.screen import Place, Screen
from ui.to_do_pages import PAGE_FOR, PART_FOR
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.empty_card import EmptyCard
from ui.widgets.flow import Flow
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.today_cards import EarlierCard, LaterCard, NextSessionCard, ToDoCard

if TYPE_CHECKING:
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from app.domain.copies import LastTry, SafeCopy
    from app.domain.today import TodayPage, ToDo
    from ui.screen import Context

MINUTE_MS: Final = 60_000
"""How often the clock is looked at while the page is open."""
ONE_COLUMN: Final = 860
"""Below this width in px the two columns stand one below the other."""


class TodayScreen(Screen):
    """Opens the register with Enter."""

    name = "today"
    place = Place.TODAY
    help_page = "today"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._page: TodayPage | None = None
        self._saver = CopySaver(self)
        self._saver.said.connect(self.status)
        self._saver.saved.connect(self._copy_saved)
        self._saver.refused.connect(self._copy_refused)
        self._trial = RestoreTrial(self)
        self._trial.said.connect(self.status)
        self._trial.tried.connect(self._copy_saved)
        self._trial.refused.connect(self._copy_refused)
        self.paper = Paper(self)
        self._main: Button | None = None
        self._banner: Banner | None = None
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._next_card: NextSessionCard | None = None
        self.minute = QTimer(self)
        self.minute.setInterval(MINUTE_MS)
        self.minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self.minute.timeout.connect(self._look_at_clock)
        self.minute.start()
        self._build()
        context.theme.changed.connect(self._fit)

    def open(self, argument: object) -> None:
        """Load the day."""
        del argument
        self.run(self.context.workspace.today.page, self._show)

    def refreshed(self) -> None:
        """Load the day again."""
        self.open(None)

    def title(self) -> str:
        """The heading."""
        return _("Today")

    def context_line(self) -> str:
        """The date."""
        return whole_day(self.context.clock().astimezone().date())

    def main_action(self) -> None:
        """Open the register, or whatever the main button says."""
        if self._main is not None:
            self._main.click()

    def add_action(self) -> None:
        """Add a person."""
        add_somebody(self)

    def talk_action(self) -> None:
        """Choose whom to talk with."""
        if self._may(Act.TALK):
            self.go.emit("people", None)
        else:
            self.status.emit(_("Talks are held by those who work with people one by one."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _look_at_clock(self) -> None:
        """Say anew how soon the next session is; once it has ended, or another day has come, load the day."""
        page, card = self._page, self._next_card
        if page is None:
            return
        now, coming = self.context.clock().astimezone(), page.next_session
        if now.date() != page.now.date() or (coming and coming.as_of(now).over is not coming.over):
            self.heading_changed.emit()
            self.open(None)
        elif coming is not None and card is not None:
            card.show_until(coming.as_of(now))

    def _show(self, page: TodayPage) -> None:
        self._page, self._banner, self._next_card = page, None, None
        _empty(self._left)
        _empty(self._right)
        first, self._main = self._next(page)
        self._left.addWidget(first)
        if page.later or page.open_talks:
            later = LaterCard(page.open_talks, page.later)
            later.register_wanted.connect(self._open_register)
            later.talk_wanted.connect(lambda person: self.go.emit("talk", person))
            self._left.addWidget(later)
        if page.earlier:
            earlier = EarlierCard(page.earlier, with_scores=self._may(Act.RECORD_SCORES))
            earlier.register_wanted.connect(self._open_register)
            earlier.scores_wanted.connect(lambda session: self.go.emit("scores", session))
            self._left.addWidget(earlier)
        self._left.addStretch(1)
        copies = self._may(Act.SAFE_COPIES)
        if copies and page.copy.remind:
            self._right.addWidget(self._copy_banner(page))
        elif copies and page.copy.try_due:
            self._right.addWidget(self._try_banner(page))
        to_do = ToDoCard(page.to_do)
        to_do.wanted.connect(self._open_line)
        self._right.addWidget(to_do)
        self._right.addStretch(1)
        if self._main is not None:
            self._main.setFocus()

    def _may(self, act: Act) -> bool:
        return may(self.context.workspace, act)

    def _next(self, page: TodayPage) -> tuple[QWidget, Button | None]:
        if page.next_session is not None:
            self._next_card = card = NextSessionCard(page.next_session, prints=self._may(Act.PRINT))
            card.register_wanted.connect(self._open_register)
            card.sheets_wanted.connect(self._print_sheets)
            return card, card.open_button
        if page.has_groups:
            empty = EmptyCard(
                _("Nothing more planned today") if page.earlier else _("Nothing planned today"),
                _("Sessions of your groups appear here on their day."),
                icon="calendar-plus",
                button=_("Add a session") if self._may(Act.RUN_GROUPS) else "",
            )
            empty.pressed.connect(lambda: self.go.emit("groups", None))
        else:
            empty = EmptyCard(
                _("No groups yet"),
                _("A group is something people come to, like singing or walking football."),
                icon="users-round",
                button=_("Add your first group") if self._may(Act.RUN_GROUPS) else "",
            )
            empty.pressed.connect(lambda: self.go.emit("group_form", None))
        return empty, empty.button if self._may(Act.RUN_GROUPS) else None

    def _copy_banner(self, page: TodayPage) -> Banner:
        banner = Banner(
            _("Save a safe copy today"),
            _("{age} It takes about 1 minute. You need a memory stick or another folder.").format(
                age=copy_words(page.copy).sentence
            ),
            kind="warn",
            icon="hard-drive-download",
        )
        banner.add_button(_("Save a copy now")).clicked.connect(self._saver.save)
        later = banner.add_button(_("Remind me tomorrow"), kind="quiet")
        later.clicked.connect(self._put_off)
        self._banner = banner
        return banner

    def _try_banner(self, page: TodayPage) -> Banner:
        banner = Banner(
            _("See whether your safe copy works"),
            _("{last} It takes about 1 minute, and changes nothing.").format(last=try_words(page.copy)),
            kind="warn",
            icon="hard-drive-download",
        )
        banner.add_button(_("Try a restore")).clicked.connect(self._trial.begin)
        self._banner = banner
        return banner

    def _put_off(self) -> None:
        self.run(self.context.workspace.vault.put_off_copy, lambda _state: self.open(None))

    def _copy_saved(self, _done: SafeCopy | LastTry) -> None:
        self.frame_changed.emit()
        self.open(None)

    def _copy_refused(self, error: BaseException) -> None:
        if self._banner is not None and isinstance(error, AppError):
            self._banner.tell(error.message, error.advice)
        else:
            self.failed.emit(error)

    def _open_register(self, session_id: UUID) -> None:
        self.go.emit("register", session_id)

    def _open_line(self, line: ToDo) -> None:
        part = PART_FOR.get(line.kind)
        about = line.measure or line.target
        self.go.emit(PAGE_FOR[line.kind], (about, part) if part else about)

    def _print_sheets(self, session_id: UUID) -> None:
        documents = self.context.workspace.documents
        self.paper.print(lambda: documents.score_sheets(session_id))

    def _fit(self) -> None:
        narrow = self.width() < ONE_COLUMN or self.context.theme.large_text
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)

    def _build(self) -> None:
        scroll = ScrollPage()
        starts = Flow(gap=10)
        for act, words, icon, keys, press in (
            (Act.TALK, _("Start a first talk"), "message-square-quote", _("F3"), self.talk_action),
            (Act.CHANGE_PEOPLE, _("Add a person"), "user-round-plus", _("Ctrl+N"), self.add_action),
            (Act.HELP_DESK, _("Help desk"), "life-buoy", _("F2"), lambda: self.go.emit("help_desk", None)),
            (
                Act.SEE_GROUPS,
                _("Find a local group"),
                "map-pin",
                _("Alt+4"),
                lambda: self.go.emit("whats_on", None),
            ),
        ):
            if not self._may(act):
                continue
            button = Button(words, kind="soft", icon=icon, keys=keys)
            button.clicked.connect(press)
            starts.addWidget(button)
        scroll.body.addLayout(starts)
        if self._may(Act.HELP_DESK):
            QShortcut(QKeySequence("F2"), self).activated.connect(lambda: self.go.emit("help_desk", None))
        for side in (self._left, self._right):
            side.setSpacing(14)
        self._columns.setSpacing(18)
        self._columns.addLayout(self._left, 58)
        self._columns.addLayout(self._right, 42)
        scroll.body.addLayout(self._columns, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)


def _empty(column: QVBoxLayout) -> None:
    while column.count():
        item = column.takeAt(0)
        if item is not None and (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
