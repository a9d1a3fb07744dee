"""Work half typed, kept in the vault until it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.domain.roles import Act
from app.services.permission import needs

if TYPE_CHECKING:
    from app.services.desk import Desk


class DraftService:
    """Keeps what a screen holds through a lock or a crash. Drafts are this laptop's own.

    Each person has drafts of their own: whoever takes over for an hour neither sees nor replaces them.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._mine = f"{desk.worker.id.hex}:"

    @needs(Act.OWN_DESK)
    def save(self, key: str, content: dict[str, Any]) -> None:
        """Keep a draft instead of an earlier one under the same key."""
        with self._desk.store.write(self._desk.author, "draft") as repositories:
            repositories.drafts.save(self._mine + key, content, self._desk.now())

    @needs(Act.OWN_DESK)
    def load(self, key: str) -> dict[str, Any] | None:
        """The draft under a key; None if there is none."""
        with self._desk.store.read() as repositories:
            return repositories.drafts.load(self._mine + key)

    @needs(Act.OWN_DESK)
    def clear(self, key: str) -> None:
        """Forget a draft whose work is done."""
        with self._desk.store.write(self._desk.author, "draft") as repositories:
            repositories.drafts.clear(self._mine + key)

    @needs(Act.OWN_DESK)
    def all_keys(self) -> tuple[str, ...]:
        """The keys of every draft, the newest first."""
        with self._desk.store.read() as repositories:
            keys = repositories.drafts.all_keys()
        return tuple(key.removeprefix(self._mine) for key in keys if key.startswith(self._mine))
