"""Talks, worries and plans."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, UtcDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _red_flag()
    _talk()
    _worry_action()
    _answer()
    _plan()
    _goal()
    _plan_agreement()
    _step()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "step",
        "plan_agreement",
        "goal",
        "plan",
        "answer",
        "worry_action",
        "talk",
        "red_flag",
    ):
        op.drop_table(table)


def _red_flag() -> None:
    """Whether one sign was seen in one person; without `seen`, taken back to "not asked"."""
    op.create_table(
        "red_flag",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column(
            "seen", sa.Enum("yes", "no", name="seen", native_enum=False, create_constraint=True, length=40)
        ),
        sa.Column("in_danger", sa.Boolean(), nullable=False),
        *fact(),
    )


def _talk() -> None:
    """One talk with one person, made from one version of a definition."""
    op.create_table(
        "talk",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("definition", sa.String(80), nullable=False),
        sa.Column("definition_version", sa.Integer(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("at_question", sa.String(40), nullable=False),
        sa.Column("finished_at", UtcDateTime()),
        *editable(),
    )


def _worry_action() -> None:
    """Who was told about a sign, and when."""
    op.create_table(
        "worry_action",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("told", sa.String(200), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _answer() -> None:
    """One answer in a talk; a change of mind is a new row."""
    op.create_table(
        "answer",
        sa.Column("talk_id", Id(), sa.ForeignKey("talk.id"), nullable=False, index=True),
        sa.Column("question", sa.String(40), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "answered",
                "not sure",
                "did not want to say",
                name="answerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", Json(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _plan() -> None:
    """One version of somebody's plan; a later talk begins a new one from it."""
    op.create_table(
        "plan",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("made_on_day", sa.Date(), nullable=False),
        sa.Column("talk_id", Id(), sa.ForeignKey("talk.id")),
        sa.Column("review_on", sa.Date()),
        sa.Column("review_by", sa.String(200), nullable=False),
        sa.Column("ring_name", sa.String(200), nullable=False),
        sa.Column("ring_phone", sa.String(60), nullable=False),
        *editable(),
    )


def _goal() -> None:
    """What the person wants, in their exact words."""
    op.create_table(
        "goal",
        sa.Column("plan_id", Id(), sa.ForeignKey("plan.id"), nullable=False, index=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("importance", sa.Integer()),
        sa.Column("confidence", sa.Integer()),
        sa.Column("position", sa.Integer(), nullable=False),
        *editable(),
    )


def _plan_agreement() -> None:
    """Whether a plan was agreed with the person, and if not, why."""
    op.create_table(
        "plan_agreement",
        sa.Column("plan_id", Id(), sa.ForeignKey("plan.id"), nullable=False, index=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("agreed", sa.Boolean()),
        sa.Column("with_whom", sa.String(200), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *fact(),
    )


def _step() -> None:
    """One thing somebody will do for a goal."""
    op.create_table(
        "step",
        sa.Column("goal_id", Id(), sa.ForeignKey("goal.id"), nullable=False, index=True),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("said_when", sa.String(200), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("due_at", sa.Time()),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("ladder", sa.Integer()),
        sa.Column(
            "status",
            sa.Enum(
                "to do",
                "done",
                "did not work out",
                name="stepstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *editable(),
    )
