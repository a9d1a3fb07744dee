"""Groups, the people who belong to them, and their sessions ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from app.domain.arrangement import check_open
from app.domain.group_form import check_times, group_from
from app.domain.groups import SessionState
from app.domain.people import Role
from app.domain.roles import Act
from app.domain.schedule import session_id
from app.domain.schedule_change import first_day_of_change, with_schedule
from app.domain.sessions_ahead import ahead, one_session
from app.domain.wording import tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.ids import new_id
from app.services.enrolling import enrol
from app.services.group_page import group_page, group_summary, marked
from app.services.joining import refuse_past_rule
from app.services.permission import keep_as_own, needs, within
from app.services.places import join_group, refuse_first, refuse_full, refuse_kind
from app.services.planning import change_group, plan, plan_ahead, unplanned
from app.services.room_clash import refuse_clash
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import time
    from uuid import UUID

    from app.domain.groups import Group, GroupForm, GroupPage, GroupSummary, SessionLine
    from app.domain.people import ChosenName
    from app.domain.session_scores import Mode
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class GroupService:
    """What a group leader can do with groups. One method, one transaction, one undo."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SEE_GROUPS)
    def list_groups(self) -> tuple[GroupSummary, ...]:
        """Every group in use, A to Z, with its next session."""
        plan_ahead(self._desk)
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            coming = repositories.sessions.between(today, date.max)
            sizes = repositories.groups.sizes()
            return tuple(
                group_summary(
                    group, sizes.get(group.id, 0), [s for s in coming if s.group_id == group.id], today
                )
                for group in _own_groups(self._desk, repositories)
            )

    @needs(Act.SEE_GROUPS)
    def page(self, group_id: UUID, start: date | None = None, end: date | None = None) -> GroupPage:
        """The page of one group, put in the audit as looked at; its figures are from `start` to `end`.

        Raises:
            NotFoundError: There is no such group.
        """
        page = self._page(group_id, start, end)
        self._desk.store.record(self._desk.author, "view group", _subject(group_id))
        return page

    @needs(Act.SEE_GROUPS)
    def sessions(self) -> tuple[SessionLine, ...]:
        """Every session of every group in use, in the order of their days; nobody is named."""
        plan_ahead(self._desk)
        with self._desk.store.read() as repositories:
            pages = [
                group_page(repositories, group, self._desk.today(), None, None)
                for group in _own_groups(self._desk, repositories)
            ]
        lines = (line for page in pages for line in page.sessions)
        return tuple(sorted(lines, key=lambda line: (line.held_on, line.starts)))

    @needs(Act.RUN_GROUPS)
    def add(
        self, form: GroupForm, names: tuple[ChosenName, ...] = (), role: Role = Role.PARTICIPANT
    ) -> GroupPage:
        """Write a group down with those who come to it, and plan its first eight weeks.

        Args:
            names: Those who belong to it from the beginning, new or known.
            role: As what they come.

        Raises:
            InvalidInputError: Something in the form cannot be used.
            NotFoundError: A person who is meant is gone. Nothing was written.
        """
        today = self._desk.today()
        group = group_from(form, new_id(), today)
        refuse_first(group, names, role)
        with self._desk.store.write(self._desk.author, "add group", _subject(group.id)) as repositories:
            repositories.groups.add(group)
            sessions = ahead([group], today)
            refuse_clash(repositories, sessions)
            for session in sessions:
                repositories.sessions.plan(session)
            day, now = group.joining_day(today), self._desk.now()
            enrolled = enrol(repositories, names, group.id, role, day, now)
            keep_as_own(self._desk, repositories, people=enrolled.added, groups=[group.id])

        def turn(r: Repositories, *, void: bool) -> None:
            r.groups.take_out(group.id, void=void)
            enrolled.turn(r, void=void)

        remember(
            self._desk,
            _subject(group.id),
            _("{group} added").format(group=group.name),
            redo=partial(turn, void=False),
            undo=partial(turn, void=True),
        )
        return self._page(group.id)

    @needs(Act.RUN_GROUPS)
    def change(self, group_id: UUID, form: GroupForm) -> GroupPage:
        """Other details for a group. Sessions ahead follow its schedule; what is past stays.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: Something in the form cannot be used.
        """
        with self._desk.store.read() as repositories:
            before = repositories.groups.get(group_id)
        wanted = replace(group_from(form, group_id, before.written_on), ended=before.ended)
        from_on = first_day_of_change(form.holds_from, self._desk.today())
        return self._change(before, with_schedule(before, wanted, from_on), from_on)

    @needs(Act.RUN_GROUPS)
    def set_mode(self, group_id: UUID, mode: Mode) -> GroupPage:
        """Ask for scores in another way from the next session on.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            before = repositories.groups.get(group_id)
        return self._change(before, replace(before, mode=mode), self._desk.today())

    @needs(Act.RUN_GROUPS)
    def add_session(self, group_id: UUID, held_on: date, starts: time, ends: time) -> GroupPage:
        """A session on a day of its own, ahead or past.

        Raises:
            NotFoundError: There is no such group.
            InvalidInputError: It ends before it starts, is too far away, or there is one at that time.
        """
        check_times(starts, ends, held_on)
        key = session_id(group_id, held_on, starts)
        with self._desk.store.write(self._desk.author, "add session", _subject(group_id)) as repositories:
            group = repositories.groups.get(group_id)
            check_open(group.arrangement, starts, ends)
            if key in repositories.sessions.known_ids([key]):
                raise InvalidInputError(
                    _("There is a session at that time already."), _("Choose another time."), "starts"
                )
            session = one_session(group, held_on, starts, ends)
            refuse_clash(repositories, [session])
            repositories.sessions.plan(session)
        remember(
            self._desk,
            _subject(group_id),
            _("Session of {group} added").format(group=group.name),
            redo=lambda r: r.sessions.take_out([key], void=False),
            undo=lambda r: r.sessions.take_out([key], void=True),
        )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def cancel_session(self, session_id: UUID, reason: str) -> GroupPage:
        """A session does not take place, and why.

        Raises:
            NotFoundError: There is no such session.
            InvalidInputError: Its register was finished, or there is no reason, or it is too long.
        """
        words = tidy_words(reason, "reason")
        if not words:
            raise InvalidInputError(_("There is no reason yet."), _("Say why in a few words."), "reason")
        with self._desk.store.write(self._desk.author, "cancel session") as repositories:
            before = repositories.sessions.get(session_id)
            if before.state is SessionState.DONE:
                raise InvalidInputError(
                    _("The register of this session is finished."),
                    _("Open the register again first."),
                    "session",
                )
            repositories.sessions.set_state(session_id, SessionState.CANCELLED, words)
        remember(
            self._desk,
            _subject(before.group_id),
            _("Session of {group} cancelled").format(group=before.group_name),
            redo=lambda r: r.sessions.set_state(session_id, SessionState.CANCELLED, words),
            undo=lambda r: r.sessions.set_state(session_id, before.state, before.reason),
        )
        return self._page(before.group_id)

    @needs(Act.RUN_GROUPS)
    def join(self, group_id: UUID, person_id: UUID, role: Role) -> GroupPage:
        """Somebody belongs to a group from today on; once in each role.

        Raises:
            NotFoundError: There is no such group or person.
        """
        today = self._desk.today()
        with self._desk.store.write(self._desk.author, "join group", _subject(group_id)) as repositories:
            group, person = repositories.groups.get(group_id), repositories.people.get(person_id)
            refuse_full(repositories, group, {person_id: role}, today)
            refuse_past_rule(repositories, group_id, today, int(role is Role.PARTICIPANT))
            joined = join_group(repositories, group, person_id, role, today)
        if joined.changed:
            remember(
                self._desk,
                _subject(group_id),
                _("{name} joined {group}").format(name=person.name, group=group.name),
                redo=partial(joined.turn, back=False),
                undo=partial(joined.turn, back=True),
            )
        return self._page(group_id)

    @needs(Act.RUN_GROUPS)
    def leave(self, group_id: UUID, person_id: UUID, reason: str) -> GroupPage:
        """Somebody belongs to a group no longer, from today on, in any role.

        Raises:
            NotFoundError: There is no such group or person.
            InvalidInputError: The reason is too long.
        """
        words, today = tidy_words(reason, "reason"), self._desk.today()
        with self._desk.store.write(self._desk.author, "leave group", _subject(group_id)) as repositories:
            group, person = repositories.groups.get(group_id), repositories.people.get(person_id)
            present = [
                m.id
                for m in repositories.groups.memberships(group_id)
                if m.person_id == person_id and m.left_on is None
            ]
            repositories.groups.leave(present, today, words)
        if present:
            remember(
                self._desk,
                _subject(group_id),
                _("{name} left {group}").format(name=person.name, group=group.name),
                redo=lambda r: r.groups.leave(present, today, words),
                undo=lambda r: r.groups.leave(present, None, ""),
            )
        return self._page(group_id)

    def _change(self, before: Group, after: Group, from_on: date) -> GroupPage:
        today = self._desk.today()
        with self._desk.store.write(self._desk.author, "change group", _subject(after.id)) as repositories:
            if after.days_and_place != before.days_and_place:
                refuse_clash(repositories, (s for s in ahead([after], today) if s.held_on >= from_on))
            refuse_kind(repositories, before, after)
            change_group(repositories, before, after, today, from_on)
        if after != before:
            remember(
                self._desk,
                _subject(after.id),
                _("{group} changed").format(group=after.name),
                redo=lambda r: change_group(r, before, after, today, from_on),
                undo=lambda r: change_group(r, after, before, today, from_on),
            )
        return self._page(after.id)

    def _page(self, group_id: UUID, start: date | None = None, end: date | None = None) -> GroupPage:
        """The page after a change, which has its own line in the audit; it was being looked at before."""
        with self._desk.store.read() as repositories:
            group = repositories.groups.get(group_id)
            missing = unplanned(repositories, [group], self._desk.today())
            if not missing:
                return self._as_seen(repositories, group, start, end)
        plan(self._desk, missing)
        with self._desk.store.read() as repositories:
            return self._as_seen(repositories, group, start, end)

    def _as_seen(self, repositories: Repositories, group: Group, *span: date | None) -> GroupPage:
        page = group_page(repositories, group, self._desk.today(), *span)
        return marked(page, within(self._desk, repositories, Act.SEE_PERSON))


def _own_groups(desk: Desk, repositories: Repositories) -> list[Group]:
    reach = within(desk, repositories, Act.SEE_GROUPS)
    return [group for group in repositories.groups.all() if reach.has_group(group.id)]


def _subject(group_id: UUID) -> Subject:
    return Subject("support_group", group_id)
