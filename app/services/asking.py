"""Asking somebody the questions of a measure: every answer is kept as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.errors import FollowUpFirstError, InvalidInputError
from app.i18n import _
from app.measures.filled import Given
from app.measures.questionnaire import Asked, HowAsked, Occasion
from app.measures.scoring import answers_taken
from app.services.child_agreed import refuse_unagreed
from app.services.filled_steps import FilledPlace
from app.services.filling_in import filled_in, refuse_answers, refuse_how, refuse_strange_session
from app.services.history import Step
from app.services.measure_shelf import refuse_unless_offered
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.measure import Alert, NotAnswered
    from app.measures.offers import Offer
    from app.measures.questionnaire import FilledIn, Filling, HalfFilled
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf

AS_ASKED = HowAsked()


class AskingService:
    """One method, one transaction, one undo. What was begun survives locks and crashes, answer by answer."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf

    @needs(Act.MEASURES)
    def offered(self, person_id: UUID) -> tuple[Offer, ...]:
        """Every measure, whether this person may be asked it, and if not, why; what may comes first.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as r:
            return self._shelf.offers(r, self._desk.today(), r.people.get(person_id))

    @needs(Act.MEASURES)
    def begin(
        self,
        person_id: UUID,
        measure_id: str,
        occasion: Occasion = Occasion.FREE,
        how: HowAsked = AS_ASKED,
        at_session: UUID | None = None,
    ) -> HalfFilled:
        """Begin to ask, or carry on what was begun.

        Raises:
            NotFoundError: There is no such person or measure.
            InvalidInputError: It may not be asked, or not so, or its words are not here, or they do not come
                to that session.
        """
        with self._desk.store.read() as r:
            offer = self._shelf.offer(r, measure_id, self._desk.today(), r.people.get(person_id))
            refuse_strange_session(r, person_id, at_session)
        if offer.half_id is not None:
            return self.open(offer.half_id)
        refuse_unless_offered(offer)
        if not offer.has_words:
            raise InvalidInputError(
                _("The words of {title} are not here.").format(title=offer.measure.title),
                _("Type them in under Settings, or enter answers from paper."),
                "measure",
            )
        asked = Asked(occasion=occasion, how=how, session_id=at_session)
        refuse_how(offer.measure, asked)
        subject = Subject("person", person_id)
        with self._desk.store.write(self._desk.author, "begin questionnaire", subject) as r:
            half_id = r.half_filled.begin(person_id, offer.measure, self._desk.now(), asked)
        half = self._load(half_id)
        self._desk.history.record(
            Step(
                _("{title} begun").format(title=half.measure.title),
                redo=lambda: self._take_out(half, void=False),
                undo=lambda: self._take_out(half, void=True),
            )
        )
        return half

    @needs(Act.MEASURES)
    def open(self, half_id: UUID) -> HalfFilled:
        """What was begun, as it stands; that it was looked at is put in the audit.

        Raises:
            NotFoundError: It was finished or dropped.
        """
        half = self._load(half_id)
        self._desk.store.record(self._desk.author, "view questionnaire", Subject("person", half.person_id))
        return half

    @needs(Act.MEASURES)
    def half_filled(self, person_id: UUID) -> tuple[HalfFilled, ...]:
        """What was begun with somebody and not finished, the oldest first."""
        return self._begun(person_id)

    @needs(Act.PRIVATE_VIEW)
    def to_follow_up(self, person_id: UUID) -> tuple[HalfFilled, ...]:
        """What cannot be finished before the private page says what was done about an answer."""
        return tuple(half for half in self._begun(person_id) if half.alerts)

    @needs(Act.MEASURES)
    def answer(self, half_id: UUID, item: str, answer: Given | NotAnswered | None) -> HalfFilled:
        """Keep an answer in the place of an earlier one; None takes it back to a blank.

        Raises:
            NotFoundError: It was finished or dropped.
            InvalidInputError: It is none of the item's answers.
            ConsentNeededError: They are under 16, and nobody agrees to it any more.
        """
        half = self._load(half_id)
        _refuse_answer(half, item, answer)
        with self._desk.store.read() as r:
            refuse_unagreed(r, half.person_id, self._desk.today())
        before = half.answers.get(item)
        if before == answer:
            return half
        self._keep(half, item, answer)
        self._desk.history.record(
            Step(
                _("Answer to question {code} of {title}").format(code=item, title=half.measure.title),
                redo=lambda: self._keep(self._load(half_id), item, answer),
                undo=lambda: self._keep(self._load(half_id), item, before),
            )
        )
        return self._load(half_id)

    @needs(Act.MEASURES)
    def go(self, half_id: UUID, item: str) -> HalfFilled:
        """Remember the place, so that a break loses nothing."""
        half = self._load(half_id)
        with self._desk.store.write(self._desk.author, "view questionnaire", _about(half)) as r:
            r.half_filled.go(half_id, item)
        return self._load(half_id)

    @needs(Act.MEASURES)
    def set_how(
        self,
        half_id: UUID,
        how: HowAsked,
        occasion: Occasion | None = None,
        at_session: UUID | None = None,
    ) -> HalfFilled:
        """Say how it is asked and who answers; without an occasion, that stays.

        Raises:
            InvalidInputError: The measure is not asked so, or they do not come to that session.
        """
        half = self._load(half_id)
        with self._desk.store.read() as r:
            refuse_strange_session(r, half.person_id, at_session)
        session_id = at_session or half.session_id
        asked = Asked(occasion=occasion or half.occasion, how=how, session_id=session_id)
        refuse_how(half.measure, asked)
        if asked != half.asked:
            self._ask(half, asked)
            self._desk.history.record(
                Step(
                    _("How {title} is asked").format(title=half.measure.title),
                    redo=lambda: self._ask(half, asked),
                    undo=lambda: self._ask(half, half.asked),
                )
            )
        return self._load(half_id)

    @needs(Act.MEASURES)
    def finish(self, half_id: UUID) -> Filling:
        """Score the answers and keep them for good. Undo opens them again.

        Raises:
            FollowUpFirstError: An answer opens the private page, and since it was given nothing is written
                there. What is on the screen may be seen by others: nothing of it is said.
            NotFoundError: It was finished or dropped.
        """
        half = self._load(half_id)
        filled = filled_in(half.measure, half.answers, self._desk.now(), half.asked)
        self._refuse_unless_followed_up(half, filled.sheet.alerts)
        place = FilledPlace(half.person_id)
        filled_id = self._finish(half, place, filled)
        self._desk.history.record(
            Step(
                _("{title} finished").format(title=half.measure.title),
                redo=lambda: self._finish(half, place, filled),
                undo=lambda: self._unfinish(half, place),
            )
        )
        return self._filling(filled_id)

    @needs(Act.MEASURES)
    def drop(self, half_id: UUID) -> None:
        """Drop what was begun; undo takes it up again."""
        half = self._load(half_id)
        self._take_out(half, void=True)
        self._desk.history.record(
            Step(
                _("{title} dropped").format(title=half.measure.title),
                redo=lambda: self._take_out(half, void=True),
                undo=lambda: self._take_out(half, void=False),
            )
        )

    def _begun(self, person_id: UUID) -> tuple[HalfFilled, ...]:
        with self._desk.store.read() as r:
            definitions = self._shelf.all(r)
            begun = r.half_filled.begun(person_id)
            return tuple(r.half_filled.load(half.half_id, definitions) for half in begun)

    def _load(self, half_id: UUID) -> HalfFilled:
        with self._desk.store.read() as r:
            return r.half_filled.load(half_id, self._shelf.all(r))

    def _filling(self, filled_id: UUID) -> Filling:
        with self._desk.store.read() as r:
            return r.filled.load(filled_id, self._shelf.all(r))

    def _take_out(self, half: HalfFilled, *, void: bool) -> None:
        with self._desk.store.write(self._desk.author, "drop questionnaire", _about(half)) as r:
            r.half_filled.take_out(half.id, void=void)

    def _keep(self, half: HalfFilled, item: str, answer: Given | NotAnswered | None) -> None:
        with self._desk.store.write(self._desk.author, "answer questionnaire", _about(half)) as r:
            r.half_filled.answer(half.id, item, answer)
            now = r.half_filled.load(half.id, {(half.measure.id, half.measure.version): half.measure})
            since = half.alert_at or self._desk.now()
            r.half_filled.alert(half.id, since if now.alerts else None)

    def _ask(self, half: HalfFilled, asked: Asked) -> None:
        with self._desk.store.write(self._desk.author, "answer questionnaire", _about(half)) as r:
            r.half_filled.ask(half.id, asked)

    def _refuse_unless_followed_up(self, half: HalfFilled, alerts: tuple[Alert, ...]) -> None:
        if not alerts:
            return
        since = half.alert_at
        if since is not None:
            with self._desk.store.read() as r:
                looked = [r.safety_contacts.looked_at(half.person_id, a.flag, since) for a in alerts]
            if all(looked):
                return
        else:
            # It was left blank: only from now on does something written on the page count.
            with self._desk.store.write(self._desk.author, "answer questionnaire", _about(half)) as r:
                r.half_filled.alert(half.id, self._desk.now())
        raise FollowUpFirstError(
            _("There is something to follow up first."),
            _("Open the private page, and write down what was done."),
        )

    def _finish(self, half: HalfFilled, place: FilledPlace, filled: FilledIn) -> UUID:
        with self._desk.store.write(self._desk.author, "finish questionnaire", place.subject) as r:
            r.half_filled.close(half.id, self._desk.now())
            return place.fill(r, filled)

    def _unfinish(self, half: HalfFilled, place: FilledPlace) -> None:
        with self._desk.store.write(self._desk.author, "finish questionnaire", place.subject) as r:
            place.empty(r)
            r.half_filled.reopen(half)


def _about(half: HalfFilled) -> Subject:
    return Subject("half_filled", half.id)


def _refuse_answer(half: HalfFilled, code: str, answer: Given | NotAnswered | None) -> None:
    item = next((item for item in half.measure.items if item.code == code), None)
    if item is None:
        raise InvalidInputError(
            _("{title} has no such question.").format(title=half.measure.title),
            _("Choose one of its questions."),
            "item",
        )
    if isinstance(answer, Given):
        refuse_answers([answer])
        if not answer.fits(item):
            raise InvalidInputError(
                _("{found} is no answer to question {code}.").format(found=answer.value, code=code),
                _("Use {allowed}.").format(allowed=answers_taken(item)),
                code,
            )
