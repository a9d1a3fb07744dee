"""How to talk with someone: the needs a service must identify, record, flag, share, meet and review.

Source of the four categories and six steps: Accessible Information Standard, DAPB1605 v1.1.0 (July 2025).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class NeedCategory(StrEnum):
    """The four record categories of the Accessible Information Standard."""

    SUPPORT = "communication support"
    PROFESSIONAL = "communication professional"
    CONTACT = "contact method"
    FORMAT = "information format"


@dataclass(frozen=True, slots=True)
class Need:
    """One need, in the words a helper can act on."""

    category: NeedCategory
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """How to talk with one person, and how they want their papers.

    Attributes:
        print_style: Key of a print style ("standard", "large print", …).
        large_points: Text size of their large print, 16 to 28 points.
        tint: Key of a paper tint ("white", "cream", …).
        language: BCP 47 code of the language they want to read.
    """

    needs: tuple[Need, ...] = ()
    print_style: str = "standard"
    large_points: int = 20
    tint: str = "white"
    language: str = "en-GB"
    review_on: date | None = None

    @property
    def recorded(self) -> bool:
        """Whether anything at all is known yet."""
        return bool(self.needs) or self.print_style != "standard"

    def banner(self) -> str:
        """The needs as short sentences, for the banner at the top of every page about them."""
        return " ".join(need.words.rstrip(".") + "." for need in self.needs)
