"""Column types that mean the same on SQLCipher and on PostgreSQL."""

import enum
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Constraint,
    DateTime,
    Dialect,
    Enum,
    LargeBinary,
    Table,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.types import TypeEngine


def _checked(constraint: Constraint, _table: Table) -> str:
    """The column a CHECK is about: two columns of one kind must not share a name."""
    columns = constraint.columns if isinstance(constraint, CheckConstraint) else ()
    return "".join(f"{column.name}_" for column in columns)


CONSTRAINT_NAMES: Final[dict[str, Any]] = {
    "checked": _checked,
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(checked)s%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name that follows from its table, so that a migration can refer to it."""


KNOWN_IDS: Final = 4096
"""So many ids are not made anew each time they are read: the marks of a year name few people, very often."""


@lru_cache(KNOWN_IDS)
def known_id(value: bytes) -> UUID:
    """The id that lies in the file as 16 bytes."""
    return UUID(bytes=value)


def _uuid(value: bytes | None) -> UUID | None:
    return None if value is None else known_id(value)


class Id(TypeDecorator[UUID]):
    """A UUID in 16 bytes; text would take 1.8 times the room and a quarter more time."""

    impl = LargeBinary(16)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL has a type of its own for it."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(Uuid())
        return dialect.type_descriptor(LargeBinary(16))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:  # noqa: ANN401 - by engine
        """Bytes for SQLite, the value itself for PostgreSQL."""
        if value is None or dialect.name == "postgresql":
            return value
        return value.bytes

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], UUID | None] | None:
        """Makes a UUID of 16 bytes; in one step, since long lists have ten thousand of them."""
        return None if dialect.name == "postgresql" else _uuid


class UtcDateTime(TypeDecorator[datetime]):
    """A moment. Aware or refused; kept in UTC, so that SQLite's text sorts and compares as time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC.

        Raises:
            ValueError: The moment has no time zone, so nobody knows when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The same moment, aware."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else value.replace(tzinfo=UTC)


class Scaled(TypeDecorator[Decimal]):
    """An exact decimal, kept as a whole number of its smallest part; sums stay exact on both engines.

    Args:
        places: Digits after the point. A value that needs more is refused, never rounded in silence.
    """

    impl = BigInteger
    cache_ok = True

    def __init__(self, places: int = 4) -> None:
        super().__init__()
        self.places = places

    def process_bind_param(self, value: Decimal | int | None, dialect: Dialect) -> int | None:
        """The number of smallest parts.

        Raises:
            ValueError: The value has more digits after the point than are kept.
        """
        if value is None:
            return None
        scaled = Decimal(value).scaleb(self.places)
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than {self.places} digits after the point")
        return int(scaled)

    def process_result_value(self, value: float | Decimal | None, dialect: Dialect) -> Decimal | None:
        """The decimal; an average over the column arrives as a fraction and is scaled alike."""
        return None if value is None else Decimal(value).scaleb(-self.places)


class Json(TypeDecorator[Any]):
    """A JSON document. Assign a new value to change one: changes inside it are not noticed."""

    impl = JSON
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(none_as_null=True)

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL keeps documents taken apart, so that it can look into them."""
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON(none_as_null=True))
        from sqlalchemy.dialects.postgresql import JSONB  # noqa: PLC0415 - slow to load, and no laptop needs it

        return dialect.type_descriptor(JSONB(none_as_null=True))


def _values(kinds: type[enum.Enum]) -> list[str]:
    return [str(kind.value) for kind in kinds]


def choice(kinds: type[enum.Enum] = enum.Enum) -> Enum:
    """One of a closed list, kept as its value and held to it by a CHECK."""
    return Enum(kinds, native_enum=False, create_constraint=True, length=40, values_callable=_values)
