"""A program that writes a word into every column of every table that takes words, and halts for a look."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from sqlalchemy import CheckConstraint, Enum, Table, func, insert, select, text

from app.clock import system_clock
from app.faults import name_nobody
from app.paths import DataFolder
from app.store.backup import save_copy
from app.store.engine import WRITE, open_migration_engine
from app.store.mixins import Base
from app.store.opening import open_vault
from app.store.reach import words_in
from app.store.types import Json
from tests.services.marked_person import _value

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection

    from app.store.vault import OpenVault

ROWS = 40
"""In each table; with what a sort makes of them more than any cache holds."""


def work(folder: Path, passphrase: str, marker: str, stick: Path) -> None:
    """Write, sort, copy; then wait to be killed."""
    vault = open_vault(DataFolder(folder), passphrase)
    engine = open_migration_engine(vault.files.records, vault.key)
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        for table in tables_with_words():
            fill(connection, table, marker)
        halt("writing")
    halt(f"written, but not in {tables_without(vault, marker)}")
    sort(vault)
    save_copy(vault, stick, system_clock())
    halt("copied")
    os.abort()


def tables_with_words() -> list[Table]:
    """Every table that takes words; a new one is here by itself."""
    return [table for table in Base.metadata.sorted_tables if words_in(table)]


def fill(connection: Connection, table: Table, marker: str) -> None:
    """Rows with the word wherever words go."""
    words = {column.name for column in words_in(table)}
    for row in range(ROWS):
        values = {column.name: _word(column, f"{marker}{row}") for column in table.c if column.name in words}
        values |= {
            column.name: _other(connection, column, row) for column in table.c if column.name not in words
        }
        connection.execute(insert(table).prefix_with("OR IGNORE").values(values | _allowed(table)))


def tables_without(vault: OpenVault, marker: str) -> list[str]:
    """The tables in which the word cannot be read back, though words go there."""
    without = []
    with vault.engine.connect() as connection:
        for table in tables_with_words():
            rows = connection.execute(text(f'SELECT * FROM "{table.name}"')).all()  # noqa: S608 - our own names
            if not any(marker in str(tuple(row)) for row in rows):
                without.append(table.name)
    return without


def sort(vault: OpenVault) -> None:
    """More than fits in the cache, put in order."""
    with vault.engine.connect() as connection:
        piled = "SELECT a.name || b.name || c.name AS words FROM person a, person b, person c"
        connection.execute(text(f"CREATE TEMP TABLE pile AS {piled}"))
        connection.execute(text("SELECT words FROM pile ORDER BY words DESC")).all()
        halt("sorted")
        connection.rollback()


def _word(column: Column[Any], word: str) -> Any:  # noqa: ANN401 - by column
    return {"said": word} if isinstance(column.type, Json) else word


def _other(connection: Connection, column: Column[Any], row: int) -> Any:  # noqa: ANN401 - by column
    if column.primary_key and column.type.__class__.__name__ in {"BigInteger", "Integer"}:
        return (connection.scalar(select(func.max(column))) or 0) + 1
    if isinstance(column.type, Enum):
        return column.type.enum_class and list(column.type.enum_class)[row % len(column.type.enum_class)]
    return _value(None, column, _Anything(), uuid4())  # type: ignore[arg-type]  # no row is looked for


class _Anything(dict[str, Any]):
    """Every table has a row of any id: what refers to what is not asked here."""

    def __contains__(self, _table: object) -> bool:
        return True

    def __missing__(self, _table: str) -> Any:  # noqa: ANN401 - an id
        return uuid4()


def _allowed(table: Table) -> dict[str, str]:
    """Columns of text that take only a few words."""
    constraints = table.constraints.union(*(column.constraints for column in table.c))
    checks = (str(c.sqltext) for c in constraints if isinstance(c, CheckConstraint))
    matches = (re.match(r"(\w+) IN \('(\w+)'", check) for check in checks)
    return {match[1]: match[2] for match in matches if match and not isinstance(table.c[match[1]].type, Enum)}


def halt(words: str) -> None:
    """Say it, and wait for a line."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    name_nobody()
    work(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]))
