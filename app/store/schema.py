"""Which schema the records have, and whether this program knows it. Quick, as it is asked at each start."""

from typing import Final

from sqlalchemy import Connection, column, inspect, select, table

from app.store import problems

HEAD: Final = "typed_distances"
"""The step of the schema that this program works with; the newest in `migrations`."""

_VERSION: Final = table("alembic_version", column("version_num"))


def current_revision(connection: Connection) -> str | None:
    """The step the records are at; None before the first."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    revision = connection.scalar(select(_VERSION.c.version_num))
    return None if revision is None else str(revision)


def refuse_unknown(revision: str | None) -> None:
    """Accept only steps this program knows.

    Raises:
        NewerStoreError: The step was made by a newer program; nothing was touched.
    """
    if revision in {None, HEAD}:
        return
    from app.store.upgrade import known_revisions  # noqa: PLC0415 - slow to load, seldom needed

    if revision not in known_revisions():
        raise problems.newer_store()
