"""What is to do about measures on Today: whom to contact, what is half filled, a licence that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.people import initials
from app.domain.today import ToDo, ToDoKind
from app.domain.today_words import due_words, shown_name
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from uuid import UUID

    from app.domain.organisation import NameStyle
    from app.services.measure_shelf import MeasureShelf
    from app.store.repositories import Repositories


def measures_to_do(repositories: Repositories, style: NameStyle) -> Iterator[ToDo]:
    """People to contact, and questions half answered; not of which measure, for anybody may be looking."""
    contacts = repositories.safety_contacts.waiting()
    half_filled = dict.fromkeys(half.person_id for half in repositories.half_filled.begun())
    names = repositories.today.names({*half_filled, *(one.person_id for one in contacts)})
    for one in (contact for contact in contacts if contact.person_id in names):
        who = _("{who} does it.").format(who=one.who) if one.who else _("Say who does it.")
        yield ToDo(
            kind=ToDoKind.CONTACT,
            title=_("Contact {person}").format(person=initials(names[one.person_id])),
            detail=who,
            target=one.person_id,
            due=one.at.astimezone().date(),
        )
    for person_id in (person for person in half_filled if person in names):
        yield ToDo(
            kind=ToDoKind.HALF_FILLED,
            title=_("Go on with the questions for {name}").format(name=shown_name(names[person_id], style)),
            detail=_("They are half answered."),
            target=person_id,
        )


def licences_to_do(
    repositories: Repositories, today: date, worker_id: UUID, shelf: MeasureShelf
) -> Iterator[ToDo]:
    """Licences that end soon, or have ended."""
    for clearance in repositories.measures.clearances().values():
        if clearance.ends_on is not None and clearance.ends_soon(today):
            title = shelf.get(repositories, clearance.measure).title
            yield ToDo(
                kind=ToDoKind.LICENCE_ENDS,
                title=_("Renew the licence of {title}").format(title=title),
                detail=due_words(clearance.ends_on, today),
                target=worker_id,
                due=clearance.ends_on,
                measure=clearance.measure,
            )
