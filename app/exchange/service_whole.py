"""A row of a table that Trestle wrote holds its whole record: nothing is lost if nobody changed it."""

from __future__ import annotations

import json
from dataclasses import fields
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


def whole_record(where: str, cells: Mapping[str, str], headings: Sequence[str]) -> FoundService | None:
    """The service of a row that stands as it was written; None where its cells count.

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
    form = form_of(found.record, found.own)
    said = {each.name: getattr(form, each.name) for each in fields(ServiceForm)}
    service = Service(id=NO_ID, open_referral_id=text(record, "id"), record=found.record, **said)
    written = dict(zip(HEADINGS, service_rows([service])[0], strict=True))
    same = all(
        plain.get(_plain(heading), "") in {words.strip(), as_text(words).strip()}
        for heading, words in written.items()
        if heading != WHOLE
    )
    return found if same else None


def _plain(heading: str) -> str:
    """As workbooks are read: small letters, and no spaces."""
    return "_".join(heading.casefold().split())
