"""Typing letters jumps to a name: as many letters as are needed, and no clock that runs against anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.names import fold

if TYPE_CHECKING:
    from collections.abc import Sequence


class NameJump:
    """Remembers the letters typed so far, until `forget`."""

    def __init__(self) -> None:
        self._typed = ""

    def forget(self) -> None:
        """Begin a new name with the next letter."""
        self._typed = ""

    def find(self, letter: str, names: Sequence[str], at: int) -> int | None:
        """The place of the name that is meant now; None if there is none.

        The same letter again goes to the next name with it. A letter that leads nowhere begins a new name.

        Args:
            letter: What was typed now.
            names: All names, in order.
            at: The place of the current name; -1 for none.
        """
        longer = self._typed + fold(letter)
        found = _first(longer, names, at) if self._typed else None
        if found is None:
            longer = fold(letter)
            found = _first(longer, names, at + 1)
        self._typed = longer if found is not None else ""
        return found


def _first(start: str, names: Sequence[str], at: int) -> int | None:
    """The first name from a place on, going round, that begins with these letters; else a later word."""
    places = [*range(max(at, 0), len(names)), *range(min(max(at, 0), len(names)))]
    folded = [fold(name) for name in names]
    whole = (place for place in places if folded[place].startswith(start))
    words = (place for place in places if any(word.startswith(start) for word in folded[place].split()))
    return next(whole, next(words, None))
