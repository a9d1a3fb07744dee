"""Where postcodes are, from the table that comes with the program."""

from importlib.resources import files

import pytest

from app.domain.distance import GridPoint
from app.errors import InvalidInputError, NotFoundError
from app.exchange.postcode_table import postcode_table

KNOWN = {
    "SW1A 1AA": GridPoint(529_090, 179_645),
    "SW1A 2AA": GridPoint(530_047, 179_951),
    "EC1N 8BA": GridPoint(531_385, 181_727),
    "ZE1 0AA": GridPoint(447_759, 1_141_280),
    "M1 1AE": GridPoint(384_756, 398_553),
    "CF10 1EP": GridPoint(318_200, 175_860),
    "EH1 1YZ": GridPoint(325_597, 673_676),
}


@pytest.mark.parametrize("postcode", KNOWN)
def test_known_postcodes_are_where_they_are(postcode: str) -> None:
    assert postcode_table().find(postcode.lower().replace(" ", "")) == KNOWN[postcode]


@pytest.mark.parametrize(
    ("postcode", "why"),
    [
        ("BT1 5GS", "is in Northern Ireland"),
        ("JE2 3XP", "is not in Great Britain"),
        ("SW1A 9ZZ", "is not a postcode that Trestle knows"),
        ("QQ1 1AA", "is not a postcode that Trestle knows"),
    ],
)
def test_others_are_refused_in_a_sentence_that_says_what_to_do(postcode: str, why: str) -> None:
    with pytest.raises(NotFoundError, match=why) as refused:
        postcode_table().find(postcode)
    assert refused.value.advice == "Check it, or type the distance."
    with pytest.raises(InvalidInputError):
        postcode_table().find("somewhere")


def test_several_are_found_at_once_and_unknown_ones_left_out() -> None:
    found = postcode_table().find_all(["SW1A 1AA", "BT1 5GS", "SW1A 1AA"])
    assert found == {"SW1A 1AA": KNOWN["SW1A 1AA"]}


def test_the_table_is_small_enough_to_come_with_the_program() -> None:
    with (files("resources") / "places" / "postcodes.bin").open("rb") as table:
        assert 7_000_000 < len(table.read()) < 12_000_000
