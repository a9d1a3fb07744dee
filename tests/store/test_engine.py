"""Each connection is encrypted, leaks nothing and loses nothing, or is refused."""

from __future__ import annotations

import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]  # it publishes no stubs
from sqlalchemy import text

from app.store.engine import (
    PROOFS,
    WRITE,
    UnsafeConnectionError,
    checked_raw_key,
    open_migration_engine,
    prove,
)

if TYPE_CHECKING:
    from pathlib import Path

    from app.store.vault import OpenVault


def test_every_pooled_connection_has_proved_its_settings(vault: OpenVault) -> None:
    opened = [vault.engine.connect() for _ in range(4)]
    for connection in opened:
        found = {name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in PROOFS}
        connection.close()
        assert found == PROOFS
    assert PROOFS["synchronous"] == "2"


@pytest.mark.parametrize(
    ("setting", "named"),
    [
        ("temp_store=file", "temp_store"),
        ("temp_store=default", "temp_store"),
        ("synchronous=normal", "synchronous"),
        ("synchronous=off", "synchronous"),
        ("foreign_keys=off", "foreign_keys"),
        ("journal_mode=delete", "journal_mode"),
    ],
)
def test_a_connection_that_was_changed_is_refused(vault: OpenVault, setting: str, named: str) -> None:
    vault.engine.dispose()
    with vault.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql(f"PRAGMA {setting}")
        connection.exec_driver_sql("BEGIN")
    with pytest.raises(UnsafeConnectionError, match=named):
        vault.engine.connect()


def test_a_connection_without_encryption_is_refused(tmp_path: Path) -> None:
    plain = sqlcipher.connect(tmp_path / "plain")
    with pytest.raises(UnsafeConnectionError, match="cipher_status"):
        prove(plain)
    plain.close()


@pytest.mark.parametrize(
    "digits", ["", "0" * 63, "0" * 65, "g" * 64, "A" * 64, "0" * 64 + "\n", "0" * 64 + "'"]
)
def test_a_raw_key_has_exactly_64_digits_or_is_refused(digits: str) -> None:
    with pytest.raises(ValueError, match="64"):
        checked_raw_key(digits)


def test_the_key_is_not_in_what_the_engine_says_of_itself(vault: OpenVault) -> None:
    secret = vault.key.secret().hex()
    assert secret not in repr(vault.engine) + str(vault.engine.url) + repr(vault) + repr(vault.engine.pool)


def test_a_read_waits_for_nobody_and_a_write_takes_the_lock_at_once(vault: OpenVault) -> None:
    writing = vault.engine.execution_options(**{WRITE: True})
    with writing.connect() as first:
        first.execute(text("SELECT 1"))
        with vault.engine.connect() as reader:
            assert reader.scalar(text("SELECT count(*) FROM person")) == 0
        order: list[str] = []

        def write_too() -> None:
            with writing.connect() as connection:
                connection.execute(text("SELECT 1"))
            order.append("second")

        second = threading.Thread(target=write_too)
        second.start()
        order.append("first")
        first.rollback()
        second.join(timeout=10)
    assert order == ["first", "second"]


def test_changing_the_schema_rests_foreign_keys_and_keeps_no_connection(vault: OpenVault) -> None:
    engine = open_migration_engine(vault.files.records, vault.key)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 0
    assert engine.pool.status() == "NullPool"


def test_a_refusal_prints_nothing_of_its_own(vault: OpenVault) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from app.errors import DamagedStoreError\n"
        "from app.store.engine import open_engine; from app.store.keys import DataKey\n"
        "try:\n    open_engine(Path(sys.argv[1]), DataKey(bytes(32))).connect()\n"
        "except DamagedStoreError:\n    print('refused')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(vault.files.records)], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("refused\n", "")
