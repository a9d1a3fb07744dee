"""What is on in the made-up town: places to try matching, the directory and its papers with."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from app.domain.directory import Cost, Meeting, Place
from app.domain.own_attributes import form_with_own
from app.domain.people import PersonForm
from app.domain.quality import Check, CheckState, Evidence, QualityLevel, check_list
from app.domain.schedule_words import time_span, weekday_words
from app.i18n import _
from app.ids import new_id
from app.services.service_import import ImportPreview
from app.services.service_incoming import Incoming

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from uuid import UUID

    from app.bootstrap import Workspace
    from app.domain.directory import ServiceForm

LINES: Final = ("name", "description", "organisation", "contact", "phone")
RENEWED: Final = timedelta(days=300)
PLANNED: Final = timedelta(days=30)


def open_places(workspace: Workspace, ids: Mapping[str, UUID], today: date) -> None:
    """Write the places down, and where somebody lives.

    Args:
        ids: Name -> the person, of those who are in the town.
    """
    described = tomllib.loads((files("resources") / "practice" / "places.toml").read_text("utf-8"))
    told = {new_id(): each for each in described["places"]}
    incoming = tuple(_incoming(key, each, today) for key, each in told.items())
    kind = _("a made-up town")
    workspace.service_files.carry_out(
        ImportPreview(kind=kind, incoming=incoming, unchanged=0, problems=(), mapping={}, missing=())
    )
    for key, each in told.items():
        if "checks" in each:
            workspace.directory.check(key, *_checks(today, amber=each["checks"] == "amber"))
        if "concern" in each:
            workspace.directory.set_concern(key, each["concern"])
    for name, postcode in described["home"].items():
        if name in ids:
            workspace.people.change(ids[name], PersonForm(name=name, postcode=postcode))


def _incoming(key: UUID, told: Mapping[str, Any], today: date) -> Incoming:
    checked = today - timedelta(days=told["checked"]) if "checked" in told else None
    return Incoming(key, _form(told, today), {}, checked_on=checked)


def _form(told: Mapping[str, Any], today: date) -> ServiceForm:
    name, address, postcode = told["place"]
    days = tuple(told["days"])
    words = _("{days}, {times}").format(
        days=", ".join(weekday_words(days)), times=time_span(told["starts"], told["ends"])
    )
    return replace(
        form_with_own(told["own"]),
        **{key: told[key] for key in LINES},
        places=(Place(name=name, address=address, postcode=postcode),),
        meetings=(Meeting(days=days, starts=told["starts"], ends=told["ends"], words=words),),
        costs=(Cost(amount=Decimal(told["cost"])),),
        minimum_age=told.get("minimum_age"),
        funding_end=today + timedelta(days=told["money"]) if "money" in told else None,
    )


def _checks(today: date, *, amber: bool) -> list[Check]:
    """All that a place needs: in place, but for one gap with a plan where it is amber."""
    found = [
        Check(code=item.code, state=CheckState.IN_PLACE, evidence=Evidence.SEEN, checked_on=today)
        for item in check_list()
        if item.level is QualityLevel.BASIC
    ]
    found = [
        replace(check, renew_on=today + RENEWED) if check.code == "insurance" else check for check in found
    ]
    if amber:
        plan = _("We help to write down who to ring when somebody is unwell.")
        gap = Check(
            code="emergency", state=CheckState.WORKING, checked_on=today, note=plan, plan_by=today + PLANNED
        )
        found = [gap if check.code == gap.code else check for check in found]
    return found
