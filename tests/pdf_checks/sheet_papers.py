"""What the sheets of a group are sampled with: usual people, nobody, and very long names."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from app.documents.easy_read import laid_out
from app.documents.group_sheets import (
    attendance_cards_document,
    call_sheet_document,
    certificates_document,
    name_badges_document,
    sign_in_document,
)
from app.domain.follow_up import AbsenceReason, FollowUpPage, Heard, Missing
from app.domain.group_sheets import CardLine, SheetPerson
from app.domain.organisation import Organisation

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.documents.blocks import Document
    from app.documents.styles import PrintStyle

SERVICE = Organisation(name="Riverside Link Work", phone="01632 960 123")

DAY = date(2026, 11, 17)
NAMES = ("Amir Khan", "Beth Lowe", "Zoë Ångström-Featherstonehaugh")
PEOPLE = tuple(SheetPerson(name, name.split()[0]) for name in NAMES)
CARDS = (
    CardLine(NAMES[0], tuple((date(2026, month, 3), month % 3 > 0) for month in range(1, 12))),
    CardLine(NAMES[1], ()),
    CardLine(NAMES[2], ((DAY, True),)),
)


def follow_up(people: int = 2) -> FollowUpPage:
    """A page with people who stay away."""
    missing = tuple(
        Missing(
            person_id=UUID(int=number),
            name=NAMES[number % 3],
            missed=number + 2,
            phone="0113 496 0000" if number else "",
            reach="After six" if number else "",
            heard=Heard(DAY, AbsenceReason.TRANSPORT, "The 36 no longer runs") if number else None,
        )
        for number in range(people)
    )
    return FollowUpPage(group_id=UUID(int=9), group_name="Silver Voices", missing=missing)


SHEETS: dict[str, Callable[[PrintStyle], Document]] = {
    "call sheet": lambda style: laid_out(call_sheet_document(follow_up(), SERVICE, DAY), style),
    "call sheet, nobody": lambda style: laid_out(call_sheet_document(follow_up(0), SERVICE, DAY), style),
    "sign in": lambda style: laid_out(sign_in_document("Choir", DAY, PEOPLE, SERVICE), style),
    "sign in, no day": lambda style: laid_out(sign_in_document("Choir", None, (), SERVICE), style),
    "name badges": lambda style: laid_out(name_badges_document("Choir", PEOPLE, SERVICE), style),
    "attendance cards": lambda style: laid_out(attendance_cards_document("Choir", CARDS, SERVICE), style),
    "certificates": lambda style: laid_out(certificates_document("Choir", CARDS, SERVICE, DAY), style),
    "certificates, nobody": lambda style: laid_out(
        certificates_document("Choir", CARDS[1:2], SERVICE, DAY), style
    ),
}
"""The sheets of a group."""
