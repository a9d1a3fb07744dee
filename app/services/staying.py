"""Who did not come for a while, whom to ring for somebody, and those who died."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.attendance import Presence
from app.domain.consent import Purpose, refused
from app.domain.follow_up import MISSED, AbsenceReason, FollowUpPage, Missing, in_a_row, latest_heard
from app.domain.people import Role
from app.domain.roles import Act
from app.domain.safety_note import SafetyLine, SafetyNote, tidy_note
from app.domain.wording import tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.services.turning import remember
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from app.domain.follow_up import Held
    from app.domain.groups import Membership
    from app.services.desk import Desk
    from app.store.repositories import Repositories

PEOPLE = frozenset({Role.PARTICIPANT, Role.CARER})
"""Those who are asked after."""


class StayingService:
    """Kind words to those who stay away, and what keeps people safe. Nobody is ever closed by itself."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def missing(self, group_id: UUID) -> FollowUpPage:
        """Those who missed two finished sessions in a row or more; that it was looked at is in the audit.

        Raises:
            NotFoundError: There is no such group.
        """
        page = self.to_ring(group_id)
        self._desk.store.record(self._desk.author, "view missing", _group(group_id))
        return page

    @needs(Act.RUN_GROUPS)
    def to_ring(self, group_id: UUID) -> FollowUpPage:
        """The same for a paper, whose printing is what the audit tells.

        Raises:
            NotFoundError: There is no such group.
        """
        with self._desk.store.read() as repositories:
            name = repositories.groups.get(group_id).name
            missing = tuple(_missing(repositories, group_id, self._desk.today()))
        ordered = sorted(missing, key=lambda one: -one.missed)
        return FollowUpPage(group_id=group_id, group_name=name, missing=tuple(ordered))

    @needs(Act.RUN_GROUPS)
    def heard(self, group_id: UUID, person_id: UUID, reason: AbsenceReason, words: str = "") -> FollowUpPage:
        """Write down why somebody did not come. They stay in the group.

        Raises:
            NotFoundError: There is no such group or person.
            InvalidInputError: The words are too long.
        """
        said = tidy_words(words, "words")
        subject = _group(group_id)
        with self._desk.store.write(self._desk.author, "follow up", subject) as repositories:
            name = repositories.people.name(person_id)
            fact = repositories.staying.keep_heard(group_id, person_id, reason, said, self._desk.now())
        kept = [fact]

        def turn(r: Repositories, *, withdrawn: bool) -> None:
            kept.append(r.staying.turn_heard(kept[-1], withdrawn=withdrawn))

        remember(
            self._desk,
            subject,
            _("What was heard from {name}").format(name=name),
            redo=lambda r: turn(r, withdrawn=False),
            undo=lambda r: turn(r, withdrawn=True),
        )
        return self.to_ring(group_id)

    @needs(Act.RUN_GROUPS)
    def safety_notes(self, group_id: UUID) -> tuple[SafetyLine, ...]:
        """Whom to ring for each person of a group, and what to know; for those who lead it.

        Raises:
            NotFoundError: There is no such group.
        """
        lines = self._safety_lines(group_id)
        self._desk.store.record(self._desk.author, "view safety notes", _group(group_id))
        return lines

    @needs(Act.RUN_GROUPS)
    def keep_safety_note(self, group_id: UUID, person_id: UUID, note: SafetyNote) -> tuple[SafetyLine, ...]:
        """Write whom to ring for somebody, and what to know before they take part.

        Raises:
            NotFoundError: There is no such group or person.
            InvalidInputError: Something is too long.
        """
        tidied = tidy_note(note)
        with self._desk.store.read() as repositories:
            name = repositories.people.name(person_id)
            before = repositories.staying.notes([person_id]).get(person_id, SafetyNote())
        if before != tidied:
            self._desk.make(
                Change(
                    action="keep safety note",
                    subject=Subject("person", person_id),
                    label=_("Whom to ring for {name}").format(name=name),
                    redo=lambda r: r.staying.keep_note(person_id, tidied),
                    undo=lambda r: r.staying.keep_note(person_id, before),
                )
            )
        return self._safety_lines(group_id)

    @needs(Act.RUN_GROUPS)
    def died(self, group_id: UUID, person_id: UUID, on: date | None = None) -> None:
        """Somebody died: their name leaves lists, registers and reminders. What was is kept.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: The day is still to come.
        """
        today = self._desk.today()
        if on is not None and on > today:
            raise InvalidInputError(
                _("That day is still to come."), _("Leave it out if it is not known."), "on"
            )
        with self._desk.store.read() as repositories:
            was, memberships = (
                repositories.people.get(person_id).archived,
                repositories.staying.memberships_now(person_id),
            )

        def turn(r: Repositories, *, back: bool) -> None:
            r.groups.leave(memberships, None if back else today, "")
            r.people.archive(person_id, archived=was if back else True)
            r.staying.keep_death(person_id, on, withdrawn=back)

        self._desk.make(
            Change(
                action="keep death",
                subject=Subject("person", person_id),
                label=_("Taken out of the lists"),
                redo=lambda r: turn(r, back=False),
                undo=lambda r: turn(r, back=True),
            )
        )

    def _safety_lines(self, group_id: UUID) -> tuple[SafetyLine, ...]:
        with self._desk.store.read() as repositories:
            repositories.groups.get(group_id)
            here = _present(repositories.groups.memberships(group_id))
            notes = repositories.staying.notes([m.person_id for m in here])
            return tuple(
                SafetyLine(
                    person_id=m.person_id,
                    name=m.name,
                    role=m.role,
                    note=notes.get(m.person_id, SafetyNote()),
                )
                for m in here
            )


def _missing(repositories: Repositories, group_id: UUID, today: date) -> Iterable[Missing]:
    held = [one for one in repositories.staying.held(group_id) if one.on <= today]
    present = [m for m in _present(repositories.groups.memberships(group_id)) if m.role in PEOPLE]
    reach = repositories.staying.reach([m.person_id for m in present])
    heard = repositories.staying.heard(group_id)
    for one in present:
        missed, apologies = in_a_row(one.person_id, one.joined_on, held)
        if missed < MISSED:
            continue
        last = _last_came(one.person_id, held)
        phone, how = reach[one.person_id]
        if refused(repositories.people.consents(one.person_id), Purpose.CONTACT_LATER):
            phone, how = "", _("They said no to getting in touch")
        yield Missing(
            person_id=one.person_id,
            name=one.name,
            missed=missed,
            apologies=apologies,
            last_came=last,
            phone=phone,
            reach=how,
            heard=latest_heard(heard.get(one.person_id, []), last),
        )


def _present(memberships: Iterable[Membership]) -> list[Membership]:
    """Everybody who belongs to the group now, each once."""
    found: dict[UUID, Membership] = {}
    for membership in memberships:
        if membership.left_on is None:
            found.setdefault(membership.person_id, membership)
    return list(found.values())


def _last_came(person_id: UUID, held: Iterable[Held]) -> date | None:
    days = (one.on for one in held if one.marks.get(person_id) is Presence.HERE)
    return max(days, default=None)


def _group(group_id: UUID) -> Subject:
    return Subject("support_group", group_id)
