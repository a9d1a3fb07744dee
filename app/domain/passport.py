"""The communication passport: how somebody wants to be talked with, on a page of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

ABOUT_ME: Final = "about_me"
"""The section of the record whose words it repeats."""
MOST_PICTURES: Final = 3
"""Own pictures on it: with them, usual words still stand on one page."""


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A picture of somebody's own: a JPEG, and what it shows."""

    image: bytes
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Passport:
    """What stands on it.

    Attributes:
        called: How they want to be called; nothing more of their name is on it.
        needs: What helps in talking with them, in the words of the banner.
        about: Key of an item of the section "About me" -> their words.
    """

    called: str
    needs: tuple[str, ...] = ()
    about: Mapping[str, str]
    pictures: tuple[OwnPicture, ...] = ()
    made_on: date

    def said(self, item: str) -> tuple[str, ...]:
        """Their words under one item, line by line."""
        return tuple(line.strip() for line in self.about.get(item, "").splitlines() if line.strip())
