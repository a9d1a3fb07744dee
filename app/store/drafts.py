"""Work half typed: kept in the vault through locks and crashes, on this laptop alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.store.tables import DraftRow


class DraftRepository:
    """Drafts by the key of the screen and what it shows."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, key: str, content: dict[str, Any], at: datetime) -> None:
        """Keep `content` instead of an earlier draft under the same key."""
        row = self._session.get(DraftRow, key)
        if row is None:
            self._session.add(DraftRow(key=key, content=content, saved_at=at))
        else:
            row.content, row.saved_at = content, at

    def load(self, key: str) -> dict[str, Any] | None:
        """What was kept under `key`; None if nothing was."""
        row = self._session.get(DraftRow, key)
        return None if row is None else dict(row.content)

    def clear(self, key: str) -> None:
        """Forget a draft; one that is not there is forgotten already."""
        row = self._session.get(DraftRow, key)
        if row is not None:
            self._session.delete(row)

    def all_keys(self) -> tuple[str, ...]:
        """The keys of every draft, the newest first."""
        newest_first = select(DraftRow.key).order_by(DraftRow.saved_at.desc(), DraftRow.key)
        return tuple(self._session.scalars(newest_first))
