"""One session: another day, time, place or kind for it, or for it and all after it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.arrangement import SessionKind, kind_word
from app.domain.groups import SessionState
from app.domain.session_change import SessionForm
from app.domain.spoken_dates import whole_day
from app.i18n import _
from ui.screen import Place
from ui.typed_page import TypedPage
from ui.widgets.banner import Banner
from ui.widgets.button import Button
from ui.widgets.columns import Columns
from ui.widgets.field import Dropdown, Field, LineField
from ui.widgets.flow import Flow
from ui.widgets.meeting_card import MeetingCard
from ui.widgets.scroll_page import ScrollPage
from ui.widgets.segmented import SegmentedSwitch
from ui.widgets.typed_when import DayField, TimeField

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.groups import GroupSession
    from app.domain.network_meeting import NetworkMeeting
    from ui.screen import Context

KINDS = tuple(SessionKind)


class SessionScreen(TypedPage):
    """Opened with the id of a session.

    Attributes:
        which: Whether the sessions after it follow.
        again: Brings a cancelled session back.
        card: What is kept of a network meeting.
    """

    name: ClassVar[str] = "session"
    place: ClassVar[Place] = Place.GROUPS
    help_page: ClassVar[str] = "session"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session: GroupSession | None = None
        self._session_id: UUID | None = None
        today = context.clock().astimezone().date()
        self.day = DayField(_("Day"), today)
        self.starts = TimeField(_("Starts at"))
        self.ends = TimeField(_("Ends at"), begins=self.starts)
        self.venue = LineField(_("Where"))
        self.kind = Dropdown(_("What it is"), [kind_word(kind) for kind in KINDS])
        self.kind.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.places = LineField(_("Places"), hint=_("Empty: as many as come."))
        self.which = SegmentedSwitch(
            _("Which sessions"), [_("This session only"), _("This and all after it")]
        )
        self.cancelled = Banner(_("This session is cancelled"))
        self.again = self.cancelled.add_button(_("It takes place after all"), icon="undo-2")
        self.again.clicked.connect(self._bring_back)
        self.ran = Banner(_("It ran without everybody who must be there"))
        self.card = MeetingCard(today)
        self.card.keep.clicked.connect(self._keep_meeting)
        self._build()

    def open(self, argument: object) -> None:
        """Show one session; its day is ready to be changed."""
        self._session_id = self.id_in(argument)
        self.day.setFocus()
        self._load()

    def refreshed(self) -> None:
        """Show it again."""
        self._load()

    def title(self) -> str:
        """Which session."""
        return whole_day(self._session.held_on) if self._session is not None else _("A session")

    def context_line(self) -> str:
        """Which group."""
        return self._session.group_name if self._session is not None else ""

    def main_action(self) -> None:
        """Keep what was changed."""
        session_id, places = self._session_id, self.places.text()
        for field in (self.day, self.starts, self.ends):
            if field.missing():
                self.wrong(field.missing(), field)
                return
        if places and not places.isdecimal():
            self.wrong(_("Enter a number, such as 12, or leave it empty."), self.places)
            return
        form, series = self._form(int(places) if places else None), self.context.workspace.series
        if session_id is not None and form is not None:
            self.try_to(partial(series.change_session, session_id, form), self._kept)

    def field_of(self, name: str) -> Field:
        """The field a refusal is about; the day where it is about none."""
        fields: dict[str, Field] = {
            "starts": self.starts,
            "ends": self.ends,
            "venue": self.venue,
            "kind": self.kind,
            "session_places": self.places,
            "next_on": self.card.next_on,
            "organisations": self.card.organisations,
            "actions": self.card.agreed,
        }
        return fields.get(name, self.day)

    def _form(self, places: int | None) -> SessionForm | None:
        day, starts, ends = self.day.day, self.starts.at, self.ends.at
        if day is None or starts is None or ends is None:
            return None
        return SessionForm(
            held_on=day,
            starts=starts,
            ends=ends,
            venue=self.venue.text(),
            kind=KINDS[self.kind.place],
            places=places,
            following=bool(self.which.place),
        )

    def _load(self) -> None:
        session_id, workspace = self._session_id, self.context.workspace
        if session_id is None:
            return

        def read() -> tuple[GroupSession, NetworkMeeting]:
            return workspace.series.session(session_id), workspace.meetings.of_session(session_id)

        self.run(read, self._show)

    def _show(self, read: tuple[GroupSession, NetworkMeeting]) -> None:
        session, meeting = read
        self._session = session
        self.day.show_day(session.held_on)
        self.starts.show_time(session.starts)
        self.ends.show_time(session.ends)
        self.venue.set_text(session.venue)
        self.kind.choose(KINDS.index(session.kind))
        self.places.set_text("" if session.places is None else str(session.places))
        self.cancelled.setVisible(session.state is SessionState.CANCELLED)
        self.cancelled.sentence.setText(session.reason)
        self.cancelled.sentence.setVisible(bool(session.reason))
        self.ran.setVisible(bool(session.exception))
        self.ran.sentence.setText(session.exception)
        self.ran.sentence.show()
        self.card.setVisible(session.kind is SessionKind.MEETING)
        self.card.show_meeting(meeting)
        self.filled_in()
        self.heading_changed.emit()

    def _kept(self, session: GroupSession) -> None:
        self.filled_in()
        self.status.emit(_("Saved"))
        self.go.emit("group", session.group_id)

    def _bring_back(self) -> None:
        if self._session_id is not None:
            series = self.context.workspace.series
            self.try_to(partial(series.bring_back, self._session_id), lambda _session: self._saved())

    def _keep_meeting(self) -> None:
        if self.card.next_on.text() and self.card.next_on.missing():
            self.wrong(self.card.next_on.missing(), self.card.next_on)
        elif self._session_id is not None:
            meetings = self.context.workspace.meetings
            work = partial(meetings.keep, self._session_id, self.card.meeting())
            self.try_to(work, lambda _meeting: self._saved())

    def _saved(self) -> None:
        self.status.emit(_("Saved"))
        self._load()

    def _build(self) -> None:
        keep = Button(_("Keep this session"), kind="primary", icon="check", keys=_("Enter"))
        keep.clicked.connect(self.main_action)
        row = Flow()
        row.addWidget(keep)
        scroll = ScrollPage()
        for banner in (self.problems, self.cancelled, self.ran):
            scroll.body.addWidget(banner)
        for fields in ((self.day, self.starts, self.ends), (self.venue, self.kind, self.places)):
            holder = QWidget()
            grid = Columns(holder, least=240, most=3, gap=14)
            for field in fields:
                grid.addWidget(field)
            scroll.body.addWidget(holder)
        scroll.body.addWidget(self.which)
        scroll.body.addLayout(row)
        scroll.body.addWidget(self.card)
        scroll.body.addStretch(1)
        for widget in (self.cancelled, self.ran, self.card):
            widget.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
