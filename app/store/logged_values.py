"""How a value of a row is written in the change log, and read back: exact, and the same on every laptop."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Column, Date, LargeBinary, Time
from sqlalchemy import Enum as EnumType

from app.store.types import Id, Scaled, UtcDateTime

_READERS: Final[dict[type, Callable[[str], Any]]] = {
    Id: UUID,
    UtcDateTime: datetime.fromisoformat,
    Date: date.fromisoformat,
    Time: time.fromisoformat,
    Scaled: Decimal,
    LargeBinary: bytes.fromhex,
}


def to_log(value: Any) -> Any:  # noqa: ANN401 - any value a column may hold
    """The value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if isinstance(value, bytes):
        return value.hex()
    return value


def from_log(column: Column[Any], logged: Any) -> Any:  # noqa: ANN401 - any value a column may hold
    """The value a column is given back.

    Raises:
        ValueError: What is logged is not a value of this column.
    """
    if logged is None:
        return None
    kind = column.type
    if isinstance(kind, EnumType) and kind.enum_class is not None:
        return kind.enum_class(logged)
    read = _READERS.get(type(kind))
    return logged if read is None else read(logged)
