"""Worries and what was done about them, and the numbers to ring."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.safety import LocalNumber, RedFlag, Seen, WorryAction, WorryLine
from app.store.facts import current
from app.store.routes import NUMBER, RouteRepository
from app.store.tables import LocalNumberRow, RedFlagRow, WorkerRow, WorryActionRow


class SafetyRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, person_id: UUID, flags: tuple[RedFlag, ...]) -> tuple[WorryLine, ...]:
        """Every sign as it stands for one person; those never asked about are there, unasked."""
        seen = {row.code: row for row in self._seen(person_id)}
        actions, routes = self._actions(person_id), RouteRepository(self._session).steps()
        return tuple(
            _line(
                replace(flag, route=routes.get(flag.code, flag.route)),
                seen.get(flag.code),
                actions.get(flag.code, ()),
            )
            for flag in flags
        )

    def see(self, person_id: UUID, code: str, seen: Seen | None, at: datetime, *, in_danger: bool) -> None:
        """Write down whether a sign was seen; None takes it back to "not asked"."""
        earlier = [row for row in self._seen(person_id) if row.code == code]
        self._session.add(
            RedFlagRow(
                person_id=person_id,
                code=code,
                seen=seen,
                in_danger=in_danger,
                at=at,
                supersedes=earlier[-1].id if earlier else None,
            )
        )

    def record_action(self, person_id: UUID, code: str, told: str, note: str, at: datetime) -> UUID:
        """Write down who was told about a sign; gives the id of the action."""
        row = WorryActionRow(person_id=person_id, code=code, told=told, note=note, at=at)
        self._session.add(row)
        return row.id

    def turn_action(self, action_id: UUID) -> UUID:
        """Take an action back, or put it back, by a fact that supersedes it; gives the id of that fact."""
        was = self._session.get_one(WorryActionRow, action_id)
        row = WorryActionRow(
            person_id=was.person_id,
            code=was.code,
            told=was.told,
            note=was.note,
            at=was.at,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def open_people(self) -> tuple[UUID, ...]:
        """Everybody with a sign that was seen and nobody was told about since."""
        told: dict[tuple[UUID, str], datetime] = {}
        for action in self._session.scalars(current(WorryActionRow)):
            if not action.withdrawn:
                key = (action.person_id, action.code)
                told[key] = max(action.at, told.get(key, action.at))
        seen = {(row.person_id, row.code): row for row in self._session.scalars(current(RedFlagRow))}
        waiting = (
            key[0]
            for key, row in seen.items()
            if row.seen is Seen.YES and (key not in told or told[key] < row.at)
        )
        return tuple(dict.fromkeys(waiting))

    def numbers(self) -> tuple[LocalNumber, ...]:
        """Who to ring, in the order they are shown."""
        days = RouteRepository(self._session).checked(NUMBER)
        return tuple(
            LocalNumber(
                key=row.key,
                label=row.label,
                phone=row.phone,
                hours=row.hours,
                checked=row.checked,
                checked_on=days.get(row.key) if row.checked else None,
            )
            for row in self._number_rows()
        )

    def keep_numbers(self, numbers: tuple[LocalNumber, ...]) -> None:
        """Make the list of numbers this one: changed, added, and those left out taken out of use."""
        known = {row.key: row for row in self._number_rows()}
        for position, number in enumerate(numbers):
            row = known.pop(number.key, None)
            if row is None:
                row = LocalNumberRow(key=number.key, label=number.label)
                self._session.add(row)
            row.label, row.phone, row.hours = number.label, number.phone, number.hours
            row.checked, row.position = number.checked, position
        for row in known.values():
            row.void = True
        days = {number.key: number.checked_on for number in numbers}
        RouteRepository(self._session).keep_checked(NUMBER, days)

    def _number_rows(self) -> list[LocalNumberRow]:
        used = select(LocalNumberRow).where(LocalNumberRow.void.is_(False))
        return list(self._session.scalars(used.order_by(LocalNumberRow.position, LocalNumberRow.id)))

    def _seen(self, person_id: UUID) -> list[RedFlagRow]:
        return list(self._session.scalars(current(RedFlagRow).where(RedFlagRow.person_id == person_id)))

    def _actions(self, person_id: UUID) -> dict[str, tuple[WorryAction, ...]]:
        of_person = current(WorryActionRow).where(WorryActionRow.person_id == person_id)
        names = {row.id: row.name for row in self._session.scalars(select(WorkerRow))}
        found: dict[str, tuple[WorryAction, ...]] = {}
        for row in self._session.scalars(of_person):
            if not row.withdrawn:
                by = names.get(row.made_by, "")
                action = WorryAction(code=row.code, told=row.told, note=row.note, at=row.at, by=by)
                found[row.code] = (*found.get(row.code, ()), action)
        return found


def _line(flag: RedFlag, row: RedFlagRow | None, actions: tuple[WorryAction, ...]) -> WorryLine:
    if row is None:
        return WorryLine(flag=flag, actions=actions)
    at = row.at if row.seen else None
    return WorryLine(flag=flag, seen=row.seen, in_danger=row.in_danger, at=at, actions=actions)
