"""One child: who with parental responsibility agreed, until when, or that only numbers are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.seeking import age_on
from app.domain.young import YoungPage, is_young
from app.errors import NotFoundError
from app.i18n import _
from app.services.child_agreed import keep_agreement, tidy_agreement
from app.services.permission import needs

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.young import YoungAgreement
    from app.services.desk import Desk


class ChildService:
    """Each method gives what is agreed for the child then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.AGREED)
    def of_person(self, person_id: UUID) -> YoungPage:
        """Who agrees for one person, where that is needed.

        Raises:
            NotFoundError: There is no such person.
        """
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            person = repositories.people.get(person_id)
            return YoungPage(
                person_id=person_id,
                called=person.called,
                age=age_on(person.born_on, today),
                today=today,
                agreement=repositories.hand_over.agreement(person_id),
            )

    @needs(Act.AGREED)
    def agree(self, person_id: UUID, agreement: YoungAgreement) -> YoungPage:
        """Write down who agreed for one child, whether they belong to a group or not.

        Raises:
            InvalidInputError: It is not said who, the day is ahead, or it would never hold.
            NotFoundError: There is no such child.
        """
        after = tidy_agreement(agreement, self._desk.today())
        self._refuse_grown_up(person_id)
        keep_agreement(self._desk, person_id, after)
        return self.of_person(person_id)

    @needs(Act.AGREED)
    def take_back(self, person_id: UUID) -> YoungPage:
        """They no longer agree: nothing more is asked of the child.

        Raises:
            NotFoundError: There is no such child.
        """
        self._refuse_grown_up(person_id)
        keep_agreement(self._desk, person_id, None)
        return self.of_person(person_id)

    def _refuse_grown_up(self, person_id: UUID) -> None:
        with self._desk.store.read() as repositories:
            born_on = repositories.people.get(person_id).born_on
        if not is_young(born_on, self._desk.today()):
            raise NotFoundError(
                _("They are not under 16, as far as is known."), _("Enter their day of birth first.")
            )
