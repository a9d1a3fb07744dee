"""Who said no to being counted in reports, or took back their yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.domain.consent import Decision, Purpose
from app.store.facts import in_force
from app.store.tables import ConsentRow

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Select


def not_counted() -> Select[UUID]:
    """Their ids. Whoever was not asked, or whose answer was undone, is counted."""
    return select(ConsentRow.person_id).where(
        ConsentRow.purpose == Purpose.EVALUATION,
        ConsentRow.decision != Decision.YES,
        ConsentRow.taken_back.is_(False),
        in_force(ConsentRow),
    )
