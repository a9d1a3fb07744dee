"""What's on: local services, how safe they are, what was looked for in vain, and what people wish for."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, Scaled

revision = "whats_on"
down_revision = "whole_talk"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _local_service()
    _service_check()
    _service_gap()
    _match_wish()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in ("match_wish", "service_gap", "service_check", "local_service"):
        op.drop_table(table)


def _one_of(name: str, kind: str, *values: str) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _local_service() -> None:
    """A local group or service: its Open Referral UK record, and the attributes that are our own."""
    op.create_table(
        "local_service",
        sa.Column("open_referral_id", sa.String(200), nullable=False, index=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("record", Json(), nullable=False),
        sa.Column("own", Json(), nullable=False),
        sa.Column("checked_on", sa.Date()),
        sa.Column("concern", sa.Text(), nullable=False),
        *editable(),
    )


def _service_check() -> None:
    """How one thing of the list stood in a service when somebody looked."""
    op.create_table(
        "service_check",
        sa.Column("service_id", Id(), sa.ForeignKey("local_service.id"), nullable=False, index=True),
        sa.Column("code", sa.String(40), nullable=False),
        _one_of("state", "checkstate", "in place", "being worked on", "not needed", "missing"),
        _one_of("evidence", "evidence", "none", "told", "seen"),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("plan_by", sa.Date()),
        sa.Column("renew_on", sa.Date()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _service_gap() -> None:
    """What was looked for and not found; it says of whom no more than where about they live."""
    op.create_table(
        "service_gap",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("district", sa.String(8), nullable=False),
        sa.Column("areas", Json(), nullable=False),
        sa.Column("reasons", Json(), nullable=False),
        *editable(),
    )


def _match_wish() -> None:
    """What somebody said about the places they would go to, and those they said no to."""
    op.create_table(
        "match_wish",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("miles", Scaled()),
        sa.Column("interests", Json(), nullable=False),
        sa.Column("access", Json(), nullable=False),
        sa.Column("cannot", Json(), nullable=False),
        sa.Column("refused", Json(), nullable=False),
        sa.Column("demands", Json(), nullable=False),
        sa.Column("supporter", sa.Boolean(), nullable=False),
        *editable(),
    )
