"""Lists about sessions: figures of kinds and funders, waiting lists, meetings, calendars from elsewhere."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest

from app.domain.arrangement import Arrangement, SessionKind
from app.domain.calendar_plan import EVERYTHING, NAME, CalendarSession, chosen, planned_from
from app.domain.group_form import group_from
from app.domain.groups import Group, GroupForm
from app.domain.network_meeting import NetworkMeeting, tidied_meeting
from app.domain.people import Role
from app.domain.schedule import session_id
from app.domain.series_figures import by_funder, by_kind, figures, funders_year
from app.domain.session_scores import Mode
from app.domain.sessions_ahead import ahead, one_session
from app.domain.waiting import WaitingList, WaitingPlace, WaitingState, waiting_words

MONDAY, DAY, WEEK = date(2026, 9, 7), timedelta(days=1), timedelta(weeks=1)


BOOTCAMP, OTHER = UUID(int=1), UUID(int=2)


FORM = GroupForm(
    name="Bootcamp", venue="Hall", first_on=MONDAY, starts=time(10), ends=time(11), mode=Mode.FACES
)


def made(group_id: UUID = BOOTCAMP, **change: object) -> Group:
    return group_from(replace(FORM, **change), group_id, MONDAY)  # type: ignore[arg-type]  # fields of the form


HOURS = Arrangement(opens=time(9), closes=time(16, 30))


A, B, C = (UUID(int=n) for n in (11, 12, 13))


def test_somebody_of_two_groups_counts_once_together_and_in_each_funder() -> None:
    first = {Role.PARTICIPANT: frozenset({A}), Role.CARER: frozenset({B}), Role.VOLUNTEER: frozenset({C})}
    second = {Role.PARTICIPANT: frozenset({A})}
    sessions = [("Lottery", "A", first), ("", "B", second), ("Arts Council", "B", second)]
    together = figures(came for _funder, _group, came in sessions)
    assert (together.sessions, together.attendances, together.people, together.volunteers) == (3, 4, 2, 1)
    apart = by_funder(sessions)
    assert [(f.funder, f.groups, f.figures.people) for f in apart] == [
        ("Arts Council", ("B",), 1), ("Lottery", ("A",), 2), ("", ("B",), 1),
    ]  # fmt: skip


def test_people_of_four_activities_are_fewer_than_their_sum() -> None:
    """Bristol, check 4: football, badminton, boxfit, walking; A does all four, B two."""
    came = {"Football": {A, B}, "Badminton": {A}, "Boxfit": {A, C}, "Walking": {A, B}}
    held_ = [("", name, {Role.PARTICIPANT: frozenset(people)}) for name, people in came.items()]
    each = [figures([came_]).people for _funder, _name, came_ in held_]
    together = figures(came_ for _funder, _name, came_ in held_)
    assert (together.people, together.attendances, sum(each)) == (3, 7, 7)


def test_kinds_are_reported_together_and_apart() -> None:
    """The Include Choir, check 2."""
    came = {Role.PARTICIPANT: frozenset({A})}
    held_ = [(SessionKind.TRAINING, came), (SessionKind.REHEARSAL, came), (SessionKind.REHEARSAL, came)]
    assert [(k.kind, k.figures.sessions, k.figures.people) for k in by_kind(held_)] == [
        (SessionKind.REHEARSAL, 2, 1), (SessionKind.TRAINING, 1, 1),
    ]  # fmt: skip


def test_a_waiting_list_counts_what_is_free_and_says_where_somebody_stands() -> None:
    place = WaitingPlace(id=A, person_id=B, name="Jean", asked_on=MONDAY)
    offered = replace(place, state=WaitingState.OFFERED, offered_on=MONDAY + DAY, answer_by=MONDAY + WEEK)
    assert WaitingList(places=None, taken=3).free is None
    assert WaitingList(places=5, taken=3, kept=1, waiting=(place, offered)).free == 1
    assert offered.kept_on(MONDAY + WEEK)
    assert not offered.kept_on(MONDAY + WEEK + DAY)
    assert waiting_words(place, MONDAY) == "Waiting since 7 September."
    kept = "Waiting since 7 September. Offered a place on 8 September. It is kept until 14 September."
    assert waiting_words(offered, MONDAY) == kept
    assert waiting_words(offered, MONDAY + 2 * WEEK).endswith("It was kept until 14 September.")
    assert waiting_words(replace(offered, answer_by=None), MONDAY).endswith("on 8 September.")
    no = replace(offered, state=WaitingState.DECLINED, answered_on=MONDAY, reason="too far.")
    assert waiting_words(no, MONDAY).endswith("Said no on 7 September. too far.")
    left = replace(no, state=WaitingState.WITHDRAWN, answered_on=None, reason="")
    assert waiting_words(left, MONDAY).endswith("Left the list on 7 September.")


def test_a_meeting_keeps_each_line_once() -> None:
    kept = tidied_meeting(NetworkMeeting(organisations=(" Age  UK", "", "Age UK"), actions=("Send leaflet",)))
    assert (kept.organisations, kept.actions) == (("Age UK",), ("Send leaflet",))


def found(*days: date, name: str = "Bootcamp", starts: time | None = time(10)) -> list[CalendarSession]:
    return [CalendarSession(day, starts, time(11) if starts else None, name) for day in days]


def test_of_a_calendar_with_many_names_the_group_takes_its_own_or_asks() -> None:
    group, mixed = made(), [*found(MONDAY), *found(MONDAY, name="Dentist")]
    assert chosen(group, mixed, {}) == (tuple(found(MONDAY)), ())
    meetings, (question,) = chosen(replace(group, name="Choir"), mixed, {})
    assert (meetings, [c.code for c in question.choices]) == ((), ["Bootcamp", "Dentist", EVERYTHING])
    assert chosen(replace(group, name="Choir"), mixed, {NAME: "Dentist"})[0] == tuple(
        found(MONDAY, name="Dentist")
    )
    assert chosen(group, mixed, {NAME: EVERYTHING})[0] == tuple(mixed)
    assert chosen(group, found(MONDAY, name="x"), {})[0] == tuple(found(MONDAY, name="x"))


def test_meetings_of_a_calendar_are_new_known_called_off_or_of_no_use() -> None:
    group = made(arrangement=HOURS)
    here = list(ahead([group], MONDAY))
    meetings = [
        *found(MONDAY, MONDAY + DAY, MONDAY + DAY),
        *found(MONDAY + 2 * DAY, starts=None),
        *found(MONDAY + 3 * DAY, starts=time(12)),
        *found(MONDAY + 4 * DAY, starts=time(8)),
    ]
    plan = planned_from("a.ics", group, meetings, [MONDAY, MONDAY + WEEK], here)
    assert [s.held_on for s in plan.new] == [MONDAY + DAY]
    assert (plan.known, [s.held_on for s in plan.called_off]) == (1, [MONDAY + WEEK])
    assert [why.split(": ")[0] for why in plan.problems] == [
        "Wednesday 9 September", "Thursday 10 September", "Friday 11 September",
    ]  # fmt: skip
    assert plan.sentence == "1 new session, 1 known already, 1 called off."


def test_a_moved_session_is_not_brought_in_again() -> None:
    group = made()
    moved = replace(one_session(group, MONDAY, time(10), time(11)), held_on=MONDAY + DAY)
    plan = planned_from("a.ics", group, found(MONDAY + DAY), [], [moved])
    assert (plan.new, plan.known) == ((), 1)
    assert session_id(group.id, MONDAY, time(10)) == moved.id
    # One of a series that is new here keeps the id of its day, so that its day is not planned beside it.
    again = replace(found(MONDAY + DAY)[0], planned_for=datetime.combine(MONDAY, time(10)))
    (new,) = planned_from("a.ics", group, [again], [], []).new
    assert (new.id, new.held_on, new.own) == (moved.id, MONDAY + DAY, True)
    (other,) = planned_from("a.ics", group, [again], [], [replace(moved, held_on=MONDAY)]).moved
    assert other[1] == replace(moved, held_on=MONDAY + DAY, own=True)


@pytest.mark.parametrize(
    ("day", "first"), [(date(2026, 3, 31), 2025), (date(2026, 4, 1), 2026), (date(2024, 2, 29), 2023)]
)
def test_the_year_of_a_funder_is_from_april_to_march(day: date, first: int) -> None:
    assert funders_year(day) == (date(first, 4, 1), date(first + 1, 3, 31))
