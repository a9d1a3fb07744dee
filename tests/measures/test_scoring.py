"""Scores are exact, and never a number where the measure's own rule says there is none."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError
from app.measures.filled import Given
from app.measures.measure import Fill, Item, Measure, Method, NotAnswered, Unit
from app.measures.quantities import in_other_units, read_quantity
from app.measures.registry import all_measures, current_measure
from app.measures.scoring import goal_attainment, rounded, score
from app.measures.typed_answers import read_answers

MEASURES = [measure for _key, measure in sorted(all_measures().items())]
WEIGHT = current_measure("weight").item("amount").units


def an_answer(item: Item) -> st.SearchStrategy[Given]:
    if item.options:
        return st.sampled_from([Given(Decimal(number)) for number, _label in item.options])
    return st.integers(int(item.lowest), int(item.highest)).map(lambda value: Given(Decimal(value)))


@st.composite
def filled(draw: st.DrawFn, *, complete: bool = False) -> tuple[Measure, dict[str, Given | NotAnswered]]:
    measure = draw(st.sampled_from(MEASURES))
    reasons = st.nothing() if complete else st.sampled_from(NotAnswered)
    return measure, {item.code: draw(an_answer(item) | reasons) for item in measure.items}


@given(filled(), st.randoms())
def test_the_order_in_which_answers_are_entered_changes_nothing(
    case: tuple[Measure, dict[str, Given | NotAnswered]], chance: Random
) -> None:
    measure, answers = case
    entries = list(answers.items())
    chance.shuffle(entries)
    assert score(measure, dict(entries)) == score(measure, answers)


@given(filled(complete=True))
def test_a_score_of_complete_answers_lies_in_its_range_and_in_one_band(
    case: tuple[Measure, dict[str, Given | NotAnswered]],
) -> None:
    measure, answers = case
    sheet = score(measure, answers)
    assert (len(sheet.scores), sheet.not_scored) == (len(measure.scores), ())
    for each in sheet.scores:
        rule = measure.score(each.code)
        assert rule.lowest <= each.value <= rule.highest or rule.method is Method.GOALS
        assert each.value == rounded(Fraction(each.value), rule.decimals)
        fitting = [band.label for band in rule.bands if band.lowest <= each.value <= band.highest]
        assert fitting == ([each.band] if rule.bands else [])
        assert (each.missing, each.note) == (0, "")


@given(filled(complete=True), st.data(), st.sampled_from(NotAnswered))
def test_a_missing_answer_never_raises_what_is_added_up_and_an_estimate_says_so(
    case: tuple[Measure, dict[str, Given | NotAnswered]], data: st.DataObject, reason: NotAnswered
) -> None:
    measure, answers = case
    gone = data.draw(st.sampled_from(sorted(answers)))
    whole = {each.code: each for each in score(measure, answers).scores}
    sheet = score(measure, {**answers, gone: reason})
    for each in sheet.scores:
        rule = measure.score(each.code)
        touched = gone in rule.items
        assert each.missing == int(touched)
        assert bool(each.note) == touched
        if rule.method is not Method.GOALS:
            assert each.raw <= whole[each.code].raw
        assert not touched or rule.most_missing
    for lost in sheet.not_scored:
        assert lost.missing == ((gone, reason),)
        assert lost.reason == "cannot be scored: 1 answer missing"
    assert {each.code for each in sheet.scores} | {each.code for each in sheet.not_scored} == set(whole)


@given(filled())
def test_no_score_stands_where_more_is_missing_than_its_rule_allows(
    case: tuple[Measure, dict[str, Given | NotAnswered]],
) -> None:
    measure, answers = case
    for each in score(measure, answers).not_scored:
        rule = measure.score(each.code)
        missing = [code for code in rule.items if isinstance(answers[code], NotAnswered)]
        assert [code for code, _why in each.missing] == missing
        assert len(missing) > rule.most_missing or len(missing) == len(rule.items)


@given(st.lists(st.tuples(st.integers(-2, 2), st.integers(1, 5)), min_size=1, max_size=5))
def test_goal_attainment_agrees_with_the_formula_and_turns_over_with_the_signs(
    goals: list[tuple[int, int]],
) -> None:
    exact = tuple((Decimal(reached), Decimal(weight)) for reached, weight in goals)
    weights = [weight for _reached, weight in goals]
    spread = (0.7 * sum(w * w for w in weights) + 0.3 * sum(weights) ** 2) ** 0.5
    expected = 50 + 10 * sum(reached * weight for reached, weight in goals) / spread
    assert float(goal_attainment(exact)) == pytest.approx(expected, abs=1e-9)
    turned = tuple((-reached, weight) for reached, weight in exact)
    assert goal_attainment(exact) + goal_attainment(turned) == pytest.approx(Decimal(100))


@pytest.mark.parametrize(
    ("exact", "decimals", "value"),
    [("1/2", 0, "1"), ("-1/2", 0, "-1"), ("1/3", 2, "0.33"), ("2.675", 2, "2.68"), ("175/3", 0, "58")],
)
def test_halves_are_rounded_away_from_zero(exact: str, decimals: int, value: str) -> None:
    assert rounded(Fraction(exact), decimals) == Decimal(value)


def test_the_four_ways_of_not_answering_stay_apart() -> None:
    ons4 = current_measure("ons4")
    answers = read_answers(ons4, "did not want to say,Could not tell,does not apply,not asked")
    assert list(answers.values()) == list(NotAnswered)
    assert len(set(NotAnswered)) == 4
    kept = [each.missing[0][1] for each in score(ons4, answers).not_scored]
    assert kept == list(NotAnswered)


def test_an_answer_may_be_typed_by_its_label() -> None:
    gierveld = current_measure("de-jong-gierveld-6")
    typed = read_answers(gierveld, "Yes,more-or-less,more or less,no,2,-")
    assert [getattr(answer, "value", answer) for answer in typed.values()][:5] == [1, 2, 2, 3, 2]


def test_what_was_done_about_a_missing_answer_is_said() -> None:
    estimated, counted, dropped = (
        score(measure, read_answers(measure, answers)).scores[0].note
        for measure, answers in (
            (current_measure("phq-9"), "1,1,1,1,1,1,1,-,-"),
            (current_measure("de-jong-gierveld-6"), "1,1,1,1,1,-"),
            (current_measure("goal-attainment"), "1,-,0"),
        )
    )
    assert estimated == "2 answers missing, estimated from the person’s other answers"
    assert counted == "1 answer missing, counted as nothing; the score may be too low"
    assert dropped == "1 goal not rated, left out"
    assert current_measure("phq-9").score("total").fill is Fill.OWN_MEAN


def test_an_answer_that_is_not_on_the_list_is_refused_by_name() -> None:
    ucla = current_measure("ucla-3")
    with pytest.raises(InvalidInputError, match="4 is no answer to item left_out") as raised:
        score(ucla, {"left_out": Given(Decimal(4))})
    assert raised.value.advice == "Use 1 (Hardly ever or never), 2 (Some of the time), 3 (Often)."
    with pytest.raises(InvalidInputError, match="no item lone"):
        score(ucla, {"lone": Given(Decimal(1))})
    goals = current_measure("goal-attainment")
    with pytest.raises(InvalidInputError):
        score(goals, {"goal_1": Given(Decimal(1), Decimal(0))})


@pytest.mark.parametrize(
    ("named", "answers", "found"),
    [
        ("swemwbs", "3,3", "There are 2 answers."),
        ("my-goals", "1,2,3,4", "There are 4 answers."),
        ("swemwbs", "3", "There is 1 answer."),
        ("ons4", "1,2,3,11", "“11” is no answer to item anxiety"),
        ("ons4", "1,2,3,2.5", "“2.5” is no answer"),
        ("ons4", "1,2,3,nan", "“nan” is no answer"),
        ("ons4", "1,2,3,1x2", "“1x2” is no answer"),
        ("ons4", "1,2,3,lots", "“lots” is no answer"),
        ("ucla-3", "1,2,4", "“4” is no answer"),
        ("goal-attainment", "1x0", "“1x0” is no answer"),
        ("goal-attainment", "1x1e999999", "“1x1e999999” is no answer"),
        ("goal-attainment", "1x1e-999999", "“1x1e-999999” is no answer"),
        ("goal-attainment", "1xnan", "“1xnan” is no answer"),
        ("weight", "9" * 5000, "“9999"),
        ("goal-attainment", "1x", "“1x” is no answer"),
        ("weight", "12 stones", "“12 stones” is no answer"),
        ("weight", "1200", "“1200” is no answer"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(named: str, answers: str, found: str) -> None:
    measure = current_measure(named)
    with pytest.raises(InvalidInputError) as raised:
        score(measure, read_answers(measure, answers))
    assert raised.value.message.startswith(found)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("25.4", "25.4"),
        ("4 st", "25.4"),
        ("4 st 0 lb", "25.4"),
        ("12st7lb", "79.4"),
        ("7 LB 12 St", "79.4"),
        ("80 kg", "80.0"),
        ("", None),
        ("st", None),
        ("12 st 7", None),
        ("12 st 7 st", None),
        ("12 stone", None),
    ],
)
def test_a_weight_is_read_in_kilograms_or_in_stone_and_pounds(text: str, kept: str | None) -> None:
    assert read_quantity(text, WEIGHT, 1) == (None if kept is None else Decimal(kept))


@pytest.mark.parametrize(
    ("kilograms", "shown"), [("25.4", "4 st 0 lb"), ("79.4", "12 st 7 lb"), ("50.6", "8 st 0 lb")]
)
def test_a_weight_is_shown_in_stone_and_pounds_as_well(kilograms: str, shown: str) -> None:
    assert in_other_units(Decimal(kilograms), WEIGHT) == shown


def test_a_quantity_with_one_unit_has_no_other() -> None:
    assert in_other_units(Decimal(3), (Unit("visits", Fraction(1)),)) == ""


@given(st.integers(200, 3000))
def test_a_weight_shown_in_stone_and_read_again_is_the_same_to_half_a_pound(tenths: int) -> None:
    kilograms = Decimal(tenths) / 10
    again = read_quantity(in_other_units(kilograms, WEIGHT), WEIGHT, 1)
    assert again is not None
    assert abs(again - kilograms) <= Decimal("0.3")


def test_a_score_without_bands_has_none() -> None:
    weight = current_measure("weight")
    (each,) = score(weight, read_answers(weight, "80")).scores
    assert (each.band, weight.score("amount").band(each.value)) == ("", None)
