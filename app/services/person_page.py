"""Puts together the page of one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.person_page import FeelingPoint, PersonPage
from app.domain.record_sections import sections
from app.domain.safety import WorryPage
from app.domain.session_scores import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from app.domain.groups import GroupSession
    from app.domain.safety import RedFlag
    from app.domain.session_scores import Score
    from app.store.repositories import Repositories


def person_page(repositories: Repositories, person_id: UUID, flags: tuple[RedFlag, ...]) -> PersonPage:
    """The page as it stands. What worries the worker is not on it, only that something is to follow up.

    Raises:
        NotFoundError: There is no such person.
    """
    person = repositories.people.get(person_id)
    worries = WorryPage(
        person_id=person_id,
        person_name=person.name,
        called=person.called,
        lines=repositories.safety.lines(person_id, flags),
        numbers=(),
    )
    return PersonPage(
        person=person,
        needs=repositories.people.needs(person_id),
        consents=repositories.people.consents(person_id),
        plan=repositories.plans.latest(person_id),
        feelings=_feelings(repositories, person_id),
        history=repositories.happenings.of(person_id),
        groups=repositories.people_list.groups_of({person_id}).get(person_id, ()),
        first_came=repositories.people_list.first_came(person_id),
        seen_by=repositories.happenings.seen_by(person_id),
        open_talk=repositories.talks.open_talk(person_id),
        finished_talk=repositories.talks.finished(person_id),
        assessed=worries.assessed,
        follow_up=any(line.open for line in worries.lines),
        carers=repositories.carers.companions({person_id}).get(person_id, ()),
        restriction=repositories.rights.restriction(person_id),
        entries=tuple(e for e in repositories.entries.of(person_id) if not sections()[e.section].private),
        codes={each.code: each.term for each in repositories.entries.codes()},
    )


def _feelings(repositories: Repositories, person_id: UUID) -> tuple[FeelingPoint, ...]:
    """One point for each session, by date; sessions without a number are left out."""
    scores = repositories.scores.of_person(person_id)
    points = (_point(session, scores[session.id]) for session in repositories.sessions.with_ids(list(scores)))
    return tuple(point for point in points if (point.before, point.after) != (None, None))


def _point(session: GroupSession, scores: Mapping[Moment, Score]) -> FeelingPoint:
    """Before and after. Where they were given in different ways, the way of the later one counts."""
    mode = list(scores.values())[-1].mode
    values = {moment: score.value for moment, score in scores.items() if score.mode is mode}
    return FeelingPoint(
        held_on=session.held_on,
        group_name=session.group_name,
        mode=mode,
        before=values.get(Moment.BEFORE),
        after=values.get(Moment.AFTER),
    )
