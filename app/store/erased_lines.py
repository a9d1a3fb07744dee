"""Lines of the change log that had to forget somebody: each is vouched for by the destruction log."""

from uuid import UUID

from sqlalchemy import Connection, func, select

from app.i18n import ngettext
from app.store.log_tables import CHANGES
from app.store.tables.governance import DestructionRow


def erased_lines(connection: Connection) -> int:
    """How many lines of the change log were erased."""
    return sum(count for _destruction, count in _erased(connection))


def unvouched_erasures(connection: Connection) -> list[str]:
    """What is wrong with the erasures, in plain words; empty when the destruction log tells of each line."""
    known = connection.execute(select(DestructionRow.id, DestructionRow.log_lines))
    told = {row.id: row.log_lines for row in known}
    loose = sum(count for destruction, count in _erased(connection) if told.get(destruction) != count)
    if not loose:
        return []
    words = ngettext(
        "{n} change was erased, and the destruction log does not tell of it.",
        "{n} changes were erased, and the destruction log does not tell of them.",
        loose,
    )
    return [words.format(n=loose)]


def _erased(connection: Connection) -> list[tuple[UUID | None, int]]:
    """How many lines each entry of the destruction log stands for, by its id."""
    marked = CHANGES.c.kept_hash.is_not(None) | CHANGES.c.destruction.is_not(None)
    counted = select(CHANGES.c.destruction, func.count()).where(marked).group_by(CHANGES.c.destruction)
    return [(row[0], row[1]) for row in connection.execute(counted)]
