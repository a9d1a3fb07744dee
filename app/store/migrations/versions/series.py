"""How groups meet: what was settled, earlier timetables, closed days, waiting lists, who must be there."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable
from app.store.types import Id, Json

revision = "series"
down_revision = "person_record"
branch_labels = None
depends_on = None

KINDS = (
    "session",
    "rehearsal",
    "performance",
    "training",
    "drop-in",
    "workshop",
    "network meeting",
    "children's event",
)


def upgrade() -> None:
    """Add the tables; none of them refers to another."""
    _arrangement()
    _timetable()
    _session_detail()
    _closed_days()
    _waiting()
    _duty()


def downgrade() -> None:
    """Take the tables away again."""
    for table in (
        "group_duty",
        "waiting_place",
        "closed_days",
        "session_detail",
        "group_timetable",
        "group_arrangement",
    ):
        op.drop_table(table)


def _of(table: str, *, nullable: bool = False) -> sa.Column[str]:
    parent = {"session": "group_session", "group": "support_group", "person": "person"}[table]
    return sa.Column(f"{table}_id", Id(), sa.ForeignKey(f"{parent}.id"), nullable=nullable, index=True)


def _one_of(name: str, kind: str, *values: str) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _arrangement() -> None:
    """What a group has settled."""
    op.create_table(
        "group_arrangement",
        _of("group"),
        _one_of("kind", "sessionkind", *KINDS),
        sa.Column("places", sa.Integer()),
        sa.Column("session_places", sa.Integer()),
        sa.Column("funder", sa.String(200), nullable=False),
        sa.Column("opens", sa.Time()),
        sa.Column("closes", sa.Time()),
        sa.Column("needed", Json(), nullable=False),
        *editable(),
    )


def _timetable() -> None:
    """When a group met before its present schedule began."""
    op.create_table(
        "group_timetable",
        _of("group"),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("rule", sa.String(400), nullable=False),
        *editable(),
    )


def _session_detail() -> None:
    """What is told of one session beside its time."""
    op.create_table(
        "session_detail",
        _of("session"),
        _one_of("kind", "sessionkind", *KINDS),
        sa.Column("places", sa.Integer()),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("meets_anyway", sa.Boolean(), nullable=False),
        sa.Column("exception", sa.Text(), nullable=False),
        sa.Column("organisations", Json(), nullable=False),
        sa.Column("actions", Json(), nullable=False),
        sa.Column("next_on", sa.Date()),
        *editable(),
    )


def _closed_days() -> None:
    """Days on which a group, or no group at all, meets."""
    op.create_table(
        "closed_days",
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(200), nullable=False),
        _of("group", nullable=True),
        *editable(),
    )


def _waiting() -> None:
    """Who waits for a place, or did."""
    op.create_table(
        "waiting_place",
        _of("group"),
        _of("person"),
        sa.Column("asked_on", sa.Date(), nullable=False),
        _one_of("state", "waitingstate", "waiting", "offered", "accepted", "declined", "withdrawn"),
        sa.Column("offered_on", sa.Date()),
        sa.Column("answer_by", sa.Date()),
        sa.Column("answered_on", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        *editable(),
    )


def _duty() -> None:
    """Who has a role without which a session cannot run."""
    op.create_table(
        "group_duty",
        _of("group"),
        _of("person"),
        sa.Column("duty", sa.String(200), nullable=False),
        *editable(),
    )
