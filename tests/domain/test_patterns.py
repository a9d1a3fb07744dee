"""Patterns of a talk: questions to discuss, each with the exact answers that raised it."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.barriers import BarrierKind, barriers
from app.domain.feelings import feelings
from app.domain.life_areas import area_views
from app.domain.patterns import Pattern
from app.domain.patterns import patterns as patterns_of
from app.domain.talk import Answer, Answers, AnswerState, AnswerValue
from app.domain.week import Week, week_of
from app.measures.registry import all_talks, current_talk

DEFINITION = current_talk()
TOO_LITTLE = "Is there too little of what matters?"
DECIDES = "Does someone else decide?"
TOO_MUCH = "Is there too much to carry?"
AREAS = [f"LA{number}" for number in range(1, 9)]
STATEMENTS = [f"P{number}" for number in range(1, 11)]
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

taps = st.fixed_dictionaries({}, optional={
    "matter": st.integers(0, 3),
    "amount": st.integers(-2, 2),
    "choice": st.integers(0, 2),
})  # fmt: skip
scores = st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=10, max_size=10)


def taps_of(matter: int, amount: int, choice: int = 2) -> Answer:
    return Answer(value={"matter": matter, "amount": amount, "choice": choice})


def patterns(answers: Answers) -> tuple[Pattern, ...]:
    return patterns_of(DEFINITION, answers)


def titles(answers: Answers) -> list[str]:
    return [pattern.title for pattern in patterns(answers)]


def keys(**values: AnswerValue) -> list[str]:
    return [pattern.key for pattern in patterns({code: Answer(value=v) for code, v in values.items()})]


def stated(values: list[int | None]) -> Answers:
    return {
        code: Answer(state=AnswerState.NOT_SURE) if value is None else Answer(value=value)
        for code, value in zip(STATEMENTS, values, strict=True)
    }


def week(cells: Mapping[str, Mapping[str, str | int]]) -> Week:
    found = week_of(DEFINITION, {"W1": Answer(value=cells)})
    assert found is not None
    return found


def test_the_worked_example_shows_two_areas_with_too_little() -> None:
    found = patterns({"LA3": taps_of(3, -2), "LA5": taps_of(2, -2)})
    assert [pattern.title for pattern in found] == [TOO_LITTLE]
    assert found[0].because == (
        "Making, music, hobbies and fun (it matters: Very much, in life now: Far too little)",
        "People and belonging (it matters: Quite a lot, in life now: Far too little)",
    )


def test_one_area_alone_raises_nothing() -> None:
    assert titles({"LA3": taps_of(3, -2), "LA5": taps_of(1, -2)}) == []


def test_two_areas_that_matter_and_others_decide_about_are_shown_with_those_answers() -> None:
    found = patterns({"LA1": taps_of(2, 0, 0), "LA2": taps_of(3, 0, 0)})
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
    for pattern in patterns(answers):
        assert pattern.because
        for reason in pattern.because:
            assert any(reason.startswith(f"{title} (") for title in areas)
            assert ": " in reason.rpartition("(")[2]


def test_ten_statements_make_an_index_of_what_was_answered() -> None:
    found = feelings(DEFINITION, stated([3, 3, 1, 2, 1, None, 2, 1, 2, 0]))
    assert (found.index, found.index_words) == (Decimal("41.7"), "41.7 of 100, from 9 answers")


def test_with_seven_answers_there_is_no_index_and_it_says_so() -> None:
    found = feelings(DEFINITION, stated([3, 3, 1, 2, 1, None, 2, 1, None, None]))
    assert (found.index, found.index_words) == (None, "Not shown: fewer than 8 answers.")


@given(scores)
def test_a_missing_statement_is_never_a_nought(values: list[int | None]) -> None:
    found = feelings(DEFINITION, stated(values))
    answered = [value for value in values if value is not None]
    assert found.answered == tuple(answered)
    assert (found.index is None) is (len(answered) < 8)
    assert found.index is None or abs(found.index - Decimal(sum(answered)) * 25 / len(answered)) <= Decimal(
        "0.05"
    )


@pytest.mark.parametrize(("low", "raised"), [(0, True), (1, True), (2, False)])
def test_a_statement_is_low_up_to_one(low: int, raised: bool) -> None:
    assert (keys(P8=low) == ["nothing ahead"]) is raised
    assert (keys(P1=low) == ["someone else decides"]) is raised


def test_days_without_meaning_are_raised_only_where_nothing_is_far_too_little() -> None:
    fine = {"matter": 1, "amount": -1}
    assert keys(P2=1, LA1=fine) == ["empty of meaning"]
    assert keys(P2=1, LA1=fine, LA2={"amount": -2}) == []
    assert keys(P2=1) == []
    said = patterns({"P2": Answer(value=0), "LA1": Answer(value=fine)})[0].because
    assert said[0] == "“What I do matters to me”: Not true for me"


def test_too_much_is_also_the_wrong_mix_together_with_no_energy() -> None:
    assert keys(P4=1, P7=0) == ["too much on me"]
    assert keys(P4=1) == keys(P7=0) == []


def test_lost_parts_need_a_part_that_is_missed_and_nobody_who_counts_on_them() -> None:
    roles = {"friend": "lost_missed", "worker": "lost_fine"}
    assert keys(M5=roles, P9=1) == ["lost parts"]
    assert keys(M5=roles, P9=2) == keys(M5={"worker": "lost_fine"}, P9=0) == keys(P9=0) == []


def test_somebody_is_cut_off_where_they_belong_nowhere_and_see_nobody() -> None:
    alone = {f"{day}.morning": {"company": "alone"} for day in DAYS}
    assert keys(P5=1, LA5={"amount": -2}) == ["cut off"]
    assert keys(P5=1, W1=alone) == ["cut off"]
    assert keys(P5=1, W1=alone | {"sun.evening": {"company": "others"}}) == []
    assert keys(P5=2, LA5={"amount": -2}, W1=alone) == []


def test_a_week_of_which_a_day_was_not_said_shows_nobody_as_cut_off() -> None:
    assert keys(P5=0, W1={"mon.morning": {"company": "alone"}}) == []
    assert keys(P5=0) == []


@pytest.mark.parametrize(
    ("page", "key", "said", "lasting"),
    [
        ("B2", "travel", {"much": 2, "long": "over12"}, True),
        ("B2", "travel", {"much": 3, "long": "over12"}, True),
        ("B2", "travel", {"much": 1, "long": "over12"}, False),
        ("B2", "travel", {"much": 3, "long": "3to12"}, False),
        ("B2", "travel", {"long": "over12"}, False),
        ("B2", "travel", {}, False),
        ("B1", "pain", {"much": 3, "long": "over12"}, False),
    ],
)
def test_a_lasting_barrier_outside_is_of_place_marked_and_more_than_a_year(
    page: str, key: str, said: dict[str, str | int], lasting: bool
) -> None:
    assert (keys(**{page: {key: said}}) == ["blocked from outside"]) is lasting


def test_what_gets_in_the_way_is_listed_with_everything_said_of_it() -> None:
    said: dict[str, dict[str, str | int]] = {
        "stairs_toilets": {"much": 3, "long": "over12", "help": "A lift"},
        "cost": {},
        "noise": {"much": 0},
    }
    found = barriers(DEFINITION, {"B2": Answer(value=said)})
    assert [(b.key, b.kind, b.help) for b in found] == [
        ("cost", BarrierKind.PLACE, ""),
        ("stairs_toilets", BarrierKind.PLACE, "A lift"),
    ]
    assert [b.because for b in found] == ["Cost", "Stairs or toilets (Very much, More than a year)"]
    assert [kind.words for kind in BarrierKind] == ["Me", "Place", "Activity"]


def test_a_week_says_what_fills_it_and_what_was_not_said_stays_so() -> None:
    found = week(
        {
            "mon.morning": {
                "fills": "LA3",
                "choice": "own",
                "company": "others",
                "place": "out",
                "words": "Choir",
            },
            "mon.evening": {"fills": "nothing", "company": "alone", "want": "LA5"},
            "tue.morning": {"fills": "LA1", "choice": "had_to", "place": "home"},
        }
    )
    assert (found.days_out, found.days_with_others, found.empty, found.not_said, found.areas) == (
        1,
        1,
        1,
        18,
        2,
    )
    assert (found.share_chosen, found.share_with_others) == (Fraction(1, 2), Fraction(1, 2))
    assert found.cells[0].said == ("Hobbies and fun", "Choir", "My choice", "With others", "Out")
    assert found.cells[14].want_words == "People"
    assert week({}).share_chosen is None


def test_an_earlier_version_of_the_talk_raises_only_what_it_asked_about() -> None:
    first = all_talks()["everyday-life", 1]
    found = patterns_of(first, {"LA6": taps_of(0, 2), "M5": Answer(value={"friend": "lost_missed"})})
    assert [pattern.key for pattern in found] == ["too much on me"]
    assert week_of(first, {}) is None
