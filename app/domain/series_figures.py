"""Figures over many sessions: together, for each kind, and for each funder; everybody counted once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.arrangement import SessionKind
from app.domain.people import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

GUESTS = frozenset({Role.PARTICIPANT, Role.CARER})
"""Those a group is for; volunteers and staff are counted apart."""


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


def figures(came: Iterable[Mapping[UUID, Role]]) -> Figures:
    """What sessions come to.

    Args:
        came: For each session that ran, who came and as what.
    """
    sessions = [dict(one) for one in came]
    guests = [{p for p, role in one.items() if role in GUESTS} for one in sessions]
    return Figures(
        sessions=len(sessions),
        attendances=sum(map(len, guests)),
        people=len(set[object]().union(*guests)),
        volunteers=sum(list(one.values()).count(Role.VOLUNTEER) for one in sessions),
    )


def by_kind(sessions: Iterable[tuple[SessionKind, Mapping[UUID, Role]]]) -> tuple[KindFigures, ...]:
    """The figures of each kind there is, in the order of the kinds."""
    held = list(sessions)
    return tuple(
        KindFigures(kind, figures(came for one, came in held if one is kind))
        for kind in SessionKind
        if any(one is kind for one, _came in held)
    )


def by_funder(
    sessions: Iterable[tuple[str, str, Mapping[UUID, Role]]],
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
