"""Services in a spreadsheet: anybody's own, or the template of Outpost, with several rows for a service."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_URL, uuid5

from app.domain.directory import DAYS, ServiceForm
from app.domain.distance import tidy_postcode
from app.domain.names import fold
from app.domain.open_referral import clock, pounds
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange.service_access import read_access
from app.exchange.service_columns import WANTED, guessed
from app.exchange.service_found import FoundService, FoundServices, RowProblem, unreadable, without_doubles
from app.exchange.service_whole import whole_record
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PARENT: Final = "import_id_reference"
SELF: Final = "import_id"
_DAY_NAMES: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*(am|pm)?")
_AGE: Final = re.compile(r"(\d{1,3})\s*(?:\+|(?:years?|yrs?)(?: old)?)?", re.IGNORECASE)
AGES: Final = ("minimum_age", "maximum_age")
YES: Final = frozenset({"yes", "true", "y", "1", "free"})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: its number as a spreadsheet counts, and heading -> text without the empty cells."""

    number: int
    cells: Mapping[str, str]


@dataclass(slots=True)
class _Draft:
    """A service while its rows are read."""

    row: SheetRow
    said: dict[str, str]
    more: list[dict[str, str]] = field(default_factory=list)
    further: list[SheetRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table as it stands in a file.

    Attributes:
        file: The name of the file.
    """

    file: str
    headings: Sequence[str]
    rows: Sequence[SheetRow]


def read_sheet(table: SheetTable, chosen: Mapping[str, str] | None = None) -> FoundServices:
    """The services of a table.

    Args:
        chosen: Heading -> what it holds; None reads that from the headings.

    Raises:
        InvalidInputError: No column holds names.
    """
    file, headings, rows = table.file, table.headings, table.rows
    mapping = guessed(headings) if chosen is None else dict(chosen)
    meanings = set(mapping.values())
    if "name" not in meanings:
        raise unreadable(file, _("none of its columns is called name, group, service or activity"))
    outpost = {SELF, PARENT} <= set(headings)
    drafts, problems = _drafts(rows, mapping, outpost=outpost)
    found = []
    for draft in drafts:
        why = _problem(draft)
        whole = whole_record(_row(draft.row), draft.row.cells, headings)
        if whole is not None:
            found.append(whole)
        elif why:
            problems.append(RowProblem(_row(draft.row), why))
        else:
            found.append(FoundService(_row(draft.row), _record(draft, mapping), _own(draft)))
    services, doubles = without_doubles(found)
    return FoundServices(
        kind=_("Outpost (CSV)") if outpost else _("a spreadsheet"),
        services=services,
        problems=(*problems, *doubles),
        mapping=mapping,
        missing=tuple(meaning for meaning in WANTED if meaning not in meanings),
    )


def _drafts(
    rows: Sequence[SheetRow], mapping: Mapping[str, str], *, outpost: bool
) -> tuple[list[_Draft], list[RowProblem]]:
    drafts: dict[str, _Draft] = {}
    problems = []
    for row in rows:
        said = {mapping[key]: cell for key, cell in row.cells.items() if mapping.get(key)}
        parent = row.cells.get(PARENT, "") if outpost else ""
        if parent in drafts:
            drafts[parent].more.append(said)
            drafts[parent].further.append(row)
        elif parent:
            words = _("it belongs to “{id}”, and there is no such row above").format(id=quote(parent))
            problems.append(RowProblem(_row(row), words))
        else:
            key = row.cells.get(SELF, "") if outpost else ""
            drafts.setdefault(key or f"row {row.number}", _Draft(row, said)).said.update(said)
    return list(drafts.values()), problems


def _row(row: SheetRow) -> str:
    return _("row {n}").format(n=row.number)


def _problem(draft: _Draft) -> str:
    said = draft.said
    if not said.get("name"):
        return _("it has no name")
    for each in (said, *draft.more):
        try:
            tidy_postcode(each.get("postcode") or "SW1A 1AA")
        except InvalidInputError as error:
            return error.message.rstrip(".")
    places = said.get("places_left", "")
    if places and not places.isdigit():
        return _("“{typed}” is no number of places").format(typed=quote(places))
    for age in filter(None, map(said.get, AGES)):
        if not _AGE.fullmatch(age):
            return _("“{typed}” is no age in years").format(typed=quote(age))
    return ""


def _record(draft: _Draft, mapping: Mapping[str, str]) -> dict[str, Any]:
    said = draft.said
    # An import id counts the rows of one file; the name is what stays.
    key = said.get("id") if SELF not in draft.row.cells else None
    service_id = key or _id(said.get("organisation", ""), said["name"])
    parts = (said, *draft.more)
    record: dict[str, Any] = {
        "id": service_id,
        "name": said["name"],
        "description": said.get("description", ""),
        "email": said.get("email", ""),
        "url": said.get("url", ""),
        "fees": "" if pounds(said.get("cost", "")) is not None else said.get("cost", ""),
        "status": _status(said),
        "contacts": [
            _contact(each, service_id, n) for n, each in enumerate(parts) if _any(each, "contact", "phone")
        ],
        "service_at_locations": [
            _place(each, service_id, n)
            for n, each in enumerate(parts)
            if _any(each, "place", "address", "postcode")
        ],
        "schedules": [
            _schedule(each, service_id, n)
            for n, each in enumerate(parts)
            if _any(each, "day", "starts", "when")
        ],
        "cost_options": [cost for n, each in enumerate(parts) for cost in _costs(each, service_id, n)],
    }
    ages = {key: _AGE.fullmatch(said.get(key, "")) for key in AGES}
    record |= {key: age[1] for key, age in ages.items() if age}
    if said.get("organisation"):
        record["organization"] = {"id": _id(said["organisation"]), "name": said["organisation"]}
    rows = (draft.row, *draft.further)
    aside = [{key: cell for key, cell in row.cells.items() if not mapping.get(key)} for row in rows]
    return record | ({"as_imported": aside} if any(aside) else {})


def _own(draft: _Draft) -> ServiceForm:
    said = draft.said
    words = "; ".join(each.get("access", "") for each in (said, *draft.more))
    has, lacks = read_access(words)
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
    )


def _any(said: Mapping[str, str], *meanings: str) -> bool:
    return any(said.get(meaning) for meaning in meanings)


def _id(*words: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(map(fold, words))))


def _listed(words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in re.split("[;,|]", words) if part.strip()))


def _status(said: Mapping[str, str]) -> str:
    if fold(said.get("closed", "")) in YES:
        return "temporarily closed"
    return fold(said.get("status", "")) or "active"


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


def _schedule(said: Mapping[str, str], service_id: str, number: int) -> dict[str, Any]:
    day, starts, ends = (said.get(key, "") for key in ("day", "starts", "ends"))
    named = [code for name, code in zip(_DAY_NAMES, DAYS, strict=True) if re.search(rf"\b{name}", fold(day))]
    words = said.get("when") or " ".join(filter(None, (day, starts, ends)))
    return {
        "id": _id(service_id, "schedule", str(number)),
        "freq": "WEEKLY",
        "byday": ",".join(named),
        "opens_at": _clock(starts),
        "closes_at": _clock(ends),
        "description": words,
    }


def _clock(words: str) -> str | None:
    """A time as "14:00:00"; None where none is said."""
    parts = _CLOCK.fullmatch(fold(words).strip())
    if parts is None:
        return None
    hour = int(parts[1]) % 12 + 12 * (parts[3] == "pm") if parts[3] else int(parts[1])
    found = clock(f"{hour:02d}:{parts[2] or '00'}")
    return found.isoformat() if found else None


def _costs(said: Mapping[str, str], service_id: str, number: int) -> list[dict[str, Any]]:
    amount = pounds(said.get("cost", ""))
    if fold(said.get("free", "")) in YES or fold(said.get("cost", "")) in YES - {"1"}:
        amount = pounds("0")
    if amount is None:
        return []
    words = {"option": said.get("cost_option", ""), "amount_description": said.get("cost_type", "")}
    return [{"id": _id(service_id, "cost", str(number)), "amount": float(amount), **words}]
