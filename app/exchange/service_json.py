"""Services in the JSON of Open Referral UK: one, a list, or pages as a council's address gives them.

Version 3 is kept as it is. Versions 1 and 2, which some councils still give, are brought to it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import ServiceForm
from app.domain.open_referral import many, text
from app.domain.own_attributes import form_with_own
from app.exchange.service_cells import day_in
from app.exchange.service_found import FoundService, FoundServices, RowProblem, unreadable, without_doubles
from app.exchange.service_write import CHECKED, OWN
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DAY: Final = len("2026-11-02")
"""Letters of a day; some files write a time behind it."""
PAGES: Final = ("contents", "content", "services")
OLD_NAMES: Final = {
    "regular_schedules": "schedules",
    "physical_addresses": "addresses",
    "accessibility_for_disabilities": "accessibility",
    "service_taxonomys": "attributes",
}
FREQUENCY: Final = {"week": "WEEKLY", "weekly": "WEEKLY", "month": "MONTHLY", "monthly": "MONTHLY"}
WEEKDAYS: Final = {
    "monday": "MO",
    "tuesday": "TU",
    "wednesday": "WE",
    "thursday": "TH",
    "friday": "FR",
    "saturday": "SA",
    "sunday": "SU",
}


def read_json(files: Sequence[tuple[str, bytes]]) -> FoundServices:
    """The services of one file, or of all pages of a list.

    Raises:
        InvalidInputError: A file is no JSON, or holds no services.
    """
    found: list[FoundService] = []
    problems: list[RowProblem] = []
    for name, content in files:
        for number, record in enumerate(_records(name, content), start=1):
            where = _("service {n}").format(n=number)
            if len(files) > 1:
                where = _("{file}, service {n}").format(file=name, n=number)
            problem = _problem(record)
            if problem:
                problems.append(RowProblem(where, problem))
            else:
                found.append(found_in(where, record))
    services, doubles = without_doubles(found)
    return FoundServices(kind=_("Open Referral UK (JSON)"), services=services, problems=(*problems, *doubles))


def _records(name: str, content: bytes) -> list[object]:
    try:
        read = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise unreadable(name, _("it is not written as JSON")) from error
    if isinstance(read, list):
        return read
    if not isinstance(read, dict):
        raise unreadable(name, _("there are no services in it"))
    # The counts beside a page are often wrong; what is in it counts.
    listed = next((read[key] for key in PAGES if isinstance(read.get(key), list)), None)
    if listed is None and "name" not in read:
        raise unreadable(name, _("there are no services in it"))
    return [read] if listed is None else listed


def _problem(record: object) -> str:
    if not isinstance(record, Mapping):
        return _("it is no service")
    if not text(record, "name"):
        return _("it has no name")
    return "" if text(record, "id") else _("it has no id")


def found_in(where: str, record: object) -> FoundService:
    """One service of a file; what another Trestle knew beside Open Referral is taken along."""
    plain = as_version_3(record)
    own = plain.pop(OWN, None)
    form, checked = ServiceForm(name=""), day_in(text(plain, CHECKED)[:DAY])
    # Somebody else's file may use the same word for something of theirs.
    with suppress(TypeError, ValueError, KeyError):
        form = form_with_own(own) if isinstance(own, Mapping) else form
    return FoundService(where, plain, form, checked)


def as_version_3(record: object) -> dict[str, Any]:
    """A record with the names of version 3; one that has them already stays as it is."""
    plain: dict[str, Any] = dict(record) if isinstance(record, Mapping) else {}
    renamed: dict[str, Any] = _renamed(plain)
    if "schedules" in renamed and "schedules" not in plain:
        renamed["schedules"] = list(map(_schedule, many(renamed, "schedules")))
    ages = many(plain, "eligibilitys")
    for key in ("minimum_age", "maximum_age"):
        known = next((age[key] for age in ages if age.get(key) is not None), None)
        if known is not None:
            renamed.setdefault(key, known)
    return renamed


def _renamed(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(value, list):
        return [_renamed(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {_new_name(key, value): _renamed(each) for key, each in value.items()}


def _new_name(key: str, beside: Iterable[str]) -> str:
    new = OLD_NAMES.get(key, key)
    return key if new in beside else new


def _schedule(old: Mapping[str, Any]) -> dict[str, Any]:
    schedule = dict(old)
    frequency = FREQUENCY.get(text(old, "freq").casefold())
    if frequency:
        schedule["freq"] = frequency
    day = WEEKDAYS.get(text(old, "weekday").casefold())
    if day and not text(old, "byday"):
        schedule["byday"] = day
    return schedule
