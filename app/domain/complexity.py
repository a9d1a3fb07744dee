"""How complex things are for one person: ten domains, each rated 0 to 3 by the worker after the talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

MOST: Final = 3
SEVERAL: Final = "several"
"""Beside the ten: where to turn when more than one domain stands out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplexityDomain:
    """One domain, C1 to C10.

    Attributes:
        about: What belongs to it, in a line.
        anchors: What each number means: (0, "None").
        route: Where to turn when it is beyond a link worker.
        alone_only: Asked and shown only with the person alone.
    """

    code: str
    title: str
    about: str
    anchors: tuple[tuple[int, str], ...]
    route: tuple[str, ...]
    alone_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DomainLine:
    """One domain as it was rated for one person; without a rating it is not known, which is not a 0."""

    domain: ComplexityDomain
    rating: int | None = None
    at: datetime | None = None

    @property
    def words(self) -> str:
        """What the rating means; "" where there is none."""
        return dict(self.domain.anchors).get(self.rating, "") if self.rating is not None else ""
