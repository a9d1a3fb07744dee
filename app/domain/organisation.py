"""The service that uses this laptop, and the people who work in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """Who runs this: printed on papers, shown at the top of the rail.

    Attributes:
        practice: True for the fictional town, which is marked as practice on every screen.
    """

    name: str
    phone: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """Somebody who uses this laptop."""

    id: UUID
    name: str
