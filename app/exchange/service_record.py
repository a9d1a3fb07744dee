"""The Open Referral record of a service, and the attributes of our own, from its rows in a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from app.domain.directory import Access, Demands, ServiceForm, ServiceStatus
from app.domain.distance import tidy_postcode
from app.domain.names import fold
from app.domain.open_referral import pounds
from app.domain.place_columns import HAS
from app.exchange.service_access import read_access
from app.exchange.service_cells import clock_in, day_in, days_in, degree, state, yes_or_no
from app.exchange.service_doubts import AGES, DEMANDS, FREE, age_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exchange.service_rows import ReadRow

SELF: Final = "import_id"
LISTED: Final = frozenset(
    {"contact", "phone", "place", "address", "city", "postcode", "day", "starts", "ends", "when"}
    | {"cost", "cost_option", "cost_type", "free", "access"}
)
"""What each further row of a service adds to; anything else in it is kept aside."""


def record_of_rows(parts: Sequence[ReadRow], mapping: Mapping[str, str]) -> dict[str, Any]:
    """The record of a service: what its first row says, with what further rows add.

    Args:
        mapping: Heading -> what it holds.
    """
    first, said = parts[0], parts[0].said
    # An import id counts the rows of one file; the name is what stays.
    key = said.get("id") if SELF not in first.row.cells else None
    service_id = key or _id(said.get("organisation", ""), said["name"])
    record: dict[str, Any] = {
        "id": service_id,
        "name": said["name"],
        "description": said.get("description", ""),
        "email": said.get("email", ""),
        "url": said.get("url", ""),
        "fees": "; ".join(dict.fromkeys(filter(None, map(_fees, parts)))),
        "status": _status(said),
        **_lists(parts, service_id),
    }
    record |= {key: age for key in AGES if (age := age_in(said.get(key, "")))}
    if said.get("organisation"):
        record["organization"] = {"id": _id(said["organisation"]), "name": said["organisation"]}
    aside = [_aside(part, mapping, further=part is not first) for part in parts]
    return record | ({"as_imported": aside} if any(aside) else {})


def own_of_rows(parts: Sequence[ReadRow]) -> ServiceForm:
    """What Open Referral has no place for, in a form without a name."""
    said = parts[0].said
    has, lacks = _access(parts)
    places = said.get("places_left", "")
    return ServiceForm(
        name="",
        interests=_listed(said.get("interests", "")),
        has=has,
        lacks=lacks,
        getting_there=said.get("getting_there", ""),
        booking=said.get("booking", ""),
        communication=_listed(said.get("suitabilities", "")),
        places_left=int(places) if places else None,
        supporter=yes_or_no(said.get("supporter", "")),
        demands=Demands(**{key: degree(said.get(key, "")) for key in DEMANDS}),
        funding_end=day_in(said.get("funding_end", "")),
    )


def _access(parts: Sequence[ReadRow]) -> tuple[tuple[Access, ...], tuple[Access, ...]]:
    """What there is and what there is not: a column of its own goes before words about everything."""
    has, lacks = read_access("; ".join(part.said.get("access", "") for part in parts))
    said = {access: yes_or_no(parts[0].said.get(meaning, "")) for meaning, access in HAS.items()}
    there, not_there = ([access for access in said if said[access] is told] for told in (True, False))
    return (
        (*(each for each in has if said[each] is None), *there),
        (*(each for each in lacks if said[each] is None), *not_there),
    )


def _lists(parts: Sequence[ReadRow], service_id: str) -> dict[str, list[dict[str, Any]]]:
    """What there may be several of, from each row that says something of it."""
    rows, where = tuple(enumerate(parts)), ("place", "address", "city", "postcode")
    return {
        "contacts": [_contact(row.said, service_id, n) for n, row in rows if row.says("contact", "phone")],
        "service_at_locations": [_place(row.said, service_id, n) for n, row in rows if row.says(*where)],
        "schedules": [
            _schedule(row, service_id, n) for n, row in rows if row.says("day", "starts", "ends", "when")
        ],
        "cost_options": [cost for n, row in rows for cost in _costs(row.said, service_id, n)],
    }


def _aside(part: ReadRow, mapping: Mapping[str, str], *, further: bool) -> dict[str, str]:
    """The cells of a row from which nothing was made, or not all of it."""
    return {
        heading: cell
        for heading, cell in part.row.cells.items()
        if not (meaning := mapping.get(heading)) or meaning in part.odd or (further and meaning not in LISTED)
    }


def _id(*words: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(map(fold, words))))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split("[;,|]", words) if part.strip()))


def _status(said: Mapping[str, str]) -> str:
    if yes_or_no(said.get("closed", "")):
        return ServiceStatus.CLOSED.value
    words = said.get("status", "")
    known = state(words)
    return known.value if known else fold(words) or ServiceStatus.ACTIVE.value


def _contact(said: Mapping[str, str], service_id: str, number: int) -> dict[str, Any]:
    contact: dict[str, Any] = {"id": _id(service_id, "contact", str(number)), "name": said.get("contact", "")}
    if said.get("phone"):
        contact["phones"] = [{"id": _id(service_id, "phone", str(number)), "number": said["phone"]}]
    return contact


def _place(said: Mapping[str, str], service_id: str, number: int) -> dict[str, Any]:
    postcode = said.get("postcode", "")
    address = {
        "id": _id(service_id, "address", str(number)),
        "address_1": said.get("address", ""),
        "city": said.get("city", ""),
        "postal_code": tidy_postcode(postcode) if postcode else "",
        "country": "GB",
        "address_type": "physical",
    }
    location = {
        "id": _id(service_id, "location", str(number)),
        "location_type": "physical",
        "name": said.get("place", ""),
        "addresses": [address],
    }
    return {"id": _id(service_id, "at", str(number)), "location": location}


def _schedule(part: ReadRow, service_id: str, number: int) -> dict[str, Any]:
    said = part.said
    parts = {key: said.get(key, "") for key in ("day", "starts", "ends")}
    if said.get("when"):
        parts = {"when": said["when"]} | {key: cell for key, cell in parts.items() if key in part.odd}
    starts, ends = (clock_in(said.get(key, "")) for key in ("starts", "ends"))
    return {
        "id": _id(service_id, "schedule", str(number)),
        "freq": "WEEKLY",
        "byday": ",".join(days_in(said.get("day", ""))),
        "opens_at": starts.isoformat() if starts else None,
        "closes_at": ends.isoformat() if ends else None,
        "description": " ".join(filter(None, parts.values())),
    }


def _fees(part: ReadRow) -> str:
    """What is said of the price in words: no number, and more than that it is free."""
    cost, free = part.said.get("cost", ""), part.said.get("free", "")
    words = "" if pounds(cost) is not None or _is_free(cost) else cost
    return "; ".join(filter(None, (words, free if "free" in part.odd else "")))


def _costs(said: Mapping[str, str], service_id: str, number: int) -> list[dict[str, Any]]:
    amount = pounds(said.get("cost", ""))
    if _is_free(said.get("cost", "")) or yes_or_no(said.get("free", "")) or _is_free(said.get("free", "")):
        amount = pounds("0")
    if amount is None:
        return []
    words = {"option": said.get("cost_option", ""), "amount_description": said.get("cost_type", "")}
    return [{"id": _id(service_id, "cost", str(number)), "amount": float(amount), **words}]


def _is_free(words: str) -> bool:
    return fold(words).strip() in FREE
