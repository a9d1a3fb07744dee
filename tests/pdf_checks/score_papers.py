"""Scores of somebody over time to print: with a band, without a score, of an item alone."""

from datetime import UTC, date, datetime
from uuid import uuid4

from app.measures.history import MeasureHistory, history
from app.measures.questionnaire import Filling, HowAsked, Occasion
from app.measures.registry import current_measure
from app.measures.scoring import score
from app.measures.typed_answers import read_answers


def filling(measure_id: str, typed: str, day: int) -> Filling:
    """What came out of answers as they are typed."""
    measure = current_measure(measure_id)
    answers = read_answers(measure, typed)
    return Filling(
        id=uuid4(),
        person_id=uuid4(),
        measure=measure,
        filled_on=date(2026, 11, day),
        filled_at=datetime(2026, 11, day, 12, tzinfo=UTC),
        occasion=Occasion.FREE,
        how=HowAsked(),
        session_id=None,
        answers=answers,
        sheet=score(measure, answers),
        entered_by="Sam",
    )


def score_histories() -> list[MeasureHistory]:
    """Two measures, one of them with an answer missing."""
    who_5 = history([filling("who-5", "1,1,1,1,3", 3), filling("who-5", "3,3,3,2,-", 17)])
    return [who_5, history([filling("my-goals", "4", 3)])]
