"""Column types: exact, ordered, and the same on both engines."""

import enum
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Engine, MetaData, Table, create_engine, func, insert, select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.schema import CreateTable

from app.store.types import CONSTRAINT_NAMES, Id, Json, Scaled, UtcDateTime, choice
from tests.store.conftest import POSTGRESQL


class Presence(enum.StrEnum):
    HERE = "here"
    AWAY = "not here"


TABLE = Table(
    "kept",
    MetaData(naming_convention=CONSTRAINT_NAMES),
    Column("id", Id, primary_key=True),
    Column("at", UtcDateTime),
    Column("amount", Scaled(4)),
    Column("first", choice(Presence)),
    Column("second", choice(Presence)),
    Column("content", Json()),
)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = create_engine(f"sqlite:///{tmp_path / 'types.db'}", poolclass=None)
    TABLE.create(engine)
    return engine


def kept(engine: Engine, column: str, value: object) -> object:
    key = uuid4()
    with engine.begin() as connection:
        connection.execute(insert(TABLE).values({"id": key, column: value}))
        return connection.scalar(select(TABLE.c[column]).where(TABLE.c.id == key))


def test_a_key_takes_sixteen_bytes(engine: Engine) -> None:
    key = uuid4()
    with engine.begin() as connection:
        connection.execute(insert(TABLE).values(id=key))
        assert connection.exec_driver_sql("SELECT length(id) FROM kept").scalar_one() == 16
        found = connection.scalar(select(TABLE.c.id))
    engine.dispose()
    assert isinstance(found, UUID)
    assert found == key


def test_a_moment_without_a_zone_is_refused(engine: Engine) -> None:
    with pytest.raises(StatementError, match="time zone"):
        kept(engine, "at", datetime(2026, 11, 17, 14, 0))  # noqa: DTZ001 - the mistake in question
    engine.dispose()


def test_moments_sort_as_time_whatever_zone_they_came_in(engine: Engine) -> None:
    early = datetime(2026, 11, 17, 23, 30, tzinfo=timezone(timedelta(hours=2)))
    late = datetime(2026, 11, 17, 22, 0, tzinfo=UTC)
    with engine.begin() as connection:
        connection.execute(insert(TABLE), [{"id": uuid4(), "at": late}, {"id": uuid4(), "at": early}])
        found = connection.scalars(select(TABLE.c.at).order_by(TABLE.c.at)).all()
        later = connection.scalar(select(func.count()).select_from(TABLE).where(TABLE.c.at > early))
    engine.dispose()
    assert found == [early, late]
    assert all(moment is not None and moment.utcoffset() == timedelta(0) for moment in found)
    assert later == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(st.decimals(min_value=-(10**9), max_value=10**9, places=4))
def test_decimals_come_back_exactly(engine: Engine, value: Decimal) -> None:
    found = kept(engine, "amount", value)
    engine.dispose()
    assert found == value


def test_tenths_add_up(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(insert(TABLE), [{"id": uuid4(), "amount": Decimal("0.1")} for _ in range(3)])
        total = connection.scalar(select(func.sum(TABLE.c.amount)))
    engine.dispose()
    assert total == Decimal("0.3")


def test_a_decimal_too_fine_is_refused_not_rounded(engine: Engine) -> None:
    with pytest.raises(StatementError, match="4 digits"):
        kept(engine, "amount", Decimal("0.12345"))
    engine.dispose()


def test_a_choice_is_kept_as_its_value_and_held_to_the_list(engine: Engine) -> None:
    assert kept(engine, "first", Presence.AWAY) is Presence.AWAY
    with engine.begin() as connection, pytest.raises(IntegrityError, match="ck_kept_first"):
        connection.exec_driver_sql("UPDATE kept SET first = 'perhaps'")
    engine.dispose()


def test_content_comes_back_as_it_went_in(engine: Engine) -> None:
    content = {"a": [1, None, "é"], "b": {"c": True}}
    found = kept(engine, "content", content)
    engine.dispose()
    assert found == content


def test_postgresql_gets_its_own_types() -> None:
    text = str(CreateTable(TABLE).compile(dialect=POSTGRESQL))
    for wanted in (
        "id UUID",
        "TIMESTAMP WITH TIME ZONE",
        "JSONB",
        "BIGINT",
        "ck_kept_first",
        "ck_kept_second",
    ):
        assert wanted in text
