"""Every change is signed, logged and audited in its own transaction, or does not happen."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.domain.attendance import Presence
from app.domain.people import Role
from app.errors import DamagedStoreError, DiskFullError, StorageError
from app.store.engine import BARE
from app.store.log_tables import AUDIT, CHANGES, HEADS
from app.store.recorder import ForbiddenChangeError
from app.store.tables import Base, DraftRow, GroupRow, MarkRow, PersonRow, SessionRow
from app.store.unit_of_work import Author, Store, Subject

if TYPE_CHECKING:
    from sqlalchemy import Executable, Table
    from sqlalchemy.orm import Session

    from app.store.vault import OpenVault
    from tests.store.conftest import Ticking


PEOPLE = Base.metadata.tables[PersonRow.__tablename__]


def count(store: Store[Session], table: Table | type[Base]) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def asha(store: Store[Session], author: Author) -> PersonRow:
    person = PersonRow(name="Asha Patel")
    with store.write(author, "add person", Subject("person", person.id)) as session:
        session.add(person)
    return person


@pytest.fixture
def mark(store: Store[Session], author: Author, asha: PersonRow, clock: Ticking) -> MarkRow:
    group = GroupRow(name="Choir")
    meeting = SessionRow(group_id=group.id, held_on=date(2026, 11, 17), starts=time(14), ends=time(16))
    mark = MarkRow(
        session_id=meeting.id, person_id=asha.id, role=Role.PARTICIPANT, at=clock(), presence=Presence.HERE
    )
    with store.write(author, "mark") as session:
        session.add_all([mark, meeting, group])
    return mark


def test_who_when_and_where_are_filled_in(
    store: Store[Session], author: Author, asha: PersonRow, clock: Ticking
) -> None:
    with store.read() as session:
        row = session.get_one(PersonRow, asha.id)
        assert (row.scope_id, row.made_by, row.made_on) == (
            author.scope_id,
            author.worker_id,
            author.device_id,
        )
        assert (row.changed_at, row.changed_by, row.changed_on) == (row.made_at, row.made_by, row.made_on)
        assert row.made_at.tzinfo is not None
        assert row.made_at <= clock.now


def test_a_later_change_is_signed_and_the_making_stays(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    other = Author(uuid4(), author.device_id, author.scope_id)
    with store.write(other, "rename") as session:
        session.get_one(PersonRow, asha.id).name = "Asha P."
    with store.read() as session:
        row = session.get_one(PersonRow, asha.id)
        assert (row.made_by, row.changed_by) == (author.worker_id, other.worker_id)
        assert row.changed_at > row.made_at


def test_every_written_row_has_one_log_line_and_every_unit_one_audit_line(
    store: Store[Session], mark: MarkRow
) -> None:
    assert mark.presence is Presence.HERE
    with store.read() as session:
        logged = session.execute(select(CHANGES.c.seq, CHANGES.c.table_name).order_by(CHANGES.c.seq)).all()
        audited = session.execute(select(AUDIT.c.action, AUDIT.c.first_change, AUDIT.c.last_change)).all()
    assert [tuple(line) for line in logged] == [
        (1, "person"),
        (2, "support_group"),
        (3, "group_session"),
        (4, "attendance_mark"),
    ]
    assert [tuple(line) for line in audited] == [("add person", 1, 1), ("mark", 2, 4)]


def test_a_change_names_the_versions_it_replaces(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    for name, phone in (("A", "1"), ("B", "1")):
        with store.write(author, "edit") as session:
            row = session.get_one(PersonRow, asha.id)
            row.name, row.phone = name, phone
    with store.read() as session:
        lines = session.execute(
            select(CHANGES.c.hlc, CHANGES.c["values"], CHANGES.c.bases).order_by(CHANGES.c.seq)
        )
        made, first, second = lines.all()
    assert first.bases == {"name": [made.hlc], "phone": [made.hlc]}
    assert second.bases == {"name": [first.hlc]}
    assert second.values["name"] == "B"


def test_only_the_latest_version_of_a_column_stays_a_head(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    for name in "ABC":
        with store.write(author, "edit") as session:
            session.get_one(PersonRow, asha.id).name = name
    with store.read() as session:
        heads = session.execute(select(HEADS.c.column_name).order_by(HEADS.c.column_name)).scalars().all()
    assert heads == ["", "name"]


def test_setting_a_value_to_what_it_was_writes_nothing(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    before = count(store, CHANGES), count(store, AUDIT)
    with store.write(author, "edit") as session:
        session.get_one(PersonRow, asha.id).name = "Asha Patel"
    assert (count(store, CHANGES), count(store, AUDIT)) == before


def test_a_failed_unit_leaves_no_row_no_log_and_no_audit(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    before = count(store, PersonRow), count(store, CHANGES), count(store, AUDIT)
    with pytest.raises(IntegrityError), store.write(author, "add") as session:
        session.add_all([PersonRow(name="B"), PersonRow(id=asha.id, name="C")])
    assert (count(store, PersonRow), count(store, CHANGES), count(store, AUDIT)) == before


def test_numbers_stay_without_gaps_after_a_failed_unit(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    with pytest.raises(IntegrityError), store.write(author, "add") as session:
        session.add_all([PersonRow(name="B"), PersonRow(id=asha.id, name="C")])
    with store.write(author, "add") as session:
        session.add(PersonRow(name="D"))
    with store.read() as session:
        assert session.scalars(select(CHANGES.c.seq).order_by(CHANGES.c.seq)).all() == [1, 2]
        assert session.scalars(select(AUDIT.c.seq).order_by(AUDIT.c.seq)).all() == [1, 2]


def test_what_a_broken_rule_raises_does_not_repeat_what_was_typed(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    with pytest.raises(IntegrityError) as raised, store.write(author, "add") as session:
        session.add(PersonRow(id=asha.id, name="Secret Name"))
    assert "Secret Name" not in str(raised.value)


def test_a_fact_is_never_changed(store: Store[Session], author: Author, mark: MarkRow) -> None:
    with pytest.raises(ForbiddenChangeError, match="supersedes"), store.write(author, "mark") as session:
        session.get_one(MarkRow, mark.id).presence = None
    with store.read() as session:
        assert session.get_one(MarkRow, mark.id).presence is Presence.HERE


def test_a_synced_row_is_never_deleted(store: Store[Session], author: Author, asha: PersonRow) -> None:
    with pytest.raises(ForbiddenChangeError, match="never deleted"), store.write(author, "x") as session:
        session.delete(session.get_one(PersonRow, asha.id))
    assert count(store, PersonRow) == 1


@pytest.mark.parametrize(
    "statement",
    [
        update(PersonRow).values(name="X"),
        delete(PersonRow),
        insert(PersonRow).values(name="X"),
        update(PEOPLE).values(name="X"),
        delete(PEOPLE),
    ],
    ids=["update", "delete", "insert", "update of the table", "delete of the table"],
)
def test_bulk_changes_go_past_the_log_and_are_refused(
    store: Store[Session], author: Author, asha: PersonRow, statement: Executable
) -> None:
    with pytest.raises(ForbiddenChangeError, match="row by row"), store.write(author, "x") as session:
        session.execute(statement)
    with store.read() as session:
        assert session.scalars(select(PersonRow.name)).all() == [asha.name]


@pytest.mark.parametrize("method", ["bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings"])
def test_the_old_bulk_methods_are_refused(store: Store[Session], author: Author, method: str) -> None:
    with pytest.raises(ForbiddenChangeError), store.write(author, "x") as session:
        getattr(session, method)(PersonRow, [{"name": "X"}])


def test_nothing_is_written_while_reading(store: Store[Session]) -> None:
    with store.read() as session:
        session.add(PersonRow(name="X"))
        with pytest.raises(ForbiddenChangeError, match="reading"):
            session.flush()
    assert count(store, PersonRow) == 0


def test_what_is_local_is_neither_logged_nor_audited_and_can_be_deleted(
    store: Store[Session], author: Author, clock: Ticking
) -> None:
    with store.write(author, "draft") as session:
        session.add(DraftRow(key="k", content={"a": 1}, saved_at=clock()))
    with store.write(author, "draft") as session:
        session.execute(delete(DraftRow))
    assert [count(store, table) for table in (DraftRow, CHANGES, AUDIT)] == [0, 0, 0]


def test_a_look_can_be_put_in_the_audit(store: Store[Session], author: Author, asha: PersonRow) -> None:
    store.record(author, "print plan", Subject("person", asha.id), {"copies": 2})
    with store.read() as session:
        line = session.execute(select(AUDIT).where(AUDIT.c.action == "print plan")).one()
    assert (line.subject_table, line.subject_id, line.detail) == ("person", asha.id, {"copies": 2})
    assert (line.first_change, line.last_change) == (None, None)


def test_a_full_disk_is_said_plainly_and_the_next_save_works(
    store: Store[Session], vault: OpenVault, author: Author, asha: PersonRow
) -> None:
    with vault.engine.connect().execution_options(**{BARE: True}) as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(DiskFullError, match="full") as raised, store.write(author, "add") as session:
        session.add_all([PersonRow(name="x" * 200, reach="y" * 5000) for _ in range(20)])
    assert "vault" in raised.value.message
    with vault.engine.connect().execution_options(**{BARE: True}) as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 1000}")
    with store.write(author, "add") as session:
        session.add(PersonRow(name="B"))
    with store.read() as session:
        assert set(session.scalars(select(PersonRow.name))) == {asha.name, "B"}


def test_a_file_in_use_elsewhere_is_said_plainly(
    store: Store[Session], vault: OpenVault, author: Author
) -> None:
    with vault.engine.connect().execution_options(**{BARE: True}) as holder:
        holder.exec_driver_sql("BEGIN IMMEDIATE")
        with vault.engine.connect().execution_options(**{BARE: True}) as impatient:
            impatient.exec_driver_sql("PRAGMA busy_timeout=0")
        with pytest.raises(StorageError, match="Another program"), store.write(author, "add") as session:
            session.add(PersonRow(name="B"))
        holder.exec_driver_sql("ROLLBACK")


def test_no_transaction_is_open_when_nothing_is_done(store: Store[Session], author: Author) -> None:
    assert store.longest_open() == 0
    with store.read() as session:
        session.scalar(select(func.count()).select_from(PersonRow))
        assert 0 < store.longest_open() < 1
    with pytest.raises(ZeroDivisionError), store.write(author, "x"):
        raise ZeroDivisionError
    assert store.longest_open() == 0


def test_readers_see_what_was_committed_while_a_unit_is_open(
    store: Store[Session], author: Author, asha: PersonRow
) -> None:
    with store.write(author, "rename") as session:
        session.get_one(PersonRow, asha.id).name = "New"
        session.flush()
        with store.read() as other:
            assert other.get_one(PersonRow, asha.id).name == "Asha Patel"
    with store.read() as session:
        assert session.get_one(PersonRow, asha.id).name == "New"


def test_damage_found_while_working_is_said_plainly_and_the_broken_connections_are_dropped(
    store: Store[Session], vault: OpenVault, asha: PersonRow
) -> None:
    vault.engine.dispose()
    whole = vault.files.records.read_bytes()
    damaged = bytearray(whole)
    for start in range(4096 * 2, len(whole), 4096):
        damaged[start + 100] ^= 1
    vault.files.records.write_bytes(damaged)
    with pytest.raises(DamagedStoreError, match="damaged"), store.read() as session:
        session.scalars(select(PersonRow)).all()
    vault.files.records.write_bytes(whole)
    with store.read() as session:
        assert session.scalars(select(PersonRow.name)).all() == [asha.name]
