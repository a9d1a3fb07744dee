"""How one code of the audit is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.trail import TrailKind


@dataclass(frozen=True, slots=True)
class Telling:
    """How one code is told.

    Attributes:
        words: For the trail; may name {who}, {person}, {place}, {n}, {paper}, {moment}, {other}, {role}.
        own: For the person it is about, after "who"; says nothing of a private page.
        several: For the trail, where it is about nobody in particular, or about several people.
    """

    kind: TrailKind
    words: str
    own: str = ""
    several: str = ""
