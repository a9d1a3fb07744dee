"""Supervision of those who work here, what was agreed in it, and their training."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable
from app.store.types import Id

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _supervision_meeting()
    _supervision_rhythm()
    _training()
    _supervision_action()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "supervision_action",
        "training",
        "supervision_rhythm",
        "supervision_meeting",
    ):
        op.drop_table(table)


def _supervision_meeting() -> None:
    """Supervision, mentoring or a joint visit; what was discussed is private."""
    op.create_table(
        "supervision_meeting",
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column(
            "kind",
            sa.Enum(
                "supervision",
                "mentoring",
                "joint visit",
                name="meetingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("with_whom", sa.String(200), nullable=False),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), index=True),
        sa.Column("discussed", sa.Text(), nullable=False),
        *editable(),
    )


def _supervision_rhythm() -> None:
    """How many weeks there are from one supervision of a worker to the next."""
    op.create_table(
        "supervision_rhythm",
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column("weeks", sa.Integer(), nullable=False),
        *editable(),
    )


def _training() -> None:
    """What a worker has learnt, or was seen to be able to do, and until when that holds."""
    op.create_table(
        "training",
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column(
            "kind",
            sa.Enum(
                "training",
                "competence",
                name="trainingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("what", sa.String(200), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("renew_on", sa.Date()),
        *editable(),
    )


def _supervision_action() -> None:
    """Something agreed in such a meeting, who does it, and by when."""
    op.create_table(
        "supervision_action",
        sa.Column("meeting_id", Id(), sa.ForeignKey("supervision_meeting.id"), nullable=False, index=True),
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id"), nullable=False, index=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("by_on", sa.Date()),
        sa.Column("done_on", sa.Date()),
        *editable(),
    )
