"""Whether the records are whole: every page's seal, and the order of what is on the pages."""

from pathlib import Path
from typing import Final

from sqlalchemy import Engine, Select, column, func, inspect, select, table

from app.domain.groups import SessionState
from app.errors import AppError, StoppedError
from app.i18n import _
from app.stopping import Look, go_on
from app.store import audit, problems, schema
from app.store.agreement import disagreements
from app.store.copy_file import SESSIONS_HELD
from app.store.engine import BARE
from app.store.interrupting import interruptible
from app.store.refusals import plain_words
from app.store.sealed_file import PAGE
from app.store.vault import OpenVault

SESSIONS: Final = "group_session"
HELD: Final = (SessionState.UNDER_WAY.value, SessionState.DONE.value)
"""How a session stands that took place."""


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


def refuse_damaged(engine: Engine, records: Path, look: Look = go_on) -> None:
    """Accept only whole records; the thorough way, which also looks at how the pages fit together.

    Args:
        engine: Over the records.
        records: Their file.
        look: Called again and again. Raising in it stops the look at the pages.

    Raises:
        DamagedStoreError: A page lost its seal, or the pages do not fit together.
    """
    refuse_unsealed(engine, records)
    with (
        plain_words(records),
        engine.connect().execution_options(**{BARE: True}) as connection,
        interruptible(connection, look),
    ):
        found = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
    if found != ["ok"]:
        raise problems.damaged_store(records.name)


def row_counts(engine: Engine) -> dict[str, int]:
    """Table -> rows in it, for every table there is, and the sessions that took place."""
    names = inspect(engine).get_table_names()
    with engine.connect() as connection:
        counts = {name: connection.scalar(select(func.count()).select_from(table(name))) for name in names}
        if SESSIONS in counts:
            counts[SESSIONS_HELD] = connection.scalar(_sessions_held())
    return {name: count or 0 for name, count in counts.items()}


def _sessions_held() -> Select[int]:
    sessions = table(SESSIONS, column("state"), column("void"))
    return select(func.count()).select_from(sessions).where(sessions.c.state.in_(HELD), ~sessions.c.void)


def people_and_sessions(engine: Engine) -> tuple[int, int]:
    """How many people there are, and how many sessions took place: as a safe copy says of itself."""
    with engine.connect() as connection:
        people = connection.scalar(select(func.count()).select_from(table("person")))
        return people or 0, connection.scalar(_sessions_held()) or 0


def check_vault(vault: OpenVault, look: Look = go_on) -> tuple[str, ...]:
    """Everything that is wrong with an open vault, in plain words; empty when it is whole.

    Looks at every page, at the chain of the audit, at what it says of every row, and at the schema.

    Args:
        vault: The vault.
        look: Hears what is looked at next. Raising in it stops the check.
    """
    try:
        look(_("1 of 2: every page"))
        refuse_damaged(vault.engine, vault.files.records, look)
        look(_("2 of 2: the activity record"))
        found = check_trail(vault, look)
        with plain_words(vault.files.records), vault.engine.connect() as connection:
            revision = schema.current_revision(connection)
    except StoppedError:
        raise
    except AppError as problem:
        # After a broken seal the whole connection stays broken, even for good pages.
        vault.engine.dispose()
        return (problem.message,)
    if revision != schema.HEAD:
        found.append(_("The records have the form of another Trestle."))
    return tuple(found)


def check_trail(vault: OpenVault, look: Look = go_on) -> list[str]:
    """What is wrong with the activity record, and what it says of every row, in plain words.

    Args:
        vault: The vault.
        look: Called again and again. Raising in it stops the look.

    Raises:
        StorageError, DamagedStoreError: The disk or the file refused.
    """
    with (
        plain_words(vault.files.records),
        vault.engine.connect() as connection,
        interruptible(connection, look),
    ):
        return audit.verify_chain(connection) or disagreements(connection)
