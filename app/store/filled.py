"""Filled questionnaires and their scores: each a fact, a correction a new one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from app.errors import NotFoundError
from app.i18n import _
from app.measures.filled import Given, NotScored, Scored, ScoreSheet
from app.measures.measure import Measure, NotAnswered, ScoreRule
from app.measures.packed_answers import packed, unpacked
from app.measures.questionnaire import OF_A_SESSION, FilledIn, Filling, HowAsked, raised
from app.measures.scoring import missing_note
from app.store.facts import in_force
from app.store.half_filled import Definitions
from app.store.tables import FilledRow, HalfFilledRow, MeasureScoreRow, PileRow, WorkerRow

WHOLE: Final = Decimal(1)
AT_ONCE: Final = 500
"""Questionnaires whose scores are asked for together."""


class FilledRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, person_id: UUID, filled: FilledIn, in_place_of: UUID | None = None) -> UUID:
        """Write a filled questionnaire and its scores; gives its id."""
        row = FilledRow(
            person_id=person_id,
            measure=filled.measure.id,
            measure_version=filled.measure.version,
            filled_at=filled.filled_at,
            occasion=filled.asked.occasion,
            way=filled.asked.how.way,
            answered_by=filled.asked.how.answered_by,
            seen_by_helper=filled.asked.how.seen_by_helper,
            from_paper=filled.asked.how.from_paper,
            language=filled.asked.how.language or None,
            session_id=filled.asked.session_id,
            answers=packed(filled.answers),
            supersedes=in_place_of,
        )
        self._session.add(row)
        self._session.add_all(_scores(row, filled))
        return row.id

    def take_back(self, filled_id: UUID) -> UUID:
        """Write that one was never filled in; gives the id of that fact, to put something in its place."""
        was = self._row(filled_id)
        row = FilledRow(
            person_id=was.person_id,
            measure=was.measure,
            measure_version=was.measure_version,
            filled_at=was.filled_at,
            occasion=was.occasion,
            way=was.way,
            answered_by=was.answered_by,
            session_id=was.session_id,
            answers={},
            withdrawn=True,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def load(self, filled_id: UUID, definitions: Definitions) -> Filling:
        """One filled questionnaire.

        Raises:
            NotFoundError: There is none, or another one is in its place.
        """
        (found,) = self._fillings([self._row(filled_id)], definitions)
        return found

    def of_person(
        self, person_id: UUID, definitions: Definitions, measure_id: str | None = None
    ) -> tuple[Filling, ...]:
        """What somebody filled in, the oldest first; all of it, or of one measure."""
        wanted = select(FilledRow).where(
            FilledRow.person_id == person_id, FilledRow.withdrawn.is_(False), in_force(FilledRow)
        )
        if measure_id is not None:
            wanted = wanted.where(FilledRow.measure == measure_id)
        rows = self._session.scalars(wanted.order_by(FilledRow.filled_at, FilledRow.id)).all()
        return self._fillings(rows, definitions)

    def of_measure(self, measure_id: str, definitions: Definitions) -> Iterator[Filling]:
        """What everybody filled in of one measure, in every version, the oldest first."""
        wanted = (
            select(FilledRow)
            .where(FilledRow.measure == measure_id, FilledRow.withdrawn.is_(False), in_force(FilledRow))
            .order_by(FilledRow.filled_at, FilledRow.id)
        )
        for rows in self._session.scalars(wanted).partitions(AT_ONCE):
            yield from self._fillings(rows, definitions)

    def last_days(self, person_id: UUID) -> dict[str, date]:
        """Measure -> the day on which somebody last filled it in."""
        latest = (
            select(FilledRow.measure, func.max(FilledRow.filled_at))
            .where(FilledRow.person_id == person_id, FilledRow.withdrawn.is_(False), in_force(FilledRow))
            .group_by(FilledRow.measure)
        )
        return {measure: at.astimezone().date() for measure, at in self._session.execute(latest)}

    def used(self) -> frozenset[tuple[str, int]]:
        """Every measure and version that somebody has begun to answer; corrected ones count as well."""
        tables = (FilledRow, HalfFilledRow, PileRow)
        found = (
            self._session.execute(select(table.measure, table.measure_version).distinct()) for table in tables
        )
        return frozenset((measure, version) for rows in found for measure, version in rows)

    def _fillings(self, rows: Sequence[FilledRow], definitions: Definitions) -> tuple[Filling, ...]:
        if not rows:
            return ()
        named = self._session.execute(select(WorkerRow.id, WorkerRow.name))
        names = {row.id: row.name for row in named}
        scores = self._scores(row.id for row in rows)
        return tuple(_filling(row, definitions, scores.get(row.id, ()), names) for row in rows)

    def _scores(self, fillings: Iterable[UUID]) -> dict[UUID, tuple[MeasureScoreRow, ...]]:
        found: dict[UUID, tuple[MeasureScoreRow, ...]] = {}
        wanted = select(MeasureScoreRow).where(MeasureScoreRow.filled_id.in_(list(fillings)))
        for row in self._session.scalars(wanted):
            found[row.filled_id] = (*found.get(row.filled_id, ()), row)
        return found

    def _row(self, filled_id: UUID) -> FilledRow:
        later = select(exists().where(FilledRow.supersedes == filled_id))
        row = self._session.get(FilledRow, filled_id)
        if row is None or row.withdrawn or self._session.scalar(later):
            raise NotFoundError(
                _("These answers are no longer there."), _("Open the person’s measures again.")
            )
        return row


def _scores(row: FilledRow, filled: FilledIn) -> list[MeasureScoreRow]:
    made = [(s.code, s.raw, s.value, s.missing) for s in filled.sheet.scores]
    none = [(n.code, None, None, len(n.missing)) for n in filled.sheet.not_scored]
    return [
        MeasureScoreRow(
            filled_id=row.id,
            person_id=row.person_id,
            measure=row.measure,
            measure_version=row.measure_version,
            score=code,
            filled_at=row.filled_at,
            occasion=row.occasion,
            of_session=row.occasion in OF_A_SESSION,
            mode=filled.asked.how.mode,
            raw=raw,
            value=value,
            missing=missing,
        )
        for code, raw, value, missing in (*made, *none)
    ]


def _filling(
    row: FilledRow,
    definitions: Definitions,
    scores: tuple[MeasureScoreRow, ...],
    names: Mapping[UUID, str],
) -> Filling:
    measure, answers = definitions[row.measure, row.measure_version], unpacked(row.answers)
    return Filling(
        id=row.id,
        person_id=row.person_id,
        measure=measure,
        filled_on=row.filled_at.astimezone().date(),
        filled_at=row.filled_at,
        occasion=row.occasion,
        how=HowAsked(
            way=row.way,
            answered_by=row.answered_by,
            seen_by_helper=row.seen_by_helper,
            from_paper=row.from_paper,
            language=row.language or "",
        ),
        session_id=row.session_id,
        answers=answers,
        sheet=_sheet(measure, answers, {score.score: score for score in scores}),
        entered_by=names.get(row.made_by, ""),
    )


def _sheet(
    measure: Measure, answers: Mapping[str, Given | NotAnswered], kept: Mapping[str, MeasureScoreRow]
) -> ScoreSheet:
    """The scores as they were kept; the bands and the words are of the version that made them."""
    rules = [(rule, kept[rule.code]) for rule in measure.scores if rule.code in kept]
    return ScoreSheet(
        scores=tuple(
            _scored(rule, row.raw, row.value, row.missing)
            for rule, row in rules
            if row.raw is not None and row.value is not None
        ),
        not_scored=tuple(
            NotScored(code=rule.code, label=rule.label, missing=_missing(rule, answers))
            for rule, row in rules
            if row.value is None
        ),
        alerts=tuple(alert for alert in measure.alerts if raised(alert, answers)),
    )


def _scored(rule: ScoreRule, raw: Decimal, value: Decimal, missing: int) -> Scored:
    band = rule.band(value)
    return Scored(
        code=rule.code,
        label=rule.label,
        raw=raw.quantize(WHOLE) if raw == raw.to_integral_value() else raw.normalize(),
        value=value.quantize(WHOLE.scaleb(-rule.decimals)),
        band=band.label if band else "",
        missing=missing,
        note=missing_note(rule, missing),
    )


def _missing(
    rule: ScoreRule, answers: Mapping[str, Given | NotAnswered]
) -> tuple[tuple[str, NotAnswered], ...]:
    found = ((code, answers.get(code, NotAnswered.NOT_ASKED)) for code in rule.items)
    return tuple((code, answer) for code, answer in found if isinstance(answer, NotAnswered))
