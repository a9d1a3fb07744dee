"""Answers in words, and two talks beside each other."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.answer_words import answer_words
from app.domain.side_by_side import side_by_side
from app.domain.talk import Answer, Answers, AnswerState, AnswerValue, Talk
from app.measures.registry import all_talks, current_talk

DEFINITION = current_talk()


def talk(answers: Answers, month: int, version: int = 2) -> Talk:
    return Talk(
        id=UUID(int=month),
        person_id=UUID(int=2),
        person_name="Jean Moss",
        called="Jean",
        definition=all_talks()["everyday-life", version],
        started_at=datetime(2026, month, 17, 14, tzinfo=UTC),
        at_question="M1",
        answers=answers,
    )


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("R5", "step5", "Come alone"),
        ("P1", 4, "Very true"),
        ("R2", 7, "7 of 10"),
        ("R2", None, ""),
        ("S1", ("I sing", "I turn up"), "I sing; I turn up"),
        ("S1", None, ""),
        ("M1", ("dog", "own-3"), "Animals; their own picture"),
        ("M1", {"dog": 1, "work": 3}, "Animals"),
        ("LA3", {"matter": 3, "amount": -2}, "it matters: Very much; in life now: Far too little"),
        ("LA3", None, ""),
        ("M5", {"friend": "lost_missed"}, "Friend: I lost it and miss it"),
        ("M5", None, ""),
        ("B2", {"cost": {"much": 2, "help": "A lift"}, "noise": {}}, "Cost (Quite a lot): A lift; Noise"),
        ("W1", {"mon.evening": {"fills": "LA3", "place": "out"}}, "Monday Evening: Hobbies and fun, Out"),
        ("W1", None, ""),
    ],
)
def test_any_answer_can_be_said_in_words(code: str, value: AnswerValue, words: str) -> None:
    assert answer_words(DEFINITION, code, Answer(value=value)) == words


def test_own_words_and_no_answer_are_said_too() -> None:
    assert answer_words(DEFINITION, "M1", Answer(value=("dog",), words=" Rex ")) == "Animals “Rex”"
    assert answer_words(DEFINITION, "M1", Answer(state=AnswerState.NOT_SURE)) == "I am not sure"
    said = Answer(state=AnswerState.DID_NOT_WANT_TO_SAY)
    assert answer_words(DEFINITION, "M1", said) == "I do not want to say"
    assert answer_words(DEFINITION, "M1", None) == ""
    assert answer_words(DEFINITION, "M1", Answer(value=("own-3",)), {"own-3": "My dog Bess"}) == "My dog Bess"


def test_only_what_was_asked_again_and_answered_otherwise_changed() -> None:
    first = talk({"M1": Answer(words="Tea"), "P1": Answer(value=1), "R2": Answer(value=3)}, 8)
    second = talk({"M1": Answer(words="Tea"), "P1": Answer(value=3), "S1": Answer(value=("I sing",))}, 11)
    found = side_by_side(first, second)
    assert [(c.code, c.before, c.now) for c in found.changes] == [
        ("P1", "A little true", "Mostly true"),
        ("S1", "", "I sing"),
    ]
    assert (found.same, found.before.month, found.now.month) == (1, 8, 11)


def test_what_is_for_the_worker_alone_does_not_lie_on_the_page() -> None:
    private = {"G7": Answer(value="yes"), "G3": Answer(words="Speak up")}
    assert side_by_side(talk({}, 8), talk(private, 11)).changes == ()


def test_an_earlier_version_that_did_not_ask_is_beside_it_without_an_answer() -> None:
    found = side_by_side(talk({}, 8, version=1), talk({"P1": Answer(value=3)}, 11))
    assert [(c.before, c.now) for c in found.changes] == [("", "Mostly true")]
    assert (found.weeks, len(found.areas[0])) == ((None, None), 8)
