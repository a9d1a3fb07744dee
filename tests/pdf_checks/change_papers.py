"""Comparisons of made-up scores to print."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.domain.session_scores import Moment
from app.measures.change import compare
from app.measures.pairing import ProgrammeReading, SessionReading, before_to_after, first_to_latest
from app.measures.registry import current_measure

if TYPE_CHECKING:
    from app.measures.change_words import Compared
    from app.measures.measure import Measure

ALONE = "Answered alone, in words"


def who_5_change(people: int) -> tuple[Measure, Compared]:
    """First to latest of so many people, and one who was asked once."""
    measure = current_measure("who-5")
    readings = [
        ProgrammeReading(
            person=n, version=1, way=ALONE, value=Decimal(40 + 4 * (n % 10) + at * (20 - 2 * (n % 9))), at=at
        )
        for n in range(people + 1)
        for at in range(1 if n == people else 2)
    ]
    return measure, compare(first_to_latest(readings, 1), measure.score("total"))


def session_change(people: int) -> tuple[Measure, Compared]:
    """Before to after of so many people on the day of a session."""
    measure = current_measure("check-in-line")
    readings = [
        SessionReading(person=n, version=1, way=ALONE, value=Decimal(4 + n % 3 + at), moment=moment)
        for n in range(people)
        for at, moment in enumerate((Moment.BEFORE, Moment.AFTER))
    ]
    return measure, compare(before_to_after(readings, 1), measure.score("feeling"))
