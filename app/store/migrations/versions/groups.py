"""Groups, their sessions, registers and scores."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, UtcDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _support_group()
    _group_session()
    _lead()
    _membership()
    _attendance_mark()
    _hand_count()
    _head_count()
    _session_score()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "session_score",
        "head_count",
        "hand_count",
        "attendance_mark",
        "membership",
        "lead",
        "group_session",
        "support_group",
    ):
        op.drop_table(table)


def _support_group() -> None:
    """A group people come to."""
    op.create_table(
        "support_group",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("activity", sa.String(200), nullable=False),
        sa.Column("venue", sa.String(200), nullable=False),
        sa.Column("venue_note", sa.String(200), nullable=False),
        sa.Column("first_on", sa.Date()),
        sa.Column("last_on", sa.Date()),
        sa.Column("starts", sa.Time()),
        sa.Column("ends", sa.Time()),
        sa.Column("rule", sa.String(400), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "faces",
                "0 to 10",
                "upright line",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("ended", sa.Boolean(), nullable=False),
        *editable(),
    )


def _group_session() -> None:
    """One meeting of a group, on the wall clock of the place where it is held."""
    op.create_table(
        "group_session",
        sa.Column("group_id", Id(), sa.ForeignKey("support_group.id"), nullable=False, index=True),
        sa.Column("held_on", sa.Date(), nullable=False, index=True),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("venue", sa.String(200), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "planned",
                "under way",
                "done",
                "cancelled",
                name="sessionstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "faces",
                "0 to 10",
                "upright line",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        *editable(),
    )


def _lead() -> None:
    """A group is among those that somebody who uses this laptop looks after."""
    op.create_table(
        "lead",
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column("group_id", Id(), sa.ForeignKey("support_group.id"), nullable=False, index=True),
        *editable(),
    )


def _membership() -> None:
    """Somebody belongs to a group, in one role, from one day on."""
    op.create_table(
        "membership",
        sa.Column("group_id", Id(), sa.ForeignKey("support_group.id"), nullable=False, index=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "role",
            sa.Enum(
                "participant",
                "carer",
                "volunteer",
                "staff",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("left_on", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        *editable(),
    )


def _attendance_mark() -> None:
    """What one register says of one person; no presence takes an earlier mark back."""
    op.create_table(
        "attendance_mark",
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id"), nullable=False, index=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "role",
            sa.Enum(
                "participant",
                "carer",
                "volunteer",
                "staff",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column(
            "presence",
            sa.Enum(
                "here",
                "sent apology",
                "no word",
                name="presence",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
        ),
        *fact(),
    )


def _hand_count() -> None:
    """Hands or tokens counted for a whole room: answer -> how many; without counts, taken back."""
    op.create_table(
        "hand_count",
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id"), nullable=False, index=True),
        sa.Column(
            "moment",
            sa.Enum("before", "after", name="moment", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "mode",
            sa.Enum(
                "faces",
                "0 to 10",
                "upright line",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("counts", Json(), nullable=False),
        *fact(),
    )


def _head_count() -> None:
    """Visitors who gave no name, counted."""
    op.create_table(
        "head_count",
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id"), nullable=False, index=True),
        sa.Column("visitors", sa.Integer(), nullable=False),
        *fact(),
    )


def _session_score() -> None:
    """How one person felt at one moment of a session: a number, a reason why not, or taken back."""
    op.create_table(
        "session_score",
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id"), nullable=False, index=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column(
            "moment",
            sa.Enum("before", "after", name="moment", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "mode",
            sa.Enum(
                "faces",
                "0 to 10",
                "upright line",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.Integer()),
        sa.Column(
            "reason",
            sa.Enum(
                "did not want to say",
                "could not tell",
                name="noscore",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
        ),
        sa.Column("had_help", sa.Boolean(), nullable=False),
        sa.Column("seen_by_helper", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )
