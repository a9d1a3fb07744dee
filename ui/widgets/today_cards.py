"""The cards of the home screen: what comes next, what comes later, what is to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.groups import SessionState
from app.domain.spoken_dates import clock_time
from app.domain.today import ToDoKind
from app.i18n import _, ngettext
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.divider import Divider
from ui.widgets.flow import Flow
from ui.widgets.icon import Icon
from ui.widgets.list_row import ListRow
from ui.widgets.words import Quiet, Strong, Title, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.today import OpenTalk, SessionCard, ToDo

TO_DO_ICONS: Final = {
    ToDoKind.STEP: "phone",
    ToDoKind.REVIEW: "calendar-check",
    ToDoKind.AFTER_SCORES: "smile",
    ToDoKind.FINISH_DETAILS: "user-round-plus",
    ToDoKind.WORRY: "flag",
    ToDoKind.CONTACT: "phone",
    ToDoKind.REQUEST: "file-text",
    ToDoKind.BREACH: "triangle-alert",
    ToDoKind.SUPERVISION: "handshake",
    ToDoKind.AGREED: "list-checks",
    ToDoKind.TRAINING: "badge-check",
    ToDoKind.OWN_AGREED: "list-checks",
    ToDoKind.OWN_TRAINING: "badge-check",
    ToDoKind.HALF_FILLED: "clipboard-list",
    ToDoKind.ONWARD: "mail",
    ToDoKind.LICENCE_ENDS: "file-text",
    ToDoKind.NO_LEADER: "triangle-alert",
    ToDoKind.STORY: "file-text",
    ToDoKind.RECORDS_DUE: "clipboard-list",
}
RINGS: Final = frozenset({"ring", "phone", "call", "telephone"})
"""What a step to do on the phone begins with."""
READY_ICONS: Final = {"large print": "type", "picture": "image", "hearing": "ear"}


def until(card: SessionCard) -> str:
    """How soon a session starts, in words; or that it has ended."""
    minutes = card.minutes_until
    if card.over:
        return _("Ended at {time}").format(time=clock_time(card.ends))
    if minutes <= 0:
        return _("Now")
    if minutes < 120:
        return ngettext("Next, in {n} minute", "Next, in {n} minutes", minutes).format(n=minutes)
    hours = round(minutes / 60)
    return ngettext("Next, in {n} hour", "Next, in {n} hours", hours).format(n=hours)


def span(card: SessionCard) -> str:
    """ "2:00 to 3:30 pm": the half of the day once, where both times share it."""
    starts, ends = clock_time(card.starts), clock_time(card.ends)
    if starts[-2:] == ends[-2:]:
        starts = starts[:-3]
    return _("{starts} to {ends}").format(starts=starts, ends=ends)


class NextSessionCard(Card):
    """The session that comes next. Its button is the main button of the page.

    Signals:
        register_wanted: Open the register was pressed.
        sheets_wanted: Print score sheets was pressed.
    """

    register_wanted = Signal(object)
    sheets_wanted = Signal(object)

    def __init__(self, card: SessionCard, *, prints: bool = True) -> None:
        super().__init__(main=True)
        head = QHBoxLayout()
        self._until = Chip(until(card), kind="soft", icon="clock")
        head.addWidget(self._until)
        head.addStretch(1)
        head.addWidget(Strong(span(card), size=20))
        self.body.addLayout(head)
        self.add(Title(card.group_name, size=26))
        if card.venue:
            self.body.addLayout(_with_icon("map-pin", Quiet(card.venue, size=18)))
        self.add(Divider())
        if card.to_get_ready:
            self.add(Words(_("To get ready"), size=16, weight=QFont.Weight.DemiBold, tone="ink2"))
            self.body.addLayout(_ready(card.to_get_ready))
        self.open_button = Button(
            _("Open the register"), kind="primary", icon="clipboard-list", keys=_("Enter")
        )
        self.open_button.clicked.connect(lambda: self.register_wanted.emit(card.session_id))
        sheets = Button(_("Print score sheets"), icon="printer", size="large")
        sheets.clicked.connect(lambda: self.sheets_wanted.emit(card.session_id))
        row = Flow(gap=12)
        row.addWidget(self.open_button)
        if prints:
            row.addWidget(sheets)
        self.body.addLayout(row)

    def show_until(self, card: SessionCard) -> None:
        """Say anew how soon it starts."""
        self._until.setText(until(card))


class LaterCard(Card):
    """What else is on today: other sessions, and talks to carry on with.

    Signals:
        register_wanted, talk_wanted: With the session's or the person's id.
    """

    register_wanted = Signal(object)
    talk_wanted = Signal(object)

    def __init__(self, talks: Iterable[OpenTalk], sessions: Iterable[SessionCard]) -> None:
        super().__init__(_("Later today"))
        rows = [self._talk(talk) for talk in talks] + [self._session(card) for card in sessions]
        for place, row in enumerate(rows):
            if place:
                self.add(Divider())
            self.add(row)

    def _talk(self, talk: OpenTalk) -> QWidget:
        button = Button(_("Carry on"))
        button.setAccessibleName(_("Carry on with {name}").format(name=talk.shown_name))
        button.clicked.connect(lambda: self.talk_wanted.emit(talk.person_id))
        return _row(_("Talk"), talk.shown_name, talk.detail, button)

    def _session(self, card: SessionCard) -> QWidget:
        button = Button(_("Open register"))
        button.setAccessibleName(_("Open the register of {group}").format(group=card.group_name))
        button.clicked.connect(lambda: self.register_wanted.emit(card.session_id))
        return _row(clock_time(card.starts), card.group_name, card.venue, button)


class EarlierCard(Card):
    """What is over today, and the way back to who came and how they felt.

    Signals:
        register_wanted, scores_wanted: With the session's id.
    """

    register_wanted = Signal(object)
    scores_wanted = Signal(object)

    def __init__(self, sessions: Iterable[SessionCard], *, with_scores: bool = True) -> None:
        super().__init__(_("Earlier today"))
        self._with_scores = with_scores
        for place, card in enumerate(sessions):
            if place:
                self.add(Divider())
            self.add(self._row(card))

    def _row(self, card: SessionCard) -> QWidget:
        register, scores = Button(_("Register")), Button(_("Scores"))
        register.setAccessibleName(_("Register of {group}").format(group=card.group_name))
        scores.setAccessibleName(_("Scores of {group}").format(group=card.group_name))
        register.clicked.connect(lambda: self.register_wanted.emit(card.session_id))
        scores.clicked.connect(lambda: self.scores_wanted.emit(card.session_id))
        done = card.state is SessionState.DONE
        words = _("Finished") if done else _("Register not finished")
        buttons = (register, scores) if self._with_scores else (register,)
        return _row(clock_time(card.starts), card.group_name, words, *buttons)


class ToDoCard(Card):
    """What is to do this week; each line opens its page.

    Signals:
        wanted: Carries the line that was pressed.
    """

    wanted = Signal(object)

    def __init__(self, to_do: tuple[ToDo, ...]) -> None:
        super().__init__(_("To do this week"))
        if not to_do:
            self.add(Quiet(_("Nothing to do this week.")))
            return
        self.header.addWidget(Chip(str(len(to_do)), kind="info"))
        self.body.setSpacing(0)
        for place, line in enumerate(to_do, start=1):
            row = ListRow(line.title, line.detail, icon=_to_do_icon(line))
            row.end_list(ended=place == len(to_do))
            row.clicked.connect(lambda _on=False, line=line: self.wanted.emit(line))
            self.add(row)


def _to_do_icon(line: ToDo) -> str:
    """A step is a phone call only where it says so."""
    first = line.title.partition(" ")[0].casefold()
    if line.kind is ToDoKind.STEP and first not in RINGS:
        return "footprints"
    return TO_DO_ICONS[line.kind]


def _with_icon(icon: str, words: Words) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Icon(icon, side=20, tone="ink2"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row


def _ready(counts: tuple[tuple[str, int], ...]) -> Flow:
    row = Flow(gap=8)
    for what, count in counts:
        icon = next((icon for word, icon in READY_ICONS.items() if word in what), "accessibility")
        row.addWidget(Chip(_("{n} {what}").format(n=count, what=what), kind="plum", icon=icon))
    return row


def _row(when: str, what: str, detail: str, *buttons: Button) -> QWidget:
    row = QWidget()
    inner = QHBoxLayout(row)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(12)
    inner.addWidget(Strong(when), 1)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Strong(what))
    if detail:
        words.addWidget(Quiet(detail))
    inner.addLayout(words, 3)
    for button in buttons:
        inner.addWidget(button)
    return row
