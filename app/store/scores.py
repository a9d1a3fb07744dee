"""Scores before and after sessions: each a fact, a change of mind a new one."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, bindparam, select
from sqlalchemy.orm import Session

from app.domain.names import fold
from app.domain.session_scores import HandCount, Moment, Score, ScoreLine
from app.store.column_rows import column_rows
from app.store.facts import current, in_force, state
from app.store.tables import HandCountRow, PersonRow, ScoreRow

MEASURE: Final = "session check-in"
"""Our own question "How are you feeling right now?"."""
VERSION: Final = 1


class ScoreRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lines(
        self, session_ids: Iterable[UUID], known: Mapping[UUID, str] = MappingProxyType({})
    ) -> dict[UUID, tuple[ScoreLine, ...]]:
        """The scores in force at each session, by name; people without any are left out.

        Args:
            known: Names that are known already; the others are read.
        """
        wanted = list(session_ids)
        given: dict[UUID, dict[UUID, dict[Moment, Score]]] = {session_id: {} for session_id in wanted}
        for row in column_rows(self._session, _of_sessions(), {"session_ids": wanted}):
            scores = given[row.session_id].setdefault(row.person_id, {})
            scores.pop(row.moment, None)
            if not row.withdrawn:
                scores[row.moment] = _as_score(row)
        scored = {person_id for people in given.values() for person_id in people}
        names = {**known, **self._names(scored - known.keys())}
        return {
            session_id: _lines({person: scores for person, scores in people.items() if scores}, names)
            for session_id, people in given.items()
        }

    def score(self, session_id: UUID, person_id: UUID, moment: Moment, score: Score | None) -> Score | None:
        """Write a score over the one in force, which it gives; None takes that one back to "not asked".

        Where the same is in force already, nothing is written.
        """
        return self.score_sheet(session_id, {(person_id, moment): score})[person_id, moment]

    def score_sheet(
        self, session_id: UUID, sheet: Mapping[tuple[UUID, Moment], Score | None]
    ) -> dict[tuple[UUID, Moment], Score | None]:
        """Write many scores of one session at once, each as `score` does; gives those before."""
        before, facts = dict[tuple[UUID, Moment], Score | None](), list[ScoreRow]()
        for (person_id, moment), score in sheet.items():
            row = self._in_force(session_id, person_id, moment)
            was = None if row is None or row.withdrawn else _as_score(row)
            before[person_id, moment] = was
            if was != score:
                facts.append(_as_fact((session_id, person_id, moment), score, row))
        state(self._session, facts)
        return before

    def hands(self, session_id: UUID) -> dict[Moment, HandCount]:
        """The hands counted at each moment; a moment at which they were not counted is absent."""
        rows = column_rows(self._session, _hands(), {"session_id": session_id})
        latest = {row.moment: row for row in rows}
        return {
            moment: HandCount(row.mode, tuple(sorted((int(key), many) for key, many in row.counts.items())))
            for moment, row in latest.items()
            if row.counts
        }

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

    def _in_force(self, session_id: UUID, person_id: UUID, moment: Moment) -> Row[*tuple[Any, ...]] | None:
        wanted = {"session_id": session_id, "person_id": person_id, "moment": moment}
        rows = column_rows(self._session, _one_moment(), wanted)
        return rows[-1] if rows else None

    def _hand_rows(self, session_id: UUID, moment: Moment) -> list[HandCountRow]:
        counted = current(HandCountRow).where(
            HandCountRow.session_id == session_id, HandCountRow.moment == moment
        )
        return list(self._session.scalars(counted))

    def _names(self, people: set[UUID]) -> dict[UUID, str]:
        if not people:
            return {}
        rows = self._session.execute(select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(people)))
        return {row.id: row.name for row in rows}


# Built once: each score runs them, and building a query costs as much as running it.


@cache
def _given() -> Select[*tuple[Any, ...]]:
    return (
        select(
            ScoreRow.id,
            ScoreRow.session_id,
            ScoreRow.person_id,
            ScoreRow.moment,
            ScoreRow.mode,
            ScoreRow.value,
            ScoreRow.reason,
            ScoreRow.had_help,
            ScoreRow.seen_by_helper,
            ScoreRow.withdrawn,
        )
        .where(in_force(ScoreRow))
        .order_by(ScoreRow.made_at, ScoreRow.id)
    )


@cache
def _of_sessions() -> Select[*tuple[Any, ...]]:
    return _given().where(ScoreRow.session_id.in_(bindparam("session_ids", expanding=True)))


@cache
def _one_moment() -> Select[*tuple[Any, ...]]:
    return _given().where(
        ScoreRow.session_id == bindparam("session_id"),
        ScoreRow.person_id == bindparam("person_id"),
        ScoreRow.moment == bindparam("moment"),
    )


@cache
def _hands() -> Select[*tuple[Any, ...]]:
    return (
        select(HandCountRow.moment, HandCountRow.mode, HandCountRow.counts)
        .where(HandCountRow.session_id == bindparam("session_id"), in_force(HandCountRow))
        .order_by(HandCountRow.made_at, HandCountRow.id)
    )


def _as_fact(
    asked: tuple[UUID, UUID, Moment], score: Score | None, over: Row[*tuple[Any, ...]] | None
) -> ScoreRow:
    session_id, person_id, moment = asked
    mode = score.mode if score else over.mode  # type: ignore[union-attr]  # what is taken back was there
    return ScoreRow(
        session_id=session_id,
        person_id=person_id,
        measure=MEASURE,
        measure_version=VERSION,
        moment=moment,
        mode=mode,
        value=score.value if score else None,
        reason=score.reason if score else None,
        had_help=score.had_help if score else False,
        seen_by_helper=score.seen_by_helper if score else False,
        withdrawn=score is None,
        supersedes=over.id if over else None,
    )


def _as_score(row: Row[*tuple[Any, ...]] | ScoreRow) -> Score:
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
