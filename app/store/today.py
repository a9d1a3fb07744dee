"""What the home screen needs of many people at once."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.needs import Need, Needs
from app.store.restricted import in_use
from app.store.tables import MembershipRow, NeedRow, PersonRow, TalkRow


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunTalk:
    """A talk that was not finished, and where in its definition it stands."""

    talk_id: UUID
    person_id: UUID
    person_name: str
    definition: tuple[str, int]
    at_question: str
    started_at: datetime


class TodayRepository:
    """Reads across people, in a fixed number of queries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def needs_on(self, group_id: UUID, day: date) -> tuple[Needs, ...]:
        """The needs and print styles of everybody who belongs to a group on a day."""
        people = (
            select(PersonRow)
            .join(MembershipRow, MembershipRow.person_id == PersonRow.id)
            .where(MembershipRow.group_id == group_id, MembershipRow.joined_on <= day)
            .where(MembershipRow.left_on.is_(None) | (MembershipRow.left_on > day))
            .where(MembershipRow.void.is_(False), PersonRow.void.is_(False), in_use())
            .distinct()
        )
        rows = self._session.scalars(people).all()
        needs = self._needs([row.id for row in rows])
        return tuple(Needs(needs=needs.get(row.id, ()), print_style=row.print_style) for row in rows)

    def begun_talks(self) -> tuple[BegunTalk, ...]:
        """Talks that can be carried on, the latest begun first."""
        rows = self._session.execute(
            select(TalkRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == TalkRow.person_id)
            .where(TalkRow.finished_at.is_(None), TalkRow.void.is_(False))
            .where(PersonRow.void.is_(False), in_use(), PersonRow.archived.is_(False))
            .order_by(TalkRow.started_at.desc(), TalkRow.id)
        )
        return tuple(
            BegunTalk(
                talk_id=talk.id,
                person_id=talk.person_id,
                person_name=name,
                definition=(talk.definition, talk.definition_version),
                at_question=talk.at_question,
                started_at=talk.started_at,
            )
            for talk, name in rows
        )

    def unfinished(self) -> tuple[tuple[UUID, str, datetime], ...]:
        """People whose details are still to be finished: (id, name, when they were added)."""
        rows = self._session.execute(
            select(PersonRow.id, PersonRow.name, PersonRow.made_at)
            .where(PersonRow.finish_later.is_(True), PersonRow.void.is_(False), in_use())
            .where(PersonRow.archived.is_(False))
            .order_by(PersonRow.made_at, PersonRow.id)
        )
        return tuple((row.id, row.name, row.made_at) for row in rows)

    def names(self, people: Collection[UUID]) -> dict[UUID, str]:
        """The names of people in use."""
        wanted = select(PersonRow.id, PersonRow.name).where(
            PersonRow.id.in_(people), PersonRow.void.is_(False), PersonRow.archived.is_(False)
        )
        return {row.id: row.name for row in self._session.execute(wanted)}

    def _needs(self, people: Collection[UUID]) -> dict[UUID, tuple[Need, ...]]:
        used = select(NeedRow).where(NeedRow.person_id.in_(people), NeedRow.void.is_(False))
        found: dict[UUID, tuple[Need, ...]] = {}
        for row in self._session.scalars(used.order_by(NeedRow.position, NeedRow.id)):
            found[row.person_id] = (*found.get(row.person_id, ()), Need(row.category, row.words))
        return found
