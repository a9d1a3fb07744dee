"""How long records are kept: the schedule, what is due, and what was decided about one person's record."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.names import tidy_name
from app.domain.retention import RecordKind, needed_reason, review_line, tidy_rule
from app.domain.roles import Act
from app.errors import InvalidInputError
from app.i18n import _
from app.services.permission import needs
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.retention import Keeping, RetentionRule, ReviewLine
    from app.services.desk import Desk


class KeepingService:
    """Nothing is ever erased by itself: a record that is due waits for somebody to decide.

    Args:
        rules: The schedule a service starts with.
    """

    def __init__(self, desk: Desk, rules: tuple[RetentionRule, ...]) -> None:
        self._desk = desk
        self._rules = rules

    @needs(Act.RECORDS)
    def schedule(self) -> tuple[RetentionRule, ...]:
        """How long each kind of record is kept in this service."""
        with self._desk.store.read() as repositories:
            return tuple(repositories.keeping.own_rules(self._rules).values())

    @needs(Act.RECORDS)
    def change_rule(self, kind: RecordKind, years: int, source: str, *, checked: bool) -> None:
        """Keep one kind of record so many years from now on.

        Raises:
            InvalidInputError: The years are not from 1 to 100, or the source is too long.
        """
        before = next(rule for rule in self.schedule() if rule.kind is kind)
        tidied, words = tidy_rule(before, years, source)
        after = replace(before, years=tidied, source=words, checked=checked)
        if after == before:
            return
        with self._desk.store.write(self._desk.author, "change retention") as repositories:
            repositories.keeping.keep_rule(after)
        remember(
            self._desk,
            None,
            _("{label}: {n} years").format(label=after.label, n=after.years),
            redo=lambda r: r.keeping.keep_rule(after),
            undo=lambda r: r.keeping.keep_rule(before),
        )

    @needs(Act.RECORDS)
    def review_due(self) -> tuple[ReviewLine, ...]:
        """The records that somebody has to decide about, the one that is due longest first."""
        today = self._desk.today()
        due = (line for line in self._lines() if line.waits(today))
        return tuple(sorted(due, key=lambda x: (x.due_on or today, x.name)))

    @needs(Act.RECORDS)
    def held(self) -> tuple[ReviewLine, ...]:
        """The records that must not be erased, by name."""
        return tuple(sorted((x for x in self._lines() if x.keeping.held), key=lambda x: x.name))

    @needs(Act.SEE_PERSON)
    def of_person(self, person_id: UUID) -> ReviewLine:
        """One record beside the schedule; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
        self._desk.store.record(self._desk.author, "view person", Subject("person", person_id))
        return next(line for line in self._lines() if line.person_id == person_id)

    @needs(Act.RECORDS)
    def keep_longer(self, person_id: UUID, until: date, reason: str) -> None:
        """Decide that a record is still needed, and until when.

        Raises:
            InvalidInputError: There is no reason, or the day is not ahead.
        """
        why = needed_reason(reason)
        if until <= self._desk.today():
            raise InvalidInputError(
                _("That day is not ahead."), _("Choose the day to look at this record again."), "until"
            )
        self._decide(person_id, "keep longer", _("Kept longer"), keep_until=until, keep_reason=why)

    @needs(Act.RECORDS)
    def hold(self, person_id: UUID, who: str, reason: str) -> None:
        """Forbid that a record is erased until somebody lets it go: for a court, a complaint, an inquiry.

        Raises:
            InvalidInputError: It is not said who decided, or why.
        """
        why = needed_reason(reason)
        by = tidy_name(who)
        self._decide(person_id, "hold record", _("Record held"), held=True, hold_reason=why, held_by=by)

    @needs(Act.RECORDS)
    def let_go(self, person_id: UUID) -> None:
        """Take a hold back; the schedule counts again."""
        self._decide(person_id, "let go of record", _("Record no longer held"), held=False)

    @needs(Act.RECORDS)
    def set_kind(self, person_id: UUID, kind: RecordKind | None, died_on: date | None = None) -> None:
        """Say what sort of record it is; None lets the date of birth decide.

        Raises:
            InvalidInputError: It is the record of somebody who died, and it is not said when.
        """
        if kind is RecordKind.DIED and died_on is None:
            raise InvalidInputError(
                _("The day of the death is missing."), _("The years are counted from it."), "died_on"
            )
        self._decide(person_id, "kind of record", _("Kind of record changed"), kind=kind, died_on=died_on)

    def _lines(self) -> tuple[ReviewLine, ...]:
        with self._desk.store.read() as repositories:
            schedule = repositories.keeping.own_rules(self._rules)
            return tuple(review_line(*record, schedule) for record in repositories.keeping.records())

    def _decide(self, person_id: UUID, action: str, label: str, **decided: object) -> None:
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, action, subject) as repositories:
            repositories.people.get(person_id)
            before = repositories.keeping.keeping(person_id)
            after: Keeping = replace(before, **decided)  # type: ignore[arg-type]  # named by its own fields
            repositories.keeping.keep(person_id, after)
        remember(
            self._desk,
            subject,
            label,
            redo=lambda r: r.keeping.keep(person_id, after),
            undo=lambda r: r.keeping.keep(person_id, before),
        )
