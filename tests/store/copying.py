"""What tests of safe copies need: somebody in the records, and the names that are there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.store.tables import PersonRow
from app.store.unit_of_work import Author, Store

if TYPE_CHECKING:
    from app.store.vault import OpenVault
    from tests.store.conftest import Ticking

MARKER = "Zebra-Quartz-7719"
NOW = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)


def names(vault: OpenVault, clock: Ticking) -> set[str]:
    """Who is in the records."""
    with Store[Session](vault, clock, lambda session: session).read() as session:
        return {row.name for row in session.query(PersonRow)}


def add(vault: OpenVault, clock: Ticking, name: str) -> None:
    """Put somebody in the records."""
    author = Author(vault.store_id, vault.device_id, vault.store_id)
    with Store[Session](vault, clock, lambda session: session).write(author, "add") as session:
        session.add(PersonRow(name=name))
