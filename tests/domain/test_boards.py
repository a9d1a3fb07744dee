"""The sorting board shows and changes the same answers as the pages do, and loses none."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import tidy_answer
from app.domain.boards import Board, Photo, boards_for, column_of, put
from app.domain.chosen import chosen, columns, with_chosen
from app.domain.talk import Answer, Answers, AnswerState, AnswerValue
from app.measures.registry import current_talk

DEFINITION = current_talk()
PHOTO = Photo(id=UUID(int=5), label="Rex")
SORTED = ("M1", "M2", "M3", "M4", "LA1", "P1", "B1", "B2", "B3")
BOARDS = [board for code in SORTED for board in boards_for(DEFINITION, code, (PHOTO,))]
MOMENT = datetime(2026, 11, 17, tzinfo=UTC)


def board(code: str, place: int = 0) -> Board:
    return boards_for(DEFINITION, code, (PHOTO,))[place]


def test_the_same_items_are_cards_on_three_columns() -> None:
    cards = {each.key: len(each.cards) for each in BOARDS}
    assert cards == {
        "M1": 25, "M2": 25, "M3": 25, "M4": 25, "area matter": 8, "area amount": 8, "area choice": 8,
        "statement": 10, "B1": 14, "B2": 11, "B3": 7,
    }  # fmt: skip
    assert all(len(each.columns) == 3 for each in BOARDS)
    assert boards_for(DEFINITION, "R2") == boards_for(DEFINITION, "W1") == ()
    assert (board("M1").cards[0].label, board("P1").cards[9].key) == ("Rex", "P10")


@given(st.sampled_from(BOARDS), st.data())
def test_a_card_lies_where_it_was_put_and_can_be_taken_up_again(each: Board, data: st.DataObject) -> None:
    answers: dict[str, Answer] = {}
    lying: dict[str, int | None] = {}
    for _turn in range(6):
        card = data.draw(st.sampled_from(each.cards)).key
        column = data.draw(st.sampled_from([1, 2, 3, None]))
        code, answer = put(each, answers, card, column)
        answers[code] = tidy_answer(DEFINITION.question(code), answer)
        lying[card] = column
    assert {card: column_of(each, answers, card) for card in lying} == lying


@pytest.mark.parametrize(
    ("code", "value", "column"),
    [("P1", 3, 1), ("P1", 1, 3), ("LA1", {"matter": 2, "amount": -1}, 1), ("B1", {"pain": {"much": 2}}, 3)],
)
def test_a_finer_answer_stays_when_its_card_is_put_where_it_lies(
    code: str, value: AnswerValue, column: int
) -> None:
    card = "pain" if code == "B1" else code
    answers = {code: Answer(value=value, words="Mine")}
    assert column_of(board(code), answers, card) == column
    assert put(board(code), answers, card, column) == (code, answers[code])


def test_what_else_was_said_stays_when_a_card_moves() -> None:
    ticked: dict[str, dict[str, str | int]] = {"pain": {"much": 1, "help": "Rest"}, "sleep": {}}
    answers: Answers = {
        "LA1": Answer(value={"matter": 2, "choice": 1}, words="Mine"),
        "B1": Answer(value=ticked),
        "M1": Answer(value=("dog",), confirmed=True),
    }
    assert put(board("LA1"), answers, "LA1", 3)[1] == Answer(value={"choice": 1, "matter": 0}, words="Mine")
    assert put(board("B1"), answers, "pain", 3)[1].value == {
        "pain": {"much": 3, "help": "Rest"},
        "sleep": {},
    }
    moved = put(board("M1"), answers, "football", 3)[1]
    assert (moved.value, moved.confirmed) == ({"dog": 1, "football": 3}, False)


def test_a_card_that_is_put_down_answers_what_was_not_sure() -> None:
    answers = {"P1": Answer(state=AnswerState.NOT_SURE)}
    assert put(board("P1"), answers, "P1", 2)[1] == Answer(value=2)


def test_pictures_are_chosen_on_the_page_without_losing_the_other_columns_of_the_board() -> None:
    assert chosen({"dog": 1, "football": 3}) == ("dog",)
    assert with_chosen({"dog": 1, "football": 3}, ["music"]) == {"music": 1, "football": 3}
    assert with_chosen({"dog": 1, "football": 3}, ["football"]) == {"football": 1}
    assert with_chosen(None, ["dog"]) == ("dog",)
    assert (chosen(("dog",)), chosen(None), columns(("dog",))) == (("dog",), (), {"dog": 1})
