"""How people grow in a group, why they leave, and how many sessions they missed: in the pure layer."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.attendance import Presence
from app.domain.follow_up import Held, in_a_row
from app.domain.groups import Membership
from app.domain.growing import GroupPart, PartSince, grown, history
from app.domain.leaving import Leaving, reason_words
from app.domain.people import Role

DAY = date(2026, 11, 17)
SOMEBODY = UUID(int=1)
MARKS = st.lists(st.sampled_from([*Presence, None]), max_size=20)


def test_the_same_part_said_twice_counts_once() -> None:
    member = Membership(id=UUID(int=2), person_id=SOMEBODY, name="Amir", role=Role.PARTICIPANT, joined_on=DAY)
    again = PartSince(GroupPart.PARTICIPANT, DAY + timedelta(days=7))
    assert history([member], [again]) == (PartSince(GroupPart.PARTICIPANT, DAY),)
    assert not grown([again])


@pytest.mark.parametrize(
    ("why", "words", "kept"),
    [
        (Leaving.NOT_SAID, "", ""),
        (Leaving.NOT_SAID, "a new job", "a new job"),
        (Leaving.MOVED_AWAY, "", "Moved away"),
        (Leaving.MOVED_AWAY, "to Leeds", "Moved away: to Leeds"),
    ],
)
def test_a_reason_is_kept_with_what_was_said(why: Leaving, words: str, kept: str) -> None:
    assert reason_words(why, words) == kept
    assert Leaving.DIED.words == "They died"


@given(MARKS)
def test_missed_in_a_row_counts_back_to_the_last_time_they_came(marks: list[Presence | None]) -> None:
    held = [
        Held(DAY + timedelta(days=7 * week), {} if mark is None else {SOMEBODY: mark})
        for week, mark in enumerate(marks)
    ]
    missed, apologies = in_a_row(SOMEBODY, DAY, held)
    tail = marks[len(marks) - missed :]
    assert Presence.HERE not in tail
    assert missed == len(marks) or marks[len(marks) - missed - 1] is Presence.HERE
    assert apologies == tail.count(Presence.APOLOGY)


@given(MARKS, st.integers(0, 19))
def test_what_was_before_somebody_joined_is_never_held_against_them(
    marks: list[Presence | None], joined: int
) -> None:
    held = [Held(DAY + timedelta(days=7 * week), {}) for week, _mark in enumerate(marks)]
    missed, _apologies = in_a_row(SOMEBODY, DAY + timedelta(days=7 * joined), held)
    assert missed == max(0, len(marks) - joined)
