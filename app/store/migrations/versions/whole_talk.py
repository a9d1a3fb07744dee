"""How talks go, pictures, complexity and tiers, help that was offered, where to turn."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, UtcDateTime

revision = "whole_talk"
down_revision = "questionnaires"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _checked()
    _local_route()
    _complexity_rating()
    _own_picture()
    _tier_decision()
    _help_answer()
    _picture_record()
    _talk_course()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "talk_course",
        "picture_record",
        "help_answer",
        "tier_decision",
        "own_picture",
        "complexity_rating",
        "local_route",
        "checked",
    ):
        op.drop_table(table)


def _checked() -> None:
    """The day on which a number to ring or a route was last looked up."""
    op.create_table(
        "checked",
        sa.Column("what", sa.String(80), nullable=False, index=True),
        sa.Column("day", sa.Date()),
        *editable(),
    )


def _local_route() -> None:
    """Where to turn for one sign or domain, as this service has written it."""
    op.create_table(
        "local_route",
        sa.Column("code", sa.String(10), nullable=False, index=True),
        sa.Column("steps", Json(), nullable=False),
        *editable(),
    )


def _complexity_rating() -> None:
    """How complex one domain is for one person; without a rating, taken back to "not known"."""
    op.create_table(
        "complexity_rating",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("rating", sa.Integer()),
        *fact(),
    )


def _own_picture() -> None:
    """A photo of something in somebody's life, made small and without anything hidden in it; a JPEG."""
    op.create_table(
        "own_picture",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("label", sa.String(200), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        *editable(),
    )


def _tier_decision() -> None:
    """A tier that was found by the answers, raised by somebody, or lowered by two people."""
    op.create_table(
        "tier_decision",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column(
            "tier",
            sa.Enum(
                "R",
                "3",
                "2",
                "1",
                "not assessed",
                name="tier",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "move",
            sa.Enum(
                "found",
                "raised",
                "lowered",
                name="tiermove",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("second_id", Id(), sa.ForeignKey("worker.id")),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _help_answer() -> None:
    """What somebody said to help that was offered in a talk."""
    op.create_table(
        "help_answer",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("talk_id", Id(), sa.ForeignKey("talk.id"), nullable=False, index=True),
        sa.Column("offer", sa.String(60), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "yes", "not now", name="helpanswer", native_enum=False, create_constraint=True, length=40
            ),
        ),
        *fact(),
    )


def _picture_record() -> None:
    """How the cards of a board lay when they were sorted."""
    op.create_table(
        "picture_record",
        sa.Column("talk_id", Id(), sa.ForeignKey("talk.id"), nullable=False, index=True),
        sa.Column("board", sa.String(60), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("cards", Json(), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _talk_course() -> None:
    """How a talk goes: who answers at the moment, the order of its parts, and the talk it follows."""
    op.create_table(
        "talk_course",
        sa.Column("talk_id", Id(), sa.ForeignKey("talk.id"), nullable=False, index=True),
        sa.Column(
            "answered_by",
            sa.Enum(
                "themself",
                "with a supporter",
                "somebody for them",
                name="answeredby",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("helper", sa.String(200), nullable=False),
        sa.Column("parts", Json(), nullable=False),
        sa.Column("skipped", Json(), nullable=False),
        sa.Column("follows_id", Id(), sa.ForeignKey("talk.id")),
        *editable(),
    )
