"""People who are there twice: found by sound, compared, made one, and taken apart again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.duplicates import Comparison, Pair, Side
from app.domain.person_form import tidy_form
from app.domain.roles import Act
from app.domain.sound import twice
from app.errors import InvalidInputError
from app.i18n import _
from app.services.merged import merge_records, take_records_apart
from app.services.permission import needs
from app.services.turning import remember
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.duplicates import Merge
    from app.domain.people import Person, PersonForm
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class DuplicateService:
    """Nothing is copied and nothing is lost: who wrote what, and when, stays as it was."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RECORDS)
    def pairs(self) -> tuple[Pair, ...]:
        """Two and two people whose names sound alike and who are not known to be two, A to Z."""
        with self._desk.store.read() as repositories:
            known = repositories.people_list.born()
            different = repositories.merging.different()
        found = (pair for pair in twice(known) if frozenset(pair) not in different)
        pairs = (Pair(one, other, known[one][0], known[other][0]) for one, other in found)
        return tuple(sorted(pairs, key=lambda pair: (pair.name, pair.other_name)))

    @needs(Act.RECORDS)
    def compare(self, person_id: UUID, other_id: UUID) -> Comparison:
        """Two records side by side; that both were looked at is put in the audit.

        Raises:
            NotFoundError: One of them is gone.
            InvalidInputError: It is the same record twice.
        """
        _refuse_same(person_id, other_id)
        with self._desk.store.read() as repositories:
            found = Comparison(_side(repositories, person_id), _side(repositories, other_id))
        for looked_at in (person_id, other_id):
            self._desk.store.record(self._desk.author, "view person", Subject("person", looked_at))
        return found

    @needs(Act.RECORDS)
    def merges(self) -> tuple[Merge, ...]:
        """The records that were made one, the latest first."""
        with self._desk.store.read() as repositories:
            return repositories.merging.every()

    @needs(Act.RECORDS)
    def merge(self, person_id: UUID, other_id: UUID, form: PersonForm) -> UUID:
        """Make two records one; gives the id of the merge, by which they can be taken apart.

        Args:
            person_id: Whose record is kept; the other one is part of it from then on.
            form: What is known about them now, chosen from both.

        Raises:
            NotFoundError: One of them is gone.
            InvalidInputError: It is one record, or it was decided how long the other is kept.
            RestrictedRecordError: One of them is kept and not used.
        """
        _refuse_same(person_id, other_id)
        tidied = tidy_form(form)
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "merge people", subject) as repositories:
            person, other = repositories.people.get(person_id), repositories.people.get(other_id)
            _refuse_kept(repositories, person, other)
            merge_id = merge_records(repositories, person, other, tidied)
        latest = merge_id

        def again(r: Repositories) -> None:
            nonlocal latest
            latest = merge_records(r, r.people.get(person_id), r.people.get(other_id), tidied)

        label = _("Records of {name} and {other} made one").format(name=person.name, other=other.name)
        remember(self._desk, subject, label, redo=again, undo=lambda r: take_records_apart(r, latest))
        return merge_id

    @needs(Act.RECORDS)
    def take_apart(self, merge_id: UUID) -> None:
        """Make them two records again, each with what was its own; what was added since stays with the first.

        Raises:
            NotFoundError: They are two already.
        """
        with self._desk.store.read() as repositories:
            merge = repositories.merging.find(merge_id)
        subject, latest = Subject("person", merge.person_id), merge_id
        with self._desk.store.write(self._desk.author, "take merge back", subject) as repositories:
            form = repositories.people.get(merge.person_id).form
            take_records_apart(repositories, merge_id)

        def again(r: Repositories) -> None:
            nonlocal latest
            latest = merge_records(r, r.people.get(merge.person_id), r.people.get(merge.merged_id), form)

        label = _("Records of {name} and {other} taken apart").format(
            name=merge.name, other=merge.merged_name
        )
        remember(self._desk, subject, label, redo=lambda r: take_records_apart(r, latest), undo=again)

    @needs(Act.RECORDS)
    def tell_apart(self, person_id: UUID, other_id: UUID) -> None:
        """Remember that two people of a like name are two.

        Raises:
            NotFoundError: One of them is gone.
            InvalidInputError: It is the same record twice.
        """
        _refuse_same(person_id, other_id)
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "tell people apart", subject) as repositories:
            person, other = repositories.people.get(person_id), repositories.people.get(other_id)
            row = repositories.merging.tell_apart(person_id, other_id)
        remember(
            self._desk,
            subject,
            _("{name} and {other} are two people").format(name=person.name, other=other.name),
            redo=lambda r: r.merging.take_out(row, void=False),
            undo=lambda r: r.merging.take_out(row, void=True),
        )


def _side(repositories: Repositories, person_id: UUID) -> Side:
    counts = repositories.erasing.counts(person_id)
    return Side(
        person=repositories.people.get(person_id),
        groups=repositories.people_list.groups_of({person_id}).get(person_id, ()),
        last_came=repositories.people_list.last_came({person_id}).get(person_id),
        rows=sum(counts.values()),
    )


def _refuse_same(person_id: UUID, other_id: UUID) -> None:
    if person_id == other_id:
        raise InvalidInputError(_("That is one and the same record."), _("Choose another person."), "other")


def _refuse_kept(repositories: Repositories, person: Person, other: Person) -> None:
    if any(repositories.rights.restriction(each.id) is not None for each in (person, other)):
        raise unused_record()
    if repositories.merging.held(other.id):
        raise InvalidInputError(
            _("It was decided how long the record of {name} is kept.").format(name=other.name),
            _("Keep that record, and make the other one part of it."),
            "other",
        )
