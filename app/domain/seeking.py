"""What is looked for, from what somebody said in a talk and beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from app.domain.barriers import MARKED
from app.domain.directory import Access, Demands
from app.domain.match_parts import TIMES, Seeker, slot_key

if TYPE_CHECKING:
    from datetime import date

    from app.domain.barriers import Barrier
    from app.domain.life_areas import AreaView
    from app.domain.profile import WhatMatters
    from app.domain.wishes import Wishes

MOST_GAP: Final = 6
LITTLE: Final = 1
SMALL: Final = frozenset({"worry_groups", "too_many_people", "noise"})
"""Barriers for which a small group is better."""
NEEDED: Final = {
    "stairs_toilets": (Access.STEP_FREE, Access.TOILET),
    "continence": (Access.TOILET,),
    "balance": (Access.STEP_FREE,),
    "hearing": (Access.HEARING_LOOP,),
    "noise": (Access.QUIET_SPACE,),
}
"""What a place must have for a barrier not to matter."""
HARD: Final = {
    "pain": "physical",
    "breathing": "physical",
    "balance": "physical",
    "tiredness": "physical",
    "memory": "thinking",
    "too_hard": "thinking",
    "noise": "sensory",
    "speaking": "talking",
    "worry_groups": "talking",
}
"""Barriers that make something hard, and what."""


def seeker_of(matters: WhatMatters | None, wishes: Wishes) -> Seeker:
    """What is known of somebody, without where they live and how old they are.

    Args:
        matters: Their latest talk; None where there was none.
        wishes: What they said beside it, which goes before what is only read from the talk.
    """
    seeker = Seeker(
        interests=wishes.interests,
        access=frozenset(wishes.access),
        cannot=_times(wishes.cannot),
        demands=wishes.demands,
        miles=wishes.miles,
        refused=wishes.refused,
        supporter=wishes.supporter,
        most_pence=wishes.most_pence,
    )
    if matters is None:
        return seeker
    keys = tuple(barrier.key for barrier in matters.barriers)
    marked = [barrier.key for barrier in matters.barriers if _marked(barrier)]
    needed = frozenset(access for key in marked for access in NEEDED.get(key, ()))
    return replace(
        seeker,
        needs=_needs(matters.areas),
        interests=tuple(dict.fromkeys((*wishes.interests, *matters.loves))),
        access=seeker.access | needed,
        demands=_managed(wishes.demands, marked),
        small=bool(SMALL & set(marked)),
        roles=bool(matters.roles_missed),
        barriers=keys,
    )


def age_on(born_on: date | None, today: date) -> int | None:
    """Whole years; None where nobody knows when somebody was born."""
    if born_on is None:
        return None
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))


def _needs(areas: tuple[AreaView, ...]) -> dict[str, float]:
    return {area.code: area.gap / MOST_GAP for area in areas if area.gap and not area.too_much}


def _marked(barrier: Barrier) -> bool:
    return barrier.much is None or barrier.much >= MARKED


def _managed(said: Demands, marked: list[str]) -> Demands:
    hard = {HARD[key] for key in marked if key in HARD}
    return replace(said, **{name: LITTLE for name in hard if getattr(said, name) is None})


def _times(said: tuple[str, ...]) -> frozenset[tuple[int, int]]:
    """Times as they are written down; what is none is left aside."""
    known = {slot_key(day, part): (day, part) for day in range(7) for part in range(len(TIMES))}
    return frozenset(known[key] for key in said if key in known)
