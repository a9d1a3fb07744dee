"""The rescue key: opens the records when the passphrase is forgotten; printed, confirmed, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueKey:
    """A rescue key as the rescue sheet shows it.

    Attributes:
        text: In groups of four, with a space between.
        organisation: Whose records it opens.
        ask_for: The two groups to type in again as proof that the sheet is there, counted from 0.
    """

    text: str
    organisation: str
    made_on: date
    ask_for: tuple[int, int]

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups one by one."""
        return tuple(self.text.split())

    def __repr__(self) -> str:
        """Never the key itself."""
        return "<RescueKey>"
