"""What of a row goes into the change log."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from sqlalchemy import inspect

from app.store.logged_values import to_log
from app.store.mixins import Base, Made


def tables_of(kind: type[Made]) -> frozenset[str]:
    """The names of all tables of one kind."""
    mappers = (mapper for mapper in Base.registry.mappers if issubclass(mapper.class_, kind))
    return frozenset(str(mapper.class_.__tablename__) for mapper in mappers)


@cache
def order_of_tables(_many: int) -> Mapping[str, int]:
    """Table -> its place when parents come before children.

    Worked out once for as many tables as there are: it is asked whenever the records are opened.
    """
    return {table.name: place for place, table in enumerate(Base.metadata.sorted_tables)}


def table_of(row: Made) -> str:
    """The name of a row's table."""
    return str(type(row).__tablename__)  # type: ignore[attr-defined]  # every kind of row has one


def all_values(row: Made) -> dict[str, Any]:
    """Every value of a row that is not empty, as the log takes it."""
    values = {column: to_log(getattr(row, key)) for key, column in columns_of(type(row))}
    return {column: value for column, value in values.items() if value is not None}


def changed_values(row: Made) -> dict[str, Any]:
    """The values of a row that are about to be changed."""
    state = inspect(row)
    changed = (pair for pair in columns_of(type(row)) if state.attrs[pair[0]].history.has_changes())
    return {column: to_log(getattr(row, key)) for key, column in changed}


@cache  # asked at every save; the tables stay as they are
def columns_of(kind: type[Made]) -> tuple[tuple[str, str], ...]:
    """(attribute, column) for all but the key."""
    attributes = inspect(kind).column_attrs
    return tuple((attr.key, attr.columns[0].name) for attr in attributes if attr.key != "id")
