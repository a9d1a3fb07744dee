"""Questionnaires that were begun and not finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.people import called
from app.errors import NotFoundError
from app.i18n import _
from app.measures.filled import Given
from app.measures.measure import Measure, NotAnswered
from app.measures.packed_answers import packed, unpacked
from app.measures.questionnaire import Asked, HalfFilled, HowAsked
from app.store.tables import HalfFilledRow, PersonRow

Definitions = Mapping[tuple[str, int], Measure]
"""Every version of every measure there is, by its id and version."""


@dataclass(frozen=True, slots=True)
class Begun:
    """Somebody has half filled a measure in."""

    half_id: UUID
    person_id: UUID
    measure: str
    version: int
    answers: Mapping[str, str]


class HalfFilledRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def begin(self, person_id: UUID, measure: Measure, at: datetime, asked: Asked) -> UUID:
        """A new one, at its first item."""
        row = HalfFilledRow(
            person_id=person_id,
            measure=measure.id,
            measure_version=measure.version,
            begun_at=at,
            occasion=asked.occasion,
            way=asked.how.way,
            answered_by=asked.how.answered_by,
            seen_by_helper=asked.how.seen_by_helper,
            from_paper=asked.how.from_paper,
            language=asked.how.language or None,
            session_id=asked.session_id,
            answers={},
            at_item=measure.items[0].code,
        )
        self._session.add(row)
        return row.id

    def load(self, half_id: UUID, definitions: Definitions) -> HalfFilled:
        """One as it stands.

        Raises:
            NotFoundError: There is none: it was finished or dropped.
        """
        row = self._row(half_id)
        if row.void or row.finished_at is not None:
            raise _gone()
        person = self._session.get_one(PersonRow, row.person_id)
        return HalfFilled(
            id=row.id,
            person_id=row.person_id,
            person_name=person.name,
            called=called(person.name, person.preferred_name),
            measure=definitions[row.measure, row.measure_version],
            begun_at=row.begun_at,
            occasion=row.occasion,
            how=HowAsked(
                way=row.way,
                answered_by=row.answered_by,
                seen_by_helper=row.seen_by_helper,
                from_paper=row.from_paper,
                language=row.language or "",
            ),
            session_id=row.session_id,
            answers=unpacked(row.answers),
            at_item=row.at_item,
            alert_at=row.alert_at,
        )

    def begun(self, person_id: UUID | None = None) -> tuple[Begun, ...]:
        """What was begun and is neither finished nor dropped, the oldest first; of everybody, or of one."""
        wanted = (
            select(HalfFilledRow)
            .where(HalfFilledRow.void.is_(False), HalfFilledRow.finished_at.is_(None))
            .order_by(HalfFilledRow.begun_at, HalfFilledRow.id)
        )
        if person_id is not None:
            wanted = wanted.where(HalfFilledRow.person_id == person_id)
        return tuple(
            Begun(row.id, row.person_id, row.measure, row.measure_version, row.answers)
            for row in self._session.scalars(wanted)
        )

    def answer(self, half_id: UUID, item: str, answer: Given | NotAnswered | None) -> None:
        """Keep an answer in the place of an earlier one; None takes it back to a blank."""
        row = self._row(half_id)
        others = {code: text for code, text in row.answers.items() if code != item}
        row.answers = others | (packed({item: answer}) if answer is not None else {})

    def alert(self, half_id: UUID, at: datetime | None) -> None:
        """Write down since when something has to be followed up; None where nothing has."""
        self._row(half_id).alert_at = at

    def go(self, half_id: UUID, item: str) -> None:
        """Remember the place."""
        self._row(half_id).at_item = item

    def ask(self, half_id: UUID, asked: Asked) -> None:
        """Write down how it is asked, and when."""
        row, how = self._row(half_id), asked.how
        row.occasion, row.session_id = asked.occasion, asked.session_id
        row.way, row.answered_by = how.way, how.answered_by
        row.seen_by_helper, row.from_paper = how.seen_by_helper, how.from_paper
        row.language = how.language or None

    def close(self, half_id: UUID, at: datetime) -> None:
        """It is finished: its answers are kept elsewhere."""
        row = self._row(half_id)
        row.finished_at, row.answers = at, {}

    def reopen(self, half: HalfFilled) -> None:
        """It is not finished after all, and has its answers back."""
        row = self._row(half.id)
        row.finished_at, row.answers = None, packed(half.answers)

    def take_out(self, half_id: UUID, *, void: bool) -> None:
        """Drop it, or take it up again."""
        self._row(half_id).void = void

    def _row(self, half_id: UUID) -> HalfFilledRow:
        row = self._session.get(HalfFilledRow, half_id)
        if row is None:
            raise _gone()
        return row


def _gone() -> NotFoundError:
    return NotFoundError(
        _("These questions are no longer half answered."), _("Open the person’s page again.")
    )
