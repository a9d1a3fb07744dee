"""Records that are kept and not used: nothing is written about such a person, except to protect somebody."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Select, inspect, select
from sqlalchemy.orm import Session

from app.errors import RestrictedRecordError
from app.i18n import _
from app.store.facts import in_force
from app.store.mixins import Base, Made
from app.store.tables import PersonRow, RestrictionRow

ALWAYS: Final = frozenset(
    {
        "restriction",
        "rights_request",
        "keeping",
        "red_flag",
        "worry_action",
        "safety_contact",
        "complexity_rating",
        "tier_decision",
        "onward_referral",
        "onward_answer",
    }
)
"""Tables about the restriction itself, and about the safety of people: UK GDPR, article 18(2)."""


def in_use() -> ColumnElement[bool]:
    """Whether a person's record is used: for lists of people to work with."""
    return PersonRow.id.not_in(_people())


def unused_record() -> RestrictedRecordError:
    """Nothing is done with a record that is not used."""
    return RestrictedRecordError(
        _("This record is kept and not used."),
        _("Let it be used again first: “Keep, give out or erase” on their page."),
    )


class RestrictedRecords:
    """Knows whose records are not used, and refuses to write about them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.load()

    def load(self) -> None:
        """Look again, after something was restricted or let go."""
        with self._engine.connect() as connection:
            self._people = frozenset(connection.scalars(_people()))

    def refuse(self, session: Session, rows: Iterable[Made]) -> None:
        """Look through what is about to be written.

        Raises:
            RestrictedRecordError: One of the rows is about somebody whose record is not used.
        """
        if self._people and any(not self._people.isdisjoint(_behind(session, row)) for row in tuple(rows)):
            raise unused_record()


def _people() -> Select[UUID]:
    return select(RestrictionRow.person_id).where(RestrictionRow.restricted, in_force(RestrictionRow))


def _behind(session: Session, row: Made) -> Iterator[UUID]:
    """The people a row is about: by its own references, or by those of what it refers to."""
    table = Base.metadata.tables[inspect(row).mapper.class_.__tablename__]
    if table.name in ALWAYS:
        return
    if isinstance(row, PersonRow):
        yield row.id
    for key in table.foreign_keys:
        value = getattr(row, key.parent.name)
        if key.column.table.name == PersonRow.__tablename__:
            yield value
        elif value is not None:
            parent = session.get(_classes()[key.column.table.name], value)
            yield from () if parent is None else _behind(session, parent)


@cache
def _classes() -> dict[str, type[Made]]:
    mappers = (mapper for mapper in Base.registry.mappers if issubclass(mapper.class_, Made))
    return {str(mapper.local_table): mapper.class_ for mapper in mappers}
