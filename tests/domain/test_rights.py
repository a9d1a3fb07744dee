"""Requests have a calendar month, or three; breaches 72 hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from app.domain.rights import (
    Breach,
    BreachForm,
    RequestKind,
    RightsRequest,
    Risk,
    kind_words,
    months_after,
    risk_words,
)

REQUEST = RightsRequest(
    id=uuid4(),
    person_id=uuid4(),
    name="Ada",
    kind=RequestKind.SEE,
    asked_on=date(2026, 1, 31),
    asked_by="Ada",
)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 17), 1, date(2026, 12, 17)),
        (date(2026, 12, 17), 1, date(2027, 1, 17)),
        (date(2026, 10, 31), 3, date(2027, 1, 31)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_the_month(day: date, months: int, later: date) -> None:
    assert months_after(day, months) == later


def test_a_request_is_due_in_a_month_and_with_a_reason_in_three() -> None:
    assert REQUEST.due_on == date(2026, 2, 28)
    assert replace(REQUEST, longer_reason="Many papers.").due_on == date(2026, 4, 30)
    assert REQUEST.open
    assert not replace(REQUEST, sent_on=date(2026, 2, 1)).open


def test_the_regulator_is_told_within_72_hours_unless_a_risk_is_unlikely() -> None:
    form = BreachForm(what="A stick was lost.", known_at=datetime(2026, 11, 17, 9, tzinfo=UTC))
    breach = Breach(id=uuid4(), number=1, form=form)
    assert breach.tell_by == datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert breach.must_tell
    assert breach.open
    assert not replace(breach, form=replace(form, risk=Risk.UNLIKELY)).must_tell
    assert not replace(breach, form=replace(form, told_regulator_at=form.known_at)).must_tell
    assert not replace(breach, form=replace(form, closed_on=date(2026, 11, 18))).open


def test_everything_has_words() -> None:
    assert all(map(kind_words, RequestKind))
    assert all(map(risk_words, Risk))
