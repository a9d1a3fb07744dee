"""The children of a group: who with parental responsibility agreed, or that only numbers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.seeking import age_on
from app.domain.young import OF_AGE, YoungLine
from app.errors import NotFoundError
from app.i18n import _
from app.services.child_agreed import keep_agreement, tidy_agreement
from app.services.permission import needs

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.young import YoungAgreement
    from app.services.desk import Desk


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
            InvalidInputError: It is not said who, the day is ahead, or it would never hold.
            NotFoundError: No such child is in the group.
        """
        after = tidy_agreement(agreement, self._desk.today())
        self._refuse_stranger(group_id, person_id)
        keep_agreement(self._desk, person_id, after)
        return self.in_group(group_id)

    @needs(Act.RUN_GROUPS)
    def take_back(self, group_id: UUID, person_id: UUID) -> tuple[YoungLine, ...]:
        """They no longer agree: nothing more is asked of the child.

        Raises:
            NotFoundError: No such child is in the group.
        """
        self._refuse_stranger(group_id, person_id)
        keep_agreement(self._desk, person_id, None)
        return self.in_group(group_id)

    def _refuse_stranger(self, group_id: UUID, person_id: UUID) -> None:
        if person_id not in {line.person_id for line in self.in_group(group_id)}:
            raise NotFoundError(_("Nobody under 16 like this is in the group."), _("Open the page again."))
