"""Places that a file brings: what is new about each, and what to ask about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.domain.spoken_dates import whole_day
from app.exchange.postcode_table import postcode_table
from app.exchange.service_found import RowProblem
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.directory import Service, ServiceForm
    from app.exchange.service_found import FoundService, FoundServices


@dataclass(frozen=True, slots=True)
class Incoming:
    """One place as it would be kept.

    Attributes:
        before: The entry it takes the place of; None where it is new.
        where: Where it stands in the file.
        checked_on: When somebody made sure that it is right, where the file says so and nobody did since.
    """

    id: UUID
    form: ServiceForm
    record: Mapping[str, Any]
    before: Service | None = None
    where: str = ""
    checked_on: date | None = None


def notes(found: FoundServices, incoming: Sequence[Incoming], today: date) -> tuple[RowProblem, ...]:
    """What to ask about the places that are brought in, in the order of the file."""
    order = {each.where: n for n, each in enumerate(found.services)}
    unchanged = order.keys() - {each.where for each in incoming}
    later = _("it was checked on {day}, which is still to come; that is not kept")
    asked = [
        *(note for note in found.notes if note.where not in unchanged),
        *_unknown_postcodes(incoming),
        *(
            RowProblem(each.where, later.format(day=whole_day(each.checked_on)))
            for each in found.services
            if each.checked_on is not None and each.checked_on > today
        ),
    ]
    return tuple(sorted(asked, key=lambda note: order.get(note.where, len(order))))


def newly_checked(each: FoundService, before: Service | None, today: date) -> date | None:
    """When it was checked, if that is news: nothing older than what is known, and no day to come."""
    day, known = each.checked_on, None if before is None else before.checked_on
    return day if day and day <= today and (known is None or day > known) else None


def _unknown_postcodes(incoming: Sequence[Incoming]) -> tuple[RowProblem, ...]:
    """Postcodes may be right and new; nobody is matched by how far such a place is until they are known."""
    table = postcode_table()
    return tuple(
        RowProblem(each.where, words.rstrip("."))
        for each in incoming
        for words in table.unknown(place.postcode for place in each.form.places if place.postcode)
    )
