"""A person's record: entries of its sections, and which records were made one."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json

revision = "person_record"
down_revision = "help_desk"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "record_entry",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("section", sa.String(40), nullable=False, index=True),
        sa.Column("content", Json(), nullable=False),
        sa.Column("on_day", sa.Date()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )
    verdict = sa.Enum(
        "different people", "merged", name="verdict", native_enum=False, create_constraint=True, length=40
    )
    op.create_table(
        "person_merge",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("merged_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("verdict", verdict, nullable=False),
        sa.Column("moved", Json(), nullable=False),
        sa.Column("before", Json(), nullable=False),
        *editable(),
    )


def downgrade() -> None:
    """Take the tables away again."""
    for table in ("person_merge", "record_entry"):
        op.drop_table(table)
