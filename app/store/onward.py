"""Who else was asked about somebody, and what they answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.onward import OnPaper, Onward, OnwardAnswer, OnwardForm
from app.errors import NotFoundError
from app.i18n import _
from app.store.facts import current
from app.store.restricted import in_use
from app.store.tables import OnwardAnswerRow, OnwardRow, PersonRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DueOnward:
    """An answer to ask for: about whom, where, and by when."""

    onward: Onward
    person_name: str
    on: date


class OnwardRepository:
    """Speaks in domain values; the transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_person(self, person_id: UUID) -> tuple[Onward, ...]:
        """Everybody who was asked about somebody, the latest first."""
        used = select(OnwardRow).where(OnwardRow.person_id == person_id, OnwardRow.void.is_(False))
        rows = self._session.scalars(used.order_by(OnwardRow.asked_on.desc(), OnwardRow.id.desc())).all()
        return self._in_full(rows)

    def get(self, onward_id: UUID) -> Onward:
        """One of them.

        Raises:
            NotFoundError: It is no longer there.
        """
        return self._in_full([self._row(onward_id)])[0]

    def due(self, until: date) -> tuple[DueOnward, ...]:
        """What is still waited for and to be asked about by a day, the earliest first."""
        used = (
            select(OnwardRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == OnwardRow.person_id)
            .where(OnwardRow.void.is_(False), PersonRow.void.is_(False), PersonRow.archived.is_(False))
            .where(in_use())
        )
        names = {row: str(name) for row, name in self._session.execute(used)}
        waiting = (
            DueOnward(onward=onward, person_name=name, on=onward.look_on)
            for onward, name in zip(self._in_full(names), names.values(), strict=True)
            if onward.look_on is not None and onward.look_on <= until
        )
        return tuple(sorted(waiting, key=lambda each: (each.on, each.onward.id)))

    def add(self, person_id: UUID, form: OnwardForm, asked_on: date) -> UUID:
        """Write down who was asked; gives its id."""
        row = OnwardRow(person_id=person_id, asked_on=asked_on, to=form.to)
        self._session.add(row)
        _write(row, form)
        return row.id

    def change(self, onward_id: UUID, form: OnwardForm) -> None:
        """Another content; its id and its answers stay."""
        _write(self._row(onward_id), form)

    def take_out(self, onward_id: UUID, *, void: bool) -> None:
        """Take it out of use, or back in."""
        self._row(onward_id).void = void

    def answer(self, onward_id: UUID, answer: OnwardAnswer) -> UUID:
        """Write down what was heard; gives the id of the fact."""
        row = OnwardAnswerRow(
            onward_id=onward_id, on=answer.on, state=answer.state, why=answer.why, look_on=answer.look_on
        )
        self._session.add(row)
        return row.id

    def turn_answer(self, answer_id: UUID) -> UUID:
        """Take an answer back, or put it back, by a fact that supersedes it; gives the id of that fact."""
        was = self._session.get_one(OnwardAnswerRow, answer_id)
        row = OnwardAnswerRow(
            onward_id=was.onward_id,
            on=was.on,
            state=was.state,
            why=was.why,
            look_on=was.look_on,
            withdrawn=not was.withdrawn,
            supersedes=was.id,
        )
        self._session.add(row)
        return row.id

    def _in_full(self, rows: Iterable[OnwardRow]) -> tuple[Onward, ...]:
        wanted = list(rows)
        facts = current(OnwardAnswerRow).where(OnwardAnswerRow.onward_id.in_([row.id for row in wanted]))
        answers: dict[UUID, list[OnwardAnswer]] = {}
        for fact in self._session.scalars(facts) if wanted else ():
            if not fact.withdrawn:
                heard = OnwardAnswer(state=fact.state, on=fact.on, why=fact.why, look_on=fact.look_on)
                answers.setdefault(fact.onward_id, []).append(heard)
        return tuple(_onward(row, tuple(answers.get(row.id, ()))) for row in wanted)

    def _row(self, onward_id: UUID) -> OnwardRow:
        row = self._session.get(OnwardRow, onward_id)
        if row is None:
            raise NotFoundError(_("That request is no longer there."), _("Open the page again."))
        return row


def _write(row: OnwardRow, form: OnwardForm) -> None:
    row.to, row.whom, row.reach, row.way = form.to, form.whom, form.reach, form.way
    row.why, row.route, row.look_on = form.why, form.route, form.look_on
    row.agreed, row.without, row.private = form.agreed, form.without, form.private
    if row.on_paper != list(form.on_paper):
        row.on_paper = [each.value for each in form.on_paper]


def _onward(row: OnwardRow, answers: tuple[OnwardAnswer, ...]) -> Onward:
    form = OnwardForm(
        to=row.to,
        whom=row.whom,
        reach=row.reach,
        way=row.way,
        why=row.why,
        route=row.route,
        look_on=row.look_on,
        agreed=row.agreed,
        without=row.without,
        private=row.private,
        on_paper=tuple(map(OnPaper, row.on_paper)),
    )
    return Onward(id=row.id, person_id=row.person_id, form=form, asked_on=row.asked_on, answers=answers)
