"""Which measures a service asks: gates opened, its own wording, and measures of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.domain.wording import tidy_line, tidy_words
from app.errors import InvalidInputError
from app.i18n import _
from app.measures.measure import Gate
from app.measures.offers import Clearance, Wording, numbers_without_words, takes_wording
from app.services.history import Step
from app.services.own_measures import OwnMeasures
from app.services.permission import needs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from app.measures.measure import Measure
    from app.measures.offers import Offer
    from app.measures.own import OwnForm
    from app.measures.own_preview import OwnPreview
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.store.repositories import Repositories

LONGEST_REFERENCE = 400


class MeasureService:
    """One method, one transaction, one undo."""

    def __init__(self, desk: Desk, shelf: MeasureShelf) -> None:
        self._desk = desk
        self._shelf = shelf
        self._own = OwnMeasures(desk, shelf)

    @needs(Act.OWN_DESK)
    def all(self) -> tuple[Offer, ...]:
        """Every measure in its newest version; what may be asked comes first."""
        with self._desk.store.read() as r:
            return self._shelf.offers(r, self._desk.today())

    @needs(Act.OWN_DESK)
    def measure(self, measure_id: str, version: int | None = None) -> Measure:
        """A measure as it is shown here, with the service's own words; the newest version without a number.

        Raises:
            NotFoundError: There is none.
        """
        with self._desk.store.read() as r:
            return self._shelf.get(r, measure_id, version)

    @needs(Act.OWN_DESK)
    def to_export(self, measure_id: str, version: int | None = None) -> Measure:
        """A measure as it may leave this laptop: words that only this service may use are not in it.

        Raises:
            NotFoundError: There is none.
        """
        with self._desk.store.read() as r:
            return self._shelf.bare_one(r, measure_id, version)

    @needs(Act.SETTINGS)
    def clear(
        self,
        measure_id: str,
        confirmed_by: str,
        confirmed_on: date,
        reference: str = "",
        ends_on: date | None = None,
    ) -> Offer:
        """Open the gate of a measure: a clinical lead switches it on, or the terms are confirmed.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: It has no gate, nobody is named, a licence has no reference, or it has ended.
        """
        clearance = Clearance(
            measure=measure_id,
            confirmed_by=tidy_line(confirmed_by, "confirmed_by"),
            confirmed_on=confirmed_on,
            reference=tidy_line(reference, "reference", LONGEST_REFERENCE),
            ends_on=ends_on,
        )
        self._refuse_unfit(self._offer(measure_id).measure, clearance)
        return self._set(measure_id, clearance)

    @needs(Act.SETTINGS)
    def switch_off(self, measure_id: str) -> Offer:
        """Shut the gate of a measure again; what was filled in stays.

        Raises:
            NotFoundError: There is no such measure.
        """
        self._offer(measure_id)
        return self._set(measure_id, None)

    @needs(Act.SETTINGS)
    def wording(self, measure_id: str) -> Wording | None:
        """The service's own words of a measure; None while it has none."""
        with self._desk.store.read() as r:
            return r.measures.wordings().get(measure_id)

    @needs(Act.SETTINGS)
    def keep_wording(
        self,
        measure_id: str,
        lead_in: str,
        texts: Mapping[str, str],
        options: tuple[tuple[int, str], ...] = (),
    ) -> Offer:
        """Keep the holder's words, which stay on this laptop; they hold for the newest version.

        Args:
            texts: Item code -> its words; an item without words is asked from paper only.
            options: Words for the numbers of the line, if it has any.

        Raises:
            NotFoundError: There is no such measure.
            InvalidInputError: Its words are not the service's to type, something is too long, or a number
                of the line has no words and others have.
        """
        measure = self._offer(measure_id).measure
        if not takes_wording(measure):
            raise InvalidInputError(
                _("The words of {title} never change.").format(title=measure.title),
                _("Make a measure of your own to ask something else."),
                "measure",
            )
        _refuse_gaps(measure, options)
        after = Wording(
            measure=measure_id,
            version=measure.version,
            lead_in=tidy_words(lead_in, "lead_in"),
            texts={item.code: tidy_words(texts.get(item.code, ""), item.code) for item in measure.items},
            options=tuple((number, tidy_line(label, "options")) for number, label in options),
        )
        before = self.wording(measure_id) or replace(after, lead_in="", texts={}, options=())
        return self._change(
            measure_id,
            "measure wording",
            _("Words of {title}").format(title=measure.title),
            (lambda r: r.measures.keep_wording(after), lambda r: r.measures.keep_wording(before)),
        )

    @needs(Act.SETTINGS)
    def add_own(self, measure: Measure, source: str) -> Measure:
        """Keep a measure of the service's own, such as one from a file; a used version is never changed.

        Args:
            source: Where it came from.

        Raises:
            DefinitionError: It does not hold together; the sentence says what.
            InvalidInputError: A measure of the program has this name.
        """
        return self._own.add(measure, source)

    @needs(Act.SETTINGS)
    def check_own(self, form: OwnForm) -> OwnPreview:
        """What a form comes to: what is missing, or what the measure does. Nothing is kept."""
        return self._own.preview(form)

    @needs(Act.SETTINGS)
    def make_own(self, form: OwnForm, measure_id: str | None = None) -> Measure:
        """Make a measure of a form, or another version of one's own.

        Raises:
            InvalidInputError: Something is missing.
            DefinitionError: It does not hold together; the sentence says what.
            NotFoundError: The measure to change is not one's own.
        """
        return self._own.make(form, measure_id)

    @needs(Act.SETTINGS)
    def translate(self, measure_id: str, language: str, words: Mapping[str, str] | None) -> Measure:
        """Keep the words of one's own measure in another language; a used version is never changed.

        Args:
            language: Its code, one of `app.domain.languages.OWN_NAMES`.
            words: Something for each phrase of the measure; None to have it asked in that language no more.

        Raises:
            NotFoundError: It is not one's own.
            InvalidInputError: A phrase has no words; the field is the phrase. Or it is the measure's own
                language.
        """
        return self._own.translate(measure_id, language, words)

    @needs(Act.SETTINGS)
    def take_out(self, measure_id: str) -> Offer:
        """Take a measure of one's own out of use; what was filled in stays.

        Raises:
            NotFoundError: It is not one's own.
        """
        self._own.turn(measure_id, taken_out=True)
        return self._offer(measure_id)

    @needs(Act.SETTINGS)
    def bring_back(self, measure_id: str) -> Offer:
        """Take it into use again.

        Raises:
            NotFoundError: It is not one's own.
        """
        self._own.turn(measure_id, taken_out=False)
        return self._offer(measure_id)

    def _offer(self, measure_id: str) -> Offer:
        with self._desk.store.read() as r:
            return self._shelf.offer(r, measure_id, self._desk.today())

    def _refuse_unfit(self, measure: Measure, clearance: Clearance) -> None:
        licence = measure.gate is Gate.OWN_LICENCE
        ended = clearance.ends_on is not None and clearance.ends_on < self._desk.today()
        checks = (
            (measure.gate is not Gate.NOTHING, _("Nobody has to switch it on."), "measure"),
            (bool(clearance.confirmed_by), _("It is not said who confirms it."), "confirmed_by"),
            (bool(clearance.reference) or not licence, _("The licence has no reference."), "reference"),
            (not ended, _("The licence has ended."), "ends_on"),
        )
        for holds, problem, field in checks:
            if not holds:
                raise InvalidInputError(problem, _("Fill it in, or leave the measure as it is."), field)

    def _set(self, measure_id: str, after: Clearance | None) -> Offer:
        with self._desk.store.read() as r:
            before = r.measures.clearances().get(measure_id)
        title, today = self._offer(measure_id).measure.title, self._desk.today()
        label = _("{title} switched on") if after else _("{title} switched off")
        return self._change(
            measure_id,
            "switch measure",
            label.format(title=title),
            (
                lambda r: r.measures.set_clearance(measure_id, after, today),
                lambda r: r.measures.set_clearance(measure_id, before, today),
            ),
        )

    def _change(
        self,
        measure_id: str,
        action: str,
        label: str,
        works: tuple[Callable[[Repositories], None], Callable[[Repositories], None]],
    ) -> Offer:
        def run(work: Callable[[Repositories], None]) -> None:
            with self._desk.store.write(self._desk.author, action) as r:
                work(r)

        redo, undo = works
        run(redo)
        self._desk.history.record(Step(label, redo=lambda: run(redo), undo=lambda: run(undo)))
        return self._offer(measure_id)


def _refuse_gaps(measure: Measure, options: tuple[tuple[int, str], ...]) -> None:
    wanted = numbers_without_words(measure, options)
    if wanted:
        raise InvalidInputError(
            _("These are not words for the numbers from {low} to {high}.").format(
                low=wanted[0], high=wanted[-1]
            ),
            _("Write each number once, on a line of its own, with its words."),
            "options",
        )
