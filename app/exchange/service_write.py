"""Services written for others: Open Referral UK as JSON, and a table that holds the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import DAYS
from app.domain.open_referral import record_of
from app.domain.own_attributes import own_of
from app.domain.place_words import access_words, cost_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.directory import Service

OWN: Final = "trestle"
"""The key, and the heading, of what Open Referral has no place for."""
WHOLE: Final = "Open Referral record"
"""The heading of the whole record, so that a table loses nothing."""
HEADINGS: Final = (
    "Name",
    "Description",
    "Organisation",
    "Contact",
    "Phone",
    "Email",
    "Website",
    "Venue",
    "Address",
    "Postcode",
    "Days",
    "When",
    "Cost",
    "Access",
    "Interests",
    "Getting there",
    "Booking",
    "Places left",
    "Status",
    "Last checked",
    WHOLE,
)
CHECKED: Final = "assured_date"
"""The key of when somebody last made sure that a service is right."""
LONGEST_CELL: Final = 32_000
"""Letters that a spreadsheet keeps in one cell."""


def as_record(service: Service) -> dict[str, Any]:
    """A service as Open Referral UK v3 writes it, with attributes of our own below one key.

    What is wrong at a place, and who looked at it, is for the desk alone.
    """
    record = record_of(service.form, service.record, service.open_referral_id)
    own = own_of(service.form)
    checked = {CHECKED: service.checked_on.isoformat()} if service.checked_on else {}
    return record | checked | ({OWN: own} if own else {})


def services_as_json(services: Sequence[Service]) -> bytes:
    """All of them as one page of an Open Referral UK list."""
    contents = [as_record(service) for service in services]
    page = {"total_items": len(contents), "total_pages": 1, "page_number": 1, "contents": contents}
    return (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()


def service_rows(services: Sequence[Service]) -> list[list[str]]:
    """A row for each, below `HEADINGS`."""
    return [_row(service) for service in services]


def _row(service: Service) -> list[str]:
    days = sorted({day for meeting in service.meetings for day in meeting.days})
    whole = json.dumps(as_record(service), ensure_ascii=False)
    return [
        service.name,
        service.description,
        service.organisation,
        service.contact,
        service.phone,
        service.email,
        service.url,
        "; ".join(filter(None, (place.name for place in service.places))),
        "; ".join(filter(None, (place.address for place in service.places))),
        next(iter(service.postcodes), ""),
        ", ".join(DAYS[day] for day in days),
        service.when_words,
        cost_words(service),
        access_words(service),
        "; ".join(service.interests),
        service.getting_there,
        service.booking,
        "" if service.places_left is None else str(service.places_left),
        service.status.value,
        "" if service.checked_on is None else service.checked_on.isoformat(),
        whole if len(whole) <= LONGEST_CELL else "",
    ]
