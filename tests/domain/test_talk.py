"""What a talk is, what an answer may hold, and what follows from it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import asked_for, decision_of, tidy_answer
from app.domain.consent import Decision
from app.domain.needs import AskedFor, Need, NeedCategory
from app.domain.talk import Answer, Answers, AnswerState, AnswerValue, Talk
from app.errors import InvalidInputError
from app.measures.registry import current_talk

DEFINITION = current_talk()
CODES = [question.code for question in DEFINITION.questions]


def talk(answers: Answers, at_question: str = "M1") -> Talk:
    return Talk(
        id=UUID(int=1),
        person_id=UUID(int=2),
        person_name="Jean Moss",
        called="Jean",
        definition=DEFINITION,
        started_at=datetime(2026, 11, 17, 14, tzinfo=UTC),
        at_question=at_question,
        answers=answers,
    )


def test_the_question_on_screen_and_its_part_are_known() -> None:
    begun = talk({}, "LA3")
    assert (begun.question.code, begun.part.code) == ("LA3", "3")


def test_a_question_that_is_not_in_the_talk_is_a_bug() -> None:
    with pytest.raises(KeyError):
        DEFINITION.question("X9")


@given(st.sampled_from(CODES))
def test_a_page_on_and_a_page_back_is_the_same_page(code: str) -> None:
    onward = talk({}, code).step(1)
    assert onward is None or talk({}, onward).step(-1) == code


def test_there_is_nothing_before_the_first_page_and_nothing_after_the_last() -> None:
    assert talk({}, CODES[0]).step(-1) is None
    assert talk({}, CODES[-1]).step(1) is None


@pytest.mark.parametrize("value", [None, (), {}])
def test_an_answer_with_nothing_in_it_counts_as_not_asked(value: AnswerValue) -> None:
    assert Answer(value=value, words="  ").empty


@pytest.mark.parametrize(
    "answer", [Answer(words="Tea"), Answer(value=0), Answer(state=AnswerState.NOT_SURE), Answer(value="yes")]
)
def test_words_a_value_or_not_sure_is_an_answer(answer: Answer) -> None:
    assert not answer.empty


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("G1", "yes"),
        ("G3", ("quiet", "face")),
        ("M1", ("singing",)),
        ("M5", {"friend": "kept", "worker": "lost_missed"}),
        ("LA1", {"matter": 3, "amount": -2, "choice": 0}),
        ("R2", 10),
        ("R5", "step0"),
        ("R5", None),
        ("M1", {"singing": 1, "dog": 3, "own-1": 2}),
        ("W1", {"mon.morning": {"fills": "LA3", "choice": "own", "words": "choir", "want": "LA5"}}),
        ("P3", 0),
        ("B2", {"travel": {"much": 2, "long": "over12", "help": "A lift"}, "cost": {}}),
        ("S1", ("I sing", "I turn up")),
    ],
)
def test_what_a_question_offers_is_taken_as_it_is(code: str, value: AnswerValue) -> None:
    assert tidy_answer(DEFINITION.question(code), Answer(value=value)).value == value


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("G1", "perhaps"),
        ("G3", ("disco",)),
        ("M5", {"friend": "gone"}),
        ("M5", {"king": "kept"}),
        ("LA1", {"matter": 4}),
        ("LA1", {"sparkle": 1}),
        ("R2", 11),
        ("R2", 0),
        ("R2", "step1"),
        ("R5", 3),
        ("M1", {"matter": 1}),
        ("G1", ("yes",)),
        ("M1", {"singing": 4}),
        ("M1", "singing"),
        ("M5", ("friend",)),
        ("M5", {"friend": 1}),
        ("LA1", ("matter",)),
        ("LA1", {"matter": True}),
        ("W1", {"mon.night": {}}),
        ("W1", {"mon.morning": "LA3"}),
        ("W1", {"mon.morning": {"fills": "LA9"}}),
        ("W1", {"mon.morning": {"place": "sea"}}),
        ("W1", ("mon.morning",)),
        ("P3", 5),
        ("P3", True),
        ("B2", {"travel": {"much": 4}}),
        ("B2", {"travel": {"much": "2"}}),
        ("B2", {"travel": {"help": 2}}),
        ("B2", {"dragons": {}}),
        ("S1", ("a", "b", "c", "d")),
        ("S1", "a"),
    ],
)
def test_what_a_question_does_not_offer_is_a_bug(code: str, value: AnswerValue) -> None:
    with pytest.raises(ValueError, match="has no answer"):
        tidy_answer(DEFINITION.question(code), Answer(value=value))


def test_words_inside_a_value_are_kept_without_anything_invisible_and_empty_ones_left_out() -> None:
    lines = tidy_answer(DEFINITION.question("S1"), Answer(value=(" I\u202e sing ", " ")))
    assert lines.value == ("I sing",)
    barriers: dict[str, dict[str, str | int]] = {
        "travel": {"much": 1, "help": " A\x00 lift "},
        "cost": {"help": " "},
    }
    said = Answer(value=barriers)
    assert tidy_answer(DEFINITION.question("B2"), said).value == {
        "travel": {"much": 1, "help": "A lift"},
        "cost": {},
    }


def test_words_are_kept_as_they_were_said_without_anything_invisible() -> None:
    kept = tidy_answer(
        DEFINITION.question("M1"), Answer(words=" I aint got\x00 nobody\u202e \nTuesdays drag ")
    )
    assert kept.words == "I aint got nobody \nTuesdays drag"


def test_endless_words_are_refused_with_the_field_to_go_to() -> None:
    with pytest.raises(InvalidInputError, match="10001") as raised:
        tidy_answer(DEFINITION.question("M1"), Answer(words="x" * 10_001))
    assert raised.value.field == "words"


def test_what_is_ticked_and_written_becomes_needs_in_words_a_helper_can_act_on() -> None:
    question = DEFINITION.question("G3")
    assert asked_for(question, Answer(value=("quiet",), words="Sit on her left")).needs == (
        Need(NeedCategory.SUPPORT, "Talk in a quiet place"),
        Need(NeedCategory.SUPPORT, "Sit on her left"),
    )
    assert asked_for(question, Answer(words="Sit on her left")).needs == (
        Need(NeedCategory.SUPPORT, "Sit on her left"),
    )


@pytest.mark.parametrize(
    ("ticked", "style"),
    [(("large",), "large print"), (("easy_read", "large"), "large print"), (("aloud",), "")],
)
def test_a_way_of_reading_that_is_a_print_style_asks_for_it(ticked: tuple[str, ...], style: str) -> None:
    assert asked_for(DEFINITION.question("G4"), Answer(value=ticked)).print_style == style


@pytest.mark.parametrize("answer", [None, Answer(state=AnswerState.NOT_SURE, words="Sit on her left")])
def test_no_answer_tells_of_no_need(answer: Answer | None) -> None:
    assert asked_for(DEFINITION.question("G3"), answer) == AskedFor()


def test_only_some_questions_tell_of_needs_or_decide_about_consent() -> None:
    assert asked_for(DEFINITION.question("M1"), Answer(words="Gardening")) == AskedFor()
    assert decision_of(DEFINITION.question("G7"), Answer(value="yes")) is None


@pytest.mark.parametrize(
    ("answer", "decision"),
    [
        (None, None),
        (Answer(value="yes"), Decision.YES),
        (Answer(value="no"), Decision.NO),
        (Answer(state=AnswerState.NOT_SURE), None),
        (Answer(words="Let me think"), None),
    ],
)
def test_a_consent_question_decides_only_by_yes_or_no(
    answer: Answer | None, decision: Decision | None
) -> None:
    assert decision_of(DEFINITION.question("G2"), answer) is decision


def test_what_opens_the_private_page_is_passed_over_once_it_is_answered() -> None:
    answered = {"G7": Answer(value="yes")}
    assert (talk({}, "G6").step(1), talk({}, "M1").step(-1)) == ("G7", "G7")
    assert (talk(answered, "G6").step(1), talk(answered, "M1").step(-1)) == ("M1", "G6")
    assert (talk(answered, "G7").step(1), talk(answered, "G7").step(-1)) == ("M1", "G6")
