"""What the sheets of a group are sampled with: usual people, nobody, and very long names."""

from datetime import date
from uuid import UUID

from app.domain.follow_up import AbsenceReason, FollowUpPage, Heard, Missing
from app.domain.group_sheets import CardLine, SheetPerson

DAY = date(2026, 11, 17)
NAMES = ("Amir Khan", "Beth Lowe", "Zoë Ångström-Featherstonehaugh")
PEOPLE = tuple(SheetPerson(name, name.split()[0]) for name in NAMES)
CARDS = (
    CardLine(NAMES[0], tuple((date(2026, month, 3), month % 3 > 0) for month in range(1, 12))),
    CardLine(NAMES[1], ()),
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
