"""Young people in a group: who with parental responsibility agreed, or that only numbers are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.seeking import age_on
from app.domain.wording import tidy_line
from app.domain.young import OF_AGE, YoungLine
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.young import YoungAgreement
    from app.services.desk import Desk
    from app.store.repositories import Repositories


class YoungService:
    """Each method gives everybody under 16 of the group as it is then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.RUN_GROUPS)
    def in_group(self, group_id: UUID) -> tuple[YoungLine, ...]:
        """Everybody under 16 who belongs to a group, A to Z."""
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            members = {m.person_id: m.name for m in repositories.groups.memberships(group_id) if m.on(today)}
            lines = [
                YoungLine(
                    person_id=person_id,
                    name=name,
                    age=age,
                    agreement=repositories.hand_over.agreement(person_id),
                )
                for person_id, name in members.items()
                if (age := age_on(repositories.people.get(person_id).born_on, today)) is not None
            ]
        return tuple(line for line in lines if line.age < OF_AGE)

    @needs(Act.RUN_GROUPS)
    def agree(self, group_id: UUID, person_id: UUID, agreement: YoungAgreement) -> tuple[YoungLine, ...]:
        """Write down who agreed that a child takes part.

        Raises:
            InvalidInputError: It is not said who, or the day is ahead.
            NotFoundError: No such child is in the group.
        """
        after = replace(agreement, agreed_by=tidy_line(agreement.agreed_by, "agreed_by"))
        if not after.agreed_by:
            raise InvalidInputError(_("It is not said who agreed."), _("Write their name."), "agreed_by")
        if after.agreed_on > self._desk.today():
            raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "agreed_on")
        self._keep(group_id, person_id, after)
        return self.in_group(group_id)

    @needs(Act.RUN_GROUPS)
    def take_back(self, group_id: UUID, person_id: UUID) -> tuple[YoungLine, ...]:
        """They no longer agree: nothing more is asked of the child.

        Raises:
            NotFoundError: No such child is in the group.
        """
        self._keep(group_id, person_id, None)
        return self.in_group(group_id)

    def _keep(self, group_id: UUID, person_id: UUID, after: YoungAgreement | None) -> None:
        line = next((one for one in self.in_group(group_id) if one.person_id == person_id), None)
        if line is None:
            raise NotFoundError(_("Nobody under 16 like this is in the group."), _("Open the page again."))
        before = line.agreement
        self._desk.make(
            Change(
                "agree for child",
                Subject("person", person_id),
                _("Who agreed was written down"),
                redo=lambda r: _write(r, person_id, after),
                undo=lambda r: _write(r, person_id, before),
            )
        )


def _write(repositories: Repositories, person_id: UUID, agreement: YoungAgreement | None) -> None:
    if agreement is None:
        repositories.hand_over.take_back_agreement(person_id)
    else:
        repositories.hand_over.agree(person_id, agreement)
