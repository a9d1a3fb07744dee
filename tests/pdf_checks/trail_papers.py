"""Who has seen a made-up record, with few lines, many, or none."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from app.domain.trail import SeenLine, SeenRecord

DAY = date(2026, 11, 17)


def seen_record(lines: int, name: str = "Zoë Łódź-O'Connor") -> SeenRecord:
    """So many lines about somebody."""
    what = ("Opened your page", "Wrote in the register of Silver Voices, 17 November 2026", "Printed “Plan”")
    return SeenRecord(
        person_id=UUID(int=7),
        person_name=name,
        called="Zoë",
        asked_on=DAY,
        lines=tuple(
            SeenLine(
                day=DAY - timedelta(days=number // 3),
                who="Amira Shah" if number % 2 else "Maximiliana Featherstonehaugh van der Berg",
                what=what[number % 3],
                times=1 + number % 4,
            )
            for number in range(lines)
        ),
    )
