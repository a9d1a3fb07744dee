"""Who may join a group, how people came to it, and what they became there."""

from collections import Counter
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.growing import GroupPart, PartSince
from app.domain.joining import DatedRule, Joining, JoiningRule, Route
from app.store.facts import current, in_force
from app.store.tables import GroupPartRow, JoiningRow, JoiningRuleRow, PersonRow


class JoiningRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def rules(self, group_id: UUID) -> tuple[DatedRule, ...]:
        """Every rule of a group, the latest first; of two from one day, the one written later."""
        rows = self._session.scalars(current(JoiningRuleRow).where(JoiningRuleRow.group_id == group_id)).all()
        found = [DatedRule(row.from_on, JoiningRule.of_document(row.rule)) for row in reversed(rows)]
        return tuple(sorted(found, key=lambda one: one.from_on, reverse=True))

    def set_rule(self, group_id: UUID, rule: JoiningRule, from_on: date) -> None:
        """Write a rule that holds from a day on, in place of one from the same day."""
        there = (JoiningRuleRow.group_id == group_id, JoiningRuleRow.from_on == from_on)
        before = self._session.scalars(current(JoiningRuleRow).where(*there)).all()
        self._session.add(
            JoiningRuleRow(
                group_id=group_id,
                from_on=from_on,
                rule=rule.as_document(),
                supersedes=before[-1].id if before else None,
            )
        )

    def keep(self, group_id: UUID, person_id: UUID, joining: Joining, on: date) -> None:
        """Write how somebody came to a group, in place of what was written before."""
        there = (JoiningRow.group_id == group_id, JoiningRow.person_id == person_id)
        before = self._session.scalars(current(JoiningRow).where(*there)).all()
        self._session.add(
            JoiningRow(
                group_id=group_id,
                person_id=person_id,
                joined_on=on,
                route=joining.route.value if joining.route is not None else "",
                has_condition=joining.has_condition,
                metres=None if joining.metres is None else int(joining.metres),
                exception=joining.exception,
                supersedes=before[-1].id if before else None,
            )
        )

    def routes(self, group_id: UUID) -> dict[Route, int]:
        """How many people came to a group by each route; those nobody used are absent."""
        rows = self._session.execute(
            select(JoiningRow.person_id, JoiningRow.route)
            .join(PersonRow, PersonRow.id == JoiningRow.person_id)
            .where(JoiningRow.group_id == group_id, in_force(JoiningRow), PersonRow.void.is_(False))
            .order_by(JoiningRow.made_at, JoiningRow.id)
        )
        by_person = {row.person_id: row.route for row in rows}
        counted = Counter(route for route in by_person.values() if route)
        return {Route(route): counted[route] for route in sorted(counted)}

    def parts(self, group_id: UUID) -> dict[UUID, list[PartSince]]:
        """What was written down of how people grew in a group."""
        rows = self._session.scalars(
            current(GroupPartRow).where(GroupPartRow.group_id == group_id, GroupPartRow.withdrawn.is_(False))
        )
        found: dict[UUID, list[PartSince]] = {}
        for row in rows:
            found.setdefault(row.person_id, []).append(PartSince(row.part, row.from_on))
        return found

    def set_part(
        self, group_id: UUID, person_id: UUID, part: GroupPart, on: date, *, withdrawn: bool
    ) -> None:
        """Write what somebody is in a group from a day on; or take that back."""
        there = (
            GroupPartRow.group_id == group_id,
            GroupPartRow.person_id == person_id,
            GroupPartRow.from_on == on,
        )
        before = self._session.scalars(current(GroupPartRow).where(*there)).all()
        self._session.add(
            GroupPartRow(
                group_id=group_id,
                person_id=person_id,
                part=part,
                from_on=on,
                withdrawn=withdrawn,
                supersedes=before[-1].id if before else None,
            )
        )
