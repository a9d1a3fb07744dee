"""A number that no answers give is not taken for a score."""

from decimal import Decimal

import pytest

from app.measures.possible_score import is_possible, main_score
from app.measures.registry import current_measure


@pytest.mark.parametrize(
    ("measure", "score", "value", "possible"),
    [
        ("swemwbs", "total", "17.43", True),
        ("swemwbs", "total", "18", False),
        ("swemwbs", "total", "36", False),
        ("who-5", "total", "52", True),
        ("who-5", "total", "13", False),
        ("who-5", "total", "-4", False),
        ("ons4", "anxiety", "10", True),
        ("ons4", "anxiety", "6.5", False),
        ("ucla-3", "total", "2", False),
    ],
)
def test_only_scores_that_some_answers_give_are_possible(
    measure: str, score: str, value: str, possible: bool
) -> None:
    assert is_possible(current_measure(measure).score(score), Decimal(value)) is possible


def test_the_main_score_is_the_one_most_items_go_into() -> None:
    found = main_score(current_measure("de-jong-gierveld-6"))
    assert found is not None
    assert len(found.items) == 6


def test_scores_that_stand_side_by_side_have_no_main_one() -> None:
    assert main_score(current_measure("ons4")) is None
