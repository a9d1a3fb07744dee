"""The help desk: numbers that may leave the building, months in order, times that fit into a day."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.disclosure import HIDDEN, shared_count
from app.domain.help_desk import (
    AgeBand,
    Contact,
    CountedEvent,
    CountedForm,
    CountedKind,
    Given,
    SignAsked,
    Topic,
    figures,
    months_to,
)
from app.domain.slots import Booking, Slot, SlotsForm, SlotState, in_the_way
from app.ids import new_id

DAY = date(2026, 11, 17)


def test_small_numbers_are_hidden_and_others_rounded() -> None:
    assert [shared_count(n) for n in (3, 8, 12, 0, 23, 7)] == ["*", "10", "10", "0", "25", "*"]


@given(st.integers(min_value=0, max_value=10_000))
def test_what_is_shared_never_tells_the_true_small_number(people: int) -> None:
    said = shared_count(people)
    if 0 < people < 8:
        assert said == HIDDEN
    else:
        assert int(said) % 5 == 0
        assert abs(int(said) - people) <= 2


@given(st.dates(date(1990, 1, 1), date(2090, 12, 31)), st.integers(min_value=1, max_value=24))
def test_months_follow_each_other_up_to_the_one_of_the_day(day: date, count: int) -> None:
    months = months_to(day, count)
    assert len(months) == count
    assert months[-1] == (day.year, day.month)
    numbers = [year * 12 + month for year, month in months]
    assert numbers == list(range(numbers[0], numbers[0] + count))
    assert all(1 <= month <= 12 for _year, month in months)


def test_figures_count_by_topic_and_month_and_leave_other_months_out() -> None:
    contacts = [(DAY, Contact(topic=Topic.JOINTS, signs=SignAsked.SEEN))] * 9
    contacts += [(date(2026, 10, 3), Contact(topic=Topic.MONEY))] * 3
    contacts += [(date(2026, 1, 3), Contact(topic=Topic.MONEY))]
    events = [
        event(CountedKind.WORKSHOP, date(2026, 10, 5), 12),
        event(CountedKind.CHILDREN, DAY, 4, 30),
        event(CountedKind.WORKSHOP, date(2026, 1, 5), 99),
    ]
    found = figures(contacts, events, months_to(DAY, 2))
    assert found.months == ((2026, 10), (2026, 11))
    rows = {row[0]: row[1:] for row in found.rows(shared=False)}
    assert rows["Back and joints"] == ("0", "9")
    assert rows["Money"] == ("3", "0")
    assert rows["Everybody"] == ("3", "9")
    shared = {row[0]: row[1:] for row in found.rows(shared=True)}
    assert (shared["Money"], shared["Everybody"]) == (("*", "0"), ("*", "10"))
    assert found.signs == 9
    assert [one.form.held_on for one in found.events] == [DAY, date(2026, 10, 5)]
    assert found.heads(CountedKind.WORKSHOP) == (1, 12, 0)
    assert found.heads(CountedKind.CHILDREN) == (1, 4, 30)


def event(kind: CountedKind, on: date, people: int, children: int = 0) -> CountedEvent:
    form = CountedForm(kind=kind, held_on=on, title="Sore backs", people=people, children=children)
    return CountedEvent(id=new_id(), form=form)


@pytest.mark.parametrize("choices", [Topic, AgeBand, Given, CountedKind, SlotState])
def test_every_choice_has_words_of_its_own(choices: type[Topic]) -> None:
    words = [choice.words for choice in choices]
    assert all(words)
    assert len(set(words)) == len(words)


@given(
    st.integers(min_value=0, max_value=20),
    st.integers(min_value=5, max_value=240),
    st.integers(min_value=0, max_value=200),
)
def test_times_of_a_day_follow_each_other_and_end_in_time(hour: int, minutes: int, long: int) -> None:
    ends = min(23 * 60 + 59, hour * 60 + long)
    form = SlotsForm(
        held_on=DAY, starts=time(hour), ends=time(ends // 60, ends % 60), minutes=minutes, place="Desk"
    )
    times = form.times()
    assert all(a_end == b_start for (_a, a_end), (b_start, _b) in pairwise(times))
    assert not times or times[-1][1] <= form.ends
    assert len(times) == max(0, ends - hour * 60) // minutes


def test_times_lie_over_each_other_only_in_one_place() -> None:
    form = SlotsForm(held_on=DAY, starts=time(10), ends=time(11), minutes=20, place="Desk")
    after = Slot(id=new_id(), held_on=DAY, starts=time(11), ends=time(11, 20), place="Desk")
    over = Slot(id=new_id(), held_on=DAY, starts=time(10, 50), ends=time(11, 10), place="desk")
    upstairs = Slot(id=new_id(), held_on=DAY, starts=time(10), ends=time(11), place="Upstairs")
    assert in_the_way((after, upstairs), form) is None
    assert in_the_way((after, upstairs, over), form) is over
    assert over.free
    assert not Slot(
        id=new_id(), held_on=DAY, starts=time(9), ends=time(10), booking=Booking(state=SlotState.CAME)
    ).free
