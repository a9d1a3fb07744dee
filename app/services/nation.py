"""The nation whose bank holidays count for this service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.bank_holidays import Nation

if TYPE_CHECKING:
    from app.store.repositories import Repositories

NATION: Final = "nation"
"""The preference that says which one it is."""


def nation_of(repositories: Repositories) -> Nation:
    """Whose bank holidays count; those of England until somebody chose."""
    found = repositories.settings.preference(NATION)
    return Nation.ENGLAND if found is None else Nation(found)
