"""Scores for figures: counted by what is known of each person's first and latest, without names.

The rows are read in the order of the index and counted as they come: SQL that finds the first and the
latest score of everybody takes longer than reading all of them once.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, LargeBinary, Select, String, select, type_coerce
from sqlalchemy.orm import Session

from app.domain.session_scores import Moment
from app.measures.pairing import Course, End, SessionReading
from app.measures.questionnaire import Occasion
from app.store.facts import in_force
from app.store.said_no import not_counted
from app.store.tables import FilledRow, MarkRow, MeasureScoreRow, MembershipRow, SessionRow
from app.store.tables.measures import PLACES


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which scores are looked at; never those of whoever said no to being counted in reports.

    Attributes:
        decimals: How many places the score is kept with.
        since, until: The first moment, and the first one that is too late; None for no limit.
        people: None for everybody.
        group_id: Only people who belong or once belonged to this group, or are on its registers.
    """

    measure: str
    score: str
    decimals: int
    since: datetime | None = None
    until: datetime | None = None
    people: frozenset[UUID] | None = None
    group_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class KeptScores:
    """One filled questionnaire: its answers as packed, and score -> raw and value as they were kept."""

    version: int
    answers: Mapping[str, str]
    scores: Mapping[str, tuple[Decimal | None, Decimal | None]]


class MeasureChangeRepository:
    """Reads; writes nothing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def courses(self, wanted: Wanted) -> Iterator[Course]:
        """Everybody with such a score, those alike counted together.

        What was asked before and after a session is left aside.
        """
        for (numbers, at_once, first, latest), people in _counted(self._raw(_in_order(wanted))).items():
            yield Course(
                people=people,
                numbers=numbers,
                at_once=at_once,
                first=_end(first, wanted.decimals),
                latest=_end(latest, wanted.decimals),
            )

    def of_session(self, session_id: UUID, wanted: Wanted) -> tuple[SessionReading, ...]:
        """The scores from before and after one session."""
        of_session = (
            select(MeasureScoreRow)
            .join(FilledRow, FilledRow.id == MeasureScoreRow.filled_id)
            .where(FilledRow.session_id == session_id, MeasureScoreRow.of_session.is_(True))
            .where(*_of(wanted))
        )
        return tuple(
            SessionReading(
                person=row.person_id,
                version=row.measure_version,
                way=row.mode,
                value=None if row.value is None else _plain(row.value, wanted.decimals),
                moment=Moment.BEFORE if row.occasion is Occasion.BEFORE else Moment.AFTER,
            )
            for row in self._session.scalars(of_session)
        )

    def kept(self, measure: str) -> Iterator[KeptScores]:
        """Every filled questionnaire of a measure that is in force and has its answers."""
        scores: dict[bytes, dict[str, tuple[Decimal | None, Decimal | None]]] = {}
        for key, code, raw, value in self._raw(_scores(measure)):
            scores.setdefault(key, {})[code] = (_decimal(raw), _decimal(value))
        for key, version, packed in self._raw(_answers(measure)):
            answers = json.loads(packed)
            if answers:
                yield KeptScores(version, answers, scores.get(key, {}))

    def _raw(self, query: Select[*tuple[Any, ...]]) -> Any:  # noqa: ANN401 - a driver has no types
        """The rows as the driver gives them: made into rows of SQLAlchemy, they take twice as long."""
        return self._session.connection().execute(query).cursor


_End = tuple[int, str, int] | None
_Known = tuple[int, bool, _End, _End]


def _counted(rows: Any) -> Counter[_Known]:  # noqa: ANN401 - the result of a query, row by row
    """How many people have alike numbers; one loop, as there may be hundreds of thousands of rows."""
    counted: Counter[_Known] = Counter()
    person: bytes | None = None
    last_at, numbers, at_once, first, latest = "", 0, False, None, None
    for who, at, value, version, mode in rows:
        if who != person:
            if person is not None:
                counted[min(numbers, 2), at_once, first, latest] += 1
            person, last_at, numbers, at_once, first, latest = who, "", 0, False, None, None
        if value is None:
            continue
        latest = (version, mode, value)
        if first is None:
            first = latest
        at_once = at_once or at == last_at
        last_at, numbers = at, numbers + 1
    if person is not None:
        counted[min(numbers, 2), at_once, first, latest] += 1
    return counted


def _in_order(wanted: Wanted) -> Select[*tuple[Any, ...]]:
    return (
        # As they lie in the file: to make an id, a moment and a decimal of each takes ten times as long.
        select(
            type_coerce(MeasureScoreRow.person_id, LargeBinary),
            type_coerce(MeasureScoreRow.filled_at, String),
            type_coerce(MeasureScoreRow.value, BigInteger),
            MeasureScoreRow.measure_version,
            MeasureScoreRow.mode,
        )
        .where(*_of(wanted), MeasureScoreRow.of_session.is_(False))
        .order_by(MeasureScoreRow.person_id, MeasureScoreRow.filled_at)
    )


def _of(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield MeasureScoreRow.measure == wanted.measure
    yield MeasureScoreRow.score == wanted.score
    # Asked in the order of the index. The few that are corrected are looked up once, and not for each score.
    corrected = select(FilledRow.supersedes).where(FilledRow.supersedes.is_not(None))
    yield MeasureScoreRow.filled_id.not_in(corrected)
    yield MeasureScoreRow.person_id.not_in(not_counted())
    if wanted.since is not None:
        yield MeasureScoreRow.filled_at >= wanted.since
    if wanted.until is not None:
        yield MeasureScoreRow.filled_at < wanted.until
    if wanted.people is not None:
        yield MeasureScoreRow.person_id.in_(wanted.people)
    if wanted.group_id is not None:
        yield MeasureScoreRow.person_id.in_(_of_group(wanted.group_id))


def _of_group(group_id: UUID) -> Any:  # noqa: ANN401 - two selects put together
    belong = select(MembershipRow.person_id).where(
        MembershipRow.group_id == group_id, MembershipRow.void.is_(False)
    )
    came = (
        select(MarkRow.person_id)
        .join(SessionRow, SessionRow.id == MarkRow.session_id)
        .where(SessionRow.group_id == group_id)
    )
    return belong.union(came)


def _answers(measure: str) -> Select[*tuple[Any, ...]]:
    return select(
        type_coerce(FilledRow.id, LargeBinary),
        FilledRow.measure_version,
        type_coerce(FilledRow.answers, String),
    ).where(FilledRow.measure == measure, FilledRow.withdrawn.is_(False), in_force(FilledRow))


def _scores(measure: str) -> Select[*tuple[Any, ...]]:
    return select(
        type_coerce(MeasureScoreRow.filled_id, LargeBinary),
        MeasureScoreRow.score,
        type_coerce(MeasureScoreRow.raw, BigInteger),
        type_coerce(MeasureScoreRow.value, BigInteger),
    ).where(MeasureScoreRow.measure == measure)


def _end(found: _End, decimals: int) -> End | None:
    if found is None:
        return None
    version, mode, value = found
    return End(version, mode, _plain(Decimal(value).scaleb(-PLACES), decimals))


def _decimal(kept: int | None) -> Decimal | None:
    return None if kept is None else Decimal(kept).scaleb(-PLACES)


def _plain(value: Decimal, decimals: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals))
