"""A table of scores is read whole, or refused with the row and what to do."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import InvalidInputError
from app.exchange.score_rows import ScoreRow, read_rows
from app.exchange.score_times import ReadTime, TimeKind, read_time
from app.measures.registry import current_measure

RULE = current_measure("ons4").score("anxiety")


def rows(text: str) -> tuple[ScoreRow, ...]:
    return read_rows("scores.csv", text, RULE)


def refusal(text: str) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as raised:
        rows(text)
    return raised.value


def test_rows_are_read_in_any_order_of_columns() -> None:
    read = rows("Score, Mode ,Time,PERSON,version\n6,Read Aloud,before,Ann Lee,2\n,,after,Ann Lee,\n")
    assert read == (
        ScoreRow("Ann Lee", ReadTime(TimeKind.MOMENT, 0), Decimal(6), 2, "read aloud"),
        ScoreRow("Ann Lee", ReadTime(TimeKind.MOMENT, 1), None, None, ""),
    )


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_semicolons_and_tabs_do_as_well(between: str) -> None:
    table = [("person", "time", "score"), ("Ann", "1", "6"), ("Ann", "2", "-")]
    read = rows("\r\n".join(between.join(cells) for cells in table))
    assert [(row.time.at, row.score) for row in read] == [(1, 6), (2, None)]


def test_headings_alone_are_a_table_without_scores() -> None:
    assert rows("person,time,score\n") == ()


@pytest.mark.parametrize(
    ("word", "kind", "at"),
    [
        (" Before", TimeKind.MOMENT, 0),
        ("AFTER", TimeKind.MOMENT, 1),
        ("baseline", TimeKind.ENDS, 0),
        ("post", TimeKind.ENDS, 1),
        ("12", TimeKind.NUMBER, 12),
        ("0001-01-03", TimeKind.DAY, 3),
    ],
)
def test_times_are_words_numbers_or_days(word: str, kind: TimeKind, at: int) -> None:
    assert read_time(word) == ReadTime(kind, at)


@pytest.mark.parametrize("word", ["", "later", "17/11/2026", "2026-02-30", "-1", "²"])
def test_anything_else_is_no_time(word: str) -> None:
    assert read_time(word) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "scores.csv is empty."),
        ("\n ,\n", "scores.csv is empty."),
        ("person,score\n", "Row 1: there is no column “time”."),
        ("person,time,score,age\n", "Row 1: “age” is no column here."),
        ("person,time,score,score\n", "Row 1: the column “score” stands there twice."),
        ("person,time,score\nAnn,before\n", "Row 2: it has 2 cells, and the headings have 3."),
        ("person,time,score\n\n,before,3\n", "Row 3: it does not say which person."),
        ("person,time,score\nAnn,soon,3\n", "Row 2: “soon” is not a time."),
        ("person,time,score\nAnn,before,three\n", "Row 2: “three” is not a number."),
        ("person,time,score\nAnn,before,NaN\n", "Row 2: “NaN” is not a number."),
        ("person,time,score\nAnn,before,1e1\n", "Row 2: “1e1” is not a number."),
        ("person,time,score\nAnn,before,11\n", "Row 2: 11 is outside the range."),
        ("person,time,score\nAnn,before,-1\n", "Row 2: -1 is outside the range."),
        (
            "person,time,score\nAnn,before,6.5\n",
            f"Row 2: no answers give 6.5 as “{RULE.label}”.",
        ),
        ("person,time,score,version\nAnn,before,3,two\n", "Row 2: “two” is not a version."),
        (
            "person,time,score\nAnn,pre,3\nBob,pre,3\nAnn,first,3\n",
            "Row 4: Ann has a score for this time already, in row 2.",
        ),
        (
            "person,time,score\nAnn,before,3\nAnn,2026-11-17,3\n",
            "Row 3: its time is one of “days”, and the rows above have “before and after”.",
        ),
    ],
)
def test_a_table_that_cannot_be_used_says_which_row_and_why(text: str, message: str) -> None:
    found = refusal(text)
    assert found.message == message
    assert found.advice.endswith(".")


def test_a_quotation_mark_that_never_ends_is_refused() -> None:
    assert refusal('person,time,score\n"Ann,before,3\n').message.startswith(
        "Row 2: it is not written as a table"
    )


def test_a_score_out_of_range_says_what_the_range_is() -> None:
    assert refusal("person,time,score\nAnn,before,11\n").advice == (
        "Write a score from 0 to 10, or leave the cell empty."
    )


@given(st.text(max_size=60))
def test_whatever_stands_in_a_file_is_read_or_refused(text: str) -> None:
    with suppress(InvalidInputError):
        assert all(row.person for row in rows(f"person,time,score\n{text}"))
