"""Scores before and after sessions: each a fact, a change of mind a new one."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.names import fold
from app.domain.session_scores import HandCount, Moment, Score, ScoreLine
from app.store.facts import current
from app.store.tables import HandCountRow, PersonRow, ScoreRow

MEASURE: Final = "session check-in"
"""Our own question "How are you feeling right now?"."""
VERSION: Final = 1


class ScoreRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(self, session_ids: Iterable[UUID]) -> dict[UUID, tuple[ScoreLine, ...]]:
        """The scores in force at each session, by name; people without any are left out."""
        wanted = list(session_ids)
        given: dict[UUID, dict[UUID, dict[Moment, Score]]] = {session_id: {} for session_id in wanted}
        for row in self._session.scalars(current(ScoreRow).where(ScoreRow.session_id.in_(wanted))):
            scores = given[row.session_id].setdefault(row.person_id, {})
            scores.pop(row.moment, None)
            if not row.withdrawn:
                scores[row.moment] = _as_score(row)
        names = self._names({person_id for people in given.values() for person_id in people})
        return {
            session_id: _lines({person: scores for person, scores in people.items() if scores}, names)
            for session_id, people in given.items()
        }

    def get(self, session_id: UUID, person_id: UUID, moment: Moment) -> Score | None:
        """The score in force at one moment; None if they were not asked."""
        rows = self._rows(session_id, person_id, moment)
        return _as_score(rows[-1]) if rows and not rows[-1].withdrawn else None

    def score(self, session_id: UUID, person_id: UUID, moment: Moment, score: Score | None) -> None:
        """Write a score over the one in force; None takes that one back to "not asked"."""
        rows = self._rows(session_id, person_id, moment)
        self._session.add(
            ScoreRow(
                session_id=session_id,
                person_id=person_id,
                measure=MEASURE,
                measure_version=VERSION,
                moment=moment,
                mode=(score or rows[-1]).mode,
                value=score.value if score else None,
                reason=score.reason if score else None,
                had_help=score.had_help if score else False,
                seen_by_helper=score.seen_by_helper if score else False,
                withdrawn=score is None,
                supersedes=rows[-1].id if rows else None,
            )
        )

    def hands(self, session_id: UUID, moment: Moment) -> HandCount | None:
        """The hands counted at one moment; None if they were not counted."""
        rows = self._hand_rows(session_id, moment)
        if not rows or not rows[-1].counts:
            return None
        counts = sorted((int(answer), many) for answer, many in rows[-1].counts.items())
        return HandCount(rows[-1].mode, tuple(counts))

    def count_hands(self, session_id: UUID, moment: Moment, hands: HandCount) -> None:
        """Write a count of hands over the one in force; without counts it is taken back."""
        rows = self._hand_rows(session_id, moment)
        self._session.add(
            HandCountRow(
                session_id=session_id,
                moment=moment,
                mode=hands.mode,
                counts={str(answer): many for answer, many in hands.counts},
                supersedes=rows[-1].id if rows else None,
            )
        )

    def of_person(self, person_id: UUID) -> dict[UUID, dict[Moment, Score]]:
        """Every score of one person, by session."""
        found: dict[UUID, dict[Moment, Score]] = {}
        for row in self._session.scalars(current(ScoreRow).where(ScoreRow.person_id == person_id)):
            if not row.withdrawn:
                found.setdefault(row.session_id, {})[row.moment] = _as_score(row)
        return found

    def _rows(self, session_id: UUID, person_id: UUID, moment: Moment) -> list[ScoreRow]:
        given = current(ScoreRow).where(
            ScoreRow.session_id == session_id, ScoreRow.person_id == person_id, ScoreRow.moment == moment
        )
        return list(self._session.scalars(given))

    def _hand_rows(self, session_id: UUID, moment: Moment) -> list[HandCountRow]:
        counted = current(HandCountRow).where(
            HandCountRow.session_id == session_id, HandCountRow.moment == moment
        )
        return list(self._session.scalars(counted))

    def _names(self, people: set[UUID]) -> dict[UUID, str]:
        rows = self._session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(people)))
        return {row.id: row.name for row in rows}


def _as_score(row: ScoreRow) -> Score:
    return Score(
        mode=row.mode,
        value=row.value,
        reason=row.reason,
        had_help=row.had_help,
        seen_by_helper=row.seen_by_helper,
    )


def _lines(given: dict[UUID, dict[Moment, Score]], names: dict[UUID, str]) -> tuple[ScoreLine, ...]:
    lines = (
        ScoreLine(
            person_id=person_id,
            name=names[person_id],
            before=scores.get(Moment.BEFORE),
            after=scores.get(Moment.AFTER),
        )
        for person_id, scores in given.items()
    )
    return tuple(sorted(lines, key=lambda line: (fold(line.name), line.person_id)))
