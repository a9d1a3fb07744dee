"""A measure as cards: every answer of its own, and only where each question has the same three."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.measures import registry
from app.measures.filled import Given
from app.measures.measure import Measure, NotAnswered, Way
from app.measures.own import OwnForm, OwnItem
from app.measures.own_preview import form_problems
from app.measures.sorted_cards import board_of, can_be_sorted, number_of, places_of

ACT = registry.current_measure("capacity-act")
SORTED = [measure for measure in registry.all_measures().values() if Way.SORTING in measure.ways]


@pytest.mark.parametrize("measure", SORTED, ids=lambda measure: measure.id)
def test_cards_and_columns_are_the_questions_and_answers(measure: Measure) -> None:
    board = board_of(measure)
    assert [card.label for card in board.cards] == [item.text for item in measure.items]
    assert [column.label for column in board.columns] == [label for _n, label in measure.items[0].options]
    assert not any(column.face for column in board.columns)


def test_a_column_stands_for_an_answer_and_an_answer_lies_in_its_column() -> None:
    for column, number in enumerate((1, 2, 3), start=1):
        assert number_of(ACT, column) == number
        assert places_of(ACT, {"1": Given(Decimal(number))}) == {"1": column}
    assert places_of(ACT, {"2": NotAnswered.DID_NOT_WANT_TO_SAY}) == {}


def test_measures_with_other_answers_are_not_sorted() -> None:
    assert can_be_sorted(ACT)
    assert not can_be_sorted(registry.current_measure("who-5"))
    assert not can_be_sorted(registry.current_measure("ons4"))


def test_a_measure_of_ones_own_is_sorted_under_three_answers() -> None:
    ways, items = (Way.WORDS, Way.SORTING), (OwnItem("It was warm."),)
    two = OwnForm(title="Room", items=items, ways=ways, options=((0, "no"), (1, "yes")))
    three = OwnForm(title="Room", items=items, ways=ways, options=((0, "no"), (1, "a little"), (2, "yes")))
    assert ("options", "Cards are sorted under three answers.") in form_problems(two)
    assert not form_problems(three)
