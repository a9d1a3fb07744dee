"""How far getting ready has come, kept while the pretend people are visited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.half_typed import HalfTyped


@dataclass(frozen=True, slots=True)
class SoFar:
    """How far somebody came, what they answered, and what is half typed."""

    place: int
    answers: tuple[str, str, str]
    typed: HalfTyped
