"""Which facts are in force: those that no later fact of their table supersedes."""

from functools import cache
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, exists, select
from sqlalchemy.orm import aliased

from app.store.mixins import Fact

FactRow = TypeVar("FactRow", bound=Fact)


@cache  # built once for each table: a register asks six times for every tick
def in_force(kind: type[Fact]) -> ColumnElement[bool]:
    """Whether no other row of the table supersedes this one."""
    later = aliased(kind)
    return ~exists().where(later.supersedes == kind.id)


def current(kind: type[FactRow]) -> Select[FactRow]:
    """The rows in force, oldest first; where two laptops both wrote one, the later comes last and wins."""
    return select(kind).where(in_force(kind)).order_by(kind.made_at, kind.id)
