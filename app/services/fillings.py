"""What somebody filled in: entered from paper, read over time, corrected, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.easy_read import laid_out
from app.documents.measures_page import measures_document
from app.documents.styles import style_named
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.measures.history import history
from app.measures.questionnaire import Asked, HowAsked
from app.services.filled_steps import FilledPlace
from app.services.filling_in import ask_who_contacts, filled_in, moment_on
from app.services.history import Step
from app.services.measure_shelf import refuse_unless_offered
from app.services.permission import needs
from app.services.printed import printed
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.measures.filled import Answers
    from app.measures.history import MeasureHistory
    from app.measures.questionnaire import FilledIn, Filling, Occasion
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.services.printed import PrintedDocument

ON_PAPER: Final = Asked(how=HowAsked(from_paper=True))


class FillingService:
    """One method, one transaction, one undo. Nothing is written over: a correction is a new fact."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    @needs(Act.MEASURES)
    def histories(self, person_id: UUID) -> tuple[MeasureHistory, ...]:
        """Everything somebody filled in, measure by measure; the one filled in last comes first.

        That it was looked at is put in the audit.
        """
        with self._desk.store.read() as r:
            fillings = r.filled.of_person(person_id, self._shelf.all(r))
        self._desk.store.record(self._desk.author, "view measures", Subject("person", person_id))
        by_measure: dict[str, list[Filling]] = {}
        for filling in reversed(fillings):
            by_measure.setdefault(filling.measure.id, []).insert(0, filling)
        return tuple(map(history, by_measure.values()))

    @needs(Act.MEASURES)
    def history(self, person_id: UUID, measure_id: str) -> MeasureHistory:
        """What somebody filled in of one measure.

        Raises:
            NotFoundError: Nothing.
        """
        found = next((h for h in self.histories(person_id) if h.measure.id == measure_id), None)
        if found is None:
            raise NotFoundError(
                _("Nothing of this is filled in."), _("Ask it first, or enter it from paper.")
            )
        return found

    @needs(Act.MEASURES)
    def filling(self, filled_id: UUID) -> Filling:
        """One filled questionnaire; that it was looked at is put in the audit.

        Raises:
            NotFoundError: It was corrected or taken back.
        """
        filling = self._load(filled_id)
        self._desk.store.record(self._desk.author, "view measures", Subject("person", filling.person_id))
        return filling

    @needs(Act.MEASURES)
    def on_paper(self, person_id: UUID, style: str | None = None, tint: str | None = None) -> PrintedDocument:
        """How somebody's scores went, for them to keep; in their own style unless another is asked for.

        Raises:
            NotFoundError: There is no such person.
            InvalidInputError: There is no such style.
        """
        with self._desk.store.read() as r:
            called, own = r.people.get(person_id).called, r.people.needs(person_id)
            organisation = r.settings.organisation()
        look = style_named(style or own.print_style, own.large_points, tint or own.tint)
        document = laid_out(measures_document(self.histories(person_id), called, organisation), look)
        return printed(document, look, _("Scores"), self._desk.today(), Subject("person", person_id))

    @needs(Act.MEASURES)
    def enter(
        self,
        person_id: UUID,
        measure_id: str,
        answers: Answers,
        on: date,
        asked: Asked = ON_PAPER,
        contact: str = "",
    ) -> Filling:
        """Keep a whole sheet that was filled in on paper; by number, where its words are not here.

        Args:
            on: The day it was filled in.
            contact: Who contacts the person today, where an answer asks for that.

        Raises:
            NotFoundError: There is no such person or measure.
            InvalidInputError: It may not be asked, an answer is none of its own, or it is not said who
                contacts the person.
        """
        with self._desk.store.read() as r:
            offer = self._shelf.offer(r, measure_id, self._desk.today(), r.people.get(person_id))
        refuse_unless_offered(offer)
        filled = filled_in(offer.measure, answers, moment_on(self._desk, on), asked)
        who = tidy_line(contact, "contact")
        if filled.sheet.alerts and not who:
            advice = _("Write who contacts the person today.")
            raise InvalidInputError(filled.sheet.alerts[0].from_paper, advice, "contact")
        place = FilledPlace(person_id)
        with self._desk.store.write(self._desk.author, "enter questionnaire", place.subject) as r:
            filled_id = place.fill(r, filled)
            ask_who_contacts(r, self._desk, person_id, filled, who)
        self._desk.history.record(
            Step(
                _("{title} entered").format(title=offer.measure.title),
                redo=lambda: self._fill(place, filled),
                undo=lambda: self._empty(place),
            )
        )
        return self._load(filled_id)

    @needs(Act.MEASURES)
    def correct(
        self,
        filled_id: UUID,
        answers: Answers,
        *,
        on: date | None = None,
        how: HowAsked | None = None,
        occasion: Occasion | None = None,
    ) -> Filling:
        """Put these answers in the place of those; scored with the version that was asked.

        Somebody contacts the person today where the new answers ask for that, and the old ones did not.

        Raises:
            NotFoundError: It was corrected or taken back meanwhile.
            InvalidInputError: An answer is none of the measure's, or the day is still to come.
        """
        was = self._load(filled_id)
        same_day = on is None or on == was.filled_on
        at = was.filled_at if same_day or on is None else moment_on(self._desk, on)
        asked = Asked(occasion=occasion or was.occasion, how=how or was.how, session_id=was.session_id)
        before, after = _as_filled_in(was), filled_in(was.measure, answers, at, asked)
        place = FilledPlace(was.person_id, was.id)
        newly = bool(after.sheet.alerts) and not before.sheet.alerts
        with self._desk.store.write(self._desk.author, "correct questionnaire", place.subject) as r:
            new_id = place.fill(r, after)
            if newly:
                ask_who_contacts(r, self._desk, was.person_id, after)
        self._desk.history.record(
            Step(
                _("{title} corrected").format(title=was.measure.title),
                redo=lambda: self._fill(place, after),
                undo=lambda: self._fill(place, before),
            )
        )
        return self._load(new_id)

    @needs(Act.MEASURES)
    def take_back(self, filled_id: UUID) -> None:
        """It was entered by mistake: nothing was filled in.

        Raises:
            NotFoundError: It was corrected or taken back meanwhile.
        """
        was = self._load(filled_id)
        before, place = _as_filled_in(was), FilledPlace(was.person_id, was.id)
        self._empty(place)
        self._desk.history.record(
            Step(
                _("{title} taken back").format(title=was.measure.title),
                redo=lambda: self._empty(place),
                undo=lambda: self._fill(place, before),
            )
        )

    def _load(self, filled_id: UUID) -> Filling:
        with self._desk.store.read() as r:
            return r.filled.load(filled_id, self._shelf.all(r))

    def _fill(self, place: FilledPlace, filled: FilledIn) -> None:
        with self._desk.store.write(self._desk.author, "correct questionnaire", place.subject) as r:
            place.fill(r, filled)

    def _empty(self, place: FilledPlace) -> None:
        with self._desk.store.write(self._desk.author, "take back questionnaire", place.subject) as r:
            place.empty(r)


def _as_filled_in(was: Filling) -> FilledIn:
    asked = Asked(occasion=was.occasion, how=was.how, session_id=was.session_id)
    return filled_in(was.measure, was.answers, was.filled_at, asked)
