"""A fact that is stated at once is checked, signed, logged and vouched for like one that is added."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from app.domain.attendance import Presence
from app.domain.people import Role
from app.ids import new_id
from app.store import audit
from app.store.facts import state
from app.store.log_tables import CHANGES, HEADS
from app.store.recorder import ForbiddenChangeError
from app.store.tables import GroupRow, MarkRow, PersonRow, SessionRow

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.orm import Session

    from app.store.unit_of_work import Author, Store
    from app.store.vault import OpenVault
    from tests.store.conftest import Ticking


@pytest.fixture
def meeting(store: Store[Session], author: Author) -> tuple[UUID, UUID]:
    """A session and somebody who may come to it."""
    person, group = PersonRow(name="Asha Patel"), GroupRow(name="Choir")
    held = SessionRow(group_id=group.id, held_on=date(2026, 11, 17), starts=time(14), ends=time(16))
    with store.write(author, "plan") as session:
        session.add_all([held, group, person])
    return held.id, person.id


def mark(meeting: tuple[UUID, UUID], clock: Ticking) -> MarkRow:
    session_id, person_id = meeting
    return MarkRow(
        session_id=session_id,
        person_id=person_id,
        role=Role.PARTICIPANT,
        at=clock(),
        presence=Presence.HERE,
    )


def test_what_is_stated_is_kept_and_logged_as_what_is_added(
    store: Store[Session], author: Author, vault: OpenVault, meeting: tuple[UUID, UUID], clock: Ticking
) -> None:
    added, stated = mark(meeting, clock), mark(meeting, clock)
    with store.write(author, "mark") as session:
        session.add(added)
    with store.write(author, "mark") as session:
        state(session, [stated])
        assert session.get_one(MarkRow, stated.id).presence is Presence.HERE
    with store.read() as session:
        rows = [session.get_one(MarkRow, row.id) for row in (added, stated)]
        lines = session.execute(select(CHANGES).where(CHANGES.c.table_name == "attendance_mark")).all()
        heads = session.execute(select(HEADS.c.row_id)).scalars().all()
    signed = [(row.scope_id, row.made_by, row.made_on) for row in rows]
    assert signed[0] == signed[1] == (author.scope_id, author.worker_id, author.device_id)
    assert [line.row_id for line in lines] == [added.id, stated.id]
    first, second = (line.values | {"at": "", "made_at": ""} for line in lines)
    assert first == second
    assert stated.id not in heads
    with vault.engine.connect() as connection:
        assert audit.verify_chain(connection) == []


def test_what_was_added_before_comes_first_in_the_log(
    store: Store[Session], author: Author, meeting: tuple[UUID, UUID], clock: Ticking
) -> None:
    with store.write(author, "walk in") as session:
        person = PersonRow(name="Ken Tomlin")
        session.add(person)
        state(session, [mark((meeting[0], person.id), clock)])
        state(session, [])
    with store.read() as session:
        latest = session.scalars(select(CHANGES.c.table_name).order_by(CHANGES.c.seq.desc()).limit(2)).all()
    assert latest == ["attendance_mark", "person"]


def test_nothing_is_stated_while_reading(
    store: Store[Session], meeting: tuple[UUID, UUID], clock: Ticking
) -> None:
    with store.read() as session, pytest.raises(ForbiddenChangeError):
        state(session, [mark(meeting, clock)])


def test_a_fact_about_nothing_is_refused_at_once_and_leaves_no_line(
    store: Store[Session], author: Author, meeting: tuple[UUID, UUID], clock: Ticking
) -> None:
    with pytest.raises(IntegrityError), store.write(author, "mark") as session:
        state(session, [mark((new_id(), meeting[1]), clock)])
    with store.read() as session:
        assert session.scalars(select(CHANGES.c.seq).where(CHANGES.c.seq > 3)).all() == []


def test_only_new_objects_and_new_references_wait(
    store: Store[Session], author: Author, meeting: tuple[UUID, UUID], clock: Ticking
) -> None:
    """Letting them wait makes SQLite prepare every statement anew, which a mark or a score must not cost."""

    def waits(session: Session) -> bool:
        return bool(session.connection().exec_driver_sql("PRAGMA defer_foreign_keys").scalar_one())

    with store.write(author, "mark") as session:
        state(session, [mark(meeting, clock)])
        assert not waits(session)
        session.get_one(PersonRow, meeting[1]).name = "Asha P."
        session.flush()
        assert not waits(session)
        session.add(PersonRow(name="Ken Tomlin"))
        session.flush()
        assert waits(session)
    group = GroupRow(name="Walks")
    with store.write(author, "look") as session:
        assert not waits(session)
        session.get_one(SessionRow, meeting[0]).group_id = group.id
        session.flush()
        assert waits(session)
        session.add(group)
