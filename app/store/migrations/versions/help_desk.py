"""The help desk: who asked, without a name; workshops by head count; times that can be booked."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable
from app.store.types import Id, Json

revision = "help_desk"
down_revision = "taking_part"
branch_labels = None
depends_on = None

TOPICS = (
    "back and joints",
    "getting active",
    "low or worried",
    "company",
    "money",
    "home and housing",
    "caring",
    "health",
    "computers and forms",
    "something else",
)
AGES = ("under 16", "16 to 24", "25 to 44", "45 to 64", "65 or over", "not said")


def upgrade() -> None:
    """Add the tables."""
    _desk_contact()
    _counted_event()
    _desk_slot()


def downgrade() -> None:
    """Take the tables away again."""
    for table in ("desk_slot", "counted_event", "desk_contact"):
        op.drop_table(table)


def _one_of(name: str, kind: str, *values: str) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _desk_contact() -> None:
    """Somebody asked at the desk; it says of whom no more than about how old they are."""
    op.create_table(
        "desk_contact",
        sa.Column("asked_on", sa.Date(), nullable=False, index=True),
        _one_of("topic", "topic", *TOPICS),
        _one_of("age", "ageband", *AGES),
        sa.Column("given", Json(), nullable=False),
        _one_of("signs", "signasked", "not asked", "none", "seen"),
        *editable(),
    )


def _counted_event() -> None:
    """A workshop or an event for children: how many came."""
    op.create_table(
        "counted_event",
        _one_of("kind", "countedkind", "workshop", "children's event"),
        sa.Column("held_on", sa.Date(), nullable=False, index=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("topics", Json(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("children", sa.Integer(), nullable=False),
        *editable(),
    )


def _desk_slot() -> None:
    """A time that can be booked."""
    op.create_table(
        "desk_slot",
        sa.Column("held_on", sa.Date(), nullable=False, index=True),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        _one_of("state", "slotstate", "free", "booked", "came", "missed"),
        sa.Column("called", sa.String(200), nullable=False),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), index=True),
        *editable(),
    )
