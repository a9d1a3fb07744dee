"""Who came to some sessions, put together by the store, is what their marks say one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert
from sqlalchemy.orm import Session

from app.domain.attendance import Presence
from app.domain.people import Role
from app.store.mixins import Base
from app.store.tables import MarkRow
from app.store.turnout import turnout

TABLE = Base.metadata.tables[MarkRow.__tablename__]
SESSIONS, PEOPLE = [UUID(int=n) for n in (1, 2)], [UUID(int=n) for n in (7, 8, 9)]
BEGUN = datetime(2026, 11, 17, 14, tzinfo=UTC)
Told = tuple[UUID, UUID, Role, Presence | None, int, int | None]
"""Session, person, role, presence, seconds after the begin, and which earlier mark it takes the place of."""
MARKS = st.lists(
    st.tuples(
        st.sampled_from(SESSIONS),
        st.sampled_from(PEOPLE),
        st.sampled_from(Role),
        st.one_of(st.none(), st.sampled_from(Presence)),
        st.integers(0, 3),
        st.one_of(st.none(), st.integers(0, 11)),
    ),
    max_size=12,
)
ONE, ANN = SESSIONS[0], PEOPLE[0]


def one_by_one(marks: list[Told]) -> dict[UUID, dict[Role, frozenset[UUID]]]:
    """Goes through the marks in force in the order they were made."""
    replaced = {mark[5] for mark in marks}
    in_force = sorted((mark[4], number) for number, mark in enumerate(marks) if number not in replaced)
    latest = {marks[number][:2]: marks[number][2:4] for _at, number in in_force}
    came = [(each, p, role) for (each, p), (role, presence) in latest.items() if presence is Presence.HERE]
    return {
        each: {
            role: frozenset(p for where, p, was in came if (where, was) == (each, role))
            for role in {was for where, _p, was in came if where == each}
        }
        for each in SESSIONS
    }


@settings(max_examples=60, deadline=None)
@given(MARKS)
@example([(ONE, ANN, Role.PARTICIPANT, Presence.HERE, 0, None), (ONE, ANN, Role.CARER, None, 0, None)])
@example([(ONE, ANN, Role.PARTICIPANT, None, 1, None), (ONE, ANN, Role.CARER, Presence.HERE, 0, None)])
def test_the_turnout_is_what_the_marks_say_one_by_one(marks: list[Told]) -> None:
    engine = create_engine("sqlite://")
    TABLE.create(engine)
    rows = [
        {
            "id": UUID(int=100 + number), "scope_id": ONE, "made_by": ONE, "made_on": ONE,
            "made_at": BEGUN + timedelta(seconds=at), "at": BEGUN, "session_id": each, "person_id": person,
            "role": role, "presence": presence,
            "supersedes": None if over is None else UUID(int=100 + over),
        }
        for number, (each, person, role, presence, at, over) in enumerate(marks)
    ]  # fmt: skip
    with Session(engine) as session:
        if rows:
            session.execute(insert(TABLE), rows)
        assert turnout(session, SESSIONS) == one_by_one(marks)
    engine.dispose()
