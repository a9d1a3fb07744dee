"""Whether a group is safe to send somebody to."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quality import (
    INSURANCE,
    SAFEGUARDING,
    Check,
    CheckState,
    Quality,
    QualityLevel,
    check_list,
    gaps,
    quality,
)

TODAY = date(2026, 11, 17)
BASIC = [item.code for item in check_list() if item.level is QualityLevel.BASIC]
ALL = tuple(Check(code=code, state=CheckState.IN_PLACE, checked_on=TODAY) for code in BASIC)


def with_check(code: str, **change: object) -> tuple[Check, ...]:
    return tuple(replace(check, **change) if check.code == code else check for check in ALL)  # type: ignore[arg-type]  # fields of a check


def status(
    checks: tuple[Check, ...], *levels: QualityLevel, concern: str = "", today: date = TODAY
) -> Quality:
    return quality(checks, levels, concern, today)


def test_green_is_all_that_it_needs() -> None:
    assert status(ALL) is Quality.GREEN
    assert status(with_check("money", state=CheckState.NOT_NEEDED)) is Quality.GREEN
    assert status(ALL, QualityLevel.MORE) is Quality.GREY
    assert status(()) is Quality.GREY
    assert gaps(ALL, (), TODAY) == ()
    assert [item.code for item in gaps(ALL, (QualityLevel.CHILDREN,), TODAY)] == [
        "children dbs",
        "children lead",
    ]


def test_amber_is_a_gap_with_a_plan_and_a_day() -> None:
    planned = {"state": CheckState.WORKING, "note": "Course in May", "plan_by": date(2027, 5, 1)}
    assert status(with_check("risks", **planned)) is Quality.AMBER
    assert status(with_check("risks", **(planned | {"note": ""}))) is Quality.GREY
    assert status(with_check("risks", **(planned | {"plan_by": None}))) is Quality.GREY
    assert status(with_check("risks", **(planned | {"state": CheckState.MISSING}))) is Quality.AMBER


@pytest.mark.parametrize("code", [INSURANCE, SAFEGUARDING])
def test_red_is_no_insurance_no_safeguarding_or_a_concern(code: str) -> None:
    assert status(with_check(code, state=CheckState.MISSING)) is Quality.RED
    assert status(ALL, concern="Somebody was shouted at") is Quality.RED


def test_what_runs_out_turns_green_into_amber_by_itself_after_30_days() -> None:
    until = date(2026, 12, 1)
    dated = with_check(INSURANCE, renew_on=until)
    assert status(dated, today=until + timedelta(days=30)) is Quality.GREEN
    assert status(dated, today=until + timedelta(days=31)) is Quality.AMBER
    insured = next(check for check in dated if check.code == INSURANCE)
    assert not insured.needs_renewing(date(2026, 10, 31))
    assert insured.needs_renewing(date(2026, 11, 1))
    assert not ALL[0].needs_renewing(TODAY)


CHECKS = st.lists(
    st.builds(
        Check,
        code=st.sampled_from(BASIC),
        state=st.sampled_from(CheckState),
        checked_on=st.just(TODAY),
        note=st.sampled_from(("", "soon")),
        plan_by=st.none() | st.just(TODAY),
        renew_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    ),
    unique_by=lambda check: check.code,
).map(tuple)


@given(CHECKS, st.integers(0, 400))
def test_time_alone_never_makes_a_group_better(checks: tuple[Check, ...], days: int) -> None:
    order = [Quality.GREEN, Quality.AMBER, Quality.GREY, Quality.RED]
    later = status(checks, today=TODAY + timedelta(days=days))
    assert order.index(later) >= order.index(status(checks))
    assert later.words
