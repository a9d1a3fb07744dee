"""The scores of somebody who was taken out, kept without their name and without their answers."""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.facts import current
from app.store.mixins import Made
from app.store.tables import FilledRow, MeasureScoreRow


def filled_by_nobody(session: Session, person_id: UUID, nobody_id: UUID) -> Iterator[Made]:
    """Copies of what somebody filled in, about nobody: when, how and the scores, which figures need."""
    for filled in session.scalars(current(FilledRow).where(FilledRow.person_id == person_id)).all():
        if filled.withdrawn:
            continue
        copy = FilledRow(
            person_id=nobody_id,
            measure=filled.measure,
            measure_version=filled.measure_version,
            filled_at=filled.filled_at,
            occasion=filled.occasion,
            way=filled.way,
            answered_by=filled.answered_by,
            answers={},
            seen_by_helper=filled.seen_by_helper,
            from_paper=filled.from_paper,
            language=filled.language,
            session_id=filled.session_id,
        )
        yield copy
        scores = select(MeasureScoreRow).where(MeasureScoreRow.filled_id == filled.id)
        for score in session.scalars(scores).all():
            yield MeasureScoreRow(
                filled_id=copy.id,
                person_id=nobody_id,
                measure=score.measure,
                measure_version=score.measure_version,
                score=score.score,
                filled_at=score.filled_at,
                occasion=score.occasion,
                of_session=score.of_session,
                mode=score.mode,
                raw=score.raw,
                value=score.value,
                missing=score.missing,
            )
