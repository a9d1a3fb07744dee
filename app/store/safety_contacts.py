"""Who is to be contacted on the day an answer was read, and whether a sign was looked at since."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.domain.safety import Seen
from app.store.facts import current, in_force
from app.store.tables import RedFlagRow, SafetyContactRow, WorryActionRow


@dataclass(frozen=True, slots=True)
class ToContact:
    """Somebody is to be contacted about a sign; `who` does it is empty while nobody is named."""

    id: UUID
    person_id: UUID
    code: str
    at: datetime
    who: str


class SafetyContactRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def ask(
        self, person_id: UUID, code: str, at: datetime, who: str = "", in_place_of: UUID | None = None
    ) -> UUID:
        """Write that somebody is to be contacted; gives the id of that fact."""
        row = SafetyContactRow(person_id=person_id, code=code, at=at, who=who, supersedes=in_place_of)
        self._session.add(row)
        return row.id

    def waiting(self) -> tuple[ToContact, ...]:
        """Everybody who is still to be contacted: the sign was not looked at since."""
        rows = self._session.scalars(current(SafetyContactRow))
        asked = (ToContact(row.id, row.person_id, row.code, row.at, row.who) for row in rows)
        return tuple(one for one in asked if not self.looked_at(one.person_id, one.code, one.at))

    def looked_at(self, person_id: UUID, code: str, since: datetime) -> bool:
        """Whether somebody was told about a sign since a moment, or it was marked as not there."""
        told = exists().where(
            WorryActionRow.person_id == person_id,
            WorryActionRow.code == code,
            WorryActionRow.at >= since,
            WorryActionRow.withdrawn.is_(False),
            in_force(WorryActionRow),
        )
        not_there = exists().where(
            RedFlagRow.person_id == person_id,
            RedFlagRow.code == code,
            RedFlagRow.made_at >= since,
            RedFlagRow.seen == Seen.NO,
            in_force(RedFlagRow),
        )
        return bool(self._session.scalar(select(told | not_there)))
