"""A row of a table that Trestle wrote holds its whole record: nothing is lost, whatever is changed."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.directory import Service, ServiceForm
from app.domain.open_referral import form_of, text
from app.exchange.csv_table import as_text
from app.exchange.service_json import found_in
from app.exchange.service_write import HEADINGS, WHOLE, service_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.exchange.service_found import FoundService

NO_ID: Final = UUID(int=0)


@dataclass(frozen=True, slots=True)
class WholeRow:
    """A row with a whole record in it.

    Attributes:
        found: The service as it was written.
        changed: The headings of the cells that say something else by now, or that were added.
    """

    found: FoundService
    changed: tuple[str, ...]


def whole_record(where: str, cells: Mapping[str, str], headings: Sequence[str]) -> WholeRow | None:
    """The service of a row as it was written, and what was changed since; None where there is no record.

    Args:
        where: The row as people count.
        cells: Heading -> text, without the empty ones.
        headings: Every column there is.
    """
    if _plain(WHOLE) not in map(_plain, headings):
        return None
    plain = {_plain(heading): cell for heading, cell in cells.items()}
    try:
        record = json.loads(plain.get(_plain(WHOLE), ""))
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict) or not text(record, "id") or not text(record, "name"):
        return None
    found = found_in(where, record)
    written = {_plain(heading): words.strip() for heading, words in _written(found).items()}
    changed = (
        heading
        for heading in headings
        if _plain(heading) != _plain(WHOLE)
        and _differs(cells.get(heading, ""), written.get(_plain(heading), ""))
    )
    return WholeRow(found, tuple(changed))


def _written(found: FoundService) -> dict[str, str]:
    """The cells as they were written, but for the record itself, which nobody changes."""
    form = form_of(found.record, found.own)
    said = {each.name: getattr(form, each.name) for each in fields(ServiceForm)}
    service = Service(
        id=NO_ID,
        open_referral_id=text(found.record, "id"),
        record=found.record,
        checked_on=found.checked_on,
        **said,
    )
    return dict(zip(HEADINGS, service_rows([service])[0], strict=True))


def _differs(cell: str, written: str) -> bool:
    return cell not in {written, as_text(written).strip()}


def _plain(heading: str) -> str:
    """As workbooks are read: small letters, and no spaces."""
    return "_".join(heading.casefold().split())
