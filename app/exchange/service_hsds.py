"""Services as the tables of HSDS 3.0: a folder of CSV files, brought together by their ids.

Source: openreferral/specification 3.0, datapackage.json; each table keeps its own column names.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from app.exchange.service_cells import day_in
from app.exchange.service_found import FoundService, FoundServices, RowProblem, unreadable, without_doubles
from app.exchange.service_json import DAY
from app.exchange.service_write import CHECKED
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

Row = dict[str, Any]
SERVICES: Final = "services.csv"
OF_SERVICE: Final = (
    "schedules", "cost_options", "contacts", "phones", "languages", "service_areas", "funding",
    "required_documents",
)  # fmt: skip
"""Tables that name the service their rows are of; in a record they are lists of the same name."""
OF_LOCATION: Final = ("addresses", "accessibility", "languages", "phones")
LARGEST: Final = 40_000_000
"""Bytes of one file; five thousand services are a fifth of it."""


def read_hsds(files: Mapping[str, bytes]) -> FoundServices:
    """The services of a folder.

    Args:
        files: Name -> bytes; "services.csv" is among them, the others may be missing.

    Raises:
        InvalidInputError: A table cannot be read.
    """
    read = {name.removesuffix(".csv"): rows_of(name, content) for name, content in files.items()}
    tables, found, problems = _Tables(read), [], []
    for number, row in enumerate(read["services"], start=2):
        where = _("services.csv, row {n}").format(n=number)
        if row.get("id") and row.get("name"):
            checked = day_in(row.get(CHECKED, "")[:DAY])
            found.append(FoundService(where, _record(row, tables), checked_on=checked))
        else:
            problems.append(RowProblem(where, _("it has no name") if row.get("id") else _("it has no id")))
    services, doubles = without_doubles(found)
    return FoundServices(kind=_("HSDS (CSV tables)"), services=services, problems=(*problems, *doubles))


def rows_of(name: str, content: bytes) -> list[Row]:
    """The rows of a table, each column name -> text, without the empty ones.

    Raises:
        InvalidInputError: It is no table, or too large.
    """
    if len(content) > LARGEST:
        raise unreadable(name, _("it is larger than any directory"))
    if b"\0" in content:
        raise unreadable(name, _("it is not a table"))
    reader = csv.DictReader(StringIO(decoded(content), newline=""), strict=True)
    try:
        return [
            {key: cell.strip() for key, cell in row.items() if isinstance(cell, str) and key and cell.strip()}
            for row in reader
        ]
    except csv.Error as error:
        raise unreadable(name, _("it is not a table")) from error


def decoded(content: bytes) -> str:
    """Text as spreadsheets save it."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


class _Tables:
    """The tables of a folder; rows are found by a column without reading a table again."""

    def __init__(self, tables: Mapping[str, list[Row]]) -> None:
        self._tables = tables
        self._by: dict[tuple[str, str], dict[str, list[Row]]] = {}

    def where(self, table: str, key: str, value: object) -> list[Row]:
        """Copies of the rows of a table that have a value in a column; none for no value."""
        if (table, key) not in self._by:
            found: dict[str, list[Row]] = {}
            for row in self._tables.get(table, ()):
                found.setdefault(row.get(key, ""), []).append(row)
            self._by[table, key] = found
        return [dict(row) for row in self._by[table, key].get(str(value), ())] if value else []


def _record(row: Row, tables: _Tables) -> Row:
    record: Row = dict(row)
    for table in OF_SERVICE:
        record[table] = tables.where(table, "service_id", row["id"])
    for contact in record["contacts"]:
        contact["phones"] = tables.where("phones", "contact_id", contact.get("id"))
    places = tables.where("service_at_location", "service_id", row["id"])
    record["service_at_locations"] = [_place(place, tables) for place in places]
    linked = tables.where("attributes", "link_id", row["id"])
    record["attributes"] = [_attribute(each, tables) for each in linked]
    for one, table in (("organization", "organizations"), ("program", "programs")):
        known = tables.where(table, "id", row.get(f"{one}_id"))
        if known:
            record[one] = known[0]
    return {key: value for key, value in record.items() if value != []}


def _place(row: Row, tables: _Tables) -> Row:
    place: Row = dict(row)
    for location in tables.where("locations", "id", row.get("location_id"))[:1]:
        lists = {table: tables.where(table, "location_id", location["id"]) for table in OF_LOCATION}
        place["location"] = location | {table: rows for table, rows in lists.items() if rows}
    return place


def _attribute(row: Row, tables: _Tables) -> Row:
    terms = tables.where("taxonomy_terms", "id", row.get("taxonomy_term_id"))
    return row | ({"taxonomy_term": terms[0]} if terms else {})
