"""What is to do on Today about records whose years are up: one line for all of them, without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.retention import GROWN_UP, RecordKind, review_line, years_after
from app.domain.today import ToDo, ToDoKind
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from uuid import UUID

    from app.domain.retention import RetentionRule
    from app.store.repositories import Repositories


def due_to_do(
    repositories: Repositories, today: date, worker_id: UUID, rules: Iterable[RetentionRule]
) -> Iterator[ToDo]:
    """That somebody has to decide about records, and about how many.

    A contact only puts the day off, so the many tables of contacts are read for those alone who would be
    due without one; and for children, of whom a later contact may make an adult whose years are fewer.
    """
    schedule, keeping = repositories.keeping.own_rules(rules), repositories.keeping
    fewest = min(rule.years for rule in schedule.values())
    early = keeping.records_as_added(years_after(today, -fewest), years_after(today, -fewest - GROWN_UP))
    as_added = (review_line(*record, schedule) for record in early)
    maybe = frozenset(
        line.person_id for line in as_added if line.waits(today) or line.kind is RecordKind.CHILD
    )
    lines = (review_line(*record, schedule) for record in (keeping.records(maybe) if maybe else ()))
    count = sum(line.waits(today) for line in lines)
    if count:
        yield ToDo(
            kind=ToDoKind.RECORDS_DUE,
            title=ngettext("Decide about {n} record", "Decide about {n} records", count).format(n=count),
            detail=_("Keep longer, or erase."),
            target=worker_id,
        )
