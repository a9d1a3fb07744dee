"""What rows refer to: whether a change of one points it to another."""

from functools import cache

from sqlalchemy import inspect

from app.store.mixins import Base


def refers_elsewhere(row: Base) -> bool:
    """Whether a row that was there already refers to another one than before; it may not be written yet."""
    state = inspect(row)
    return any(state.attrs[key].history.has_changes() for key in _references(type(row)))


@cache  # asked at every save; the tables stay as they are
def _references(kind: type[Base]) -> tuple[str, ...]:
    return tuple(attr.key for attr in inspect(kind).column_attrs if attr.columns[0].foreign_keys)
