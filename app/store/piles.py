"""Piles of paper forms being typed in."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import NotFoundError
from app.i18n import _
from app.measures.filled import Answers
from app.measures.packed_answers import packed, unpacked
from app.measures.piles import Pile, Sheet
from app.measures.questionnaire import HowAsked
from app.store.half_filled import Definitions
from app.store.tables import PersonRow, PileRow, PileSheetRow


class PileRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def start(self, pile: Pile) -> None:
        """Keep a new pile, without its sheets."""
        self._session.add(
            PileRow(
                id=pile.id,
                measure=pile.measure.id,
                measure_version=pile.measure.version,
                filled_on=pile.on,
                keyed_twice=pile.double,
                occasion=pile.occasion,
                way=pile.how.way,
                answered_by=pile.how.answered_by,
                seen_by_helper=pile.how.seen_by_helper,
                language=pile.how.language or None,
            )
        )

    def load(self, pile_id: UUID, definitions: Definitions) -> Pile:
        """A pile as it stands, its sheets in the order they were keyed.

        Raises:
            NotFoundError: It was finished or dropped, or there never was one.
        """
        row = self._row(pile_id)
        if row.void or row.finished_at is not None:
            raise _gone()
        return Pile(
            id=row.id,
            measure=definitions[row.measure, row.measure_version],
            on=row.filled_on,
            double=row.keyed_twice,
            occasion=row.occasion,
            how=HowAsked(
                way=row.way,
                answered_by=row.answered_by,
                seen_by_helper=row.seen_by_helper,
                from_paper=True,
                language=row.language or "",
            ),
            sheets=self._sheets(pile_id),
        )

    def begun(self) -> tuple[tuple[UUID, UUID], ...]:
        """The piles that are neither finished nor dropped, and who started each; the oldest first."""
        wanted = (
            select(PileRow.id, PileRow.made_by)
            .where(PileRow.void.is_(False), PileRow.finished_at.is_(None))
            .order_by(PileRow.made_at, PileRow.id)
        )
        return tuple((row.id, row.made_by) for row in self._session.execute(wanted))

    def started_by(self, pile_id: UUID) -> UUID:
        """Who started a pile.

        Raises:
            NotFoundError: There is none.
        """
        return self._row(pile_id).made_by

    def pile_of(self, sheet_id: UUID) -> UUID:
        """The pile a form lies on.

        Raises:
            NotFoundError: There is no such form.
        """
        return self._form(sheet_id).pile_id

    def keep(self, pile_id: UUID, form: Sheet) -> None:
        """Keep a form of a pile: a new one, or what is known of it by now."""
        row = self._session.get(PileSheetRow, form.id)
        if row is None:
            row = PileSheetRow(id=form.id, pile_id=pile_id, first={})
            self._session.add(row)
        row.first, row.second = packed(form.first), _packed(form.second)
        row.person_id, row.code, row.contact = form.person_id, form.code, form.contact
        row.void = False

    def take_out(self, sheet_id: UUID, *, void: bool) -> None:
        """Take a form off its pile, or put it back."""
        self._form(sheet_id).void = void

    def close(self, pile_id: UUID, at: datetime | None) -> None:
        """A pile is finished; with None it is not."""
        self._row(pile_id).finished_at = at

    def drop(self, pile_id: UUID, *, void: bool) -> None:
        """Drop a pile, or take it up again."""
        self._row(pile_id).void = void

    def _sheets(self, pile_id: UUID) -> tuple[Sheet, ...]:
        wanted = (
            select(PileSheetRow)
            .where(PileSheetRow.pile_id == pile_id, PileSheetRow.void.is_(False))
            .order_by(PileSheetRow.made_at, PileSheetRow.id)
        )
        rows = self._session.scalars(wanted).all()
        people = [row.person_id for row in rows if row.person_id is not None]
        named = select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(people))
        names = {row.id: row.name for row in self._session.execute(named)}
        return tuple(_sheet(row, names) for row in rows)

    def _row(self, pile_id: UUID) -> PileRow:
        row = self._session.get(PileRow, pile_id)
        if row is None:
            raise _gone()
        return row

    def _form(self, sheet_id: UUID) -> PileSheetRow:
        row = self._session.get(PileSheetRow, sheet_id)
        if row is None:
            raise NotFoundError(_("That form is no longer on the pile."), _("Open the pile again."))
        return row


def _sheet(row: PileSheetRow, names: Mapping[UUID, str]) -> Sheet:
    return Sheet(
        id=row.id,
        person_id=row.person_id,
        name=names.get(row.person_id, "") if row.person_id else "",
        code=row.code,
        first=unpacked(row.first),
        second=None if row.second is None else unpacked(row.second),
        contact=row.contact,
    )


def _packed(answers: Answers | None) -> dict[str, str] | None:
    return None if answers is None else packed(answers)


def _gone() -> NotFoundError:
    return NotFoundError(_("That pile is no longer open."), _("Start a new one, or open another."))
