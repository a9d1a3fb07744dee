"""Records to be handed over, and papers about data, for the samples of papers."""

from __future__ import annotations

from datetime import date

from app.domain.paperwork import PaperKind, PaperTemplate, filled
from app.domain.subject_access import RecordPart, SubjectRecord
from app.measures import registry


def subject_record(entries: int, words: str = "Came with [blacked out], and sang.") -> SubjectRecord:
    """A record with so many entries in each of its parts."""
    row = {
        "id": "01a203b1-9974-7193-b7e5-bcb086fee593",
        "words": words,
        "at": "2026-11-01T12:00:00+00:00",
        "held_on": "2026-11-17",
        "value": {"chosen": ["singing", 3, True]},
        "withdrawn": False,
        "left_on": None,
    }
    parts = (
        RecordPart(table="note", heading="Notes", rows=(row,) * entries),
        RecordPart(table="answer", heading="Your answers", rows=(row,) * entries, private=True),
    )
    return SubjectRecord(name="Zoë Łódź-O'Connor", made_on=date(2026, 11, 17), parts=parts if entries else ())


def paper(kind: PaperKind) -> PaperTemplate:
    """A paper about data of which only the name of the service is known."""
    return filled(registry.paper_templates()[kind], {"service": "Riverside Link Work"})
