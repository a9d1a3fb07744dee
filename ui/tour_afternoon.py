"""The second half of the tour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.tour import Tour

AFTERNOON: Final[tuple[Callable[[Tour], None], ...]] = ()
