"""Everything kept about one person, for them: gathered, looked through, and handed over."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.domain.record_words import part_words
from app.domain.retention import needed_reason
from app.domain.rights import RequestKind
from app.domain.roles import Act
from app.domain.subject_access import SubjectRecord, blacked_out, mentions, without
from app.errors import InvalidInputError
from app.i18n import _
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.subject_access import Mention
    from app.services.desk import Desk
    from app.store.repositories import Repositories


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What somebody decided while looking through a record.

    Attributes:
        keep: Numbers of the mentions of others that stay; all others are blacked out.
        extra: More words to black out.
        withheld: Private tables that are left out for fear of serious harm; `harm` says why.
    """

    keep: frozenset[int] = frozenset()
    extra: tuple[str, ...] = ()
    withheld: frozenset[str] = frozenset()
    harm: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A record before it is handed over: what is in it, and where others are named.

    Attributes:
        private: Table -> heading of the parts that may be withheld.
    """

    person_id: UUID
    record: SubjectRecord
    mentions: tuple[Mention, ...]
    private: dict[str, str]


class SubjectAccessService:
    """No part is left out unless somebody decides so, and that is written down."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.SUBJECT_ACCESS)
    def gather(self, person_id: UUID) -> Gathered:
        """Everything about a person, to look through; that it was looked at is put in the audit.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            record, others = self._record(repositories, person_id)
        self._desk.store.record(self._desk.author, "gather record", Subject("person", person_id))
        return Gathered(
            person_id=person_id,
            record=record,
            mentions=mentions(record, others),
            private={part.table: part.heading for part in record.parts if part.private},
        )

    @needs(Act.SUBJECT_ACCESS)
    def prepare(self, person_id: UUID, choices: Choices) -> SubjectRecord:
        """The record as it is handed over.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: Something is withheld without a reason, or nobody asked for the record.
        """
        if choices.withheld:
            self._write_down(person_id, choices)
        with self._desk.store.read() as repositories:
            record, others = self._record(repositories, person_id)
        return without(blacked_out(record, others, choices.keep, choices.extra), choices.withheld)

    @needs(Act.SUBJECT_ACCESS)
    def as_json(self, record: SubjectRecord) -> bytes:
        """The record for programs: every table with its columns as they are kept, in UTF-8."""
        body = {
            "format": "trestle subject access",
            "version": 1,
            "made_on": record.made_on.isoformat(),
            "name": record.name,
            "tables": {part.table: [dict(row) for row in part.rows] for part in record.parts},
        }
        return json.dumps(body, ensure_ascii=False, indent=1).encode()

    @needs(Act.SUBJECT_ACCESS)
    def record_saved(self, person_id: UUID, how: str) -> None:
        """Put in the audit that a record was handed over as "pdf" or "json"."""
        self._desk.store.record(
            self._desk.author, "hand over record", Subject("person", person_id), {"how": how}
        )

    def _record(self, repositories: Repositories, person_id: UUID) -> tuple[SubjectRecord, frozenset[str]]:
        person = repositories.people.get(person_id)
        parts = tuple(
            replace(part, heading=part_words(part.table))
            for part in repositories.subject_access.parts(person_id)
        )
        record = SubjectRecord(
            name=person.name, called=person.preferred_name, made_on=self._desk.today(), parts=parts
        )
        return record, repositories.subject_access.other_names(person_id)

    def _write_down(self, person_id: UUID, choices: Choices) -> None:
        why = needed_reason(choices.harm, "harm")
        with self._desk.store.write(
            self._desk.author, "withhold", Subject("person", person_id)
        ) as repositories:
            asked = [
                request
                for request in repositories.rights.requests()
                if request.person_id == person_id and request.kind is RequestKind.SEE and request.open
            ]
            if not asked:
                raise InvalidInputError(
                    _("Nobody asked to see this record yet."),
                    _("Write the request down first: the reason is kept with it."),
                    "harm",
                )
            parts = ", ".join(sorted(part_words(table) for table in choices.withheld))
            words = _("Left out: {parts}. {why}").format(parts=parts, why=why)
            repositories.rights.change_request(asked[-1].id, withheld=words)
