"""The command `distance`, which needs no vault."""

import json

import pytest

from app.__main__ import main


def test_the_distance_of_two_postcodes_is_said_in_metres_and_miles(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["distance", "sw1a1aa", "SW1A 2AA"]) == 0
    assert capsys.readouterr().out == "SW1A 1AA to SW1A 2AA: 0.62 miles (1,005 m) in a straight line\n"
    assert main(["distance", "SW1A 1AA", "SW1A 2AA", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "from": "SW1A 1AA",
        "to": "SW1A 2AA",
        "metres": 1004.731,
        "miles": 0.624311,
        "straight_line": True,
    }


@pytest.mark.parametrize("other", ["BT1 5GS", "ZZ99 9ZZ", "nowhere"])
def test_what_cannot_be_found_is_one_sentence(other: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["distance", "SW1A 1AA", other]) == 1
    said = capsys.readouterr()
    assert not said.out
    assert said.err.count("\n") == 1
    assert "type the distance" in said.err
