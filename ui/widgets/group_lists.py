"""The sessions of a group, and the people who belong to it, as rows that lead on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.arrangement import SessionKind
from app.domain.groups import SessionState
from app.domain.schedule_words import time_span
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.models.calendar_model import session_detail
from ui.models.group_model import belonging, member_words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.list_row import ListRow
from ui.widgets.turning_row import TurningRow
from ui.widgets.words import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.domain.groups import GroupPage, Member, SessionLine

COMING: Final = 8
"""Most sessions ahead that are listed."""


class Rows(QWidget):
    """A column of cards that is filled again whenever something changes."""

    def __init__(self, button: str, *, icon: str, keys: str = "") -> None:
        super().__init__()
        self.add_button = Button(button, icon=icon, keys=keys)
        self.top = Flow()
        self.top.addWidget(self.add_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(self.top)
        self._column.addStretch(1)
        self._cards: list[QWidget] = []

    def _clear(self) -> None:
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []

    def _put(self, card: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, card)
        self._cards.append(card)


def _past(line: SessionLine, today: date) -> bool:
    """Its day is over, or it is finished."""
    return line.held_on < today or line.state is SessionState.DONE


def _with_button(row: ListRow, *buttons: Button) -> TurningRow:
    line = TurningRow(gap=12)
    line.addWidget(row, 1)
    for button in buttons:
        line.addWidget(button)
    return line


class SessionRows(Rows):
    """Signals:
    opened: Id of a session whose register is wanted.
    changing: Id of a session that is to be changed.
    cancelled: The session that does not take place.
    """

    opened = Signal(object)
    changing = Signal(object)
    cancelled = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Add a session"), icon="calendar-plus")

    def show_page(self, page: GroupPage, today: date) -> None:
        """List what comes and what was."""
        self._clear()
        coming = [line for line in page.sessions if not _past(line, today)][:COMING]
        past = [line for line in reversed(page.sessions) if _past(line, today)]
        self._put(self._card(_("Coming"), coming))
        self._put(self._card(_("Past"), past))

    def _card(self, heading: str, lines: Sequence[SessionLine]) -> Card:
        card = Card(heading)
        card.body.setSpacing(2)
        if not lines:
            card.add(Quiet(_("None yet.")))
        for line in lines:
            day = whole_day(line.held_on)
            row = ListRow(day, session_detail(line), trailing=time_span(line.starts, line.ends))
            row.clicked.connect(partial(self.opened.emit, line.id))
            change = Button(_("Change"), kind="quiet", icon="pencil")
            change.setAccessibleName(_("Change {day}").format(day=day))
            change.clicked.connect(partial(self.changing.emit, line.id))
            if line.state in (SessionState.PLANNED, SessionState.UNDER_WAY):
                cancel = Button(_("Cancel"), kind="quiet", icon="x")
                cancel.setAccessibleName(_("Cancel {day}").format(day=day))
                cancel.clicked.connect(partial(self.cancelled.emit, line))
                card.body.addLayout(_with_button(row, change, cancel))
            elif line.state is SessionState.CANCELLED or line.kind is SessionKind.MEETING:
                card.body.addLayout(_with_button(row, change))
            else:
                card.add(row)
        return card


class MemberRows(Rows):
    """Signals:
    opened: The member whose page is wanted.
    left: The member who comes no longer.
    wanted: Name of another page about these people.
    """

    opened = Signal(object)
    left = Signal(object)
    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Add people"), icon="user-round-plus", keys=_("Ctrl+N"))
        doors = (
            ("missing", _("Who did not come"), "phone"),
            ("waiting", _("Waiting list"), "list-plus"),
            ("joining", _("Who may join"), "user-round-check"),
            ("growth", _("What people do here"), "sprout"),
            ("safety_notes", _("Whom to ring"), "life-buoy"),
            ("sheets", _("Sheets"), "printer"),
        )
        self.doors = {screen: Button(words, icon=icon) for screen, words, icon in doors}
        for screen, door in self.doors.items():
            door.clicked.connect(partial(self.wanted.emit, screen))
            self.top.addWidget(door)
        self.save_button = Button(_("Save as a file"), icon="download")
        self.top.addWidget(self.save_button)

    def show_page(self, page: GroupPage, today: date) -> None:
        """List who belongs to the group, and who has left."""
        self._clear()
        here = belonging(page.members)
        self._put(self._card(_("People of this group"), here, today))
        gone = [member for member in page.members if member.left_on is not None]
        if gone:
            self._put(self._card(_("Have left"), gone, today))

    def _card(self, heading: str, members: Sequence[Member], today: date) -> Card:
        card = Card(heading)
        card.body.setSpacing(2)
        if not members:
            card.add(Quiet(_("Nobody yet.")))
        for member in members:
            row = ListRow(member.name, member_words(member, today), leads=member.opens)
            row.clicked.connect(partial(self.opened.emit, member))
            if member.left_on is not None:
                card.add(row)
                continue
            leave = Button(_("They have left …"), kind="quiet")
            leave.setAccessibleName(_("They have left: {name}").format(name=member.name))
            leave.clicked.connect(partial(self.left.emit, member))
            card.body.addLayout(_with_button(row, leave))
        return card
