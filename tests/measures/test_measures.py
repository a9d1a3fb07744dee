"""The measures that come with the program: every worked example inside them, and what domain facts say."""

import itertools
import re
from decimal import Decimal
from importlib.resources import files

import pytest

from app.errors import NotFoundError
from app.measures.filled import Given
from app.measures.measure import Direction, Example, Gate, LicenceKind, Measure, Method
from app.measures.registry import all_measures, current_measure, red_flags
from app.measures.scoring import score
from app.measures.worked_examples import checked_measure, what_differs

MEASURES = [measure for _key, measure in sorted(all_measures().items())]
EXAMPLES = [(measure, example) for measure in MEASURES for example in measure.examples]
FLAGS = [flag.code for flag in red_flags()]
WITHOUT_WORDS = {
    "swemwbs", "wemwbs", "de-jong-gierveld-6", "mycaw", "canterbury", "ucl-museum-6", "ucl-museum-12",
    "r-outcomes-howru", "r-outcomes-pws",
}  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "example"), EXAMPLES, ids=[f"{measure.id} {example.answers}" for measure, example in EXAMPLES]
)
def test_what_a_measure_says_of_its_worked_example_comes_out(measure: Measure, example: Example) -> None:
    assert what_differs(measure, example) == ""


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_a_file_is_called_after_its_measure(measure: Measure) -> None:
    folder = files("resources") / "measures"
    text = (folder / f"{measure.id.replace('-', '_')}.toml").read_text("utf-8")
    assert checked_measure("file.toml", text, FLAGS) == measure


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.id)
def test_every_rule_of_a_measure_is_shown_by_an_example(measure: Measure) -> None:
    shown = {expected.code for example in measure.examples for expected in example.scores}
    assert shown == {rule.code for rule in measure.scores}
    assert any(example.not_scored for example in measure.examples)


def test_measures_whose_words_are_not_ours_to_pass_on_come_without_them() -> None:
    shells = {measure.id for measure in MEASURES if measure.licence is LicenceKind.BRING_YOUR_OWN}
    assert shells == WITHOUT_WORDS
    for measure in MEASURES:
        has_words = {bool(item.text) for item in measure.items}
        assert has_words == {measure.id not in WITHOUT_WORDS}, measure.id


def test_the_measures_of_low_mood_wait_for_a_clinical_lead_and_who_5_for_a_word_about_its_use() -> None:
    gated = {measure.id for measure in MEASURES if measure.gate is Gate.CLINICAL_LEAD}
    assert gated == {"phq-9", "gad-7", "phq-4"}
    who_5 = current_measure("who-5")
    assert (who_5.licence, who_5.gate) == (LicenceKind.OPEN_NON_COMMERCIAL, Gate.NON_COMMERCIAL)
    assert "CC BY-NC-SA 3.0 IGO" in (files("resources") / "measures" / "LICENSE-who_5.txt").read_text("utf-8")


def test_what_is_from_memory_says_so() -> None:
    doubted = [
        (measure, rule)
        for measure in MEASURES
        for rule in measure.scores
        if "to be checked" in rule.bands_source
    ]
    assert doubted
    for measure, _rule in doubted:
        assert any("bands" in fact or "band" in fact for fact in measure.to_check), measure.id


def test_the_conversion_of_swemwbs_is_the_published_one() -> None:
    table = current_measure("swemwbs").score("total").table
    values = [value for _raw, value in table]
    assert (len(table), sum(values)) == (29, Decimal("585.66"))
    assert all(before < after for before, after in itertools.pairwise(values))
    known = {7: "7", 8: "9.51", 9: "11.25", 14: "15.32", 31: "28.13", 32: "29.31", 34: "32.55"}
    assert {raw: dict(table)[Decimal(raw)] for raw in known} == {
        raw: Decimal(value) for raw, value in known.items()
    }


def test_ons_anxiety_improves_downwards_and_nothing_is_added_up() -> None:
    ons4 = current_measure("ons4")
    directions = {rule.code: rule.direction for rule in ons4.scores}
    assert directions == {
        "satisfaction": Direction.HIGHER,
        "worthwhile": Direction.HIGHER,
        "happiness": Direction.HIGHER,
        "anxiety": Direction.LOWER,
    }
    assert {rule.method for rule in ons4.scores} == {Method.ITEM}


def test_people_under_the_age_of_a_measure_are_not_offered_it() -> None:
    ons4 = current_measure("ons4")
    assert [ons4.offered_at(age) for age in (15, 16, 99, None)] == [False, True, True, True]
    text = (files("resources") / "measures" / "ons4.toml").read_text("utf-8")
    young = checked_measure("a.toml", text.replace("oldest = 0", "oldest = 24"), FLAGS)
    assert [young.offered_at(age) for age in (15, 24, 25)] == [False, True, False]


def test_the_exact_words_of_phq_4_are_those_of_the_longer_ones() -> None:
    gad, phq = current_measure("gad-7"), current_measure("phq-9")
    words = [item.text for item in current_measure("phq-4").items]
    assert words == [gad.items[0].text, gad.items[1].text, phq.items[1].text, phq.items[0].text]


@pytest.mark.parametrize("answer", [None, 1, 2, 3])
def test_the_ninth_answer_of_phq_9_opens_the_safety_page_above_0_or_left_blank(answer: int | None) -> None:
    phq_9 = current_measure("phq-9")
    answers = {item.code: Given(Decimal(0)) for item in phq_9.items}
    assert score(phq_9, answers).alerts == ()
    del answers["9"]
    if answer is not None:
        answers["9"] = Given(Decimal(answer))
    (alert,) = score(phq_9, answers).alerts
    assert alert.flag == "RF1"
    assert alert.from_paper == "The person has left. Who will contact them today?"


def test_own_words_are_plain() -> None:
    hard = re.compile(r"\b(patient|client|service user|please|sorry)\b|!", re.IGNORECASE)
    own = [measure for measure in MEASURES if measure.licence is LicenceKind.OWN]
    for measure in own:
        for item in measure.items:
            assert not hard.search(item.text), item.text


def test_a_measure_nobody_has_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match="“outcomes-star”") as raised:
        current_measure("outcomes-star")
    assert "swemwbs, " in raised.value.advice
    assert current_measure("swemwbs").item("3").takes(Decimal(5))
