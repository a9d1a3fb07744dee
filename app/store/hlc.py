"""A clock for changes made on several laptops: never behind what was seen, and its times sort as text.

A stamp reads `millis-counter-device`: milliseconds since 1970 in 13 digits, a counter in 5, and the
device in 32 hexadecimal digits, so that no two are equal (Kulkarni and others, "Logical Physical
Clocks", 2014). Stamps live in the change log; a new clock goes on from the latest one there.
"""

from typing import Final
from uuid import UUID

from app.clock import Clock

_COUNTS: Final = 100_000


class HybridClock:
    """Gives stamps, each later than every one given or seen before, even when the wall clock goes back.

    Args:
        clock: The wall clock.
        device_id: This laptop.
        latest: The latest stamp in the change log; empty for a new store.
    """

    def __init__(self, clock: Clock, device_id: UUID, latest: str = "") -> None:
        self._clock = clock
        self._device = device_id.hex
        self._millis, self._count = 0, 0
        if latest:
            self.see(latest)

    def stamp(self) -> str:
        """The next stamp."""
        now = int(self._clock().timestamp() * 1000)
        if now > self._millis:
            self._millis, self._count = now, 0
        else:
            self._count += 1
        if self._count == _COUNTS:
            self._millis, self._count = self._millis + 1, 0
        return f"{self._millis:013d}-{self._count:05d}-{self._device}"

    def see(self, stamp: str) -> None:
        """Take note of another laptop's stamp; every later one of ours sorts after it."""
        millis, count, _device = stamp.split("-")
        self._millis, self._count = max((self._millis, self._count), (int(millis), int(count)))
