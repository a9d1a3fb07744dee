"""Every version of every measure a service has: those of the program, and its own, with its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.names import fold
from app.domain.seeking import age_on
from app.domain.young import NotAsked
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.measures.measure_file import parse_measure
from app.measures.offers import Offer, WhyNot, has_words, why_not, worded
from app.measures.own import PREFIX
from app.services.child_agreed import not_asked_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from datetime import date
    from uuid import UUID

    from app.domain.people import Person
    from app.measures.measure import Measure
    from app.store.repositories import Repositories

    Key = tuple[str, int]


_CHILD: Final = {
    NotAsked.NOBODY_AGREED: WhyNot.NOBODY_AGREED,
    NotAsked.ENDED: WhyNot.AGREEMENT_ENDED,
    NotAsked.COUNTS_ONLY: WhyNot.COUNTS_ONLY,
}


class MeasureShelf:
    """Reads the definitions once, when somebody first asks for one.

    Args:
        shipped: Every version of every measure of the program, by id and version.
        flags: The codes of the signs that an alert may open.
    """

    def __init__(self, shipped: Callable[[], Mapping[Key, Measure]], flags: Collection[str]) -> None:
        self._load = shipped
        self._shipped: Mapping[Key, Measure] = {}
        self._flags = flags
        self._own: dict[UUID, Measure] = {}

    @property
    def flags(self) -> Collection[str]:
        """The codes of the signs that an alert may open."""
        return self._flags

    def shipped(self) -> Mapping[Key, Measure]:
        """What comes with the program."""
        self._shipped = self._shipped or self._load()
        return self._shipped

    def bare(self, repositories: Repositories) -> dict[Key, Measure]:
        """Everything, without the words that only this service may use."""
        own = {}
        for definition in repositories.measures.own():
            if definition.id not in self._own:
                name = f"{definition.measure}.toml"
                self._own[definition.id] = parse_measure(name, definition.text, self._flags)
            own[definition.measure, definition.version] = self._own[definition.id]
        return {**self.shipped(), **own}

    def all(self, repositories: Repositories) -> dict[Key, Measure]:
        """Everything, as it is shown on this laptop."""
        wordings = repositories.measures.wordings()
        return {key: worded(m, wordings.get(m.id)) for key, m in self.bare(repositories).items()}

    def get(self, repositories: Repositories, measure_id: str, version: int | None = None) -> Measure:
        """One version of a measure as it is shown; the newest one without a number.

        Raises:
            NotFoundError: There is none.
        """
        return _found(self.all(repositories), _out(repositories), measure_id, version)

    def bare_one(self, repositories: Repositories, measure_id: str, version: int | None = None) -> Measure:
        """As `get`, without the words that only this service may use."""
        return _found(self.bare(repositories), _out(repositories), measure_id, version)

    def offers(
        self, repositories: Repositories, today: date, person: Person | None = None
    ) -> tuple[Offer, ...]:
        """Every measure in its newest version; what may be asked comes first, then by name.

        Args:
            person: Who would be asked; None where it does not matter.
        """
        offers = self._offers(repositories, today, person)
        return tuple(sorted(offers, key=lambda o: (o.why_not is not None, fold(o.measure.title))))

    def offer(
        self, repositories: Repositories, measure_id: str, today: date, person: Person | None = None
    ) -> Offer:
        """One of them.

        Raises:
            NotFoundError: There is no such measure.
        """
        self.get(repositories, measure_id)
        return next(o for o in self._offers(repositories, today, person) if o.measure.id == measure_id)

    def _offers(self, repositories: Repositories, today: date, person: Person | None) -> Iterator[Offer]:
        out = _out(repositories)
        newest = _newest(self.all(repositories), out)
        clearances, used = repositories.measures.clearances(), repositories.filled.used()
        last = repositories.filled.last_days(person.id) if person else {}
        begun = repositories.half_filled.begun(person.id) if person else ()
        halves = {(half.measure, half.version): half.half_id for half in begun}
        age = age_on(person.born_on, today) if person else None
        young = _young(repositories, person, today) if person else None
        for measure in newest.values():
            shut = why_not(measure, clearances.get(measure.id), today, age) or young
            yield Offer(
                measure=measure,
                why_not=WhyNot.TAKEN_OUT if (measure.id, measure.version) in out else shut,
                own=measure.id.startswith(PREFIX),
                used=(measure.id, measure.version) in used,
                has_words=has_words(measure),
                clearance=clearances.get(measure.id),
                last_on=last.get(measure.id),
                half_id=halves.get((measure.id, measure.version)),
            )


def refuse_unless_offered(offer: Offer) -> None:
    """Accept only a measure that may be asked.

    Raises:
        InvalidInputError: It may not; the sentence says why.
    """
    if offer.why_not is not None:
        raise InvalidInputError(
            _("{title} cannot be asked here.").format(title=offer.measure.title),
            offer.why_not.words,
            "measure",
        )


def _newest(measures: Mapping[Key, Measure], out: Collection[Key]) -> dict[str, Measure]:
    """The newest version of each that is in use; of one that is out of use altogether, the newest."""
    in_order = sorted(measures, key=lambda key: (key not in out, key[1]))
    return {key[0]: measures[key] for key in in_order}


def _out(repositories: Repositories) -> set[Key]:
    return {(own.measure, own.version) for own in repositories.measures.own() if own.taken_out}


def _found(
    measures: Mapping[Key, Measure], out: Collection[Key], measure_id: str, version: int | None
) -> Measure:
    newest = _newest(measures, out).get(measure_id)
    found = newest if version is None else measures.get((measure_id, version))
    if found is None:
        raise NotFoundError(_("There is no such measure here."), _("Choose one from the list of measures."))
    return found


def _young(repositories: Repositories, person: Person, today: date) -> WhyNot | None:
    """Why nothing can be asked of a child; None of others, and where it was agreed."""
    why = not_asked_of(repositories, person, today)
    return None if why is None else _CHILD[why]
