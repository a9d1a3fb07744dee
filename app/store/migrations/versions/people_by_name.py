"""People in the order of their names, so that the first of very many are found at once."""

from alembic import op

revision = "people_by_name"
down_revision = "languages_of_measures"
branch_labels = None
depends_on = None

INDEX = "ix_person_by_name"


def upgrade() -> None:
    """Add the order."""
    op.create_index(INDEX, "person", ["name", "archived", "void"])


def downgrade() -> None:
    """Take it away again."""
    op.drop_index(INDEX, "person")
