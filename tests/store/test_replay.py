"""The change log rebuilds every table, whatever was done."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from app.domain.attendance import Presence
from app.domain.people import Role
from app.domain.session_scores import Mode, Moment
from app.paths import DataFolder
from app.store import changelog
from app.store.data_key import DataKey, HeldKey
from app.store.engine import WRITE, open_engine
from app.store.instance import Instance
from app.store.log_tables import CHANGES, HEADS
from app.store.recorder import Logged
from app.store.tables import Base, GroupRow, HandCountRow, MarkRow, PersonRow, SessionRow
from app.store.unit_of_work import Author, Store
from app.store.vault import OpenVault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from tests.store.conftest import Ticking

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), NAMES),
        st.tuples(st.just("rename"), st.integers(0, 5), NAMES),
        st.tuples(st.just("born"), st.integers(0, 5), st.none() | st.dates()),
        st.tuples(st.just("void"), st.integers(0, 5), st.booleans()),
        st.tuples(st.just("mark"), st.integers(0, 5), st.sampled_from([None, *Presence])),
        st.tuples(st.just("hands"), st.dictionaries(NAMES, st.integers(0, 99), max_size=3)),
    ),
    min_size=1,
    max_size=15,
)


@dataclass(frozen=True)
class Blank:
    """Records with every table and nothing in them, closed, and what opens them."""

    records: Path
    secret: bytes
    store_id: UUID


def make_blank(folder: Path) -> Blank:
    """Records with every table. To make them all takes longer than to fill and to compare them."""
    made = Blank(DataFolder(folder).records, os.urandom(32), uuid4())
    engine = open_engine(made.records, DataKey(made.secret), made.store_id.bytes)
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        Base.metadata.create_all(connection)
    engine.dispose()
    return made


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Blank:
    """Made once for all examples."""
    return make_blank(tmp_path_factory.mktemp("blank"))


@contextmanager
def empty_vault(blank: Blank) -> Iterator[OpenVault]:
    """A real encrypted vault without key derivation, which has tests of its own."""
    with TemporaryDirectory() as folder:
        files, key, store_id = DataFolder(Path(folder)), DataKey(blank.secret), blank.store_id
        shutil.copy(blank.records, files.records)
        engine = open_engine(files.records, key)
        yield OpenVault(files, engine, HeldKey(key), Instance(files), uuid4(), store_id, uuid4(), "test")
        engine.dispose()


def everything(engine: Engine) -> dict[str, list[Any]]:
    """All that is logged, and the log itself, in an order of its own."""
    names = sorted(Logged.of_all_tables().synced)
    tables = [*(Base.metadata.tables[name] for name in names), CHANGES, HEADS]
    with engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in tables
        }


class Morning:
    """Does the steps that hypothesis thinks of."""

    def __init__(self, store: Store[Session], author: Author, clock: Ticking) -> None:
        self.store, self.author, self.clock = store, author, clock
        group = GroupRow(name="Choir", starts=time(14))
        self.meeting = SessionRow(
            group_id=group.id, held_on=date(2026, 11, 17), starts=time(14), ends=time(16)
        )
        self.people: list[PersonRow] = [PersonRow(name="Asha")]
        with store.write(author, "begin") as session:
            session.add_all([self.meeting, group, *self.people])

    def do(self, step: tuple[Any, ...]) -> None:
        with self.store.write(self.author, step[0]) as session:
            getattr(self, step[0])(session, *step[1:])

    def add(self, session: Session, name: str) -> None:
        self.people.append(PersonRow(name=name))
        session.add(self.people[-1])

    def person(self, session: Session, place: int) -> PersonRow:
        return session.get_one(PersonRow, self.people[place % len(self.people)].id)

    def rename(self, session: Session, place: int, name: str) -> None:
        self.person(session, place).name = name

    def born(self, session: Session, place: int, day: date | None) -> None:
        self.person(session, place).born_on = day

    def void(self, session: Session, place: int, away: bool) -> None:
        self.person(session, place).void = away

    def mark(self, session: Session, place: int, presence: Presence | None) -> None:
        person = self.person(session, place)
        session.add(
            MarkRow(
                session_id=self.meeting.id,
                person_id=person.id,
                role=Role.PARTICIPANT,
                at=self.clock(),
                presence=presence,
            )
        )

    def hands(self, session: Session, counts: dict[str, int]) -> None:
        session.add(
            HandCountRow(session_id=self.meeting.id, moment=Moment.BEFORE, mode=Mode.FACES, counts=counts)
        )


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_replaying_the_log_into_an_empty_store_rebuilds_every_table(
    ticking: type[Ticking], blank: Blank, steps: list[tuple[Any, ...]]
) -> None:
    with empty_vault(blank) as vault, empty_vault(blank) as rebuilt:
        clock = ticking()
        store = Store(vault, clock, lambda session: session)
        morning = Morning(store, Author(uuid4(), vault.device_id, vault.store_id), clock)
        for step in steps:
            morning.do(step)
        with (
            vault.engine.connect() as source,
            rebuilt.engine.execution_options(**{WRITE: True}).begin() as target,
        ):
            changelog.replay(changelog.read_changes(source), target, Logged.of_all_tables().facts)
        assert everything(rebuilt.engine) == everything(vault.engine)
        assert len(everything(vault.engine)["person"]) == len(morning.people)


def test_the_log_numbers_its_lines_without_gaps_across_restarts(ticking: type[Ticking], blank: Blank) -> None:
    with empty_vault(blank) as vault:
        author = Author(uuid4(), vault.device_id, vault.store_id)
        for _ in range(3):
            clock = ticking()
            clock.now = clock.now.replace(year=2020)
            store = Store(vault, clock, lambda session: session)
            with store.write(author, "add") as session:
                session.add_all([PersonRow(name="A"), PersonRow(name="B")])
        with vault.engine.connect() as connection:
            lines = list(changelog.read_changes(connection))
        assert [line.seq for line in lines] == [1, 2, 3, 4, 5, 6]
        assert len({line.hlc for line in lines}) == 6
