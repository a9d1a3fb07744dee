"""A service as Open Referral UK v3 writes it, read and written without losing what only others know.

Source: Open Referral UK profile of HSDS 3.0 (October 2024); HSDS 3.0 for telephones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from decimal import Decimal, InvalidOperation
from html import unescape
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

from app.domain.directory import DAYS, Cost, Meeting, Place, ServiceForm, ServiceStatus
from app.domain.distance import tidy_postcode
from app.errors import InvalidInputError

Record = Mapping[str, Any]

PLAIN: Final = ("name", "description", "email", "url", "fees")
ADDRESS: Final = ("address_1", "address_2", "city", "region", "state_province")
AGES: Final = ("minimum_age", "maximum_age")
OLDEST: Final = 130


def form_of(record: Record, own: ServiceForm | None = None) -> ServiceForm:
    """What a record says, over the attributes that are our own."""
    form = own or ServiceForm(name="")
    said: dict[str, Any] = {key: text(record, key) for key in PLAIN}
    said |= {key: _age(record.get(key)) for key in AGES}
    contact, phone = _contact(record)
    return replace(
        form,
        **said,
        organisation=text(_one(record, "organization"), "name"),
        status=_status(text(record, "status")),
        contact=contact,
        phone=phone,
        places=tuple(map(_place, _locations(record))),
        meetings=tuple(map(_meeting, _schedules(record))),
        costs=tuple(map(_cost, many(record, "cost_options"))),
    )


def record_of(form: ServiceForm, before: Record, service_id: str) -> dict[str, Any]:
    """The record with everything the form says; what it does not speak of stays as it was."""
    record = dict(before)
    said, was = form, form_of(before)
    record["id"] = before.get("id", service_id)
    record |= {key: getattr(said, key) for key in PLAIN if getattr(said, key) != getattr(was, key)}
    record |= {key: getattr(said, key) for key in AGES if getattr(said, key) != getattr(was, key)}
    if said.status is not was.status or "status" not in before:
        record["status"] = said.status.value
    if said.organisation != was.organisation:
        organization = {"id": _new_id(service_id, "organization"), **_one(before, "organization")}
        record["organization"] = organization | {"name": said.organisation}
    if (said.contact, said.phone) != (was.contact, was.phone):
        record["contacts"] = _with_contact(said, many(before, "contacts"), service_id)
    if said.places != was.places:
        record["service_at_locations"] = _with_places(said, many(before, "service_at_locations"), service_id)
    if said.meetings != was.meetings:
        record["schedules"] = _with_meetings(said, _schedules(before), service_id)
        places = many(record, "service_at_locations")
        record["service_at_locations"] = [{**place, "schedules": []} for place in places]
    if said.costs != was.costs:
        record["cost_options"] = _with_costs(said, many(before, "cost_options"), service_id)
    return record


def text(record: Record, key: str) -> str:
    """The words under a key, as people read them; empty where there are none."""
    found = record.get(key)
    return unescape(str(found)).strip() if isinstance(found, str | int | float) else ""


def many(record: Record, key: str) -> list[Record]:
    """The records in a list; empty where there is none."""
    found = record.get(key)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else []


def _one(record: Record, key: str) -> Record:
    found = record.get(key)
    return found if isinstance(found, Mapping) else {}


def _new_id(*parts: str) -> str:
    """The same id whenever the same part of the same service is written."""
    return str(uuid5(NAMESPACE_URL, "/".join(parts)))


def _status(words: str) -> ServiceStatus:
    known = {status.value: status for status in ServiceStatus}
    return known.get(words.casefold(), ServiceStatus.ACTIVE)


def _age(value: object) -> int | None:
    plain = str(value).partition(".")[0]
    return int(plain) if plain.isascii() and plain.isdigit() and int(plain) <= OLDEST else None


def _contact(record: Record) -> tuple[str, str]:
    contacts = many(record, "contacts")
    phones = [*(phone for each in contacts for phone in many(each, "phones")), *many(record, "phones")]
    name = next((text(each, "name") for each in contacts if text(each, "name")), "")
    return name, next((text(phone, "number") for phone in phones if text(phone, "number")), "")


def _locations(record: Record) -> list[Record]:
    return [_one(each, "location") for each in many(record, "service_at_locations")]


def _schedules(record: Record) -> list[Record]:
    of_places = (each for place in many(record, "service_at_locations") for each in many(place, "schedules"))
    return [*many(record, "schedules"), *of_places]


def _place(location: Record) -> Place:
    address = next(iter(many(location, "addresses")), {})
    lines = (text(address, key) for key in ADDRESS)
    postcode = text(address, "postal_code")
    try:
        postcode = tidy_postcode(postcode)
    except InvalidInputError:
        postcode = ""
    name = text(location, "name")
    return Place(name=name, address=", ".join(filter(None, lines)), postcode=postcode)


def _meeting(schedule: Record) -> Meeting:
    named = text(schedule, "byday").upper().replace(";", ",").split(",")
    # "1TU" is the first Tuesday of the month.
    days = {DAYS.index(day.strip()[-2:]) for day in named if day.strip()[-2:] in DAYS}
    starts, ends = clock(text(schedule, "opens_at")), clock(text(schedule, "closes_at"))
    return Meeting(days=tuple(sorted(days)), starts=starts, ends=ends, words=text(schedule, "description"))


def clock(words: str) -> time | None:
    """A time as files write it, "09:30" or "09:30:00"; None where it is none."""
    try:
        return time.fromisoformat(words).replace(tzinfo=None)
    except ValueError:
        return None


def _cost(record: Record) -> Cost:
    return Cost(
        option=text(record, "option"),
        amount=pounds(text(record, "amount")),
        words=text(record, "amount_description"),
    )


def pounds(words: str) -> Decimal | None:
    """A price; None where it is none."""
    try:
        amount = Decimal(words.strip().removeprefix("£").replace(",", ""))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None


def _with_contact(form: ServiceForm, before: Sequence[Record], service_id: str) -> list[Record]:
    first: dict[str, Any] = dict(before[0]) if before else {"id": _new_id(service_id, "contact")}
    phones = many(first, "phones")
    phone = {"id": _new_id(service_id, "phone"), **(phones[0] if phones else {}), "number": form.phone}
    return [first | {"name": form.contact, "phones": [phone, *phones[1:]]}, *before[1:]]


def _with_places(form: ServiceForm, before: Sequence[Record], service_id: str) -> list[Record]:
    return [
        _at_location(place, before[n] if n < len(before) else {}, f"{service_id}/{n}")
        for n, place in enumerate(form.places)
    ]


def _at_location(place: Place, before: Record, key: str) -> Record:
    location = {"id": _new_id(key, "location"), "location_type": "physical", **_one(before, "location")}
    if _place(location) != place:
        addresses = many(location, "addresses")
        fresh = {"id": _new_id(key, "address"), "country": "GB", "address_type": "physical", "city": ""}
        first = {**fresh, **(addresses[0] if addresses else {})}
        if _place(location).address != place.address:
            first = {**first, **dict.fromkeys(ADDRESS, ""), "address_1": place.address}
        location |= {
            "name": place.name,
            "addresses": [first | {"postal_code": place.postcode}, *addresses[1:]],
        }
    return {"id": _new_id(key, "at"), **before, "location": location}


def _with_meetings(form: ServiceForm, before: Sequence[Record], service_id: str) -> list[Record]:
    written = []
    for n, meeting in enumerate(form.meetings):
        was: Record = before[n] if n < len(before) else {"id": _new_id(service_id, "schedule", str(n))}
        said = {
            "freq": text(was, "freq") or "WEEKLY",
            "byday": ",".join(DAYS[day] for day in meeting.days),
            "opens_at": meeting.starts.isoformat() if meeting.starts else None,
            "closes_at": meeting.ends.isoformat() if meeting.ends else None,
            "description": meeting.words,
        }
        written.append(was if _meeting(was) == meeting else {**was, **said})
    return written


def _with_costs(form: ServiceForm, before: Sequence[Record], service_id: str) -> list[Record]:
    written = []
    for n, cost in enumerate(form.costs):
        was: Record = before[n] if n < len(before) else {"id": _new_id(service_id, "cost", str(n))}
        amount = None if cost.amount is None else float(cost.amount)
        said = {"option": cost.option, "amount": amount, "amount_description": cost.words}
        written.append(was if _cost(was) == cost else {**was, **said})
    return written
