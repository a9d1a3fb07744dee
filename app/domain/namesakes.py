"""Tells people of one name apart: by year of birth, else by group, else by the day they were added."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.names import fold
from app.domain.spoken_dates import day_and_month
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """What is known of somebody whose name another one has as well.

    Attributes:
        groups: The groups they belong to now.
        added_on: The day they were put on the list.
    """

    id: UUID
    name: str
    born_on: date | None
    groups: tuple[str, ...]
    added_on: date


def same_named(names: Mapping[UUID, str]) -> frozenset[UUID]:
    """Those whose name somebody else has too; capitals, accents and spaces make no difference."""
    counts = Counter(map(_plain, names.values()))
    return frozenset(person_id for person_id, name in names.items() if counts[_plain(name)] > 1)


def marks(people: Iterable[Namesake]) -> dict[UUID, str]:
    """A few words for each, which nobody of the same name shares: "born 1948", "Silver Voices"."""
    sets: dict[str, list[Namesake]] = {}
    for person in people:
        sets.setdefault(_plain(person.name), []).append(person)
    found: dict[UUID, str] = {}
    for alike in sets.values():
        found |= _marks_of(sorted(alike, key=lambda person: (person.added_on, person.id)))
    return found


def marked(name: str, mark: str) -> str:
    """A name with the words that tell it apart; the name alone where there are none."""
    return _("{name} ({mark})").format(name=name, mark=mark) if mark else name


def _marks_of(alike: Sequence[Namesake]) -> dict[UUID, str]:
    found: dict[UUID, str] = {}
    for mark_of in (_born, _groups, _added):
        counts = Counter(mark_of(person) for person in alike)
        for person in alike:
            mark = mark_of(person)
            if mark and counts[mark] == 1:
                found.setdefault(person.id, mark)
    for number, person in enumerate(alike, start=1):
        found.setdefault(person.id, _("{number} of {all}").format(number=number, all=len(alike)))
    return found


def _born(person: Namesake) -> str:
    return "" if person.born_on is None else _("born {year}").format(year=person.born_on.year)


def _groups(person: Namesake) -> str:
    return ", ".join(person.groups)


def _added(person: Namesake) -> str:
    return _("added {day}").format(day=day_and_month(person.added_on))


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
