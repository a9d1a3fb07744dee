"""Measures: questionnaires half filled and filled, scores, piles of paper, and who may be asked."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable, fact
from app.store.types import Id, Json, Scaled, UtcDateTime

revision = "questionnaires"
down_revision = "0006"
branch_labels = None
depends_on = None

OCCASION = ("first", "review", "last", "another time", "before a session", "after a session")
WAY = ("words", "faces", "sorting", "read aloud")
ANSWERED_BY = ("self", "with help", "proxy", "observer", "records")


def upgrade() -> None:
    """Add the tables, parents before children."""
    _measure_clearance()
    _measure_wording()
    _own_measure()
    _pile()
    _pile_sheet()
    _safety_contact()
    _filled_measure()
    _half_filled()
    _measure_score()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "measure_score",
        "half_filled",
        "filled_measure",
        "safety_contact",
        "pile_sheet",
        "pile",
        "own_measure",
        "measure_wording",
        "measure_clearance",
    ):
        op.drop_table(table)


def _one_of(name: str, *values: str) -> sa.Column[str]:
    kind = name.replace("_", "")
    checked = sa.Enum(*values, name=kind, native_enum=False, create_constraint=True, length=40)
    return sa.Column(name, checked, nullable=False)


def _measure_clearance() -> None:
    """That the gate of a measure was opened, and by whom; or that it was shut again."""
    op.create_table(
        "measure_clearance",
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("opened", sa.Boolean(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=False),
        sa.Column("confirmed_by", sa.String(200), nullable=False),
        sa.Column("reference", sa.String(400), nullable=False),
        sa.Column("ends_on", sa.Date()),
        *fact(),
    )


def _measure_wording() -> None:
    """The words of a measure that only this service may use; they stay in these records."""
    op.create_table(
        "measure_wording",
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("texts", Json(), nullable=False),
        sa.Column("options", Json(), nullable=False),
        sa.Column("lead_in", sa.Text(), nullable=False),
        *fact(),
    )


def _own_measure() -> None:
    """One version of the service’s own measure, as its file; one that nobody used yet may be replaced."""
    op.create_table(
        "own_measure",
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("source", sa.String(400), nullable=False),
        sa.Column("taken_out", sa.Boolean(), nullable=False),
        *fact(),
    )


def _pile() -> None:
    """Paper forms of one measure and day, being typed in."""
    op.create_table(
        "pile",
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("filled_on", sa.Date(), nullable=False),
        sa.Column("keyed_twice", sa.Boolean(), nullable=False),
        _one_of("occasion", *OCCASION),
        _one_of("way", *WAY),
        _one_of("answered_by", *ANSWERED_BY),
        sa.Column("seen_by_helper", sa.Boolean(), nullable=False),
        sa.Column("finished_at", UtcDateTime()),
        *editable(),
    )


def _pile_sheet() -> None:
    """One form of a pile, keyed once or twice; it counts for nothing until the pile is finished."""
    op.create_table(
        "pile_sheet",
        sa.Column("pile_id", Id(), sa.ForeignKey("pile.id"), nullable=False, index=True),
        sa.Column("first", Json(), nullable=False),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), index=True),
        sa.Column("second", Json()),
        sa.Column("code", sa.String(40), nullable=False),
        sa.Column("contact", sa.String(200), nullable=False),
        *editable(),
    )


def _safety_contact() -> None:
    """That somebody is to be contacted on the day an answer was read; without `who`, nobody is named yet."""
    op.create_table(
        "safety_contact",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        *fact(),
    )


def _filled_measure() -> None:
    """A filled questionnaire with its answers; a correction is a new one, and `withdrawn` takes it back."""
    op.create_table(
        "filled_measure",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("measure", sa.String(80), nullable=False, index=True),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("filled_at", UtcDateTime(), nullable=False),
        _one_of("occasion", *OCCASION),
        _one_of("way", *WAY),
        _one_of("answered_by", *ANSWERED_BY),
        sa.Column("answers", Json(), nullable=False),
        sa.Column("seen_by_helper", sa.Boolean(), nullable=False),
        sa.Column("from_paper", sa.Boolean(), nullable=False),
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id"), index=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        *fact(),
    )


def _half_filled() -> None:
    """A questionnaire being asked: its answers so far, each kept as it is made."""
    op.create_table(
        "half_filled",
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("begun_at", UtcDateTime(), nullable=False),
        _one_of("occasion", *OCCASION),
        _one_of("way", *WAY),
        _one_of("answered_by", *ANSWERED_BY),
        sa.Column("answers", Json(), nullable=False),
        sa.Column("at_item", sa.String(80), nullable=False),
        sa.Column("seen_by_helper", sa.Boolean(), nullable=False),
        sa.Column("from_paper", sa.Boolean(), nullable=False),
        sa.Column("session_id", Id(), sa.ForeignKey("group_session.id")),
        sa.Column("alert_at", UtcDateTime()),
        sa.Column("finished_at", UtcDateTime()),
        *editable(),
    )


def _measure_score() -> None:
    """One score of a filled questionnaire, raw and converted; without numbers, it cannot be scored."""
    op.create_table(
        "measure_score",
        sa.Column("filled_id", Id(), sa.ForeignKey("filled_measure.id"), nullable=False, index=True),
        sa.Column("person_id", Id(), sa.ForeignKey("person.id"), nullable=False, index=True),
        sa.Column("measure", sa.String(80), nullable=False),
        sa.Column("measure_version", sa.Integer(), nullable=False),
        sa.Column("score", sa.String(80), nullable=False),
        sa.Column("filled_at", UtcDateTime(), nullable=False),
        _one_of("occasion", *OCCASION),
        sa.Column("of_session", sa.Boolean(), nullable=False),
        sa.Column("mode", sa.String(60), nullable=False),
        sa.Column("raw", Scaled(6)),
        sa.Column("value", Scaled(6)),
        sa.Column("missing", sa.Integer(), nullable=False),
        *fact(),
    )
    in_order = ["measure", "score", "of_session", "person_id", "filled_at"]
    op.create_index("ix_measure_score_in_order", "measure_score", in_order)
