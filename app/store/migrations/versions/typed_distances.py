"""How far a place is for somebody, where it was typed because no postcode says it."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import fact
from app.store.types import Id, Scaled

revision = "typed_distances"
down_revision = "people_by_name"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "typed_distance",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("service_id", Id(), sa.ForeignKey("local_service.id"), nullable=False, index=True),
        sa.Column("miles", Scaled(1), nullable=True),
        *fact(),
    )


def downgrade() -> None:
    """Take the table away again."""
    op.drop_table("typed_distance")
