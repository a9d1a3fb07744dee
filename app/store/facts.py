"""Which facts are in force: those that no later fact of their table supersedes."""

from typing import TypeVar

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import aliased

from app.store.mixins import Fact

FactRow = TypeVar("FactRow", bound=Fact)


def current(kind: type[FactRow]) -> Select[FactRow]:
    """The rows in force, oldest first; where two laptops both wrote one, the later comes last and wins."""
    later = aliased(kind)
    superseded = exists().where(later.supersedes == kind.id)
    return select(kind).where(~superseded).order_by(kind.made_at, kind.id)
