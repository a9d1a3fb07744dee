"""Cells that somebody changed in a table that Trestle wrote: they count, and everything else stays."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import Access, Meeting, Place
from app.domain.open_referral import form_of, record_of
from app.domain.own_attributes import form_with_own, own_of
from app.domain.place_columns import HAS
from app.exchange.service_doubts import DEMANDS
from app.exchange.service_found import FoundService

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from app.domain.directory import ServiceForm
    from app.exchange.service_rows import ReadRow
    from app.exchange.service_whole import WholeRow

PLAIN: Final = (
    *("name", "description", "organisation", "contact", "phone", "email", "url", "status", "interests"),
    *("minimum_age", "maximum_age", "getting_there", "booking", "places_left", "supporter", "funding_end"),
)
"""What has the same name in a form as among what columns hold."""
ATTRIBUTES: Final = {
    **{meaning: (meaning,) for meaning in PLAIN},
    "closed": ("status",),
    "suitabilities": ("communication",),
    "access": ("has", "lacks"),
    "cost": ("costs", "fees"),
    "free": ("costs", "fees"),
}
PLACE: Final = {"place": "name", "address": "address", "city": "address", "postcode": "postcode"}
MEETING: Final = {"day": "days", "starts": "starts", "ends": "ends", "when": "words"}
LISTS: Final = {**dict.fromkeys(PLACE, "places"), **dict.fromkeys(MEETING, "meetings")}
"""What there can be several of; one cell does not say which of them it means."""
EMPTY: Final[Mapping[str, Place | Meeting]] = {"places": Place(), "meetings": Meeting()}
KEPT_AS_WORDS: Final = frozenset({"day", "starts", "ends", "cost", "free", "access"})


def with_changes(
    whole: WholeRow, row: ReadRow, read: FoundService, mapping: Mapping[str, str]
) -> FoundService:
    """The whole record of a row with what its changed cells say.

    Args:
        row: The cells, and which of them nobody understands: those change nothing.
        read: What is read from the cells alone.
        mapping: Heading -> what it holds.
    """
    found = whole.found
    meanings = changed_meanings(whole, mapping) - (row.odd.keys() - KEPT_AS_WORDS)
    form, said = form_of(found.record, found.own), form_of(read.record, read.own)
    changes: dict[str, Any] = {
        name: getattr(said, name) for meaning in meanings for name in ATTRIBUTES.get(meaning, ())
    }
    demands = {key: getattr(said.demands, key) for key in DEMANDS if key in meanings}
    changes["demands"] = replace(form.demands, **demands)
    changes |= _only(form, said, "places", _named(PLACE, meanings))
    changes |= _only(form, said, "meetings", _named(MEETING, meanings))
    changes |= _access(replace(form, **changes), said, meanings)
    changed = replace(form, **changes)
    record = record_of(changed, found.record, str(found.record["id"]))
    aside = {heading: row.row.cells[heading] for heading in whole.changed if _is_aside(heading, row, mapping)}
    checked = read.checked_on if "checked_on" in meanings else found.checked_on
    more = {"as_imported": [aside]} if aside else {}
    return FoundService(found.where, record | more, form_with_own(own_of(changed)), checked)


def changed_meanings(whole: WholeRow, mapping: Mapping[str, str]) -> AbstractSet[str]:
    """What the changed cells of a row hold."""
    return {mapping[heading] for heading in whole.changed if mapping.get(heading)}


def unclear(whole: WholeRow, mapping: Mapping[str, str]) -> tuple[str, ...]:
    """What was changed and not taken, since there are several of it."""
    form = form_of(whole.found.record, whole.found.own)
    meanings = changed_meanings(whole, mapping)
    return tuple(each for each in LISTS if each in meanings and len(getattr(form, LISTS[each])) > 1)


def _is_aside(heading: str, row: ReadRow, mapping: Mapping[str, str]) -> bool:
    meaning = mapping.get(heading)
    return heading in row.row.cells and (not meaning or meaning in row.odd)


def _access(
    form: ServiceForm, said: ServiceForm, meanings: AbstractSet[str]
) -> dict[str, tuple[Access, ...]]:
    """What a column with yes and no says of one thing."""
    asked = {access for meaning, access in HAS.items() if meaning in meanings}
    return {
        name: tuple(each for each in Access if each in getattr(said if each in asked else form, name))
        for name in ("has", "lacks")
    }


def _only(form: ServiceForm, said: ServiceForm, listed: str, changed: AbstractSet[str]) -> dict[str, Any]:
    """What changed cells say of the one place or meeting there is; of several nobody knows which they mean.

    Args:
        listed: "places" or "meetings".
        changed: The names, in one of these, of what was changed.
    """
    empty = EMPTY[listed]
    if not changed or len(getattr(form, listed)) > 1:
        return {}
    new: Place | Meeting = next(iter(getattr(said, listed)), empty)
    old: Place | Meeting = next(iter(getattr(form, listed)), empty)
    only = replace(old, **{name: getattr(new, name) for name in changed})
    return {listed: () if only == empty else (only,)}


def _named(columns: Mapping[str, str], meanings: AbstractSet[str]) -> AbstractSet[str]:
    return {name for meaning, name in columns.items() if meaning in meanings}
