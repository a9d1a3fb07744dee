"""Nothing is asked of somebody under 16 unless somebody with parental responsibility agrees to it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.wording import tidy_line
from app.domain.young import NotAsked, is_young, not_asked
from app.errors import ConsentNeededError, InvalidInputError
from app.i18n import _
from app.services.desk import Change
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from app.domain.people import Person
    from app.domain.young import YoungAgreement
    from app.services.desk import Desk
    from app.store.repositories import Repositories


def not_asked_of(repositories: Repositories, person: Person, today: date) -> NotAsked | None:
    """Why nothing may be asked of somebody today; None where they may be asked."""
    if not is_young(person.born_on, today):
        return None
    return not_asked(person.born_on, repositories.hand_over.agreement(person.id), today)


def nobody_agrees_for(repositories: Repositories, people: Iterable[UUID], today: date) -> frozenset[UUID]:
    """Those of these people who are under 16, and of whom nothing may be asked or told today."""
    return frozenset(
        person
        for person in set(people)
        if not_asked_of(repositories, repositories.people.get(person), today) is not None
    )


def refuse_unagreed(repositories: Repositories, person_id: UUID, today: date) -> None:
    """Go on only with somebody of whom something may be asked.

    Raises:
        ConsentNeededError: They are under 16, and nobody agrees to it today.
        NotFoundError: There is no such person.
    """
    why = not_asked_of(repositories, repositories.people.get(person_id), today)
    if why is None:
        return
    advice = _("Ask whoever has parental responsibility, and write the answer on the child's page.")
    if why is NotAsked.COUNTS_ONLY:
        advice = _("Mark on the register that they came. To ask more, ask whoever agreed first.")
    raise ConsentNeededError(why.words, advice)


def tidy_agreement(agreement: YoungAgreement, today: date) -> YoungAgreement:
    """What was agreed, with nothing invisible in its words.

    Raises:
        InvalidInputError: It is not said who, the day is ahead, or it would never hold.
    """
    after = replace(agreement, agreed_by=tidy_line(agreement.agreed_by, "agreed_by"))
    if not after.agreed_by:
        raise InvalidInputError(_("It is not said who agreed."), _("Write their name."), "agreed_by")
    if after.agreed_on > today:
        raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "agreed_on")
    if after.until is not None and after.until < after.agreed_on:
        raise InvalidInputError(_("It would never hold."), _("Enter a later day, or none."), "until")
    return after


def keep_agreement(desk: Desk, person_id: UUID, after: YoungAgreement | None) -> None:
    """Write down who agrees for a child from now on; None where nobody does any more."""
    with desk.store.read() as repositories:
        before = repositories.hand_over.agreement(person_id)
    desk.make(
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
