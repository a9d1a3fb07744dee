"""In which language a measure was asked."""

import sqlalchemy as sa
from alembic import op

revision = "languages_of_measures"
down_revision = "photos_and_base_times"
branch_labels = None
depends_on = None

TABLES = ("half_filled", "filled_measure", "pile")


def upgrade() -> None:
    """Add a column to each table; rows from before were asked in the measure's own language."""
    for table in TABLES:
        # Built anew: a column that SQLite adds by itself is written otherwise than one always there.
        with op.batch_alter_table(table, recreate="always") as asked:
            asked.add_column(sa.Column("language", sa.String(20), nullable=True))


def downgrade() -> None:
    """Take the columns away again."""
    for table in TABLES:
        with op.batch_alter_table(table, recreate="always") as asked:
            asked.drop_column("language")
