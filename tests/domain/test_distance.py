"""How far apart, as the crow flies."""

from decimal import Decimal
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.distance import (
    GridPoint,
    furthest,
    in_miles,
    metres_between,
    miles_words,
    outward,
    tidy_postcode,
    within,
)
from app.errors import InvalidInputError

HERE = GridPoint(400_000, 300_000)
FIVE = Decimal(5)


@pytest.mark.parametrize("typed", ["SW1A 1AA", "sw1a1aa", " Sw1A  1aA "])
def test_a_postcode_is_understood_however_it_is_typed(typed: str) -> None:
    assert tidy_postcode(typed) == "SW1A 1AA"
    assert outward(tidy_postcode(typed)) == "SW1A"


@pytest.mark.parametrize("typed", ["", "SW1A", "12345", "SW1A 1AA 1AA", "the library"])
def test_what_is_no_postcode_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInputError, match="is not a whole postcode") as refused:
        tidy_postcode(typed)
    assert "type the distance" in refused.value.advice


def test_five_miles_end_at_8046_metres_and_72_centimetres() -> None:
    assert furthest(FIVE) == 64_749_702  # 8,046.72 squared is 64,749,702.7584
    # 8,046² + 107² is 64,749,565; 8,046² + 108² is 64,749,780
    assert within(HERE, GridPoint(408_046, 300_107), FIVE)
    assert not within(HERE, GridPoint(408_046, 300_108), FIVE)
    assert within(HERE, GridPoint(408_046, 300_000), FIVE)
    assert not within(HERE, GridPoint(408_047, 300_000), FIVE)


def test_a_mile_is_said_with_one_decimal() -> None:
    assert metres_between(HERE, GridPoint(400_003, 300_004)) == 5
    assert in_miles(8046.72) == pytest.approx(5, abs=1e-12)
    assert miles_words(1448.4) == "0.9 miles"
    assert miles_words(0) == "less than 0.1 miles"


METRES = st.integers(0, 1_300_000)


@given(METRES, METRES, METRES, METRES, st.integers(0, 8000))
def test_within_agrees_with_the_distance(e1: int, n1: int, e2: int, n2: int, tenths: int) -> None:
    one, other, miles = GridPoint(e1, n1), GridPoint(e2, n2), Decimal(tenths) / 10
    metres = hypot(e1 - e2, n1 - n2)
    assert metres_between(one, other) == pytest.approx(metres)
    if abs(metres - float(miles) * 1609.344) > 0.01:
        assert within(one, other, miles) is (metres < float(miles) * 1609.344)
