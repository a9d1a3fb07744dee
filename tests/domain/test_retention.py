"""How long records are kept: counted in whole years, from the right day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from app.domain.retention import (
    Counted,
    Keeping,
    RecordDates,
    RecordKind,
    counted_words,
    needed_reason,
    refusal_words,
    review_line,
    tidy_rule,
    years_after,
)
from app.errors import InvalidInputError
from app.measures import registry

SCHEDULE = {rule.kind: rule for rule in registry.first_schedule()}
ADA = RecordDates(person_id=uuid4(), name="Ada", last_contact=date(2018, 11, 17))


def due(dates: RecordDates, **decided: object) -> date | None:
    return review_line(dates, replace(Keeping(), **decided), SCHEDULE).due_on  # type: ignore[arg-type]  # by name


def test_an_adult_is_due_eight_years_after_the_last_contact() -> None:
    assert due(ADA) == date(2026, 11, 17)
    assert due(ADA, kind=RecordKind.LONG) == date(2038, 11, 17)


def test_the_29th_of_february_becomes_the_28th() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("born", "last", "day"),
    [
        (date(2010, 5, 1), date(2020, 1, 1), date(2035, 5, 1)),
        (date(2010, 5, 1), date(2027, 4, 30), date(2035, 5, 1)),
        (date(2010, 5, 1), date(2027, 5, 1), date(2036, 5, 1)),
    ],
)
def test_a_child_is_kept_until_25_and_until_26_if_they_were_17(born: date, last: date, day: date) -> None:
    child = replace(ADA, born_on=born, last_contact=last)
    line = review_line(child, Keeping(), SCHEDULE)
    assert (line.kind, line.due_on) == (RecordKind.CHILD, day)


def test_somebody_who_was_18_at_the_last_contact_is_an_adult() -> None:
    grown = replace(ADA, born_on=date(2000, 11, 17))
    assert review_line(grown, Keeping(), SCHEDULE).kind is RecordKind.ADULT


def test_a_child_without_a_date_of_birth_is_kept_longest() -> None:
    assert due(ADA, kind=RecordKind.CHILD) == date(2043, 11, 17)


def test_the_record_of_somebody_who_died_counts_from_that_day() -> None:
    assert due(ADA, kind=RecordKind.DIED, died_on=date(2020, 1, 2)) == date(2028, 1, 2)
    assert due(ADA, kind=RecordKind.DIED) is None


def test_a_decision_to_keep_it_longer_counts_only_forward() -> None:
    assert due(ADA, keep_until=date(2030, 1, 1)) == date(2030, 1, 1)
    assert due(ADA, keep_until=date(2020, 1, 1)) == date(2026, 11, 17)


def test_whoever_wants_no_record_is_due_at_once_until_somebody_decides_to_keep_it_for_a_reason() -> None:
    unwilling = replace(ADA, refused_on=date(2024, 3, 1))
    assert due(unwilling) == due(replace(unwilling, last_contact=date(2024, 2, 1))) == date(2024, 3, 1)
    assert due(unwilling, kind=RecordKind.DIED) == date(2024, 3, 1)
    assert due(unwilling, keep_until=date(2030, 1, 1)) == date(2030, 1, 1)
    words = refusal_words(review_line(unwilling, Keeping(), SCHEDULE))
    assert words == "Since Friday 1 March 2024 they do not want a record kept of them."
    assert refusal_words(review_line(ADA, Keeping(), SCHEDULE)) == ""


def test_the_schedule_has_a_line_for_every_kind_and_none_is_checked() -> None:
    assert set(SCHEDULE) == set(RecordKind)
    assert not any(rule.checked for rule in SCHEDULE.values())
    assert {rule.counted for rule in SCHEDULE.values()} == set(Counted)
    assert all(map(counted_words, Counted))


@pytest.mark.parametrize("years", [0, 101, -1])
def test_years_that_make_no_sense_are_refused(years: int) -> None:
    with pytest.raises(InvalidInputError, match="cannot be kept"):
        tidy_rule(SCHEDULE[RecordKind.ADULT], years, "")


def test_a_reason_has_to_be_there() -> None:
    assert needed_reason(" A court asked. ") == "A court asked."
    with pytest.raises(InvalidInputError, match="no reason"):
        needed_reason(" \n ")
