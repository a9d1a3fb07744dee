"""How much room the disk of the records has left, and when to say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

MB: Final = 1024**2
LITTLE: Final = 500 * MB
"""Our own rule: below this a laptop soon gets into trouble of many kinds."""
BULK: Final = 48 * MB
"""Our own rule for work whose size is not known before: far more than it takes in a large service."""


@dataclass(frozen=True, slots=True)
class Room:
    """The room there is.

    Attributes:
        folder: Where the records are.
        free: Bytes left on that disk.
        reserve: Room is kept that can be let go of when the disk is full.
    """

    folder: Path
    free: int
    reserve: bool

    @property
    def little(self) -> bool:
        """Whether to say so."""
        return self.free < LITTLE

    @property
    def words(self) -> str:
        """How much there is, in a sentence."""
        return _("The disk with {folder} has {count} MB left.").format(
            folder=self.folder, count=self.free // MB
        )
