"""The columns that rows have had since the first schema. A released step never changes, nor does this."""

from typing import Any

import sqlalchemy as sa

from app.store.types import Id, UtcDateTime


def made() -> list[sa.Column[Any]]:
    """Key, team, and who made the row, when and on which device."""
    return [
        sa.Column("id", Id(), primary_key=True),
        sa.Column("scope_id", Id(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", Id(), nullable=False),
        sa.Column("made_on", Id(), nullable=False),
    ]


def editable() -> list[sa.Column[Any]]:
    """A row whose columns change: also whether it is out of use, and who changed it last."""
    return [
        sa.Column("void", sa.Boolean(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("changed_by", Id(), nullable=False),
        sa.Column("changed_on", Id(), nullable=False),
        *made(),
    ]


def fact() -> list[sa.Column[Any]]:
    """A row that is never changed: also the one it supersedes."""
    return [sa.Column("supersedes", Id(), index=True), *made()]
