"""What other weights would change for one person: which places come first, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.match_words import Told

FIRST: Final = 5
"""So many places are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reweighed:
    """The same person and places, weighed in two ways.

    Attributes:
        before, after: The best places, the best first: id of the place as text, and what is said of it.
    """

    before: tuple[tuple[str, Told], ...]
    after: tuple[tuple[str, Told], ...]

    @property
    def changes(self) -> tuple[str, ...]:
        """Each difference among the first places in a sentence; none where all stays as it is."""
        was = {key: (place, told) for place, (key, told) in enumerate(self.before, start=1)}
        found = []
        for place, (key, told) in enumerate(self.after[:FIRST], start=1):
            earlier = was.get(key)
            found += _moved(told.name, place, earlier[0] if earlier else None)
            found += _said(told, earlier[1].reasons if earlier else told.reasons)
        now = {key for key, _told in self.after[:FIRST]}
        gone = (told.name for key, told in self.before[:FIRST] if key not in now)
        return (*found, *(_("{name} is not among the first any more.").format(name=name) for name in gone))


def _moved(name: str, place: int, before: int | None) -> list[str]:
    if before == place:
        return []
    if before is None:
        return [_("{name} comes in at place {n}.").format(name=name, n=place)]
    words = _("{name} moves up to place {n}.") if place < before else _("{name} goes down to place {n}.")
    return [words.format(name=name, n=place)]


def _said(told: Told, before: Sequence[str]) -> list[str]:
    """The reasons that are said now and were not, and those that are not said any more."""
    new = [reason for reason in told.reasons if reason not in before]
    old = [reason for reason in before if reason not in told.reasons]
    found = [_("{name}, said now: {why}.").format(name=told.name, why=why) for why in new]
    found += [_("{name}, not said any more: {why}.").format(name=told.name, why=why) for why in old]
    if not found and tuple(before) != told.reasons and told.reasons:
        found.append(_("{name}, said first now: {why}.").format(name=told.name, why=told.reasons[0]))
    return found
