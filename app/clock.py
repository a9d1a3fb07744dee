"""The clock, handed in where it is needed so that tests decide what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present moment, aware. `local_today` and screens turn it into local time."""


def system_clock() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)
