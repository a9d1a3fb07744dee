"""How groups meet: rhythms, changes from a day on, closed days, hours of a venue, figures, waiting lists."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.arrangement import Arrangement, SessionKind, check_open, hours_words, kind_word, tidied
from app.domain.closed_days import closed_from
from app.domain.group_form import group_from
from app.domain.groups import Group, GroupForm, GroupSession, SessionState
from app.domain.schedule import Schedule, monthly, week_of_month, weekly
from app.domain.schedule_change import with_schedule
from app.domain.schedule_words import when_words
from app.domain.session_change import changed_session, form_of, group_from_session
from app.domain.session_scores import Mode
from app.domain.sessions_ahead import planned
from app.errors import InvalidInputError

MONDAY, DAY, WEEK = date(2026, 9, 7), timedelta(days=1), timedelta(weeks=1)
BOOTCAMP, OTHER = UUID(int=1), UUID(int=2)
FORM = GroupForm(
    name="Bootcamp", venue="Hall", first_on=MONDAY, starts=time(10), ends=time(11), mode=Mode.FACES
)


def made(group_id: UUID = BOOTCAMP, **change: object) -> Group:
    return group_from(replace(FORM, **change), group_id, MONDAY)  # type: ignore[arg-type]  # fields of the form


def schedule(rule: str, first_on: date = MONDAY) -> Schedule:
    return Schedule(first_on=first_on, starts=time(10), ends=time(11), rule=rule)


def held(group: Group, last: date) -> list[date]:
    return [session.held_on for session in planned(group, MONDAY, last)]


RHYTHMS = [
    (weekly(MONDAY), [7, 14, 21, 28], "Mondays"),
    (weekly(MONDAY, 1, [2]), [7, 9, 14, 16, 21, 23, 28, 30], "Mondays and Wednesdays"),
    (weekly(MONDAY, 2), [7, 21], "Every 2 weeks on Monday"),
    (weekly(date(2026, 9, 6), 2, [0]), [6, 14, 20, 28], "Every 2 weeks on Monday and Sunday"),
    (monthly(date(2026, 9, 3), [1, 3]), [3, 17], "First and third Thursday of the month"),
    (monthly(date(2026, 9, 25), [-1]), [25], "Last Friday of the month"),
    (monthly(date(2026, 9, 10), []), [10], "Second Thursday of the month"),
]


@pytest.mark.parametrize(("rule", "days", "words"), RHYTHMS)
def test_a_rhythm_has_its_days_and_its_words(rule: str, days: list[int], words: str) -> None:
    when = schedule(rule, date(2026, 9, days[0]))
    assert [day.day for day in when.days(date(2026, 9, 1), date(2026, 9, 30))] == days
    assert when_words(when) == f"{words}, 10:00 to 11:00 am"


def test_a_fifth_friday_is_the_last_and_no_month_is_left_out() -> None:
    assert week_of_month(date(2026, 10, 30)) == -1
    when = schedule(monthly(date(2026, 10, 30), []), date(2026, 10, 30))
    assert list(when.days(MONDAY, date(2026, 12, 31))) == [
        date(2026, 10, 30), date(2026, 11, 27), date(2026, 12, 25),
    ]  # fmt: skip


def test_once_a_week_becomes_monday_and_wednesday_from_a_day_without_changing_the_past() -> None:
    """Airedale, check 2."""
    before, from_on = made(), date(2026, 10, 1)
    after = with_schedule(before, made(further_days=(2,)), from_on)
    assert held(after, date(2026, 10, 14)) == [
        *(MONDAY + n * WEEK for n in range(4)),
        date(2026, 10, 5), date(2026, 10, 7), date(2026, 10, 12), date(2026, 10, 14),
    ]  # fmt: skip
    assert when_words(after.schedule) == "Mondays and Wednesdays, 10:00 to 11:00 am"


def test_the_same_rhythm_begins_nothing_anew_and_an_end_can_be_set() -> None:
    before = made()
    after = with_schedule(before, made(last_on=MONDAY + 3 * WEEK, venue="Library"), MONDAY + 2 * WEEK)
    assert after.earlier == ()
    assert after.schedule is not None
    assert after.schedule.first_on == MONDAY
    assert with_schedule(made(first_on=None), before, MONDAY).schedule == before.schedule


def test_a_group_that_meets_no_more_keeps_what_was() -> None:
    after = with_schedule(made(), made(first_on=None), MONDAY + 2 * WEEK)
    assert held(after, MONDAY + 9 * WEEK) == [MONDAY, MONDAY + WEEK]


def test_a_schedule_that_has_no_day_left_stays_as_typed() -> None:
    once = made(every_weeks=0)
    after = with_schedule(made(), once, MONDAY + WEEK)
    assert after.schedule == once.schedule


@settings(max_examples=60, deadline=None)
@given(
    shift=st.integers(0, 60), days=st.sets(st.integers(0, 6), max_size=3), every=st.integers(1, 3),
    weeks=st.sets(st.sampled_from([1, 2, 3, 4, -1]), max_size=2),
)  # fmt: skip
def test_no_change_touches_what_was_before_its_day(
    shift: int, days: set[int], every: int, weeks: set[int]
) -> None:
    before, from_on = made(), MONDAY + shift * DAY
    wanted = made(further_days=tuple(days), every_weeks=every, weeks_of_month=tuple(weeks), starts=time(9))
    after = with_schedule(before, wanted, from_on)
    far = MONDAY + 200 * DAY
    old = [s.id for s in planned(before, MONDAY, far) if s.held_on < from_on]
    assert [s.id for s in planned(after, MONDAY, far) if s.held_on < from_on] == old
    assert {s.starts for s in planned(after, MONDAY, far) if s.held_on >= from_on} <= {time(9)}


def test_two_funders_alternate_fortnights_without_a_gap() -> None:
    """Silver Singers, check 5."""
    one = made(every_weeks=2)
    other = made(OTHER, every_weeks=2, first_on=MONDAY + WEEK)
    days = sorted({*held(one, MONDAY + 20 * WEEK), *held(other, MONDAY + 20 * WEEK)})
    assert days == [MONDAY + n * WEEK for n in range(21)]


def test_a_session_on_a_closed_day_is_planned_as_cancelled_with_the_reason() -> None:
    days = closed_from(BOOTCAMP, MONDAY + WEEK, MONDAY + 2 * WEEK, " school  holidays ")
    group = replace(made(), closed=(days,))
    states = [(s.state, s.reason) for s in planned(group, MONDAY, MONDAY + 3 * WEEK)]
    cancelled = (SessionState.CANCELLED, "school holidays")
    assert states == [(SessionState.PLANNED, ""), cancelled, cancelled, (SessionState.PLANNED, "")]
    for last, reason, field in ((MONDAY - DAY, "x", "last_on"), (MONDAY, " ", "reason")):
        with pytest.raises(InvalidInputError) as refused:
            closed_from(None, MONDAY, last, reason)
        assert refused.value.field == field


HOURS = Arrangement(opens=time(9), closes=time(16, 30))


def test_a_booking_outside_the_hours_of_the_venue_is_refused_with_the_reason() -> None:
    """GL1, check 3."""
    check_open(HOURS, time(9), time(16, 30))
    with pytest.raises(
        InvalidInputError, match=r"outside the hours of the venue: open 9:00 am to 4:30 pm"
    ) as late:
        check_open(HOURS, time(15, 30), time(17))
    assert late.value.field == "ends"
    with pytest.raises(InvalidInputError) as early:
        made(arrangement=HOURS, starts=time(8, 30))
    assert early.value.field == "starts"
    assert hours_words(Arrangement(opens=time(9))) == "open from 9:00 am"
    assert hours_words(Arrangement(closes=time(17))) == "open until 5:00 pm"
    assert hours_words(Arrangement()) == ""
    check_open(Arrangement(opens=time(9)), time(9), time(23))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (Arrangement(places=0), "places"),
        (Arrangement(session_places=1000), "session_places"),
        (Arrangement(opens=time(16), closes=time(9)), "closes"),
        (Arrangement(funder="x" * 201), "funder"),
        (Arrangement(needed=tuple("abcdefg")), "needed"),
    ],
)
def test_what_cannot_be_settled_is_refused_at_its_field(wrong: Arrangement, field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tidied(wrong)
    assert refused.value.field == field


def test_every_kind_has_a_word_and_roles_are_tidied() -> None:
    assert len({kind_word(kind) for kind in SessionKind}) == len(SessionKind)
    assert tidied(Arrangement(needed=(" leader ", "", "leader"))).needed == ("leader",)


def session(group: Group, state: SessionState = SessionState.PLANNED) -> GroupSession:
    return replace(planned(group, MONDAY, MONDAY)[0], state=state)


def test_one_session_is_changed_by_itself() -> None:
    group = made()
    form = replace(
        form_of(session(group)), held_on=MONDAY + DAY, venue=" Room 2 ", kind=SessionKind.WORKSHOP, places=8
    )
    after = changed_session(session(group), group, form)
    assert (after.held_on, after.venue, after.kind, after.places, after.own) == (
        MONDAY + DAY, "Room 2", SessionKind.WORKSHOP, 8, True,
    )  # fmt: skip
    closed = replace(group, closed=(closed_from(None, MONDAY + DAY, MONDAY + DAY, "fair"),))
    wrong = [
        (session(group, SessionState.DONE), group, form, "session"),
        (session(group), group, replace(form, ends=time(9)), "ends"),
        (session(group), group, replace(form, kind=SessionKind.CHILDREN), "kind"),
        (session(group), group, replace(form, places=0), "session_places"),
        (session(group), closed, form, "held_on"),
    ]
    for known, of, given_form, field in wrong:
        with pytest.raises(InvalidInputError) as refused:
            changed_session(known, of, given_form)
        assert refused.value.field == field


def test_all_following_take_the_day_and_times_of_one() -> None:
    group = made(further_days=(2,))
    form = replace(form_of(session(group)), held_on=MONDAY + DAY, starts=time(9))
    after = with_schedule(group, group_from_session(group, session(group), form, MONDAY), MONDAY)
    assert held(after, MONDAY + WEEK) == [MONDAY + DAY, MONDAY + 2 * DAY]
    later = group_from_session(group, session(group), replace(form, held_on=MONDAY), MONDAY)
    assert when_words(later.schedule) == "Mondays and Wednesdays, 9:00 to 11:00 am"
    by_month = made(weeks_of_month=(1,))
    moved = group_from_session(by_month, session(by_month), replace(form, held_on=MONDAY + 8 * DAY), MONDAY)
    assert when_words(moved.schedule) == "Third Tuesday of the month, 9:00 to 11:00 am"
    for of, today, field in (
        (made(every_weeks=0), MONDAY, "following"),
        (group, MONDAY + 2 * DAY, "held_on"),
    ):
        with pytest.raises(InvalidInputError) as refused:
            group_from_session(of, session(group), form, today)
        assert refused.value.field == field
