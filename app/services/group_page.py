"""Puts together the page of one group."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.bank_holidays import bank_holiday
from app.domain.groups import GroupPage, GroupSummary, Member, SessionLine, SessionState
from app.domain.part_figures import NOTHING_TOLD, NOTHING_WRITTEN, PartVisit, part_figures
from app.domain.people import Role
from app.domain.schedule_words import when_words
from app.domain.series_figures import by_funder, by_kind, counted, guests
from app.domain.session_scores import NoScore, SessionFacts, group_outcome
from app.services.nation import nation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from app.domain.bank_holidays import Nation
    from app.domain.groups import Group, GroupSession
    from app.domain.series_figures import Came
    from app.domain.session_scores import ScoreLine
    from app.domain.taking_part import TakingPart
    from app.services.permission import Within
    from app.store.repositories import Repositories

NOBODY: Final[frozenset[UUID]] = frozenset()
TO_COME = frozenset({SessionState.PLANNED, SessionState.UNDER_WAY})


def group_page(
    repositories: Repositories, group: Group, today: date, start: date | None, end: date | None
) -> GroupPage:
    """The page as it stands; its outcome counts the sessions that ran from `start` to `end`.

    Whoever said no to being counted in reports, or took back their yes, is in no figure of the outcome,
    the funders, the kinds and how people took part; the list of sessions is of everybody who came.
    A score that stayed where the mark of its person went counts nowhere: only those who came do.
    """
    sessions = repositories.sessions.of_group(group.id)
    came = repositories.attendance.came(s.id for s in sessions)
    scores = {
        session: _of_those_who(came[session], lines)
        for session, lines in repositories.scores.lines(s.id for s in sessions).items()
    }
    ran = [s for s in sessions if _ran(s, came[s.id])]
    parts = repositories.taking_part.of_sessions(s.id for s in ran)
    left_out = repositories.people.not_counted()
    figured = counted(came, left_out)
    facts = [_facts(s, figured[s.id], _of_those_who(figured[s.id], scores[s.id])) for s in ran]
    nation = nation_of(repositories)
    following = next_session(sessions, today)
    return GroupPage(
        group=group,
        outcome=group_outcome(f for f in facts if _within(f.held_on, start, end)),
        sessions=tuple(_line(s, came[s.id], scores[s.id], unasked(s, nation, today)) for s in sessions),
        members=_members(repositories, group.id, sessions, came),
        next_session=following.id if following else None,
        next_on=following.held_on if following else None,
        by_kind=by_kind((s.kind, figured[s.id]) for s in ran if _within(s.held_on, start, end)),
        by_funder=by_funder(
            (funder, group.name, figured[s.id])
            for s in ran
            for funder in group.arrangement.funders
            if _within(s.held_on, start, end)
        ),
        duties=repositories.waiting.duties(group.id),
        taking_part=part_figures(_visits(ran, figured, parts), start, end) if parts else NOTHING_WRITTEN,
    )


def _visits(
    ran: Sequence[GroupSession],
    came: Mapping[UUID, Came],
    parts: Mapping[UUID, Mapping[UUID, TakingPart]],
) -> Iterator[PartVisit]:
    """Each time one of those the group is for came to it."""
    for session in ran:
        told = parts.get(session.id, {})
        for person_id in guests(came[session.id]):
            yield PartVisit(session.held_on, person_id, told.get(person_id, NOTHING_TOLD))


def marked(page: GroupPage, opened: Within) -> GroupPage:
    """The same page, each member with whether their own page is among those that may be opened."""
    if opened.people is None and all(member.opens for member in page.members):
        return page
    members = tuple(replace(member, opens=opened.has_person(member.person_id)) for member in page.members)
    return replace(page, members=members)


def next_session(sessions: Sequence[GroupSession], today: date) -> GroupSession | None:
    """The first session from today on that is not finished or cancelled."""
    return next((s for s in sessions if s.held_on >= today and s.state in TO_COME), None)


def group_summary(group: Group, members: int, coming: list[GroupSession], today: date) -> GroupSummary:
    """One line of the list of groups."""
    following = next_session(coming, today)
    return GroupSummary(
        id=group.id,
        name=group.name,
        when=when_words(group.schedule),
        venue=group.venue,
        members=members,
        next_session=following.id if following else None,
        next_on=following.held_on if following else None,
    )


def _ran(session: GroupSession, came: Came) -> bool:
    """Finished, or under way with somebody there. Planned and cancelled sessions never count."""
    return session.state is SessionState.DONE or (session.state is SessionState.UNDER_WAY and bool(came))


def _within(day: date, start: date | None, end: date | None) -> bool:
    return (start is None or start <= day) and (end is None or day <= end)


def _of_those_who(came: Came, lines: tuple[ScoreLine, ...]) -> tuple[ScoreLine, ...]:
    """The scores of those who are among these."""
    there = NOBODY.union(*came.values())
    return tuple(line for line in lines if line.person_id in there)


def _facts(session: GroupSession, came: Came, lines: tuple[ScoreLine, ...]) -> SessionFacts:
    return SessionFacts(
        session_id=session.id,
        held_on=session.held_on,
        participants=came.get(Role.PARTICIPANT, NOBODY),
        carers=came.get(Role.CARER, NOBODY),
        volunteers=came.get(Role.VOLUNTEER, NOBODY),
        lines=lines,
        mode=session.mode,
    )


def _line(session: GroupSession, came: Came, lines: tuple[ScoreLine, ...], holiday: str) -> SessionLine:
    return SessionLine(
        id=session.id,
        group_id=session.group_id,
        group_name=session.group_name,
        held_on=session.held_on,
        starts=session.starts,
        ends=session.ends,
        state=session.state,
        people=len(guests(came)),
        volunteers=len(came.get(Role.VOLUNTEER, NOBODY)),
        scored_both=sum(line.pair is not None for line in lines),
        without_after=sum(line.before is not None and line.after is None for line in lines),
        not_said=sum(line.without_number(NoScore.DID_NOT_WANT_TO_SAY) for line in lines),
        not_told=sum(line.without_number(NoScore.COULD_NOT_TELL) for line in lines),
        reason=session.reason,
        kind=session.kind,
        places=session.places,
        venue=session.venue,
        exception=session.exception,
        own=session.own,
        holiday=holiday,
    )


def unasked(session: GroupSession, nation: Nation, today: date) -> str:
    """The bank holiday a session ahead falls on, where nobody has said whether the group meets."""
    asked = session.held_on < today or session.meets_anyway or session.state is not SessionState.PLANNED
    return "" if asked else bank_holiday(nation, session.held_on)


def _members(
    repositories: Repositories, group_id: UUID, sessions: Sequence[GroupSession], came: Mapping[UUID, Came]
) -> tuple[Member, ...]:
    memberships = repositories.groups.memberships(group_id)
    company = repositories.carers.companions_in(group_id)
    times = Counter[UUID]()
    last_came: dict[UUID, date] = {}
    for session in sessions:
        for people in came[session.id].values():
            times.update(people)
            last_came |= dict.fromkeys(people, session.held_on)
    names = repositories.people_list.told_apart({m.person_id: m.name for m in memberships})
    return tuple(
        Member(
            person_id=m.person_id,
            name=names[m.person_id],
            role=m.role,
            joined_on=m.joined_on,
            left_on=m.left_on,
            with_name=company[m.person_id][0][1] if m.person_id in company else "",
            times=times[m.person_id],
            last_came=last_came.get(m.person_id),
        )
        for m in memberships
    )
