"""Columns without the bookkeeping of objects, for what is read at every key: that costs as much again."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVarTuple

from sqlalchemy import Row, Select
from sqlalchemy.orm import Session

Ts = TypeVarTuple("Ts")


def column_rows(session: Session, query: Select[*Ts], given: Mapping[str, Any]) -> Sequence[Row[*Ts]]:
    """What a query for columns finds; what the session still has to write is written first.

    Args:
        query: Asks for columns, not for whole rows; they would come as columns too.
        given: Name of a bound parameter -> its value.
    """
    if session.autoflush:
        session.flush()
    return session.connection().execute(query, given).all()
