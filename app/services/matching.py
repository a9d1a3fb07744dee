"""Use cases about which places may be right for somebody. The person chooses; nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from app.domain.distance import outward, tidy_miles, tidy_postcode
from app.domain.match_change import Reweighed
from app.domain.match_parts import HEAVIEST, WEIGHTS, Part
from app.domain.match_words import Telling, reason_words
from app.domain.matching import match
from app.domain.profile import what_matters
from app.domain.roles import Act
from app.domain.seeking import age_on, seeker_of
from app.domain.talk import Kind
from app.domain.wording import tidy_line
from app.errors import AppError, FollowUpFirstError, InvalidInputError, NotFoundError
from app.exchange.postcode_table import postcode_table
from app.i18n import _
from app.services.desk import Change
from app.services.gaps import keep_gap
from app.services.permission import needs
from app.services.turning import remember
from app.store.restricted import unused_record
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from decimal import Decimal
    from uuid import UUID

    from app.domain.match_parts import Seeker
    from app.domain.match_words import Told
    from app.domain.profile import WhatMatters
    from app.domain.talk import TalkDefinition
    from app.domain.wishes import Wishes
    from app.services.desk import Desk
    from app.services.directory_shelf import DirectoryShelf
    from app.store.repositories import Repositories

KEY: Final = "match weights"
SHOWN: Final = 20
FURTHEST: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchPage:
    """What may be right for one person.

    Attributes:
        fits: Ids of places with all there is to say of each, the best first.
        others: How many more fit less well.
        excluded: Names of places that are left out, and why.
        weights: How much each part counted.
        unknown: What could not be looked at, in sentences.
        unmeasured: The places that fit, and nobody knows how far they are.
        typed: Place -> miles, where somebody typed how far it is.
    """

    fits: tuple[tuple[UUID, Told], ...]
    others: int
    excluded: tuple[tuple[str, str], ...]
    weights: Mapping[Part, int]
    unknown: tuple[str, ...]
    unmeasured: frozenset[UUID] = frozenset()
    typed: Mapping[UUID, Decimal] = field(default_factory=dict)


class MatchService:
    """Compares one person with the whole directory, and keeps what they said about it."""

    def __init__(
        self, desk: Desk, shelf: DirectoryShelf, definitions: Mapping[tuple[str, int], TalkDefinition]
    ) -> None:
        self._desk = desk
        self._shelf = shelf
        self._definitions = definitions

    @needs(Act.PLAN)
    def match(self, person_id: UUID) -> MatchPage:
        """The places that may be right for somebody; where there is none, that is kept as a gap.

        Raises:
            FollowUpFirstError: A sign was seen, and nobody was told yet.
            NotFoundError: There is no such person.
            RestrictedRecordError: The record is kept and not used.
        """
        today, weights = self._desk.today(), self.weights()
        seeker, unknown, areas = self._looked_for(person_id)
        found = match(seeker, self._shelf.candidates(), weights, today)
        self._desk.store.record(self._desk.author, "match", Subject("person", person_id))
        if found.nothing_fits:
            keep_gap(self._desk, seeker, found)
        telling = Telling(seeker, weights, areas, today)
        return MatchPage(
            fits=tuple((fit.candidate.service.id, telling.told(fit)) for fit in found.fits[:SHOWN]),
            others=max(0, len(found.fits) - SHOWN),
            excluded=tuple((out.candidate.service.name, reason_words(out.reason)) for out in found.excluded),
            weights=weights,
            unknown=unknown,
            unmeasured=frozenset(
                fit.candidate.service.id for fit in found.fits if fit.metres_squared is None
            ),
            typed=seeker.typed,
        )

    @needs(Act.PLAN)
    def reweigh(self, person_id: UUID, weights: Mapping[Part, int]) -> Reweighed:
        """What other weights would change for somebody; nothing is kept of it, no gap either.

        Raises:
            InvalidInputError: One is not 0 to 10, or nothing counts at all.
            FollowUpFirstError: A sign was seen, and nobody was told yet.
            NotFoundError: There is no such person.
            RestrictedRecordError: The record is kept and not used.
        """
        _check_weights(weights)
        today = self._desk.today()
        seeker, _unknown, areas = self._looked_for(person_id)
        self._desk.store.record(self._desk.author, "match", Subject("person", person_id))

        def best(weighed: Mapping[Part, int]) -> tuple[tuple[str, Told], ...]:
            telling = Telling(seeker, weighed, areas, today)
            fits = match(seeker, self._shelf.candidates(), weighed, today).fits[:SHOWN]
            return tuple((str(fit.candidate.service.id), telling.told(fit)) for fit in fits)

        return Reweighed(before=best(self.weights()), after=best(weights))

    @needs(Act.PLAN)
    def wishes(self, person_id: UUID) -> Wishes:
        """What somebody said about the places they would go to.

        Raises:
            NotFoundError: There is no such person.
        """
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            return repositories.directory.wishes(person_id)

    @needs(Act.PLAN)
    def keep_wishes(self, person_id: UUID, wishes: Wishes) -> Wishes:
        """Write down what somebody said about the places they would go to.

        Raises:
            InvalidInputError: The distance is none, or something that they like is too long.
            NotFoundError: There is no such person.
        """
        _check_miles(wishes.miles)
        liked = (tidy_line(words, "interests") for words in wishes.interests)
        wishes = replace(wishes, interests=tuple(filter(None, liked)))
        before = self.wishes(person_id)
        self._desk.make(
            Change(
                "keep wishes",
                Subject("person", person_id),
                _("What they wish of a place"),
                lambda r: r.directory.keep_wishes(person_id, wishes),
                lambda r: r.directory.keep_wishes(person_id, before),
            )
        )
        return self.wishes(person_id)

    @needs(Act.PLAN)
    def refuse(self, person_id: UUID, service_id: UUID, *, refused: bool = True) -> Wishes:
        """Somebody said no to a place, or no longer says so."""
        wishes = self.wishes(person_id)
        others = {key: day for key, day in wishes.refused.items() if key != service_id}
        said = {service_id: self._desk.today()} if refused else {}
        return self.keep_wishes(person_id, replace(wishes, refused=others | said))

    @needs(Act.PLAN)
    def type_distance(self, person_id: UUID, service_id: UUID, miles: Decimal | None) -> None:
        """Write down how far a place is for somebody; it goes before what postcodes say.

        Args:
            miles: With one number after the point; None takes back what was typed.

        Raises:
            InvalidInputError: The distance is none.
            NotFoundError: There is no such person, or the place is no longer there.
        """
        miles = None if miles is None else tidy_miles(miles)
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            if repositories.directory.service(service_id, self._desk.today()) is None:
                raise NotFoundError(_("This place is no longer there."), _("Choose another one."))
            before = repositories.directory.typed_distances(person_id).get(service_id)
        self._desk.make(
            Change(
                "type distance",
                Subject("person", person_id),
                _("How far a place is"),
                lambda r: r.directory.type_distance(person_id, service_id, miles),
                lambda r: r.directory.type_distance(person_id, service_id, before),
            )
        )

    @needs(Act.SEE_DIRECTORY)
    def weights(self) -> Mapping[Part, int]:
        """How much each part of a match counts here."""
        with self._desk.store.read() as repositories:
            kept = repositories.settings.preference(KEY) or {}
        return {part: int(kept.get(part.value, WEIGHTS[part])) for part in Part}

    @needs(Act.SETTINGS)
    def set_weights(self, weights: Mapping[Part, int]) -> Mapping[Part, int]:
        """Let each part count so much from now on.

        Raises:
            InvalidInputError: One is not 0 to 10, or nothing counts at all.
        """
        _check_weights(weights)
        before = {part.value: weight for part, weight in self.weights().items()}
        after = {part.value: weights[part] for part in Part}
        with self._desk.store.write(self._desk.author, "change weights") as repositories:
            repositories.settings.set_preference(KEY, after)
        remember(
            self._desk,
            None,
            _("What counts in a match"),
            redo=lambda r: r.settings.set_preference(KEY, after),
            undo=lambda r: r.settings.set_preference(KEY, before),
        )
        return self.weights()

    @needs(Act.SEE_DIRECTORY)
    def gaps(self) -> tuple[tuple[date, str, tuple[str, ...]], ...]:
        """What was looked for and not found: day, district and areas of life, the latest first."""
        with self._desk.store.read() as repositories:
            return repositories.directory.gaps()

    @needs(Act.SEE_DIRECTORY)
    def areas(self) -> Mapping[str, str]:
        """Code -> title of each area of life, as the talks call them."""
        questions = (question for talk in self._definitions.values() for question in talk.questions)
        return {question.code: question.text for question in questions if question.kind is Kind.AREA}

    def _looked_for(self, person_id: UUID) -> tuple[Seeker, tuple[str, ...], Mapping[str, str]]:
        """What is looked for, what is not known of it, and the titles of the areas of life."""
        with self._desk.store.read() as repositories:
            if repositories.rights.restriction(person_id) is not None:
                raise unused_record()
            if person_id in repositories.safety.open_people():
                raise FollowUpFirstError(
                    _("There is something to follow up first."), _("Open the private page.")
                )
            matters = self._matters(repositories, person_id)
            seeker, unknown = self._seeker(repositories, person_id, matters)
        return seeker, unknown, {area.code: area.title for area in matters.areas} if matters else {}

    def _matters(self, repositories: Repositories, person_id: UUID) -> WhatMatters | None:
        talks = repositories.talks
        talk_id = talks.finished(person_id) or talks.open_talk(person_id)
        return None if talk_id is None else what_matters(talks.load(talk_id, self._definitions))

    def _seeker(
        self, repositories: Repositories, person_id: UUID, matters: WhatMatters | None
    ) -> tuple[Seeker, tuple[str, ...]]:
        person = repositories.people.get(person_id)
        seeker = seeker_of(matters, repositories.directory.wishes(person_id))
        typed = repositories.directory.typed_distances(person_id)
        seeker = replace(seeker, age=age_on(person.born_on, self._desk.today()), typed=typed)
        unknown = () if matters else (_("There was no talk yet, so it is not known what they need."),)
        try:
            point = postcode_table().find(person.postcode)
        except AppError as error:
            why = error.message if person.postcode else _("Their postcode is not known.")
            return seeker, (
                *unknown,
                why,
                _("So it is not known how far places are. You can type it for each."),
            )
        district = outward(tidy_postcode(person.postcode))
        return replace(seeker, point=point, district=district), unknown


def _check_weights(weights: Mapping[Part, int]) -> None:
    if not all(0 <= weights[part] <= HEAVIEST for part in Part) or not any(weights.values()):
        raise InvalidInputError(
            _("So nothing can be weighed."),
            _("Choose 0 to {most} for each, and not 0 for all.").format(most=HEAVIEST),
            "weights",
        )


def _check_miles(miles: Decimal | None) -> None:
    if miles is not None and not 0 < miles <= FURTHEST:
        raise InvalidInputError(
            _("{miles} miles is no distance to go.").format(miles=miles),
            _("Enter a number of miles above 0, or leave it empty."),
            "miles",
        )
