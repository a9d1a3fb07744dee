"""How scores changed, as figures without names, of the people whose records one may see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from app.documents.change_page import change_document
from app.documents.styles import STANDARD
from app.domain.roles import Act, scope_of
from app.errors import InvalidInputError
from app.i18n import _
from app.measures.change import compare
from app.measures.packed_answers import unpacked
from app.measures.pairing import before_to_after, counted_programme
from app.measures.possible_score import main_score
from app.measures.scoring import score as score_answers
from app.services.permission import needs, within
from app.services.printed import printed
from app.store.measure_change import Wanted

if TYPE_CHECKING:
    from decimal import Decimal
    from uuid import UUID

    from app.measures.change import Change
    from app.measures.measure import Measure, ScoreRule
    from app.measures.offers import Offer
    from app.measures.pairing import ProgrammePairs, SessionPairs
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.services.printed import PrintedDocument
    from app.store.measure_change import KeptScores
    from app.store.repositories import Repositories


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureChange:
    """A comparison of one score.

    Attributes:
        change: Its type says whether of a session or of a programme.
        enough_to_report: There are as many pairs as the measure says a group has to have.
    """

    measure: Measure
    rule: ScoreRule
    change: Change[ProgrammePairs] | Change[SessionPairs]
    enough_to_report: bool


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """How many questionnaires were scored again, and of how many the kept scores differ."""

    filled: int
    different: int


class ChangeService:
    """Reads; writes nothing. Figures hold no names, and only people of one's own scope."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    @needs(Act.FIGURES)
    def measures_with_scores(self) -> tuple[Offer, ...]:
        """The measures that somebody has filled in."""
        with self._desk.store.read() as r:
            filled = {measure for measure, _version in r.filled.used()}
            return tuple(o for o in self._shelf.offers(r, self._desk.today()) if o.measure.id in filled)

    @needs(Act.FIGURES)
    def scores(self, measure_id: str) -> tuple[ScoreRule, ...]:
        """The scores of a measure; they are never put together.

        Raises:
            NotFoundError: There is no such measure.
        """
        with self._desk.store.read() as r:
            return self._shelf.get(r, measure_id).scores

    @needs(Act.FIGURES)
    def change(
        self,
        measure_id: str,
        first_on: date | None = None,
        last_on: date | None = None,
        group_id: UUID | None = None,
        score: str | None = None,
        version: int | None = None,
    ) -> MeasureChange:
        """From the first score to the latest of each person: pairs only, and who is left out, by count.

        What was asked before and after sessions is not in it.

        Args:
            first_on, last_on: Only scores of these days and between; None for no limit.
            group_id: Only people who belong or once belonged to this group.
            score: Which of its scores, where it has several.
            version: The newest one without a number.

        Raises:
            NotFoundError: There is no such measure or version.
            InvalidInputError: It has several scores and none was named, or the days are not in order.
        """
        if first_on is not None and last_on is not None and last_on < first_on:
            raise InvalidInputError(
                _("The last day is before the first."), _("Enter the earlier day first."), "last_on"
            )
        with self._desk.store.read() as r:
            measure = self._shelf.get(r, measure_id, version)
            rule = _rule(measure, score)
            wanted = replace(
                self._wanted(r, measure, rule),
                since=None if first_on is None else _begins(first_on),
                until=None if last_on is None else _begins(last_on + timedelta(days=1)),
                group_id=group_id,
            )
            pairs = counted_programme(r.measure_change.courses(wanted), measure.version)
        return self._compared(measure, rule, compare(pairs, rule))

    @needs(Act.FIGURES)
    def session_change(self, session_id: UUID, measure_id: str, score: str | None = None) -> MeasureChange:
        """From before to after on the day of one session; says nothing about lasting change.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: It has several scores and none was named.
        """
        with self._desk.store.read() as r:
            measure = self._shelf.get(r, measure_id)
            rule = _rule(measure, score)
            readings = r.measure_change.of_session(session_id, self._wanted(r, measure, rule))
        return self._compared(measure, rule, compare(before_to_after(readings, measure.version), rule))

    @needs(Act.FIGURES)
    def on_paper(self, found: MeasureChange, of: str) -> PrintedDocument:
        """A comparison as it was shown, with every figure and its method.

        Args:
            of: Whose scores they are and of which days, in words.
        """
        with self._desk.store.read() as r:
            organisation = r.settings.organisation()
        document = change_document(found.measure, found.change, of, organisation)
        return printed(document, STANDARD, _("Change"), self._desk.today())

    @needs(Act.RECORDS)
    def check_kept(self, measure_id: str) -> KeptCheck:
        """Score every filled questionnaire of a measure again, and say of how many the kept scores differ.

        Raises:
            NotFoundError: There is no such measure.
        """
        with self._desk.store.read() as r:
            self._shelf.get(r, measure_id)
            versions = {key[1]: m for key, m in self._shelf.bare(r).items() if key[0] == measure_id}
            same = [_is_same(versions[kept.version], kept) for kept in r.measure_change.kept(measure_id)]
        return KeptCheck(filled=len(same), different=same.count(False))

    def _wanted(self, repositories: Repositories, measure: Measure, rule: ScoreRule) -> Wanted:
        people = within(self._desk, repositories, Act.FIGURES).people
        return Wanted(measure=measure.id, score=rule.code, decimals=rule.decimals, people=people)

    def _compared(
        self, measure: Measure, rule: ScoreRule, found: Change[ProgrammePairs] | Change[SessionPairs]
    ) -> MeasureChange:
        enough = found.pairs.people >= measure.group_from
        if not enough and scope_of(self._desk.worker.role, Act.MEASURES) is None:
            # Whoever may not see what one person answered must not read it off the figures of three.
            found = replace(found, figures=None)
        return MeasureChange(measure=measure, rule=rule, change=found, enough_to_report=enough)


def _rule(measure: Measure, named: str | None) -> ScoreRule:
    codes = [rule.code for rule in measure.scores]
    found = (
        main_score(measure) if named is None else next((s for s in measure.scores if s.code == named), None)
    )
    if found is None:
        raise InvalidInputError(
            _("{title} has several scores, and they are never put together.").format(title=measure.title),
            _("Choose one of: {codes}.").format(codes=", ".join(codes)),
            "score",
        )
    return found


def _begins(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()


def _is_same(measure: Measure, kept: KeptScores) -> bool:
    sheet = score_answers(measure, unpacked(kept.answers))
    again: dict[str, tuple[Decimal | None, Decimal | None]] = {s.code: (s.raw, s.value) for s in sheet.scores}
    return {**again, **{none.code: (None, None) for none in sheet.not_scored}} == kept.scores
