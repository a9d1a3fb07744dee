"""Takes the schema on to this program's step, wholly or not at all."""

from importlib.resources import files
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from app.store import problems
from app.store.engine import WRITE
from app.store.refusals import explain


class DanglingRowsError(Exception):
    """A step of the schema broke the references between rows; a bug of that step."""


def known_revisions() -> frozenset[str]:
    """Every step there is."""
    steps = ScriptDirectory.from_config(migrations()).walk_revisions()
    return frozenset(step.revision for step in steps)


def upgrade(engine: Engine) -> None:
    """Take the schema to this program's step.

    Args:
        engine: A migration engine: foreign keys rest, and are checked before the commit.

    Raises:
        DanglingRowsError: A step left rows that refer to nothing; all of it was taken back.
    """
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        config = migrations()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if dangling:
            raise DanglingRowsError(f"{len(dangling)} rows refer to nothing after the upgrade")


def upgrade_after(copy: Path, engine: Engine) -> None:
    """Take the schema to this program's step, once a safe copy is saved.

    Raises:
        VaultError: A step failed; all of it was taken back, and the safe copy is named.
        OperationalError: The disk refused; all of it was taken back.
    """
    try:
        upgrade(engine)
    except OperationalError as error:
        if explain(error.orig, copy) is not None:
            raise
        raise problems.no_upgrade(copy) from error
    except (SQLAlchemyError, CommandError, DanglingRowsError) as error:
        raise problems.no_upgrade(copy) from error


def migrations() -> Config:
    """Where the steps are. There is no address and no key in it: the connection is handed over."""
    config = Config()
    config.set_main_option("script_location", str(files("app.store") / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
