"""The hybrid clock: later stamps sort later, whatever the wall clock does."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.store.hlc import HybridClock

HERE, THERE = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 11, 17, 12, 0, tzinfo=UTC)


class Wall:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@given(st.lists(st.integers(-3 * 86_400_000, 3 * 86_400_000), min_size=2, max_size=40))
def test_stamps_always_rise_even_when_the_clock_is_set_back(jumps: list[int]) -> None:
    wall = Wall()
    clock, stamps = HybridClock(wall, HERE), list[str]()
    for jump in jumps:
        wall.now += timedelta(milliseconds=jump)
        stamps.append(clock.stamp())
    assert stamps == sorted(set(stamps))


@given(st.integers(0, 10**10), st.integers(0, 99_998))
def test_a_stamp_after_one_that_was_seen_sorts_after_it(ahead: int, count: int) -> None:
    clock = HybridClock(Wall(), HERE)
    seen = f"{int(NOON.timestamp() * 1000) + ahead:013d}-{count:05d}-{THERE.hex}"
    clock.see(seen)
    assert clock.stamp() > seen


def test_a_new_clock_goes_on_from_the_latest_stamp() -> None:
    wall = Wall()
    latest = HybridClock(wall, HERE).stamp()
    wall.now -= timedelta(days=1)
    assert HybridClock(wall, HERE, latest).stamp() > latest


def test_more_changes_than_a_millisecond_counts_still_rise() -> None:
    clock = HybridClock(Wall(), HERE)
    clock.see(f"{int(NOON.timestamp() * 1000):013d}-99998-{THERE.hex}")
    first, second = clock.stamp(), clock.stamp()
    assert first < second
    assert len(first) == len(second) == 13 + 1 + 5 + 1 + 32
