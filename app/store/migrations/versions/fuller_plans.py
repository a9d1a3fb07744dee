"""What plans and steps may say more, what gets in the way, signatures, templates, who else was asked."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, UtcDateTime

revision = "fuller_plans"
down_revision = "whats_on"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _plan_detail()
    _goal_detail()
    _step_detail()
    _plan_barrier()
    _plan_signature()
    _plan_template()
    _onward_referral()
    _onward_answer()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "onward_answer",
        "onward_referral",
        "plan_template",
        "plan_signature",
        "plan_barrier",
        "step_detail",
        "goal_detail",
        "plan_detail",
    ):
        op.drop_table(table)


def _one_of(name: str, kind: str, *values: str, optional: bool = False) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=optional)


def _plan_detail() -> None:
    """The areas a plan is laid out in, as they were called then, and how often it is looked at."""
    op.create_table(
        "plan_detail",
        sa.Column("plan_id", Id(), sa.ForeignKey("plan.id"), nullable=False, index=True),
        sa.Column("template", sa.String(200), nullable=False),
        sa.Column("areas", Json(), nullable=False),
        sa.Column("review_weeks", sa.Integer()),
        *editable(),
    )


def _goal_detail() -> None:
    """The area a goal belongs to, and the picture chosen for it."""
    op.create_table(
        "goal_detail",
        sa.Column("goal_id", Id(), sa.ForeignKey("goal.id"), nullable=False, index=True),
        sa.Column("area", sa.String(200), nullable=False),
        sa.Column("picture", sa.String(60), nullable=False),
        *editable(),
    )


def _step_detail() -> None:
    """What helps with a step, what it costs and cost, in pence, who comes along, and its picture."""
    op.create_table(
        "step_detail",
        sa.Column("step_id", Id(), sa.ForeignKey("step.id"), nullable=False, index=True),
        sa.Column("strategies", sa.Text(), nullable=False),
        sa.Column("cost", sa.Integer()),
        sa.Column("spent", sa.Integer()),
        sa.Column("go_with", sa.String(200), nullable=False),
        sa.Column("supporters", Json(), nullable=False),
        sa.Column("picture", sa.String(60), nullable=False),
        *editable(),
    )


def _plan_barrier() -> None:
    """Something that gets in the way of a plan, what is done about it, and by whom."""
    op.create_table(
        "plan_barrier",
        sa.Column("plan_id", Id(), sa.ForeignKey("plan.id"), nullable=False, index=True),
        _one_of("kind", "barrierkind", "me", "place", "activity"),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("solution", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(200), nullable=False),
        sa.Column("solved", sa.Boolean(), nullable=False),
        *editable(),
    )


def _plan_signature() -> None:
    """A name under a plan; without a way of signing, taken back."""
    op.create_table(
        "plan_signature",
        sa.Column("plan_id", Id(), sa.ForeignKey("plan.id"), nullable=False, index=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        _one_of("how", "signedhow", "typed", "drawn", "paper", optional=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("strokes", Json(), nullable=False),
        *fact(),
    )


def _plan_template() -> None:
    """Areas to lay a plan out in, as this service has written them."""
    op.create_table(
        "plan_template",
        sa.Column("key", sa.String(40), nullable=False, index=True),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("areas", Json(), nullable=False),
        *editable(),
    )


def _onward_referral() -> None:
    """Somebody else who was asked for help with somebody: to whom, why, and what stands on the paper."""
    op.create_table(
        "onward_referral",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("to", sa.String(200), nullable=False),
        sa.Column("whom", sa.String(200), nullable=False),
        sa.Column("reach", sa.Text(), nullable=False),
        _one_of("way", "onwardway", "referral", "joint visit", "advice"),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("route", sa.String(10), nullable=False),
        sa.Column("look_on", sa.Date()),
        sa.Column("agreed", sa.Boolean(), nullable=False),
        sa.Column("without", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("on_paper", Json(), nullable=False),
        *editable(),
    )


def _onward_answer() -> None:
    """What was heard about such a request; an answer that was wrong is superseded."""
    op.create_table(
        "onward_answer",
        sa.Column("onward_id", Id(), sa.ForeignKey("onward_referral.id"), nullable=False, index=True),
        sa.Column("on", sa.Date(), nullable=False),
        _one_of("state", "onwardstate", "asked", "accepted", "waiting", "started", "did not start"),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("look_on", sa.Date()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )
