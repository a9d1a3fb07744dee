"""What every row has: a key made here, who made it, when and on which device.

A table is exactly one of three kinds:

- `Fact`: appended, never changed; a correction is a new row that names the one it supersedes.
- `Editable`: changed column by column; the change log keeps every earlier value.
- `Local`: this laptop's own (search words, drafts, window state); never logged, never handed over.

Who, when and where are filled in while saving, from the unit of work. Rows are never deleted.
"""

import enum
from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar, Final
from uuid import UUID

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from app.ids import new_id
from app.store.types import CONSTRAINT_NAMES, Id, Json, Scaled, UtcDateTime, choice

NAME: Final = String(200)
"""Room for a name; the longest that `app.domain.people` accepts."""

TYPES: Final[dict[Any, Any]] = {
    UUID: Id(),
    datetime: UtcDateTime(),
    Decimal: Scaled(),
    enum.Enum: choice(),
    dict[str, Any]: Json(),
    dict[str, str]: Json(),
    dict[str, int]: Json(),
    list[Any]: Json(),
    list[str]: Json(),
    list[int]: Json(),
}


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """Rows are typed, made with keywords, and equal only to themselves."""

    metadata: ClassVar[MetaData] = MetaData(naming_convention=CONSTRAINT_NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = TYPES

    def __repr__(self) -> str:
        """The kind of row and no more: what it says about a person never reaches a log."""
        return f"<{type(self).__name__}>"


class Local(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """A row of this laptop alone: neither logged nor handed over, and free to be deleted."""


class Made(MappedAsDataclass, kw_only=True, eq=False, repr=False):
    """A row that was made by somebody, some time, somewhere, for one team (`scope_id`)."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default_factory=new_id)
    scope_id: Mapped[UUID] = mapped_column(init=False)
    made_at: Mapped[datetime] = mapped_column(init=False)
    made_by: Mapped[UUID] = mapped_column(init=False)
    made_on: Mapped[UUID] = mapped_column(init=False)


class Editable(Made, kw_only=True, eq=False, repr=False):
    """A row whose columns may change. `void` takes it out of use, and can be taken back."""

    void: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime] = mapped_column(init=False)
    changed_by: Mapped[UUID] = mapped_column(init=False)
    changed_on: Mapped[UUID] = mapped_column(init=False)


class Fact(Made, kw_only=True, eq=False, repr=False):
    """A row that is never changed. What is current is what no other row of the table supersedes."""

    supersedes: Mapped[UUID | None] = mapped_column(default=None, index=True)
