"""The sessions of a group one by one: moved, brought back, on bank holidays, on closed days."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.bank_holidays import bank_holiday
from app.domain.closed_days import closed_from
from app.domain.groups import SessionState
from app.domain.roles import Act
from app.domain.schedule_change import with_schedule
from app.domain.session_change import changed_session, group_from_session
from app.domain.sessions_ahead import ahead
from app.domain.spoken_dates import whole_day
from app.errors import InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.nation import nation_of
from app.services.permission import needs
from app.services.planning import change_group
from app.services.room_clash import refuse_clash
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.closed_days import ClosedDays
    from app.domain.groups import Group, GroupSession
    from app.domain.session_change import SessionForm
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class SeriesService:
    """What a group leader can do with single sessions. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def session(self, session_id: UUID) -> GroupSession:
        """One session as it stands; nobody is named in it.

        Raises:
            NotFoundError: There is no such session.
        """
        with self._desk.store.read() as repositories:
            return repositories.sessions.get(session_id)

    @needs(Act.RUN_GROUPS)
    def change_session(self, session_id: UUID, form: SessionForm) -> GroupSession:
        """Another day, time, place or kind for one session, or for it and all after it.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: It is finished or past, its times do not fit together or are outside the
                hours of the venue, the room is taken, or the day is closed.
        """
        with self._desk.store.read() as repositories:
            before = repositories.sessions.get(session_id)
            group = repositories.groups.get(before.group_id)
            after = changed_session(before, group, form)
            if not form.following:
                refuse_clash(repositories, [after])
        if form.following:
            self._change_following(group, before, form)
            return replace(after, own=False)
        self._change(before, after, _("Session of {group} changed"))
        return after

    @needs(Act.RUN_GROUPS)
    def bring_back(self, session_id: UUID) -> GroupSession:
        """A session that was cancelled takes place after all.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: It was not cancelled, or its room is taken by now.
        """
        with self._desk.store.read() as repositories:
            before = repositories.sessions.get(session_id)
            if before.state is not SessionState.CANCELLED:
                raise InvalidInputError(
                    _("This session was not cancelled."), _("There is nothing to bring back."), "session"
                )
            after = replace(before, state=SessionState.PLANNED, reason="", own=True, meets_anyway=True)
            refuse_clash(repositories, [after])
        self._change(before, after, _("Session of {group} takes place after all"))
        return after

    @needs(Act.RUN_GROUPS)
    def meets_on(self, session_id: UUID, *, meets: bool) -> GroupSession:
        """Answer whether a group meets on a bank holiday; if not, the session is cancelled, with its name.

        Raises:
            NotFoundError: There is no such session.
        """
        with self._desk.store.read() as repositories:
            before = repositories.sessions.get(session_id)
            holiday = bank_holiday(nation_of(repositories), before.held_on)
        if meets:
            after, label = replace(before, meets_anyway=True), _("{group} meets on a holiday")
        else:
            after = replace(before, state=SessionState.CANCELLED, reason=holiday)
            label = _("{group} does not meet on a holiday")
        self._change(before, after, label)
        return after

    @needs(Act.RUN_GROUPS)
    def close_days(self, group_id: UUID, first_on: date, last_on: date, reason: str) -> int:
        """A group does not meet from one day to another; gives how many sessions are cancelled by it.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: The days end before they begin, or there is no reason.
        """
        with self._desk.store.read() as repositories:
            repositories.groups.get(group_id)
        return self._close(closed_from(group_id, first_on, last_on, reason))

    @needs(Act.SETTINGS)
    def close_everywhere(self, first_on: date, last_on: date, reason: str) -> int:
        """No group meets from one day to another; gives how many sessions are cancelled by it.

        Raises:
            InvalidInputError: The days end before they begin, or there is no reason.
        """
        return self._close(closed_from(None, first_on, last_on, reason))

    @needs(Act.RUN_GROUPS)
    def open_days(self, group_id: UUID, days: ClosedDays) -> int:
        """A group meets on those days after all; gives how many sessions come back.

        Raises:
            InvalidInputError: The days are closed for every group.
        """
        if days.group_id != group_id:
            raise InvalidInputError(
                _("These days are closed for every group."),
                _("Ask whoever may change the settings."),
                "days",
            )
        return self._open(days)

    @needs(Act.SETTINGS)
    def open_everywhere(self, days: ClosedDays) -> int:
        """Groups meet on those days after all; gives how many sessions come back."""
        return self._open(days)

    def _change_following(self, group: Group, before: GroupSession, form: SessionForm) -> None:
        today, from_on = self._desk.today(), min(before.held_on, form.held_on)
        changed = with_schedule(group, group_from_session(group, before, form, today), from_on)
        with self._desk.store.read() as repositories:
            refuse_clash(repositories, (s for s in ahead([changed], today) if s.held_on >= from_on))
        self._desk.make(
            Change(
                "change group",
                Subject("support_group", group.id),
                _("{group} changed from {day} on").format(group=group.name, day=whole_day(from_on)),
                redo=lambda r: change_group(r, group, changed, today, from_on),
                undo=lambda r: change_group(r, changed, group, today, from_on),
            )
        )

    def _close(self, days: ClosedDays) -> int:
        with self._desk.store.read() as repositories:
            hit = [s for s in self._within(repositories, days) if s.state is SessionState.PLANNED]
        closed = [replace(s, state=SessionState.CANCELLED, reason=days.reason) for s in hit]
        self._turn(days, _("Closed: {reason}"), hit, closed, opening=False)
        return len(hit)

    def _open(self, days: ClosedDays) -> int:
        with self._desk.store.read() as repositories:
            hit = [
                session
                for session in self._within(repositories, days)
                if session.state is SessionState.CANCELLED and session.reason == days.reason
            ]
        again = [replace(s, state=SessionState.PLANNED, reason="") for s in hit]
        self._turn(days, _("Open again: {reason}"), hit, again, opening=True)
        return len(hit)

    def _within(self, repositories: Repositories, days: ClosedDays) -> tuple[GroupSession, ...]:
        held = repositories.sessions.between(days.first_on, days.last_on)
        return tuple(session for session in held if days.group_id in {None, session.group_id})

    def _turn(
        self,
        days: ClosedDays,
        label: str,
        before: list[GroupSession],
        after: list[GroupSession],
        *,
        opening: bool,
    ) -> None:
        def turn(repositories: Repositories, sessions: list[GroupSession], *, void: bool) -> None:
            repositories.arrangements.close(days, void=void)
            for session in sessions:
                repositories.sessions.change(session)

        subject = Subject("support_group", days.group_id) if days.group_id is not None else None
        self._desk.make(
            Change(
                "change closed days" if subject is not None else "close all groups",
                subject,
                label.format(reason=days.reason),
                redo=lambda r: turn(r, after, void=opening),
                undo=lambda r: turn(r, before, void=not opening),
            )
        )

    def _change(self, before: GroupSession, after: GroupSession, label: str) -> None:
        self._desk.make(
            Change(
                "change session",
                Subject("group_session", before.id),
                label.format(group=before.group_name),
                redo=lambda r: r.sessions.change(after),
                undo=lambda r: r.sessions.change(before),
            )
        )
