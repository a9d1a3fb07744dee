"""How people take part in groups, who may join, how they grow, who was asked after, whom to ring."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import fact
from app.store.types import Id, Json, UtcDateTime

revision = "taking_part"
down_revision = "fuller_plans"
branch_labels = None
depends_on = None

TABLES = (
    "safety_note",
    "follow_up",
    "death",
    "group_part",
    "joining",
    "joining_rule",
    "group_ways",
    "child_count",
    "taking_part",
)


def upgrade() -> None:
    """Add the tables; none of them refers to another."""
    _taking_part()
    _child_count()
    _group_ways()
    _joining_rule()
    _joining()
    _group_part()
    _death()
    _follow_up()
    _safety_note()


def downgrade() -> None:
    """Take the tables away again."""
    for table in TABLES:
        op.drop_table(table)


def _of(table: str) -> sa.Column[str]:
    parent = {"session": "group_session", "group": "support_group", "person": "person"}[table]
    return sa.Column(f"{table}_id", Id(), sa.ForeignKey(f"{parent}.id"), nullable=False, index=True)


def _one_of(name: str, kind: str, *values: str) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _taking_part() -> None:
    """How somebody came to a session and took part in it."""
    op.create_table(
        "taking_part",
        _of("session"),
        _of("person"),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("ladder_step", sa.Integer()),
        sa.Column("joined_in", Json(), nullable=False),
        sa.Column("came_late", sa.Boolean(), nullable=False),
        sa.Column("left_early", sa.Boolean(), nullable=False),
        sa.Column("worker_id", Id(), sa.ForeignKey("worker.id")),
        sa.Column("with_whom", sa.String(200), nullable=False),
        *fact(),
    )


def _child_count() -> None:
    """Children at a session, counted."""
    op.create_table(
        "child_count", _of("session"), sa.Column("children", sa.Integer(), nullable=False), *fact()
    )


def _group_ways() -> None:
    """The ways of joining in that a group can tick."""
    op.create_table("group_ways", _of("group"), sa.Column("ways", Json(), nullable=False), *fact())


def _joining_rule() -> None:
    """Who may join a group from one day on."""
    op.create_table(
        "joining_rule",
        _of("group"),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("rule", Json(), nullable=False),
        *fact(),
    )


def _joining() -> None:
    """How somebody came to a group."""
    op.create_table(
        "joining",
        _of("group"),
        _of("person"),
        sa.Column("joined_on", sa.Date(), nullable=False),
        sa.Column("route", sa.String(40), nullable=False),
        sa.Column("has_condition", sa.Boolean(), nullable=False),
        sa.Column("metres", sa.Integer()),
        sa.Column("exception", sa.Text(), nullable=False),
        *fact(),
    )


def _group_part() -> None:
    """What somebody is in a group from one day on."""
    op.create_table(
        "group_part",
        _of("group"),
        _of("person"),
        _one_of("part", "grouppart", "participant", "helper", "leader"),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _death() -> None:
    """That somebody died."""
    op.create_table(
        "death",
        _of("person"),
        sa.Column("died_on", sa.Date()),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _follow_up() -> None:
    """What was heard from somebody who had not come for a while."""
    reasons = (
        "transport",
        "ill",
        "felt unwelcome",
        "not for them",
        "other plans",
        "caring for somebody",
        "no answer",
        "other",
    )
    op.create_table(
        "follow_up",
        _of("group"),
        _of("person"),
        sa.Column("at", UtcDateTime(), nullable=False),
        _one_of("reason", "absencereason", *reasons),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _safety_note() -> None:
    """Whom to ring for somebody in an emergency, and what to know before they take part."""
    op.create_table(
        "safety_note",
        _of("person"),
        sa.Column("contact", sa.String(200), nullable=False),
        sa.Column("relationship", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("fitness", sa.Text(), nullable=False),
        *fact(),
    )
