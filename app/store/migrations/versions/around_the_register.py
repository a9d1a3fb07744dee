"""What goes on around the register: stories, cards and money, handing a group over, young people."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json

revision = "around_the_register"
down_revision = "series"
branch_labels = None
depends_on = None

TABLES = (
    "young_agreement",
    "session_leader",
    "hand_over_ready",
    "hand_over_stage",
    "taking",
    "card_visit",
    "member_card",
    "feedback",
    "story",
    "noticed",
    "checklist",
)


def upgrade() -> None:
    """Add the tables, parents before children."""
    _stories()
    _feedback()
    _cards()
    _taking()
    _hand_over()
    _session_leader()
    _young_agreement()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in TABLES:
        op.drop_table(table)


def _one_of(name: str, kind: str, *values: str) -> sa.Column[str]:
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _to(name: str, table: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, Id(), sa.ForeignKey(f"{table}.id"), nullable=nullable, index=True)


def _stories() -> None:
    """What a group looks out for, what was noticed, and words with consent."""
    op.create_table(
        "checklist", _to("group_id", "support_group"), sa.Column("items", Json(), nullable=False), *fact()
    )
    op.create_table(
        "noticed",
        _to("session_id", "group_session"),
        sa.Column("what", sa.String(200), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        *fact(),
    )
    op.create_table(
        "story",
        _to("group_id", "support_group"),
        _one_of("kind", "storykind", "quote", "case story"),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("heard_on", sa.Date(), nullable=False),
        _one_of("level", "storylevel", "inside", "funder", "public"),
        _to("person_id", "person", nullable=True),
        sa.Column("seen_by", sa.String(200), nullable=False),
        sa.Column("until", sa.Date()),
        sa.Column("signed_on", sa.Date()),
        *editable(),
    )


def _feedback() -> None:
    """What people said about a group, and what was done about it."""
    op.create_table(
        "feedback",
        _to("group_id", "support_group"),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("heard_on", sa.Date(), nullable=False),
        sa.Column("did", sa.Text(), nullable=False),
        sa.Column("new_from", sa.Date()),
        *editable(),
    )


def _cards() -> None:
    """Cards for any activity at one price, and their use."""
    op.create_table(
        "member_card",
        sa.Column("number", sa.String(20), nullable=False, index=True),
        sa.Column("price_pence", sa.Integer(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        _to("person_id", "person", nullable=True),
        sa.Column("lost_on", sa.Date()),
        sa.Column("replaces", Id()),
        *editable(),
    )
    op.create_table(
        "card_visit",
        _to("card_id", "member_card"),
        sa.Column("used_on", sa.Date(), nullable=False, index=True),
        sa.Column("activity", sa.String(200), nullable=False),
        sa.Column("normal_pence", sa.Integer(), nullable=False),
        sa.Column("paid_pence", sa.Integer(), nullable=False),
        *editable(),
    )


def _taking() -> None:
    """Money that was taken for a group on one day."""
    op.create_table(
        "taking",
        _to("group_id", "support_group"),
        sa.Column("taken_on", sa.Date(), nullable=False),
        _one_of("kind", "takingkind", "fee", "donation", "refreshments"),
        sa.Column("pence", sa.Integer(), nullable=False),
        *editable(),
    )


def _hand_over() -> None:
    """Stages of a group with their days, and what its leaders need."""
    stages = ("staff lead", "shared", "volunteers lead, staff on call", "independent")
    op.create_table(
        "hand_over_stage",
        _to("group_id", "support_group"),
        _one_of("stage", "stage", *stages),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )
    needed = ("leader", "second leader", "checks", "safeguarding", "first aid", "venue", "money")
    op.create_table(
        "hand_over_ready",
        _to("group_id", "support_group"),
        _one_of("what", "ready", *needed, "someone needs more", "on call"),
        sa.Column("there", sa.Boolean(), nullable=False),
        *fact(),
    )


def _session_leader() -> None:
    """Who leads a session."""
    op.create_table(
        "session_leader",
        _to("session_id", "group_session"),
        sa.Column("leader", sa.String(200), nullable=False),
        *fact(),
    )


def _young_agreement() -> None:
    """Who agreed that a child takes part."""
    op.create_table(
        "young_agreement",
        _to("person_id", "person"),
        sa.Column("agreed_by", sa.String(200), nullable=False),
        _one_of("responsible", "responsible", "parent", "guardian", "council"),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("counts_only", sa.Boolean(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )
