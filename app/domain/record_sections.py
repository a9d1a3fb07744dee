"""Every section of a person's page, in its order."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from app.domain.record_items import by_key
from app.domain.record_of_person import about_the_person
from app.domain.record_of_protection import about_protection
from app.domain.record_of_work import about_the_work, about_their_life

if TYPE_CHECKING:
    from app.domain.record_items import Section


@cache
def sections() -> dict[str, Section]:
    """Key -> section."""
    return by_key((*about_the_work(), *about_the_person(), *about_their_life(), *about_protection()))
