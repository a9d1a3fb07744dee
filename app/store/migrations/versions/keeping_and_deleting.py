"""What is kept how long, what was asked, and what was destroyed."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, UtcDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _breach()
    _destruction()
    _retention()
    _saved_copy()
    _keeping()
    _restriction()
    _rights_request()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "rights_request",
        "restriction",
        "keeping",
        "saved_copy",
        "retention",
        "destruction",
        "breach",
    ):
        op.drop_table(table)


def _breach() -> None:
    """Something about people got lost, or to whom it should not."""
    op.create_table(
        "breach",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("known_at", UtcDateTime(), nullable=False),
        sa.Column("happened", sa.String(200), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column(
            "risk",
            sa.Enum(
                "unlikely",
                "likely",
                "high",
                name="risk",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("told_regulator_at", UtcDateTime()),
        sa.Column("told_regulator", sa.String(200), nullable=False),
        sa.Column("told_people", sa.Text(), nullable=False),
        sa.Column("done", sa.Text(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        *editable(),
    )


def _destruction() -> None:
    """That somebody's record was destroyed, without a word about whose."""
    op.create_table(
        "destruction",
        sa.Column("number", sa.String(20), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column(
            "way",
            sa.Enum("anonymise", "erase", name="way", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "reason",
            sa.Enum(
                "time is up",
                "the person asked",
                "kept by mistake",
                "ordered",
                name="erasurereason",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("counts", Json(), nullable=False),
        sa.Column("log_lines", sa.Integer(), nullable=False),
        *fact(),
    )


def _retention() -> None:
    """The service's own years for one kind of record."""
    op.create_table(
        "retention",
        sa.Column(
            "kind",
            sa.Enum(
                "adult",
                "child",
                "died",
                "long",
                "complaint",
                "safeguarding",
                name="recordkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("years", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(400), nullable=False),
        sa.Column("checked", sa.Boolean(), nullable=False),
        *editable(),
    )


def _saved_copy() -> None:
    """A safe copy that was saved from this laptop: where it went, and when."""
    op.create_table(
        "saved_copy",
        sa.Column("path", sa.String(1000), primary_key=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
    )


def _keeping() -> None:
    """What was decided about keeping one person's record."""
    op.create_table(
        "keeping",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "kind",
            sa.Enum(
                "adult",
                "child",
                "died",
                "long",
                "complaint",
                "safeguarding",
                name="recordkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
        ),
        sa.Column("died_on", sa.Date()),
        sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("hold_reason", sa.Text(), nullable=False),
        sa.Column("held_by", sa.String(200), nullable=False),
        sa.Column("keep_until", sa.Date()),
        sa.Column("keep_reason", sa.Text(), nullable=False),
        *editable(),
    )


def _restriction() -> None:
    """That a record is kept and not used, or is used again; the latest counts."""
    op.create_table(
        "restriction",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("restricted", sa.Boolean(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        *fact(),
    )


def _rights_request() -> None:
    """Somebody asked about their own record."""
    op.create_table(
        "rights_request",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "kind",
            sa.Enum(
                "see the record",
                "correct it",
                "erase it",
                "stop using it",
                "object",
                "take it elsewhere",
                name="requestkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("asked_by", sa.String(200), nullable=False),
        sa.Column("proof", sa.Text(), nullable=False),
        sa.Column("longer_reason", sa.Text(), nullable=False),
        sa.Column("sent_on", sa.Date()),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("withheld", sa.Text(), nullable=False),
        *editable(),
    )
