"""How long to wait after wrong passphrases: a few tries are free, then each wait is twice as long.

It slows somebody at the desk; what protects a copied file is the passphrase itself.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

FREE_TRIES = 4
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def wait_after(tries: int) -> timedelta:
    """How long to wait after so many wrong passphrases in a row."""
    over = tries - FREE_TRIES
    if over <= 0:
        return timedelta()
    # 30 seconds doubled five times is past a quarter of an hour; no need to count further.
    return min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(over - 1, 5))


def next_try(failed: Sequence[datetime]) -> datetime | None:
    """The earliest moment of the next try, from the moments of the wrong ones in a row; None if any."""
    return failed[-1] + wait_after(len(failed)) if failed else None
