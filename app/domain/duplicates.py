"""Two records that may be about one person: told apart, or made one and taken apart again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID


class Verdict(StrEnum):
    """What was decided about two records."""

    MERGED = "merged"
    DIFFERENT = "different people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """Two records that were made one.

    Attributes:
        person_id: Whose record was kept.
        merged_id: Whose record is part of it now.
        name: What the merged one was called.
    """

    id: UUID
    person_id: UUID
    merged_id: UUID
    name: str
