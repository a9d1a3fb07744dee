"""What is kept of a network meeting, and the next one planned with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.arrangement import SessionKind
from app.domain.network_meeting import tidied_meeting
from app.domain.roles import Act
from app.domain.sessions_ahead import one_session
from app.errors import InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.room_clash import refuse_clash
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.network_meeting import NetworkMeeting
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class MeetingService:
    """What a group leader can do with network meetings."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def of_session(self, session_id: UUID) -> NetworkMeeting:
        """What is kept of a meeting; nothing yet where nobody wrote anything.

        Raises:
            NotFoundError: There is no such session.
        """
        with self._desk.store.read() as repositories:
            repositories.sessions.get(session_id)
            return repositories.sessions.meeting(session_id)

    @needs(Act.RUN_GROUPS)
    def keep(self, session_id: UUID, meeting: NetworkMeeting) -> NetworkMeeting:
        """Who was there, what was agreed, and the day of the next meeting, which is planned with it.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: It is no network meeting, a line is too long, the next day is not later, or
                its room is taken.
        """
        after = tidied_meeting(meeting)
        with self._desk.store.read() as repositories:
            held, before = repositories.sessions.get(session_id), repositories.sessions.meeting(session_id)
            group = repositories.groups.get(held.group_id)
            if held.kind is not SessionKind.MEETING:
                raise InvalidInputError(
                    _("This session is no network meeting."), _("Change its kind first."), "kind"
                )
            if after.next_on is not None and after.next_on <= held.held_on:
                raise InvalidInputError(
                    _("The next meeting is not later than this one."), _("Choose a later day."), "next_on"
                )
            following = (
                [one_session(group, after.next_on, held.starts, held.ends)]
                if after.next_on is not None
                else []
            )
            known = repositories.sessions.known_ids(s.id for s in following)
            new = [session for session in following if session.id not in known]
            refuse_clash(repositories, new)

        def write(r: Repositories, kept: NetworkMeeting, *, void: bool) -> None:
            r.sessions.set_meeting(session_id, kept)
            for session in new:
                r.sessions.plan(session)
            r.sessions.take_out((session.id for session in new), void=void)

        self._desk.make(
            Change(
                "keep meeting",
                Subject("group_session", session_id),
                _("Meeting of {group} written down").format(group=group.name),
                redo=lambda r: write(r, after, void=False),
                undo=lambda r: write(r, before, void=True),
            )
        )
        return after
