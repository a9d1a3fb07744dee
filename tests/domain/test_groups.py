"""Groups: what is typed about them, when they meet, who belongs to them."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

import pytest

from app.domain.group_form import group_from
from app.domain.groups import Group, GroupForm, Membership
from app.domain.people import Role
from app.domain.schedule import Schedule, session_id, weekly
from app.domain.schedule_words import time_span, when_words
from app.domain.session_scores import Mode
from app.domain.sessions_ahead import ahead, planned
from app.errors import InvalidInputError

CHOIR = UUID(int=7)
TUESDAY = date(2026, 11, 17)
FORM = GroupForm(
    name=" Silver  Voices",
    activity="singing",
    venue="St Mark's",
    first_on=TUESDAY,
    starts=time(14),
    ends=time(15, 30),
    mode=Mode.FACES,
)


def test_a_form_becomes_a_group_that_meets_every_week() -> None:
    group = group_from(FORM, CHOIR, TUESDAY)
    assert (group.name, group.activity, group.written_on) == ("Silver Voices", "singing", TUESDAY)
    assert group.schedule == Schedule(
        first_on=TUESDAY, starts=time(14), ends=time(15, 30), rule="FREQ=WEEKLY;INTERVAL=1;BYDAY=TU"
    )


def test_a_group_may_meet_once_or_have_no_day_at_all() -> None:
    once = group_from(replace(FORM, every_weeks=0), CHOIR).schedule
    assert once is not None
    assert (once.rule, once.every_weeks) == ("", 0)
    assert group_from(GroupForm(name="Help desk", mode=Mode.FACES), CHOIR).schedule is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"activity": "x" * 201}, "activity"),
        ({"venue": "x" * 201}, "venue"),
        ({"venue_note": "x" * 201}, "venue_note"),
        ({"starts": None}, "starts"),
        ({"ends": None}, "ends"),
        ({"ends": time(14)}, "ends"),
        ({"last_on": TUESDAY - timedelta(days=1)}, "last_on"),
        ({"every_weeks": -1}, "every_weeks"),
    ],
)
def test_what_does_not_fit_together_is_refused_at_its_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        group_from(replace(FORM, **change), CHOIR)  # type: ignore[arg-type]  # fields of the form
    assert refused.value.field == field


def test_a_schedule_names_its_days_within_a_span() -> None:
    schedule = Schedule(
        first_on=TUESDAY, starts=time(14), ends=time(15), rule=weekly(TUESDAY, 2), last_on=date(2026, 12, 20)
    )
    assert list(schedule.days(date(2026, 11, 18), date(2027, 6, 1))) == [
        date(2026, 12, 1),
        date(2026, 12, 15),
    ]
    assert list(schedule.days(date(2027, 1, 1), date(2027, 6, 1))) == []
    forever = replace(schedule, rule=weekly(TUESDAY), last_on=None)
    assert list(forever.days(TUESDAY, date(2026, 11, 30))) == [TUESDAY, date(2026, 11, 24)]


def test_a_rule_that_ends_by_itself_ends_the_days() -> None:
    schedule = Schedule(first_on=TUESDAY, starts=time(14), ends=time(15), rule="FREQ=WEEKLY;COUNT=2")
    assert list(schedule.days(TUESDAY, date(2027, 6, 1))) == [TUESDAY, date(2026, 11, 24)]
    assert schedule.every_weeks == 1


def test_a_group_that_meets_once_has_one_day() -> None:
    schedule = Schedule(first_on=TUESDAY, starts=time(14), ends=time(15))
    assert list(schedule.days(TUESDAY, TUESDAY)) == [TUESDAY]
    assert list(schedule.days(TUESDAY + timedelta(days=1), date(2027, 1, 1))) == []


def test_two_laptops_plan_a_session_under_the_same_id() -> None:
    one = session_id(CHOIR, TUESDAY, time(14))
    assert one == session_id(CHOIR, TUESDAY, time(14))
    assert one.version == 7
    assert len({one, session_id(CHOIR, TUESDAY, time(15)), session_id(UUID(int=8), TUESDAY, time(14))}) == 3


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (FORM, "Tuesdays, 2:00 to 3:30 pm"),
        (replace(FORM, every_weeks=2), "Every 2 weeks on Tuesday, 2:00 to 3:30 pm"),
        (replace(FORM, every_weeks=0), "Tuesday 17 November 2026, 2:00 to 3:30 pm"),
        (GroupForm(name="Help desk", mode=Mode.FACES), "No fixed day"),
    ],
)
def test_when_a_group_meets_is_said_as_people_say_it(form: GroupForm, words: str) -> None:
    assert when_words(group_from(form, CHOIR).schedule) == words


def test_a_span_across_noon_names_both_halves_of_the_day() -> None:
    assert time_span(time(11, 30), time(13)) == "11:30 am to 1:00 pm"
    assert time_span(time(12), time(12, 45)) == "12:00 to 12:45 pm"


def choir(written_on: date | None = None) -> Group:
    return group_from(FORM, CHOIR, written_on)


def test_sessions_are_planned_eight_weeks_ahead() -> None:
    sessions = ahead([choir(TUESDAY)], TUESDAY)
    assert len(sessions) == 9
    assert (sessions[0].held_on, sessions[-1].held_on) == (TUESDAY, TUESDAY + timedelta(weeks=8))
    assert (sessions[0].venue, sessions[0].mode) == ("St Mark's", Mode.FACES)


def test_weeks_nobody_opened_the_program_are_filled_in_but_none_before_the_group_was_written_down() -> None:
    later = TUESDAY + timedelta(weeks=20)
    assert min(s.held_on for s in ahead([choir(TUESDAY)], later)) == later - timedelta(weeks=8)
    assert min(s.held_on for s in ahead([choir(TUESDAY)], TUESDAY + timedelta(days=8))) == TUESDAY
    assert min(s.held_on for s in ahead([choir()], later)) == later


def test_a_group_that_ended_or_has_no_days_plans_nothing() -> None:
    nobody = GroupForm(name="Help desk", mode=Mode.FACES)
    assert planned(replace(choir(), ended=True), TUESDAY, date(2027, 1, 1)) == ()
    assert planned(group_from(nobody, CHOIR), TUESDAY, date(2027, 1, 1)) == ()


def test_on_the_day_a_group_is_written_down_people_join_from_its_first_day() -> None:
    monday = TUESDAY - timedelta(days=1)
    since_april = replace(FORM, first_on=date(2026, 4, 7))
    assert group_from(since_april, CHOIR, TUESDAY).joining_day(TUESDAY) == date(2026, 4, 7)
    assert group_from(since_april, CHOIR, monday).joining_day(TUESDAY) == TUESDAY
    assert choir(monday).joining_day(monday) == monday
    assert group_from(GroupForm(name="Desk", mode=Mode.FACES), CHOIR, TUESDAY).joining_day(TUESDAY) == TUESDAY


def test_somebody_belongs_to_a_group_until_the_day_they_leave() -> None:
    member = Membership(
        id=UUID(int=1), person_id=UUID(int=2), name="Jean", role=Role.PARTICIPANT, joined_on=TUESDAY
    )
    left = replace(member, left_on=TUESDAY + timedelta(days=7))
    assert member.on(TUESDAY)
    assert not member.on(TUESDAY - timedelta(days=1))
    assert left.on(TUESDAY + timedelta(days=6))
    assert not left.on(TUESDAY + timedelta(days=7))
