"""Reads the audit of an open workspace, for tests that check what was written down."""

from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.store.log_tables import AUDIT
from app.workspace import Workspace


def lines(workspace: Workspace) -> list[tuple[str, dict[str, Any]]]:
    """(action, detail) of every line, oldest first."""
    with workspace.open_vault.engine.connect() as connection:
        rows = connection.execute(select(AUDIT.c.action, AUDIT.c.detail).order_by(AUDIT.c.at, AUDIT.c.seq))
        return [(row.action, row.detail) for row in rows]


def actions(workspace: Workspace) -> list[str]:
    """What was done, oldest first."""
    return [action for action, _detail in lines(workspace)]


def actions_about(workspace: Workspace, table: str, row_id: UUID) -> list[str]:
    """What was done about one row, oldest first."""
    about = (AUDIT.c.subject_table == table) & (AUDIT.c.subject_id == row_id)
    with workspace.open_vault.engine.connect() as connection:
        return list(connection.scalars(select(AUDIT.c.action).where(about).order_by(AUDIT.c.at, AUDIT.c.seq)))
