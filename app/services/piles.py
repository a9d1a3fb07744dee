"""Typing in a pile of paper forms, once or twice; nothing counts until the differences are settled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _
from app.ids import new_id
from app.measures.piles import Pile, Sheet
from app.measures.questionnaire import Asked, HowAsked, Occasion
from app.measures.scoring import score
from app.services.filled_steps import FilledPlace
from app.services.filling_in import filled_in, moment_on, refuse_answers, refuse_how
from app.services.history import Step
from app.services.measure_shelf import refuse_unless_offered
from app.services.permission import needs
from app.services.pile_desk import PileDesk

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.measures.filled import Answers, Given
    from app.measures.measure import Measure, NotAnswered
    from app.measures.questionnaire import Filling
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf

LONGEST_CODE: Final = 40
ON_PAPER: Final = HowAsked(from_paper=True)


class PileService:
    """One method, one transaction, one undo. A pile is for whoever started it, and for those who see all."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf
        self._piles = PileDesk(desk, shelf)

    @needs(Act.MEASURES)
    def start(
        self,
        measure_id: str,
        on: date,
        *,
        double: bool = False,
        how: HowAsked = ON_PAPER,
        occasion: Occasion = Occasion.FREE,
    ) -> Pile:
        """Begin a pile of the forms of one measure, filled in on one day.

        Args:
            double: Every form is to be keyed twice.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: It may not be asked, or not so, or the day is still to come.
        """
        moment_on(self._desk, on)
        with self._desk.store.read() as r:
            offer = self._shelf.offer(r, measure_id, self._desk.today())
        refuse_unless_offered(offer)
        refuse_how(offer.measure, Asked(occasion=occasion, how=how))
        pile = Pile(
            id=new_id(), measure=offer.measure, on=on, double=double, occasion=occasion, how=how, sheets=()
        )
        self._piles.write(lambda r: r.piles.start(pile))
        self._piles.remember(
            _("Pile of {title} begun").format(title=pile.measure.title),
            redo=lambda r: r.piles.drop(pile.id, void=False),
            undo=lambda r: r.piles.drop(pile.id, void=True),
        )
        return self._piles.load(pile.id)

    @needs(Act.MEASURES)
    def open(self, pile_id: UUID) -> Pile:
        """A pile as it stands.

        Raises:
            NotFoundError: It was finished or dropped, or somebody else started it.
        """
        return self._piles.load(pile_id)

    @needs(Act.MEASURES)
    def begun(self) -> tuple[Pile, ...]:
        """The piles that are not finished, the oldest first."""
        with self._desk.store.read() as r:
            mine = [pile_id for pile_id, by in r.piles.begun() if self._piles.sees(by)]
        return tuple(map(self._piles.load, mine))

    @needs(Act.MEASURES)
    def key(self, pile_id: UUID, person_id: UUID | None, answers: Answers, code: str = "") -> Pile:
        """Keep a form: the first time, or the second where the same person or code was keyed before.

        An answer that has to be followed up is on Today from now on, whether or not the pile is finished.

        Raises:
            NotFoundError: The pile is not open any more.
            InvalidInputError: An answer is none of the measure's, or it was keyed as often as needed.
        """
        pile, written = self._piles.load(pile_id), tidy_line(code, "code", LONGEST_CODE)
        _check(pile.measure, answers)
        known = next((s for s in pile.sheets if _is_it(s, person_id, written)), None)
        if known is None:
            return self._piles.keep(pile, None, Sheet(
                id=new_id(), person_id=person_id, name="", code=written, first=answers
            ))  # fmt: skip
        if not pile.double or known.second is not None:
            raise InvalidInputError(
                _("This form is keyed already."), _("Take it off the pile to key it anew."), "code"
            )
        return self._piles.keep(pile, known, replace(known, second=answers))

    @needs(Act.MEASURES)
    def key_again(self, sheet_id: UUID, answers: Answers) -> Pile:
        """Keep the second keying of a form, in the place of one that is there.

        Raises:
            NotFoundError: The form is not on an open pile.
            InvalidInputError: An answer is none of the measure's.
        """
        pile, form = self._piles.form(sheet_id)
        _check(pile.measure, answers)
        return self._piles.keep(pile, form, replace(form, second=answers))

    @needs(Act.MEASURES)
    def whose(self, sheet_id: UUID, person_id: UUID) -> Pile:
        """Say whose form it is.

        Raises:
            NotFoundError: The form is not on an open pile.
        """
        pile, form = self._piles.form(sheet_id)
        return self._piles.keep(pile, form, replace(form, person_id=person_id))

    @needs(Act.MEASURES)
    def settle(self, sheet_id: UUID, item: str, answer: Given | NotAnswered | None) -> Pile:
        """Say what the paper says where the two keyings differ; None is a blank.

        Raises:
            NotFoundError: The form is not on an open pile.
            InvalidInputError: It is none of the item's answers.
        """
        pile, form = self._piles.form(sheet_id)
        first, second = (_with(answers, item, answer) for answers in (form.first, form.second or {}))
        _check(pile.measure, first)
        settled = replace(form, first=first, second=None if form.second is None else second)
        return self._piles.keep(pile, form, settled)

    @needs(Act.MEASURES)
    def contact(self, sheet_id: UUID, who: str) -> Pile:
        """Say who contacts the person today, because of an answer.

        Raises:
            NotFoundError: The form is not on an open pile.
            InvalidInputError: Nobody is named.
        """
        pile, form = self._piles.form(sheet_id)
        named = tidy_line(who, "contact")
        if not named:
            raise InvalidInputError(
                _("It is not said who contacts the person."), _("Write who does it."), "contact"
            )
        return self._piles.keep(pile, form, replace(form, contact=named))

    @needs(Act.MEASURES)
    def remove(self, sheet_id: UUID) -> Pile:
        """Take a form off its pile.

        Raises:
            NotFoundError: The form is not on an open pile.
        """
        pile, form = self._piles.form(sheet_id)
        self._piles.write(lambda r: r.piles.take_out(form.id, void=True))
        self._piles.remember(
            _("Form taken off the pile"),
            redo=lambda r: r.piles.take_out(form.id, void=True),
            undo=lambda r: r.piles.take_out(form.id, void=False),
        )
        return self._piles.load(pile.id)

    @needs(Act.MEASURES)
    def drop(self, pile_id: UUID) -> None:
        """Drop a pile with its forms; undo takes it up again.

        Raises:
            NotFoundError: It is not open any more.
        """
        pile = self._piles.load(pile_id)
        self._piles.write(lambda r: r.piles.drop(pile.id, void=True))
        self._piles.remember(
            _("Pile of {title} dropped").format(title=pile.measure.title),
            redo=lambda r: r.piles.drop(pile.id, void=True),
            undo=lambda r: r.piles.drop(pile.id, void=False),
        )

    @needs(Act.MEASURES)
    def finish(self, pile_id: UUID) -> tuple[Filling, ...]:
        """Keep every form of a pile as filled in; from now on they count.

        Raises:
            NotFoundError: It is not open any more.
            InvalidInputError: Something is left to do: a form without a person, keyed once only, read
                differently, or without somebody to contact the person.
        """
        pile = self._piles.load(pile_id)
        _refuse_unsettled(pile)
        at, asked = moment_on(self._desk, pile.on), Asked(occasion=pile.occasion, how=pile.how)
        filled = [
            (FilledPlace(form.person_id), filled_in(pile.measure, form.first, at, asked))
            for form in pile.sheets
            if form.person_id is not None
        ]
        ids = self._piles.finish(pile, filled)
        self._desk.history.record(
            Step(
                _("Pile of {title} finished").format(title=pile.measure.title),
                redo=lambda: self._piles.finish(pile, filled),
                undo=lambda: self._piles.unfinish(pile, filled),
            )
        )
        with self._desk.store.read() as r:
            definitions = self._shelf.all(r)
            return tuple(r.filled.load(filled_id, definitions) for filled_id in ids)


def _is_it(form: Sheet, person_id: UUID | None, code: str) -> bool:
    if person_id is not None and form.person_id is not None:
        return form.person_id == person_id
    return bool(code) and form.code == code


def _check(measure: Measure, answers: Answers) -> None:
    refuse_answers(answers.values())
    score(measure, answers)


def _with(answers: Answers, item: str, answer: Given | NotAnswered | None) -> Answers:
    others = {code: given for code, given in answers.items() if code != item}
    return others if answer is None else {**others, item: answer}


def _refuse_unsettled(pile: Pile) -> None:
    checks = (
        (pile.sheets, _("There is no form on the pile."), _("Key the first one.")),
        (not pile.nobodys, _("Of a form it is not said whose it is."), _("Say whose it is.")),
        (not pile.once_only, _("A form was keyed only once."), _("Key it a second time.")),
        (not pile.differences, _("The two keyings differ."), _("Look at the paper, and settle it.")),
        (not pile.to_contact, _("It is not said who contacts somebody."), _("Write who does it.")),
    )
    for holds, problem, advice in checks:
        if not holds:
            raise InvalidInputError(problem, advice, "pile")
