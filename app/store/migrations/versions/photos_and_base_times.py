"""Photos with consent, a second look at stories, how long somebody agrees for a child, and base times."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id

revision = "photos_and_base_times"
down_revision = "stages_and_prices"
branch_labels = None
depends_on = None

TABLES = ("base_contact", "base_time", "young_agreement_end", "story_look", "agreed_photo")


def upgrade() -> None:
    """Add the tables, parents before children."""
    _photos()
    _story_look()
    op.create_table(
        "young_agreement_end",
        _to("agreement_id", "young_agreement"),
        sa.Column("until", sa.Date(), nullable=False),
        *fact(),
    )
    _base_times()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in TABLES:
        op.drop_table(table)


def _to(name: str, table: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, Id(), sa.ForeignKey(f"{table}.id"), nullable=nullable, index=True)


def _photos() -> None:
    """Photos of people, and what was agreed about each."""
    levels = sa.Enum(
        "inside",
        "funder",
        "public",
        name="storylevel",
        native_enum=False,
        create_constraint=True,
        length=40,
    )
    op.create_table(
        "agreed_photo",
        _to("person_id", "person"),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        sa.Column("shows", sa.String(200), nullable=False),
        sa.Column("agreed_by", sa.String(200), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("level", levels, nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("withdrawn_on", sa.Date()),
        _to("story_id", "story", nullable=True),
        _to("session_id", "group_session", nullable=True),
        sa.Column("on_card", sa.Boolean(), nullable=False),
        *editable(),
    )


def _story_look() -> None:
    """Who looked at the words of a story before it goes out."""
    op.create_table(
        "story_look",
        _to("story_id", "story"),
        sa.Column("words_mark", sa.LargeBinary(), nullable=False),
        sa.Column("fine", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _base_times() -> None:
    """Times of the week at which somebody can be found, and who asked then."""
    op.create_table(
        "base_time",
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("place", sa.String(200), nullable=False),
        *editable(),
    )
    op.create_table("base_contact", _to("contact_id", "desk_contact"), _to("base_id", "base_time"), *fact())
