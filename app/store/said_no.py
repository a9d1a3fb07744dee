"""Who said no to something, or took back their yes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.domain.consent import Decision, Purpose
from app.store.facts import in_force
from app.store.tables import ConsentRow

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Select


def said_no(purpose: Purpose) -> Select[UUID, datetime]:
    """The ids of those who said no to it, and when.

    Whoever was not asked, or whose answer was undone, is not there.
    """
    return select(ConsentRow.person_id, ConsentRow.at).where(
        ConsentRow.purpose == purpose,
        ConsentRow.decision != Decision.YES,
        ConsentRow.taken_back.is_(False),
        in_force(ConsentRow),
    )


def not_counted() -> Select[UUID]:
    """The ids of those who are left out of reports."""
    return said_no(Purpose.EVALUATION).with_only_columns(ConsentRow.person_id)
