"""Whether the records are whole: every page's seal, and the order of what is on the pages."""

from pathlib import Path

from sqlalchemy import Engine, func, inspect, select, table

from app.errors import AppError
from app.i18n import _
from app.store import audit, problems, schema
from app.store.engine import BARE
from app.store.refusals import plain_words
from app.store.sealed_file import PAGE
from app.store.vault import OpenVault


def refuse_unsealed(engine: Engine, records: Path) -> None:
    """Accept only records with all their pages, each under its seal: no bit was flipped, nothing cut off.

    The write-ahead log is folded in first: SQLCipher checks the main file, and newer pages that
    still wait beside it would look like damage.

    Raises:
        DamagedStoreError: A page lost its seal, or is missing.
    """
    with plain_words(records), engine.connect().execution_options(**{BARE: True}) as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()
        unsealed = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    if unsealed or records.stat().st_size != pages * PAGE:
        raise problems.damaged_store(records.name)


def refuse_damaged(engine: Engine, records: Path) -> None:
    """Accept only whole records; the thorough way, which also looks at how the pages fit together.

    Raises:
        DamagedStoreError: A page lost its seal, or the pages do not fit together.
    """
    refuse_unsealed(engine, records)
    with plain_words(records), engine.connect().execution_options(**{BARE: True}) as connection:
        found = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    if found != ["ok"]:
        raise problems.damaged_store(records.name)


def row_counts(engine: Engine) -> dict[str, int]:
    """Table -> rows in it, for every table there is, whatever the schema."""
    names = inspect(engine).get_table_names()
    with engine.connect() as connection:
        return {name: connection.scalar(select(func.count()).select_from(table(name))) or 0 for name in names}


def check_vault(vault: OpenVault) -> tuple[str, ...]:
    """Everything that is wrong with an open vault, in plain words; empty when it is whole.

    Looks at every page, at the chain of the audit, and at the schema.
    """
    try:
        refuse_damaged(vault.engine, vault.files.records)
        with plain_words(vault.files.records), vault.engine.connect() as connection:
            found = audit.verify_chain(connection)
            revision = schema.current_revision(connection)
    except AppError as problem:
        # After a broken seal the whole connection stays broken, even for good pages.
        vault.engine.dispose()
        return (problem.message,)
    if revision != schema.HEAD:
        found.append(_("The records have the form of another Trestle."))
    return tuple(found)
