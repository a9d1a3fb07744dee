"""Figures over many sessions: together, for each kind, and for each funder; everybody counted once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.arrangement import SessionKind
from app.domain.people import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

GUESTS = frozenset({Role.PARTICIPANT, Role.CARER})
"""Those a group is for; volunteers and staff are counted apart."""

YEAR_STARTS: Final = 4
"""Most funders' years begin in April."""
Came = Mapping[Role, frozenset[UUID]]
"""Who came to one session, by what they came as; each in one role."""


def funders_year(day: date) -> tuple[date, date]:
    """The first and the last day of the year of a funder that a day is in: April to March."""
    first = date(day.year - (day.month < YEAR_STARTS), YEAR_STARTS, 1)
    return first, first.replace(year=first.year + 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Figures:
    """What sessions that ran come to.

    Attributes:
        attendances: How often people came, carers too.
        people: How many different people that were.
        volunteers: How often volunteers came.
    """

    sessions: int
    attendances: int
    people: int
    volunteers: int


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The figures of one kind of session."""

    kind: SessionKind
    figures: Figures


@dataclass(frozen=True, slots=True)
class FunderFigures:
    """The figures of what one funder pays for; without a name, of what nobody is named for."""

    funder: str
    groups: tuple[str, ...]
    figures: Figures


@dataclass(frozen=True, slots=True)
class SeriesFigures:
    """The figures of all groups: together, where somebody of two groups counts once, and apart."""

    together: Figures
    by_funder: tuple[FunderFigures, ...]
    by_kind: tuple[KindFigures, ...]


def guests(came: Came) -> frozenset[UUID]:
    """Those of one session the group is for."""
    return frozenset[UUID]().union(*(people for role, people in came.items() if role in GUESTS))


def counted(came: Mapping[UUID, Came], left_out: frozenset[UUID]) -> Mapping[UUID, Came]:
    """Who came to each session, without those who said no to being counted in reports."""
    if not left_out:
        return came
    return {
        session: {role: people - left_out for role, people in roles.items()}
        for session, roles in came.items()
    }


def figures(came: Iterable[Came]) -> Figures:
    """What sessions come to.

    Args:
        came: For each session that ran, who came.
    """
    sessions = list(came)
    there = [guests(one) for one in sessions]
    return Figures(
        sessions=len(sessions),
        attendances=sum(map(len, there)),
        people=len(frozenset[UUID]().union(*there)),
        volunteers=sum(len(one.get(Role.VOLUNTEER, ())) for one in sessions),
    )


def by_kind(sessions: Iterable[tuple[SessionKind, Came]]) -> tuple[KindFigures, ...]:
    """The figures of each kind there is, in the order of the kinds."""
    held = list(sessions)
    return tuple(
        KindFigures(kind, figures(came for one, came in held if one is kind))
        for kind in SessionKind
        if any(one is kind for one, _came in held)
    )


def by_funder(
    sessions: Iterable[tuple[str, str, Came]],
) -> tuple[FunderFigures, ...]:
    """The figures of each funder, A to Z, those without one last.

    Args:
        sessions: For each session that ran its funder, its group, and who came.
    """
    held = list(sessions)
    names = sorted({funder for funder, _group, _came in held}, key=lambda name: (not name, name.casefold()))
    return tuple(
        FunderFigures(
            name,
            tuple(sorted({group for funder, group, _came in held if funder == name})),
            figures(came for funder, _group, came in held if funder == name),
        )
        for name in names
    )
