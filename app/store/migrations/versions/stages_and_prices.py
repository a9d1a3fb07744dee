"""What a step leads up to, and the most that somebody would pay to go to a place."""

import sqlalchemy as sa
from alembic import op

revision = "stages_and_prices"
down_revision = "around_the_register"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns; rows from before say nothing in them."""
    # Built anew: a column that SQLite adds by itself is written otherwise than one that was always there.
    with op.batch_alter_table("step_detail", recreate="always") as step:
        step.add_column(sa.Column("stage", sa.Text(), nullable=True))
    with op.batch_alter_table("match_wish", recreate="always") as wish:
        wish.add_column(sa.Column("most_pence", sa.Integer(), nullable=True))


def downgrade() -> None:
    """Take the columns away again."""
    with op.batch_alter_table("match_wish", recreate="always") as wish:
        wish.drop_column("most_pence")
    with op.batch_alter_table("step_detail", recreate="always") as step:
        step.drop_column("stage")
