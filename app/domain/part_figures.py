"""How people came to a group and took part in it, in figures: the ladder, company, ways of joining in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.disclosure import as_counted, spoken_of
from app.domain.ladder import LadderStep
from app.domain.taking_part import TakingPart, Visit, first_alone
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from uuid import UUID

NOTHING_TOLD: Final = TakingPart()


@dataclass(frozen=True, slots=True)
class PartVisit:
    """Somebody was here on a day, and how they took part as far as it is known."""

    on: date
    person_id: UUID
    part: TakingPart

    @property
    def accompanied(self) -> bool:
        """Whether somebody came with them."""
        return self.part.worker_id is not None or bool(self.part.with_whom)

    @property
    def told(self) -> bool:
        """Whether anything is written down of it."""
        return self.part != NOTHING_TOLD


@dataclass(frozen=True, slots=True)
class Told:
    """How often something was written down, and of how many different people."""

    times: int = 0
    people: int = 0


NEVER: Final = Told()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartFigures:
    """What was written down of those a group is for, over the sessions of some days.

    Attributes:
        came: How often somebody came.
        told: How often anything was written down of it; without it there is nothing to say.
        steps: Each step of the ladder that was written down, the lowest first.
        ways: Each way of joining in that was ticked, the most frequent first.
        alone: Those who came without support or company; `first` of them for the first time ever.
    """

    came: int = 0
    told: Told = NEVER
    steps: tuple[tuple[LadderStep, Told], ...] = ()
    ways: tuple[tuple[str, Told], ...] = ()
    with_worker: Told = NEVER
    with_other: Told = NEVER
    alone: Told = NEVER
    first: int = 0
    late: Told = NEVER
    left_early: Told = NEVER


NOTHING_WRITTEN: Final = PartFigures()


def part_figures(
    visits: Iterable[PartVisit], start: date | None = None, end: date | None = None
) -> PartFigures:
    """What visits come to.

    Args:
        visits: Every visit to the group; what was before `start` decides who came alone for the first time.
        start: The first day that counts.
        end: The last day that counts.
    """
    known = list(visits)
    within = [v for v in known if (start is None or start <= v.on) and (end is None or v.on <= end)]
    told = [visit for visit in within if visit.told]
    ways = Counter(way for visit in told for way in visit.part.joined)
    return PartFigures(
        came=len(within),
        told=_told(told, lambda visit: visit.told),
        steps=tuple((step, one) for step in LadderStep if (one := _on_step(told, step)).times),
        ways=tuple((way, _joined(told, way)) for way, _times in ways.most_common()),
        with_worker=_told(told, lambda visit: visit.part.worker_id is not None),
        with_other=_told(told, lambda visit: bool(visit.part.with_whom)),
        alone=_told(told, _alone),
        first=_for_the_first_time(known, told),
        late=_told(told, lambda visit: visit.part.late),
        left_early=_told(told, lambda visit: visit.part.left_early),
    )


def part_rows(found: PartFigures, *, shared: bool = False) -> tuple[tuple[str, str, str], ...]:
    """What was written down, how often, of how many people; small numbers hidden where it is shared."""
    lines = [
        *((step.words, one) for step, one in found.steps),
        (_("Came with a worker"), found.with_worker),
        (_("Came with somebody else"), found.with_other),
        (_("Came alone, without support"), found.alone),
        (_("Came late"), found.late),
        (_("Left early"), found.left_early),
        *((_("Joined in by {way}").format(way=way), one) for way, one in found.ways),
    ]
    return tuple(
        (words, as_counted(one.times, shared=shared), as_counted(one.people, shared=shared))
        for words, one in lines
        if one.times
    )


def part_heads() -> tuple[str, str, str]:
    """The columns of these rows."""
    return _("How people took part"), _("Times"), _("Different people")


def part_sentence(found: PartFigures, *, shared: bool = False) -> str:
    """All of it in two or three sentences; empty where nothing was written down."""
    if not found.told.times:
        return ""
    said = [
        _("How people took part was written down for {told} of {came} times somebody came.").format(
            told=as_counted(found.told.times, shared=shared), came=as_counted(found.came, shared=shared)
        )
    ]
    if found.alone.people:
        alone = ngettext(
            "{n} person came alone, {first} for the first time.",
            "{n} people came alone, {first} of them for the first time.",
            spoken_of(found.alone.people, shared=shared),
        )
        counts = [as_counted(count, shared=shared) for count in (found.alone.people, found.first)]
        said.append(alone.format(n=counts[0], first=counts[1]))
    if found.ways:
        way, one = found.ways[0]
        times = as_counted(one.times, shared=shared)
        said.append(_("Most joined in by {way}: {times} times.").format(way=way, times=times))
    return " ".join(said)


def _told(visits: Iterable[PartVisit], wanted: Callable[[PartVisit], bool]) -> Told:
    people = [visit.person_id for visit in visits if wanted(visit)]
    return Told(len(people), len(set(people)))


def _on_step(visits: Iterable[PartVisit], step: LadderStep) -> Told:
    return _told(visits, lambda visit: visit.part.step is step)


def _joined(visits: Iterable[PartVisit], way: str) -> Told:
    return _told(visits, lambda visit: way in visit.part.joined)


def _alone(visit: PartVisit) -> bool:
    step = visit.part.step
    return step is not None and step.independent and not visit.accompanied


def _for_the_first_time(known: Iterable[PartVisit], within: Iterable[PartVisit]) -> int:
    visits: dict[UUID, list[Visit]] = {}
    for visit in known:
        visits.setdefault(visit.person_id, []).append(
            Visit(visit.on, visit.part.step, accompanied=visit.accompanied)
        )
    days = {visit.on for visit in within}
    return sum(first_alone(theirs) in days for theirs in visits.values())
