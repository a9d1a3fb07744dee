"""What a talk shows: gaps, patterns to talk about, and the person's own words."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.profile import WhatMatters, area_views, patterns, what_matters
from app.domain.talk import Answer, Answers, AnswerState, Talk
from app.measures.registry import current_talk

DEFINITION = current_talk()
TOO_LITTLE = "Is there too little of what matters?"
DECIDES = "Does someone else decide?"
TOO_MUCH = "Is there too much to carry?"
AREAS = [f"LA{number}" for number in range(1, 9)]

taps = st.fixed_dictionaries({}, optional={
    "matter": st.integers(0, 3),
    "amount": st.integers(-2, 2),
    "choice": st.integers(0, 2),
})  # fmt: skip


def taps_of(matter: int, amount: int, choice: int = 2) -> Answer:
    return Answer(value={"matter": matter, "amount": amount, "choice": choice})


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


def titles(answers: Answers) -> list[str]:
    return [pattern.title for pattern in patterns(area_views(DEFINITION, answers))]


def test_the_worked_example_shows_two_areas_with_too_little() -> None:
    found = patterns(area_views(DEFINITION, {"LA3": taps_of(3, -2), "LA5": taps_of(2, -2)}))
    assert [pattern.title for pattern in found] == [TOO_LITTLE]
    assert found[0].because == (
        "Making, music, hobbies and fun (it matters: Very much, in life now: Far too little)",
        "People and belonging (it matters: Quite a lot, in life now: Far too little)",
    )


def test_the_gap_is_matter_times_the_distance_from_about_right() -> None:
    views = {
        view.code: view for view in area_views(DEFINITION, {"LA3": taps_of(3, -2), "LA5": taps_of(2, 2)})
    }
    assert (views["LA3"].gap, views["LA5"].gap, views["LA1"].gap) == (6, 4, None)
    assert (views["LA3"].too_much, views["LA5"].too_much, views["LA1"].too_much) == (False, True, False)


def test_one_area_alone_raises_nothing() -> None:
    assert titles({"LA3": taps_of(3, -2), "LA5": taps_of(1, -2)}) == []


def test_two_areas_that_matter_and_others_decide_about_are_shown_with_those_answers() -> None:
    found = patterns(area_views(DEFINITION, {"LA1": taps_of(2, 0, 0), "LA2": taps_of(3, 0, 0)}))
    assert [pattern.title for pattern in found] == [DECIDES]
    assert found[0].because[0].endswith("(it matters: Quite a lot, own choice: Not at all)")


def test_what_does_not_matter_may_be_decided_by_others() -> None:
    assert titles({"LA1": taps_of(1, 0, 0), "LA2": taps_of(3, 0, 0)}) == []


def test_far_too_much_of_anything_but_rest_is_shown() -> None:
    assert titles({"LA6": taps_of(0, 2)}) == [TOO_MUCH]
    assert titles({"LA7": taps_of(3, 2)}) == []


@given(st.dictionaries(st.sampled_from(AREAS), taps))
def test_every_pattern_names_the_answers_that_raised_it(given_taps: dict[str, dict[str, int]]) -> None:
    answers = {code: Answer(value=value) for code, value in given_taps.items()}
    areas = {area.title for area in area_views(DEFINITION, answers)}
    for pattern in patterns(area_views(DEFINITION, answers)):
        assert pattern.because
        for reason in pattern.because:
            assert any(reason.startswith(f"{title} (") for title in areas)
            assert ": " in reason.rpartition("(")[2]


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
