"""Why a place may be right for somebody, what to think of before they go, and why others are left out."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Final

from app.domain.adaptations import adaptations
from app.domain.distance import miles_words, typed_miles_words
from app.domain.match_parts import Part, stems
from app.domain.matching import PARTS, lacking, not_known
from app.domain.quality import Quality
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.match_parts import Candidate, Seeker
    from app.domain.matching import Fit

GOOD: Final = 0.6
POOR: Final = 0.34
INTEREST: Final = PARTS.index(Part.INTEREST)
MOST: Final = 3
"""How many reasons and how many worries are said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fit in words.

    Attributes:
        miles: In a straight line, or as it was typed; "" where it is not known.
        adaptations: What makes it easier, for each thing that gets in the way.
        typed: Somebody typed how far it is.
    """

    name: str
    when: str
    miles: str
    score: float
    reasons: tuple[str, ...]
    worries: tuple[str, ...]
    adaptations: tuple[str, ...]
    typed: bool = False

    @property
    def far(self) -> str:
        """How far it is, and whether that was typed; "" where it is not known."""
        return typed_words(self.miles) if self.typed else self.miles


class Telling:
    """Finds the words for many fits of one person; the sentences are made once."""

    def __init__(
        self, seeker: Seeker, weights: Mapping[Part, int], areas: Mapping[str, str], today: date
    ) -> None:
        self._seeker, self._areas, self._today = seeker, areas, today
        counting = [n for n, part in enumerate(PARTS) if weights[part]]
        self._order = sorted(counting, key=lambda n: -weights[PARTS[n]])
        self._good, self._poor = _good_words(), _poor_words()
        self._likes = any(map(stems, seeker.interests))
        self._need = _("It is about {area}")
        lack, ask = _("It has not got {what}"), _("Ask whether it has {what}")
        self._lack = {access: lack.format(what=access.words) for access in seeker.access}
        self._ask = {access: ask.format(what=access.words) for access in seeker.access}
        self._ask_price = _("Ask what it costs") if seeker.most_pence is not None else ""
        self._quality = {
            Quality.AMBER: Quality.AMBER.words,
            Quality.GREY: _("Nobody has checked that it is safe; go and see it first"),
        }
        self._stale = _("Ring first; nobody has checked these words for half a year")
        self._adaptations = adaptations(seeker.barriers)

    def told(self, fit: Fit) -> Told:
        """One fit in words."""
        service = fit.candidate.service
        typed = self._seeker.typed.get(service.id)
        return Told(
            name=service.name,
            when=service.when_words,
            miles=_far(fit) if typed is None else typed_miles_words(typed),
            score=round(fit.score, 1),
            reasons=self.reasons(fit),
            worries=self.worries(fit),
            adaptations=self._adaptations,
            typed=typed is not None,
        )

    def reasons(self, fit: Fit) -> tuple[str, ...]:
        """The parts that fit best and weigh most, in words."""
        parts, found = fit.parts, []
        for number in self._order:
            if parts[number] >= GOOD or (number == INTEREST and self._liked(fit)):
                words = self._area(fit.candidate) if number == 0 else self._good[number]
                found.append(words)
                if len(found) == MOST:
                    break
        return tuple(found)

    def worries(self, fit: Fit) -> tuple[str, ...]:
        """What to think of first: what is lacking, what is not checked, what fits badly."""
        candidate, found = fit.candidate, []
        if self._seeker.access and fit.parts[2] < 1:
            found += [self._lack[each] for each in lacking(self._seeker, candidate)]
            found += [self._ask[each] for each in not_known(self._seeker, candidate)]
        if self._ask_price and candidate.pence is None:
            found.append(self._ask_price)
        quality = self._quality.get(candidate.service.quality)
        if quality:
            found.append(quality)
        if candidate.service.stale(self._today):
            found.append(self._stale)
        parts = fit.parts
        if len(found) < MOST and min(parts) < POOR:
            spared = INTEREST if self._liked(fit) else None
            found += [
                poor
                for number in self._order
                if parts[number] < POOR and number != spared and (poor := self._poor[number])
            ]
        return tuple(found[:MOST])

    def _liked(self, fit: Fit) -> bool:
        """One thing they like is enough, however many others they named."""
        return self._likes and fit.parts[INTEREST] > 0

    def _area(self, candidate: Candidate) -> str:
        needs = self._seeker.needs
        best = max(sorted(candidate.areas), key=lambda area: needs.get(area, 0))
        return self._need.format(area=self._areas.get(best, best))


def typed_words(miles: str) -> str:
    """How far it is, as somebody typed it: "about 2.5 miles, typed"."""
    return _("{miles}, typed").format(miles=miles)


def _far(fit: Fit) -> str:
    return "" if fit.metres_squared is None else miles_words(sqrt(fit.metres_squared))


def reason_words(reason: str) -> str:
    """Why a place is left out."""
    return {
        "refused": _("They said no to it before"),
        "closed": _("It is closed, or has ended"),
        "quality": _("It is not safe to send anybody there now"),
        "not open": _("It is not open to them"),
        "full": _("There is no place left"),
        "far": _("It is further than they would go"),
        "alone": _("Nobody may come along with them"),
        "dear": _("It costs more than they would pay"),
        "time": _("It is only at times they cannot come"),
    }[reason]


def _good_words() -> tuple[str, ...]:
    return (
        "",
        _("It is something they like"),
        _("They can get in and about there"),
        _("The number of people is right for them"),
        _("It asks no more of them than they can manage"),
        _("The times suit them"),
        _("There is a part to play"),
    )


def said_to_them(reason: str) -> str:
    """A reason as the person themself reads it."""
    theirs = (
        "",
        _("It is something you like"),
        _("You can get in and about there"),
        _("The number of people is right for you"),
        _("It asks no more of you than you can manage"),
        _("The times suit you"),
        _("There is a part to play"),
    )
    return dict(zip(_good_words(), theirs, strict=True)).get(reason, reason)


def _poor_words() -> tuple[str, ...]:
    return (
        _("It is about another part of life than they need"),
        _("It is nothing they said they like"),
        "",
        _("More people than is good for them"),
        _("It may ask too much of them"),
        _("Most of its times do not suit them"),
        _("There is no part to play"),
    )
