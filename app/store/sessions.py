"""The meetings of groups: planned, under way, done or cancelled."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.arrangement import SessionKind
from app.domain.groups import GroupSession, SessionState
from app.domain.network_meeting import NetworkMeeting
from app.domain.session_scores import Mode
from app.errors import NotFoundError
from app.i18n import _
from app.store.column_rows import column_rows
from app.store.tables import GroupRow, SessionDetailRow, SessionRow

SessionColumns: TypeAlias = Select[*tuple[Any, ...]]


class SessionRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, session_id: UUID) -> GroupSession:
        """One session.

        Raises:
            NotFoundError: There is no such session.
        """
        found = column_rows(self._session, _one_session(), {"session_id": session_id})
        if not found:
            raise no_session()
        return _as_session(found[0])

    def of_group(self, group_id: UUID) -> tuple[GroupSession, ...]:
        """Every session of a group, by date."""
        return self._read(_of_group(), {"group_id": group_id})

    def between(self, first: date, last: date) -> tuple[GroupSession, ...]:
        """The sessions of every group from one day to another, both included, by date and time."""
        return self._read(_between(), {"first": first, "last": last})

    def with_ids(self, ids: Iterable[UUID]) -> tuple[GroupSession, ...]:
        """These sessions, by date."""
        return self._read(_with_ids(), {"ids": list(ids)})

    def known_ids(self, ids: Iterable[UUID]) -> frozenset[UUID]:
        """Which of these sessions are in use; one that was taken out counts as unknown."""
        wanted = list(ids)
        known = column_rows(self._session, _known_ids(), {"ids": wanted}) if wanted else ()
        return frozenset(row[0] for row in known)

    def plan(self, session: GroupSession) -> None:
        """A session ahead; one with this id that was taken out of use comes back.

        Another end, place or way of asking reaches a session only as long as it has not begun.
        """
        row = self._session.get(SessionRow, session.id)
        detail = self._session.get(SessionDetailRow, session.id)
        follows = row is None or (row.state is SessionState.PLANNED and not (detail and detail.own))
        if row is None:
            row = SessionRow(
                id=session.id,
                group_id=session.group_id,
                held_on=session.held_on,
                starts=session.starts,
                ends=session.ends,
                state=session.state,
                reason=session.reason,
            )
            self._session.add(row)
        row.void = False
        if follows:
            row.ends, row.venue, row.mode = session.ends, session.venue, session.mode
            self._tell(detail, session)

    def change(self, session: GroupSession) -> None:
        """Another day, time, place or kind for one session, and what else is told of it."""
        row = self._row(session.id)
        row.held_on, row.starts, row.ends = session.held_on, session.starts, session.ends
        row.venue, row.state, row.reason = session.venue, session.state, session.reason
        detail = self._session.get(SessionDetailRow, session.id)
        self._tell(detail, session)

    def _tell(self, detail: SessionDetailRow | None, session: GroupSession) -> None:
        told = (session.kind, session.places, session.own, session.meets_anyway, session.exception)
        if detail is None:
            if told == (SessionKind.SESSION, None, False, False, ""):
                return
            detail = SessionDetailRow(id=session.id, session_id=session.id)
            self._session.add(detail)
        detail.kind, detail.places, detail.own, detail.meets_anyway, detail.exception = told

    def take_out(self, session_ids: Iterable[UUID], *, void: bool) -> None:
        """Take sessions out of use, or back in."""
        for session_id in session_ids:
            self._row(session_id).void = void

    def set_state(self, session_id: UUID, state: SessionState, reason: str = "") -> None:
        """Where the session stands, and for a cancelled one why."""
        row = self._row(session_id)
        row.state, row.reason = state, reason

    def set_exception(self, session_id: UUID, words: str) -> None:
        """How a session ran although somebody was missing; empty where nobody was."""
        if words or self._session.get(SessionDetailRow, session_id) is not None:
            self._detail(session_id).exception = words

    def meeting(self, session_id: UUID) -> NetworkMeeting:
        """What is kept of a network meeting."""
        row = self._session.get(SessionDetailRow, session_id)
        if row is None:
            return NetworkMeeting()
        return NetworkMeeting(
            organisations=tuple(row.organisations), actions=tuple(row.actions), next_on=row.next_on
        )

    def set_meeting(self, session_id: UUID, meeting: NetworkMeeting) -> None:
        """Keep what a network meeting came to."""
        row = self._detail(session_id)
        row.organisations, row.actions = list(meeting.organisations), list(meeting.actions)
        row.next_on = meeting.next_on

    def _detail(self, session_id: UUID) -> SessionDetailRow:
        row = self._session.get(SessionDetailRow, session_id)
        if row is None:
            row = SessionDetailRow(id=session_id, session_id=session_id)
            self._session.add(row)
        return row

    def set_mode(self, session_id: UUID, mode: Mode) -> None:
        """The way scores are asked at this session."""
        self._row(session_id).mode = mode

    def _read(self, query: SessionColumns, given: Mapping[str, Any]) -> tuple[GroupSession, ...]:
        return tuple(_as_session(row) for row in column_rows(self._session, query, given))

    def _row(self, session_id: UUID) -> SessionRow:
        return self._session.get_one(SessionRow, session_id)


def no_session() -> NotFoundError:
    """The session was taken out of use, or never was."""
    return NotFoundError(_("That session is no longer here."), _("Open the group’s page again."))


# Built once: building such a query costs as much as running it.


@cache
def _of_group() -> SessionColumns:
    return _by_date(SessionRow.group_id == bindparam("group_id"))


@cache
def _between() -> SessionColumns:
    return _by_date(SessionRow.held_on >= bindparam("first"), SessionRow.held_on <= bindparam("last"))


@cache
def _with_ids() -> SessionColumns:
    return _by_date(SessionRow.id.in_(bindparam("ids", expanding=True)))


def _by_date(*wanted: ColumnElement[bool]) -> SessionColumns:
    return (
        _sessions()
        .where(*wanted)
        .order_by(SessionRow.held_on, SessionRow.starts, GroupRow.name, SessionRow.id)
    )


@cache
def _known_ids() -> Select[UUID]:
    wanted = SessionRow.id.in_(bindparam("ids", expanding=True))
    return select(SessionRow.id).where(wanted, SessionRow.void.is_(False))


@cache
def _one_session() -> SessionColumns:
    return _sessions().where(SessionRow.id == bindparam("session_id"))


def _sessions() -> SessionColumns:
    return (
        select(
            SessionRow.id,
            SessionRow.group_id,
            GroupRow.name.label("group_name"),
            SessionRow.held_on,
            SessionRow.starts,
            SessionRow.ends,
            SessionRow.venue,
            SessionRow.state,
            SessionRow.mode,
            SessionRow.reason,
            SessionDetailRow.kind,
            SessionDetailRow.places,
            SessionDetailRow.own,
            SessionDetailRow.meets_anyway,
            SessionDetailRow.exception,
        )
        .join(GroupRow, GroupRow.id == SessionRow.group_id)
        .outerjoin(SessionDetailRow, SessionDetailRow.id == SessionRow.id)
        .where(SessionRow.void.is_(False), GroupRow.void.is_(False))
    )


def _as_session(row: Row[*tuple[Any, ...]]) -> GroupSession:
    key, group_id, name, held_on, starts, ends, venue, state, mode, reason, *told = row
    kind, places, own, meets_anyway, exception = told
    return GroupSession(
        id=key,
        group_id=group_id,
        group_name=name,
        held_on=held_on,
        starts=starts,
        ends=ends,
        venue=venue,
        state=state,
        mode=mode,
        reason=reason,
        kind=kind or SessionKind.SESSION,
        places=places,
        own=bool(own),
        meets_anyway=bool(meets_anyway),
        exception=exception or "",
    )
