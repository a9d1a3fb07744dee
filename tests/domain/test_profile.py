"""What a talk shows: gaps, patterns to talk about, and the person's own words."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answering import AnsweredBy, Answering
from app.domain.life_areas import area_views
from app.domain.profile import WhatMatters, what_matters
from app.domain.talk import Answer, Answers, AnswerState, Talk
from app.measures.registry import current_talk

DEFINITION = current_talk()

taps = st.fixed_dictionaries({}, optional={
    "matter": st.integers(0, 3),
    "amount": st.integers(-2, 2),
    "choice": st.integers(0, 2),
})  # fmt: skip


def shown(answers: Answers) -> WhatMatters:
    return what_matters(
        Talk(
            id=UUID(int=1),
            person_id=UUID(int=2),
            person_name="Jean Moss",
            called="Jean",
            definition=DEFINITION,
            started_at=datetime(2026, 11, 17, 14, tzinfo=UTC),
            at_question="M1",
            answers=answers,
        )
    )


def test_the_gap_is_matter_times_the_distance_from_about_right() -> None:
    little, much = Answer(value={"matter": 3, "amount": -2}), Answer(value={"matter": 2, "amount": 2})
    views = {view.code: view for view in area_views(DEFINITION, {"LA3": little, "LA5": much})}
    assert (views["LA3"].gap, views["LA5"].gap, views["LA1"].gap) == (6, 4, None)
    assert (views["LA3"].too_much, views["LA5"].too_much, views["LA1"].too_much) == (False, True, False)


@given(taps)
def test_a_gap_is_never_outside_0_to_6(given_taps: dict[str, int]) -> None:
    gap = area_views(DEFINITION, {"LA1": Answer(value=given_taps)})[0].gap
    assert gap is None or 0 <= gap <= 6


def test_an_empty_talk_shows_an_empty_page() -> None:
    page = shown({})
    assert (page.loves, page.quotes, page.helps, page.roles_missed, page.patterns) == ((), (), (), (), ())
    assert (page.change, page.importance, page.confidence, page.ladder) == ("", None, None, None)
    assert not page.smaller_step


def test_the_page_gathers_pictures_words_and_rulers() -> None:
    page = shown(
        {
            "G3": Answer(words="Speak up"),
            "M1": Answer(value=("singing", "coffee"), words=" Singing with people "),
            "M2": Answer(value=("singing", "dog")),
            "M4": Answer(value=("friends",), words="My sister"),
            "M5": Answer(value={"friend": "lost_missed", "worker": "lost_fine"}),
            "R1": Answer(words="Sing again"),
            "R2": Answer(value=9),
            "R3": Answer(value=6),
            "R4": Answer(state=AnswerState.NOT_SURE),
            "R5": Answer(value="step2"),
        }
    )
    assert page.loves == ("singing", "coffee", "dog")
    assert [quote.words for quote in page.quotes] == ["Singing with people", "My sister", "Sing again"]
    assert page.helps == ("My sister", "Friends")
    assert page.roles_missed == ("Friend",)
    assert (page.change, page.importance, page.confidence, page.readiness) == ("Sing again", 9, 6, None)
    assert page.ladder == 2
    assert page.smaller_step


@pytest.mark.parametrize(("confidence", "smaller"), [(6, True), (7, False), (10, False)])
def test_a_smaller_step_is_suggested_below_seven(confidence: int, smaller: bool) -> None:
    assert shown({"R3": Answer(value=confidence)}).smaller_step is smaller


def test_words_about_a_life_area_stay_with_it() -> None:
    areas = {area.code: area for area in shown({"LA5": Answer(words="Only the cat")}).areas}
    assert (areas["LA5"].words, areas["LA5"].said, areas["LA4"].words) == ("Only the cat", (), "")


def test_strengths_and_what_comes_first_stay_in_their_order_and_their_words() -> None:
    page = shown({"S1": Answer(value=("I sing", "I turn up")), "S2": Answer(value=("Company",))})
    assert (page.strengths, page.priorities) == (("I sing", "I turn up"), ("Company",))


def test_pictures_that_were_sorted_count_as_loved_only_in_the_first_column() -> None:
    page = shown({"M1": Answer(value={"dog": 1, "football": 3}), "M4": Answer(value={"friends": 1})})
    assert (page.loves, page.helps) == (("dog",), ("Friends",))


def test_who_else_answered_is_said_once_and_the_person_themself_not_at_all() -> None:
    ann = Answering(AnsweredBy.WITH_SUPPORTER, "Ann")
    page = shown(
        {
            "M1": Answer(words="Tea", answering=ann),
            "M2": Answer(words="Cake", answering=ann),
            "M3": Answer(words="Rest"),
            "R2": Answer(value=3, answering=Answering(AnsweredBy.PROXY)),
        }
    )
    assert [each.words for each in page.answered_by] == ["With Ann", "Somebody answered for them"]


def test_what_the_worker_alone_is_told_of_is_on_no_page_that_others_may_see() -> None:
    lasting: dict[str, str | int] = {"much": 3, "long": "over12"}
    page = shown({"B2": Answer(value={"unsafe": lasting, "cost": lasting}), "B1": Answer(words="My knee")})
    assert [barrier.key for barrier in page.barriers] == ["cost"]
    assert [pattern.because for pattern in page.patterns] == [("Cost (Very much, More than a year)",)]
