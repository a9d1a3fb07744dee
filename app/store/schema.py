"""The schema of an open engine: which step it is at, whether we know it, and how it is taken on."""

from functools import cache
from importlib.resources import files

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from app.store import problems
from app.store.engine import WRITE


@cache
def head_revision() -> str:
    """The step this program works with."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    if head is None:
        raise LookupError("the steps of the schema are not installed")
    return head


def current_revision(connection: Connection) -> str | None:
    """The step the records are at; None before the first."""
    return MigrationContext.configure(connection).get_current_revision()


def refuse_unknown(revision: str | None) -> None:
    """Accept only steps this program knows.

    Raises:
        NewerStoreError: The step was made by a newer program; nothing was touched.
    """
    known = {step.revision for step in ScriptDirectory.from_config(_config()).walk_revisions()}
    if revision is not None and revision not in known:
        raise problems.newer_store()


def upgrade(engine: Engine) -> None:
    """Take the schema to this program's step, wholly or not at all.

    Args:
        engine: A migration engine: foreign keys rest, and are checked before the commit.

    Raises:
        DanglingRowsError: A step left rows that refer to nothing; it was taken back.
    """
    with engine.execution_options(**{WRITE: True}).begin() as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if dangling:
            raise DanglingRowsError(f"{len(dangling)} rows refer to nothing after the upgrade")


class DanglingRowsError(Exception):
    """A step of the schema broke the references between rows; a bug of that step."""


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("app.store") / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
