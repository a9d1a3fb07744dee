"""Only pairs are compared, of one version and asked in one way; everybody else is counted with a reason."""

from collections.abc import Iterable
from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.session_scores import Moment
from app.measures.moved import PairCount
from app.measures.pairing import (
    LeftOut,
    ProgrammePairs,
    ProgrammeReading,
    SessionPairs,
    SessionReading,
    before_to_after,
    first_to_latest,
)


def reading(
    person: str, at: int, value: int | None, way: str = "alone", version: int = 1
) -> ProgrammeReading:
    number = None if value is None else Decimal(value)
    return ProgrammeReading(person=person, at=at, value=number, way=way, version=version)


def pairs_of(*readings: ProgrammeReading) -> ProgrammePairs:
    return first_to_latest(readings, 1)


def counted(*rows: tuple[int, int, int]) -> tuple[PairCount, ...]:
    return tuple(PairCount(Decimal(first), Decimal(second), people) for first, second, people in rows)


def test_the_first_and_the_latest_score_make_a_pair_whatever_lies_between() -> None:
    found = pairs_of(reading("Ann", 9, 7), reading("Ann", 1, 3), reading("Ann", 5, 10))
    assert (found.tally, found.left_out, found.way, found.people) == (counted((3, 7, 1)), (), "alone", 1)


def test_people_with_the_same_two_scores_are_counted_together() -> None:
    found = pairs_of(*(reading(person, at, 3 + at) for person in ("Ann", "Bob") for at in (0, 1)))
    assert (found.tally, found.people) == (counted((3, 4, 2)), 2)


@pytest.mark.parametrize(
    ("readings", "reason"),
    [
        ((reading("Ann", 1, None), reading("Ann", 2, None)), LeftOut.NO_SCORE),
        ((reading("Ann", 1, 4),), LeftOut.ONLY_ONE),
        ((reading("Ann", 1, 4), reading("Ann", 2, None)), LeftOut.ONLY_ONE),
        ((reading("Ann", 1, 4), reading("Ann", 1, 5)), LeftOut.TWO_AT_ONCE),
        ((reading("Ann", 1, 4), reading("Ann", 2, 5, version=2)), LeftOut.OTHER_VERSION),
        ((reading("Ann", 1, 4, version=2), reading("Ann", 2, 5, version=2)), LeftOut.OTHER_VERSION),
        ((reading("Ann", 1, 4), reading("Ann", 2, 5, way="proxy")), LeftOut.TWO_WAYS),
    ],
)
def test_whoever_cannot_be_compared_is_left_out_with_a_reason(
    readings: tuple[ProgrammeReading, ...], reason: LeftOut
) -> None:
    found = pairs_of(*readings)
    assert (found.tally, found.left_out) == ((), ((reason, 1),))


def test_two_ways_of_asking_are_never_pooled() -> None:
    faces = [reading(f"face {n}", at, 3, way="faces") for n in range(3) for at in (0, 1)]
    words = [reading(f"word {n}", at, 5, way="words") for n in range(2) for at in (0, 1)]
    found = pairs_of(*words, *faces)
    assert (found.way, found.tally) == ("faces", counted((3, 3, 3)))
    assert found.left_out == ((LeftOut.OTHER_WAY, 2),)


def test_of_two_ways_with_as_many_people_the_first_by_name_counts() -> None:
    found = pairs_of(*(reading(way, at, 3, way=way) for way in ("words", "faces") for at in (0, 1)))
    assert found.way == "faces"


def test_nobody_at_all_makes_no_pairs() -> None:
    assert pairs_of() == ProgrammePairs(way="", tally=(), left_out=())


def session(person: str, moment: Moment, value: int) -> SessionReading:
    return SessionReading(person=person, moment=moment, value=Decimal(value), way="faces", version=1)


def test_before_and_after_a_session_make_a_pair_of_their_own_kind() -> None:
    readings = [session("Ann", Moment.AFTER, 5), session("Ann", Moment.BEFORE, 2)]
    found = before_to_after([*readings, session("Bob", Moment.AFTER, 4)], 1)
    assert found == SessionPairs(way="faces", tally=counted((2, 5, 1)), left_out=((LeftOut.ONLY_ONE, 1),))


def test_what_a_session_did_is_never_equal_to_what_a_programme_did() -> None:
    day = before_to_after([session("Ann", Moment.BEFORE, 2), session("Ann", Moment.AFTER, 5)], 1)
    whole = first_to_latest([reading("Ann", at, 2 + 3 * at, way="faces") for at in (0, 1)], 1)
    assert (day.tally, day.way, day.left_out) == (whole.tally, whole.way, whole.left_out)
    assert not isinstance(whole, type(day))
    assert not isinstance(day, type(whole))


READINGS = st.lists(
    st.builds(
        reading,
        st.sampled_from("ABCDEF"),
        st.integers(0, 3),
        st.none() | st.integers(0, 10),
        st.sampled_from(("alone", "proxy")),
        st.integers(1, 2),
    ),
    max_size=20,
)


@given(READINGS, st.randoms(use_true_random=False))
def test_the_order_of_the_readings_does_not_matter(readings: list[ProgrammeReading], random: Random) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert pairs_of(*shuffled) == pairs_of(*readings)


@given(READINGS)
def test_everybody_is_either_compared_or_left_out_with_a_reason(readings: list[ProgrammeReading]) -> None:
    found = pairs_of(*readings)
    asked = people(readings)
    assert found.people + sum(count for _reason, count in found.left_out) == len(asked)


def people(readings: Iterable[ProgrammeReading]) -> set[object]:
    return {each.person for each in readings}
