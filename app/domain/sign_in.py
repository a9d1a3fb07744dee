"""How long to wait after wrong passphrases: a few tries are free, then each wait is twice as long.

It slows somebody at the desk; what protects a copied file is the passphrase itself.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

from app.errors import TooManyTriesError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class VaultState(StrEnum):
    """What stands behind the door."""

    NONE = "none"
    SETTING_UP = "setting up"
    LOCKED = "locked"


FREE_TRIES = 4
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def wait_after(tries: int) -> timedelta:
    """How long to wait after so many wrong passphrases in a row."""
    over = tries - FREE_TRIES
    if over <= 0:
        return timedelta()
    # 30 seconds doubled five times is past a quarter of an hour; no need to count further.
    doubled: int = 2 ** min(over - 1, 5)
    return min(LONGEST_WAIT, FIRST_WAIT * doubled)


def wait_left(failed: Sequence[datetime], now: datetime) -> timedelta:
    """How long to wait still, from the moments of the wrong passphrases in a row.

    Never longer than the wait itself, whatever the clock was set to meanwhile.
    """
    wait = wait_after(len(failed))
    if not wait:
        return wait
    return max(timedelta(), min(wait, failed[-1] + wait - now))


def too_soon(left: timedelta) -> TooManyTriesError:
    """The next try has to wait."""
    seconds = ceil(left.total_seconds())
    minutes = ceil(seconds / 60)
    wait = (
        ngettext("Wait {n} second, then try again.", "Wait {n} seconds, then try again.", seconds).format(
            n=seconds
        )
        if seconds <= 90
        else ngettext(
            "Wait {n} minute, then try again.", "Wait {n} minutes, then try again.", minutes
        ).format(n=minutes)
    )
    return TooManyTriesError(_("That was not the passphrase a few times in a row."), wait)
