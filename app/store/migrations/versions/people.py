"""People, what they need, and what they agreed to."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _person()
    _carer_link()
    _caseload()
    _consent()
    _need()
    _note()
    _person_token()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "person_token",
        "note",
        "need",
        "consent",
        "caseload",
        "carer_link",
        "person",
    ):
        op.drop_table(table)


def _person() -> None:
    """A person: participant, carer, volunteer or staff, told apart by their memberships."""
    op.create_table(
        "person",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("preferred_name", sa.String(200), nullable=False),
        sa.Column("title", sa.String(40), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        sa.Column("postcode", sa.String(12), nullable=False),
        sa.Column("gp_practice", sa.String(200), nullable=False),
        sa.Column("worry_contact", sa.Text(), nullable=False),
        sa.Column("born_on", sa.Date()),
        sa.Column("finish_later", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.Column("print_style", sa.String(40), nullable=False),
        sa.Column("large_points", sa.Integer(), nullable=False),
        sa.Column("tint", sa.String(40), nullable=False),
        sa.Column("language", sa.String(20), nullable=False),
        sa.Column("needs_review_on", sa.Date()),
        *editable(),
    )


def _carer_link() -> None:
    """Who comes with whom."""
    op.create_table(
        "carer_link",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("carer_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("relationship", sa.String(200), nullable=False),
        *editable(),
    )


def _caseload() -> None:
    """A person is among those a worker works with."""
    op.create_table(
        "caseload",
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        *editable(),
    )


def _consent() -> None:
    """One decision about one purpose, as it was given; or taken back to "not asked"."""
    op.create_table(
        "consent",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "purpose",
            sa.Enum(
                "keep a record",
                "share with the GP or referrer",
                "share with a group",
                "count in reports",
                "use words or photos",
                "contact later",
                name="purpose",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "decision",
            sa.Enum(
                "yes",
                "no",
                "withdrawn",
                name="decision",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("given_by", sa.String(200), nullable=False),
        sa.Column("how", sa.String(200), nullable=False),
        sa.Column("wording", sa.String(40), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        *fact(),
    )


def _need() -> None:
    """One thing to know before talking with someone."""
    op.create_table(
        "need",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "category",
            sa.Enum(
                "communication support",
                "communication professional",
                "contact method",
                "information format",
                name="needcategory",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *editable(),
    )


def _note() -> None:
    """A note about somebody, kept as it was written."""
    op.create_table(
        "note",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _person_token() -> None:
    """One folded word of a person's names, for search; made again from the names at any time."""
    op.create_table(
        "person_token",
        sa.Column("token", sa.String(200), primary_key=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), primary_key=True, index=True),
    )
