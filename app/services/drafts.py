"""Work half typed, kept in the vault until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.desk import Desk


class DraftService:
    """Keeps what a screen holds through a lock or a crash. Drafts are this laptop's own."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def save(self, key: str, content: dict[str, Any]) -> None:
        """Keep a draft instead of an earlier one under the same key."""
        with self._desk.store.write(self._desk.author, "draft") as repositories:
            repositories.drafts.save(key, content, self._desk.now())

    def load(self, key: str) -> dict[str, Any] | None:
        """The draft under a key; None if there is none."""
        with self._desk.store.read() as repositories:
            return repositories.drafts.load(key)

    def clear(self, key: str) -> None:
        """Forget a draft whose work is done."""
        with self._desk.store.write(self._desk.author, "draft") as repositories:
            repositories.drafts.clear(key)

    def all_keys(self) -> tuple[str, ...]:
        """The keys of every draft, the newest first."""
        with self._desk.store.read() as repositories:
            return repositories.drafts.all_keys()
