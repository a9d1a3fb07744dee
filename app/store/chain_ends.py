"""Where the log and the audit of one laptop end: what is written next is counted and chained from there."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy import BindParameter, Connection, bindparam, select

from app.store.log_tables import AUDIT, CHANGES

FIRST: Final = ""
"""What the first line of the audit has in place of an earlier hash."""

_DEVICE: Final[BindParameter[UUID]] = bindparam("device")
_LAST_CHANGE: Final = (
    select(CHANGES.c.seq).where(CHANGES.c.device_id == _DEVICE).order_by(CHANGES.c.seq.desc())
)
_LAST_LINE: Final = select(AUDIT.c.seq).where(AUDIT.c.device_id == _DEVICE).order_by(AUDIT.c.seq.desc())
# One statement instead of two: these are read at every save.
_ENDS: Final = select(
    _LAST_CHANGE.limit(1).scalar_subquery().label("change"),
    _LAST_LINE.limit(1).scalar_subquery().label("line"),
    _LAST_LINE.with_only_columns(AUDIT.c.hash).limit(1).scalar_subquery().label("hash"),
)


@dataclass(frozen=True, slots=True)
class ChainEnds:
    """The last of what one laptop wrote.

    Attributes:
        change: Number of its latest line of the change log; 0 when it has none.
        line: Number of its latest line of the audit; 0 when it has none.
        hash: What that line is vouched for with.
    """

    change: int
    line: int
    hash: str


def chain_ends(connection: Connection, device_id: UUID) -> ChainEnds:
    """Where both end now; holds as long as the transaction that is about to write."""
    found = connection.execute(_ENDS, {"device": device_id}).one()
    return ChainEnds(found.change or 0, found.line or 0, found.hash or FIRST)
