"""What is said of a group's change is what its figures say, and "too few" where that is the truth."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from app.domain.session_scores import Moment
from app.measures.change import compare
from app.measures.change_words import (
    change_sentence,
    figure_rows,
    left_out_rows,
    moments,
    what_is_compared,
)
from app.measures.pairing import (
    LeftOut,
    ProgrammePairs,
    ProgrammeReading,
    SessionReading,
    before_to_after,
    first_to_latest,
)
from app.measures.registry import current_measure


def pairs(*scores: tuple[int, int | None]) -> ProgrammePairs:
    """People with a first and a latest score; None for one who was asked once."""
    readings = [
        ProgrammeReading(person=person, version=1, way="words, self", value=Decimal(value), at=at)
        for person, both in enumerate(scores)
        for at, value in enumerate(both)
        if value is not None
    ]
    return first_to_latest(readings, 1)


def said(measure_id: str, score: str, least: int, *scores: tuple[int, int | None]) -> str:
    """The sentence about these people."""
    return change_sentence(compare(pairs(*scores), current_measure(measure_id).score(score)), least)


def test_ons_anxiety_gets_better_downwards() -> None:
    sentence = said("ons4", "anxiety", 3, (8, 3), (7, 4), (9, 5), (6, 4), (8, 2), (7, 3), (9, 6), (5, 4))
    assert sentence.startswith("8 people: from 7.38 to 3.88 on average, better by 3.50.")
    assert "95 % interval" in sentence
    assert "Chance alone rarely does this (p = 0.008)." in sentence


def test_what_goes_down_where_higher_is_better_is_worse() -> None:
    assert "worse by 10.00" in said("who-5", "total", 2, (60, 48), (40, 32))


def test_few_people_are_too_few_to_say() -> None:
    assert said("who-5", "total", 8, (48, 60), (40, 52)) == (
        "2 people can be compared: too few to say. This measure is reported for 8 people or more."
    )


def test_few_changes_are_too_few_to_test_and_none_is_none() -> None:
    assert said("who-5", "total", 3, *[(48, 60)] * 5).endswith(
        "Fewer than 6 people changed: too few to test."
    )
    assert said("who-5", "total", 3, *[(48, 48)] * 5).endswith("Nobody changed.")


def test_nobody_with_two_scores_can_be_compared() -> None:
    assert said("who-5", "total", 3, (48, None)).startswith("Nobody can be compared.")
    assert figure_rows(compare(pairs((48, None)), current_measure("who-5").score("total"))) == []


def test_who_is_left_out_is_counted_by_the_reason() -> None:
    assert left_out_rows(pairs((48, 60), (40, None), (44, None))) == [("Only one score", "2")]
    assert dict(pairs((48, None)).left_out) == {LeftOut.ONLY_ONE: 1}


def test_the_table_names_every_method() -> None:
    found = compare(
        pairs(*[(40 + 4 * place, 60 + 2 * place) for place in range(9)]),
        current_measure("who-5").score("total"),
    )
    rows = dict(figure_rows(found))
    assert rows["People with two scores"] == "9"
    assert "better" in rows["Any change"]
    assert any(name.startswith("Wilcoxon signed-rank, exact") for name in rows)
    assert any(name.startswith("d_z = ") for name in rows)
    assert any(name.startswith("By 10 or more (Topp") for name in rows)
    assert any(name.startswith("“low: talk about it” to") for name in rows)


def test_a_score_without_a_better_way_goes_up_and_down() -> None:
    found = compare(
        pairs(*[(70, 72 + place) for place in range(8)]), current_measure("weight").score("amount")
    )
    assert dict(figure_rows(found))["Any change"] == "8 up, 0 the same, 0 down"
    assert "better" not in change_sentence(found, 8)


def test_a_session_and_a_programme_are_named_apart() -> None:
    readings = [
        SessionReading(person=n, version=1, way="words, self", value=Decimal(40 + n + 10 * at), moment=moment)
        for n in range(3)
        for at, moment in enumerate((Moment.BEFORE, Moment.AFTER))
    ]
    session = compare(before_to_after(readings, 1), current_measure("who-5").score("total"))
    programme = compare(pairs((40, 50), (42, 52), (44, 54)), current_measure("who-5").score("total"))
    assert moments(session) == ("Before", "After")
    assert moments(programme) == ("First", "Latest")
    assert "nothing about lasting change" in what_is_compared(session)
    assert "After: mean, SD, median" in dict(figure_rows(session))
    assert "Latest: mean, SD, median" in dict(figure_rows(programme))


def test_one_pair_has_no_interval_and_no_test() -> None:
    found = compare(pairs((40, 60)), current_measure("who-5").score("total"))
    assert change_sentence(found, 1) == (
        "1 person: from 40.00 to 60.00 on average, better by 20.00. "
        "Fewer than 6 people changed: too few to test."
    )
    assert "Paired t" not in dict(figure_rows(found))


def test_a_score_with_a_known_reliability_counts_reliable_change() -> None:
    rule = current_measure("who-5").score("total")
    assert rule.change is not None
    known = replace(rule, change=replace(rule.change, reliability=Decimal("0.85")))
    found = compare(pairs(*[(40 + 4 * place, 60 + 2 * place) for place in range(9)]), known)
    assert found.figures is not None
    assert found.figures.reliable is not None
    assert found.figures.reliable.method in dict(figure_rows(found))
