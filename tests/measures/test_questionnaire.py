"""Questionnaires as values: packed and unpacked, read over time, shown in a service's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.measures.definition import definition_text
from app.measures.filled import Given
from app.measures.history import PersonChange, Point, Reads, Size, person_change
from app.measures.measure import AnsweredBy, ChangeRule, Direction, Method, NotAnswered, Way
from app.measures.offers import Clearance, WhyNot, Wording, has_words, why_not, worded
from app.measures.own import OwnForm, OwnItem, own_form, own_id, own_measure, with_example
from app.measures.own_preview import form_problems, preview_lines
from app.measures.packed_answers import packed, unpacked
from app.measures.pairing import (
    Course,
    End,
    ProgrammeReading,
    counted_programme,
    counted_session,
    first_to_latest,
)
from app.measures.questionnaire import HowAsked, Occasion
from app.measures.registry import all_measures, red_flags
from app.measures.worked_examples import checked_measure

MEASURES = all_measures()
FLAGS = [flag.code for flag in red_flags()]
TODAY = date(2026, 11, 17)
ANSWERS = st.one_of(
    st.sampled_from(NotAnswered),
    st.builds(
        Given,
        st.decimals(-1000, 1000, places=6),
        st.decimals(Decimal("0.01"), 100, places=2),
    ),
)


@given(st.dictionaries(st.text(max_size=5), ANSWERS, max_size=5))
def test_answers_are_unpacked_as_they_were_packed(answers: dict[str, Given | NotAnswered]) -> None:
    assert unpacked(packed(answers)) == answers


@pytest.mark.parametrize("key", MEASURES, ids=str)
def test_a_measure_written_as_its_file_is_read_as_the_same_measure(key: tuple[str, int]) -> None:
    measure = MEASURES[key]
    assert checked_measure("again.toml", definition_text(measure), FLAGS) == measure


def test_words_with_every_odd_sign_come_back_from_the_file() -> None:
    odd = 'a "quote", a \\ and a\ttab\x7f é 😀'
    measure = replace(MEASURES["confidence", 1], lead_in=odd, to_check=())
    assert checked_measure("odd.toml", definition_text(measure), FLAGS) == measure


def courses(readings: list[ProgrammeReading]) -> list[Course]:
    """What SQL would count, one person at a time."""
    found = []
    for person in {r.person for r in readings}:
        own = [r for r in readings if r.person == person]
        numbers = sorted((r for r in own if r.value is not None), key=lambda r: r.at)
        ends = [End(r.version, r.way, r.value) for r in numbers if r.value is not None]
        twice = len({r.at for r in numbers}) < len(numbers)
        found.append(
            Course(
                people=1,
                numbers=len(numbers),
                at_once=twice,
                first=ends[0] if ends else None,
                latest=ends[-1] if ends else None,
            )
        )
    return found


READINGS = st.builds(
    ProgrammeReading,
    person=st.integers(1, 6),
    version=st.integers(1, 2),
    way=st.sampled_from(["self", "help"]),
    value=st.none() | st.sampled_from([Decimal(1), Decimal(2)]),
    at=st.integers(1, 4),
)


@settings(max_examples=60)
@given(st.lists(READINGS, max_size=20))
def test_people_counted_before_are_paired_as_one_by_one(readings: list[ProgrammeReading]) -> None:
    expected = first_to_latest(readings, 1)
    counted = counted_programme(courses(readings), 1)
    assert counted == expected
    again = counted_session(courses(readings), 1)
    assert (again.tally, again.left_out) == (expected.tally, expected.left_out)


def point(value: int | None, day: int = 0, mode: str = "words, self", **more: object) -> Point:
    made = Point(
        filled_id=UUID(int=day + 1),
        on=TODAY + timedelta(days=day),
        value=None if value is None else Decimal(value),
        raw=None,
        band="",
        note="",
        version=1,
        mode=mode,
        occasion=Occasion.FREE,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # as the field says


WEMWBS = MEASURES["swemwbs", 1].scores[0]


@pytest.mark.parametrize(
    ("first", "latest", "direction", "reads", "size"),
    [
        (10, 14, Direction.HIGHER, Reads.BETTER, Size.LIKELY),
        (10, 12, Direction.HIGHER, Reads.BETTER, Size.POSSIBLE),
        (14, 10, Direction.HIGHER, Reads.WORSE, Size.LIKELY),
        (14, 10, Direction.LOWER, Reads.BETTER, Size.LIKELY),
        (10, 10, Direction.LOWER, Reads.SAME, Size.NO_CLEAR),
        (10, 14, Direction.NEITHER, Reads.NEITHER, Size.LIKELY),
    ],
)
def test_one_persons_change_reads_by_direction_and_threshold(
    first: int, latest: int, direction: Direction, reads: Reads, size: Size
) -> None:
    rule = replace(WEMWBS, direction=direction)
    there = person_change(rule, [point(first), point(latest, 1)])
    back = person_change(rule, [point(latest), point(first, 1)])
    assert there is not None
    assert back is not None
    assert (there.reads, there.size) == (reads, size)
    assert back.difference == -there.difference
    turned = {Reads.BETTER: Reads.WORSE, Reads.WORSE: Reads.BETTER}
    assert back.reads is turned.get(reads, reads)


def test_what_is_not_known_of_a_measure_is_not_said() -> None:
    assert found(None).size is Size.NOT_KNOWN
    assert found(None).words == "SWEMWBS, converted: 10 to 11, better by 1 point."
    assert found(ChangeRule(source="none")).size is Size.NOT_KNOWN
    assert found(ChangeRule(source="a", likely=Decimal(2))).size is Size.NO_CLEAR
    assert found(ChangeRule(source="a", possible=Decimal(1))).size is Size.POSSIBLE


def found(rule: ChangeRule | None) -> PersonChange:
    change = person_change(replace(WEMWBS, change=rule), [point(10), point(11, 1)])
    assert change is not None
    return change


def test_only_scores_asked_alike_are_set_against_each_other() -> None:
    assert person_change(WEMWBS, [point(None)]) is None
    assert person_change(WEMWBS, [point(10), point(14, 1, "words, proxy")]) is None
    assert person_change(WEMWBS, [point(10), point(14, 1, occasion=Occasion.AFTER)]) is None
    other = [point(10, version=2), point(11, 1), point(14, 2), point(None, 3)]
    change = person_change(WEMWBS, other)
    assert change is not None
    assert (change.first.value, change.latest.value) == (Decimal(11), Decimal(14))
    assert change.left_out == 1


def test_how_it_was_asked_in_words_and_as_what_is_compared() -> None:
    how = HowAsked(way=Way.READ_ALOUD, answered_by=AnsweredBy.PROXY, seen_by_helper=True)
    assert how.mode == "read aloud, proxy, seen by helper"
    assert replace(how, from_paper=True).mode == how.mode
    said = {
        HowAsked(way=w, answered_by=b, from_paper=p).words
        for w in Way
        for b in AnsweredBy
        for p in (True, False)
    }
    assert len(said) == len(Way) * len(AnsweredBy) * 2
    assert len({occasion.words for occasion in Occasion}) == len(Occasion)
    assert len({reason.words for reason in WhyNot}) == len(WhyNot)


def test_a_gate_an_age_and_the_end_of_a_licence() -> None:
    phq = MEASURES["phq-9", 1]
    clearance = Clearance(measure="phq-9", confirmed_by="Dr Patel", confirmed_on=TODAY, ends_on=TODAY)
    assert why_not(phq, None, TODAY, 40) is WhyNot.SWITCHED_OFF
    assert why_not(phq, clearance, TODAY, 40) is None
    assert why_not(phq, clearance, TODAY + timedelta(days=1), 40) is WhyNot.LICENCE_ENDED
    assert why_not(phq, clearance, TODAY, 17) is WhyNot.TOO_YOUNG
    assert why_not(replace(phq, oldest=60), clearance, TODAY, 61) is WhyNot.TOO_OLD
    assert (clearance.ends_soon(TODAY - timedelta(days=61)), clearance.ends_soon(TODAY)) == (False, True)
    assert not replace(clearance, ends_on=None).ends_soon(TODAY)


def test_own_words_go_only_where_they_fit() -> None:
    shell = MEASURES["swemwbs", 1]
    words = Wording(
        measure="swemwbs", version=1, lead_in="", texts={"1": "First"}, options=((1, "never"), (2, "often"))
    )
    shown = worded(shell, words)
    assert (shown.items[0].text, shown.items[0].options, has_words(shown)) == ("First", (), False)
    assert worded(shell, replace(words, version=2)) is shell
    assert worded(shell, None) is shell


FORMS = st.builds(
    OwnForm,
    title=st.just("Our measure"),
    items=st.lists(st.builds(OwnItem, st.just("A question"), st.booleans()), min_size=1, max_size=12).map(
        tuple
    ),
    method=st.sampled_from([Method.SUM, Method.MEAN]),
    direction=st.sampled_from(Direction),
    options=st.sampled_from([(), ((0, "no"), (1, "yes")), ((1, "a"), (3, "b"), (7, "c"))]),
    line=st.sampled_from([(0, 10), (-3, 3), (1, 7)]),
    ends=st.sampled_from([("", ""), ("low", "high")]),
)


@settings(max_examples=40)
@given(FORMS)
def test_whatever_a_form_can_say_is_a_measure_that_holds_and_a_form_again(form: OwnForm) -> None:
    assert form_problems(form) == ()
    made = own_measure(form, own_id(form.title), 1, "Riverside")
    assert checked_measure("own.toml", definition_text(made), FLAGS) == made
    again = own_form(made)
    assert again is not None
    assert own_measure(again, made.id, 1, "Riverside") == made
    assert preview_lines(made)[0].endswith("question." if len(form.items) == 1 else "questions.")


def test_what_the_form_cannot_say_is_no_form() -> None:
    simple = own_measure(OwnForm(title="A", items=(OwnItem("Q"),)), "own-a", 1, "R")
    assert own_form(replace(simple, group_from=9)) is None
    assert own_form(MEASURES["ons4", 1]) is None
    assert own_form(MEASURES["weight", 1]) is None
    assert own_id("  ¿? ") == "own-measure"
    assert own_id("Über " + "x" * 80) == "own-uber-" + "x" * 51
    assert with_example(MEASURES["my-goals", 1]).examples


def test_every_fault_of_a_form_has_its_field() -> None:
    wrong = OwnForm(
        title=" ",
        items=(OwnItem(" "),),
        answered_by=(),
        ways=(),
        options=((1, ""),),
        method=Method.LOOKUP,
        youngest=-1,
        oldest=-2,
        most_missing=1,
    )
    fields = {field for field, _words in form_problems(wrong)}
    assert fields == {
        "title", "items", "answered_by", "ways", "options", "method", "youngest", "oldest", "most_missing",
    }  # fmt: skip
    twins = replace(wrong, options=((1, "a"), (1, "A")))
    assert len([f for f, _words in form_problems(twins) if f == "options"]) == 2
    assert ("line", "The line of numbers does not rise.") in form_problems(
        replace(wrong, options=(), line=(3, 3))
    )
