"""The store's own tables: what changed, what is latest, who did what, and which store and laptop this is."""

import secrets
from typing import Final

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, LargeBinary, String, Table

from app.store.mixins import Base
from app.store.types import Id, Json, UtcDateTime

CHANGES: Final = Table(
    "chg",
    Base.metadata,
    Column("device_id", Id, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("hlc", String(60), nullable=False),
    Column("scope_id", Id, nullable=False),
    Column("table_name", String(60), nullable=False),
    Column("row_id", Id, nullable=False),
    Column("kind", String(10), CheckConstraint("kind IN ('insert', 'update')", name="kind"), nullable=False),
    Column("values", Json(), nullable=False),
    Column("bases", Json(), nullable=False),
    Column("schema_rev", String(40), nullable=False),
    Column("salt", String(32), nullable=False),
    Column("kept_hash", String(64)),
    Column("destruction", Id),
    info={"kind": "log"},
)
"""One line for each change of a row, numbered without gaps on each device; handed over, never changed.

Only what it says can be erased: `kept_hash` then stands for it, and `destruction` names the reason.
"""

HEADS: Final = Table(
    "heads",
    Base.metadata,
    Column("table_name", String(60), primary_key=True),
    Column("row_id", Id, primary_key=True),
    Column("column_name", String(60), primary_key=True),
    Column("hlc", String(60), primary_key=True),
    info={"kind": "local"},
    sqlite_with_rowid=False,
)
"""The stamps of the latest values of each column; an empty name stands for a row as it was made."""

AUDIT: Final = Table(
    "audit",
    Base.metadata,
    Column("device_id", Id, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", UtcDateTime, nullable=False),
    Column("worker_id", Id, nullable=False),
    Column("action", String(60), nullable=False),
    Column("subject_table", String(60)),
    Column("subject_id", Id),
    Column("person_id", Id),
    Column("detail", Json(), nullable=False),
    Column("first_change", BigInteger),
    Column("last_change", BigInteger),
    Column("changes_hash", String(64), nullable=False),
    Column("previous_hash", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
    Index("ix_audit_subject", "subject_table", "subject_id"),
    Index("ix_audit_person", "person_id", "at"),
    # Whole pages of the trail are found, and left out, without a look at the lines themselves.
    Index("ix_audit_at", "at", "device_id", "seq", "worker_id", "action"),
    info={"kind": "log"},
)
"""One line for each thing done, chained by hashes on each device; `person_id` says whom it is about."""


def _signing_key() -> bytes:
    """The private part of a new Ed25519 key: any 32 random bytes."""
    return secrets.token_bytes(32)


STORE_INFO: Final = Table(
    "store_info",
    Base.metadata,
    Column("store_id", Id, primary_key=True),
    Column("device_id", Id, nullable=False),
    # A restored copy is a new laptop, so its key is made anew together with its name.
    Column("signing_key", LargeBinary, nullable=False, default=_signing_key, onupdate=_signing_key),
    info={"kind": "local"},
)
"""One row: which store this is, which laptop it is on, and the key that signs how far its audit has come."""
