"""The encrypted records under SQLAlchemy: how each connection is opened, and what it must prove first."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]  # it publishes no stubs
from sqlalchemy import Connection, Engine, NullPool, Pool, QueuePool, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from app.store.data_key import DataKey, HeldKey
from app.store.refusals import explain

WRITE: Final = "trestle_write"
"""The execution option of a unit that will write: it takes the write lock at once, and never upgrades."""

IN_ORDER: Final = "trestle_in_order"
"""The execution option of a unit that writes what is referred to first, unless it lets references wait."""

BARE: Final = "trestle_bare"
"""The execution option of work that cannot be in a transaction, such as copying all of the records."""

PROOFS: Final = {
    "cipher_status": "1",
    "temp_store": "2",
    "journal_mode": "wal",
    "synchronous": "2",
    "foreign_keys": "1",
}
"""Encrypted, temporary data in memory, and on the disk before a commit is acknowledged."""

_RAW_KEY: Final = re.compile(r"[0-9a-f]{64}")
_SETTINGS: Final = (
    "journal_mode=wal",
    "synchronous=full",
    "foreign_keys=on",
    "temp_store=memory",
    "cache_size=-65536",
    "busy_timeout=5000",
    "trusted_schema=off",
)


class UnsafeConnectionError(Exception):
    """A connection is not set as the records need; a bug, never a matter of taste."""


def raw_key(key: DataKey) -> str:
    """The key as SQLCipher takes it raw. One digit fewer and it would quietly become a passphrase.

    Raises:
        ValueError: It is not exactly 64 hexadecimal digits.
    """
    return checked_raw_key(key.secret().hex())


def checked_raw_key(digits: str) -> str:
    """`digits` in SQLCipher's notation for a raw key.

    Raises:
        ValueError: They are not exactly 64 hexadecimal digits.
    """
    if _RAW_KEY.fullmatch(digits) is None:
        raise ValueError("a raw key has exactly 64 hexadecimal digits")
    return f"x'{digits}'"


def open_engine(path: Path, key: DataKey, salt: bytes | None = None) -> Engine:
    """An engine over the records; every pooled connection is keyed and has proved its settings.

    Args:
        path: The records file; made when it is not there.
        key: The data key.
        salt: For a new file: its first 16 bytes, by which it is known later.
    """
    return _engine(lambda: connect(path, key, salt), QueuePool)


def open_held_engine(path: Path, held: HeldKey) -> Engine:
    """An engine over records that are open; a connection takes the key that is held when it is made."""
    return _engine(lambda: connect(path, held.key), QueuePool)


def open_migration_engine(path: Path, key: DataKey) -> Engine:
    """An engine for changing the schema: foreign keys rest meanwhile, and no connection is kept."""

    def unhindered() -> DBAPIConnection:
        connection = connect(path, key)
        connection.cursor().execute("PRAGMA foreign_keys=off")
        return connection

    return _engine(unhindered, NullPool, PROOFS | {"foreign_keys": "0"})


def connect(path: Path, key: DataKey, salt: bytes | None = None) -> DBAPIConnection:
    """One keyed connection that has proved its settings.

    Raises:
        DamagedStoreError: The file does not open with this key.
        UnsafeConnectionError: A setting is not what the records need.
        StorageError: The disk or the folder refused.
    """
    raw: Any = None
    try:
        raw = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
        _prepare(raw, key, salt)
    except sqlcipher.DatabaseError as error:
        if raw is not None:
            raw.close()
        problem = explain(error, path)
        if problem is None:
            raise
        raise problem from error
    try:
        prove(raw)
    except UnsafeConnectionError:
        raw.close()
        raise
    connection: DBAPIConnection = raw
    return connection


def prove(connection: Any, proofs: Mapping[str, str] = PROOFS) -> None:  # noqa: ANN401 - it has no types
    """Refuse a connection that would write in the clear, leak temporary data or lose a commit.

    Raises:
        UnsafeConnectionError: A setting is not what the records need.
    """
    for pragma, wanted in proofs.items():
        row = connection.execute(f"PRAGMA {pragma}").fetchone()
        found = str(row[0]) if row else "not known"
        if found != wanted:
            raise UnsafeConnectionError(f"{pragma} is {found}, not {wanted}")


def let_references_wait(connection: Connection) -> None:
    """Write rows in any order until the transaction ends; what they refer to must be there then.

    SQLite then throws away every statement it has prepared, on this connection, for good. At every key
    that costs more than all the rest of a save, so what can be written in order is written in order.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=on")


def _prepare(connection: Any, key: DataKey, salt: bytes | None) -> None:  # noqa: ANN401 - no types
    # SQLCipher would print its own lines to the terminal on every refusal.
    connection.execute("PRAGMA cipher_log_level=NONE")
    # As a script: a statement of `execute` is kept with its words, and so the digits of the key would be.
    connection.executescript(f'PRAGMA key="{raw_key(key)}"')
    if salt is not None:
        connection.execute(f"PRAGMA cipher_salt=\"x'{salt.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()


def _engine(
    creator: Callable[[], DBAPIConnection], pool: type[Pool], proofs: Mapping[str, str] = PROOFS
) -> Engine:
    def prove_again(connection: object, _record: object, _proxy: object) -> None:
        prove(connection, proofs)

    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=creator, poolclass=pool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "checkout", prove_again)
    return engine


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get(BARE, False):
        return
    if not options.get(WRITE, False):
        connection.exec_driver_sql("BEGIN")
        return
    # A plain transaction that writes later fails at once when somebody else wrote meanwhile.
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    if not options.get(IN_ORDER, False):
        let_references_wait(connection)
