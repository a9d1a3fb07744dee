"""The log, the audit, and the service itself."""

import sqlalchemy as sa
from alembic import op

from app.store.migrations.first_columns import editable
from app.store.types import Id, Json, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, parents before children."""
    _chg()
    _heads()
    _audit()
    _store_info()
    _draft()
    _laptop_note()
    _device()
    _local_number()
    _organisation()
    _preference()
    _worker()


def downgrade() -> None:
    """Take the tables away again, children first."""
    for table in (
        "worker",
        "preference",
        "organisation",
        "local_number",
        "device",
        "laptop_note",
        "draft",
        "store_info",
        "audit",
        "heads",
        "chg",
    ):
        op.drop_table(table)


def _chg() -> None:
    """One line for each change of a row."""
    op.create_table(
        "chg",
        sa.Column("device_id", Id(), primary_key=True),
        sa.Column("seq", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("hlc", sa.String(60), nullable=False),
        sa.Column("scope_id", Id(), nullable=False),
        sa.Column("table_name", sa.String(60), nullable=False),
        sa.Column("row_id", Id(), nullable=False),
        sa.Column(
            "kind",
            sa.String(10),
            sa.CheckConstraint("kind IN ('insert', 'update')", name="kind"),
            nullable=False,
        ),
        sa.Column("values", Json(), nullable=False),
        sa.Column("bases", Json(), nullable=False),
        sa.Column("schema_rev", sa.String(40), nullable=False),
        sa.Column("salt", sa.String(32), nullable=False),
        sa.Column("kept_hash", sa.String(64)),
        sa.Column("destruction", Id()),
    )


def _heads() -> None:
    """The stamps of the latest values."""
    op.create_table(
        "heads",
        sa.Column("table_name", sa.String(60), primary_key=True),
        sa.Column("row_id", Id(), primary_key=True),
        sa.Column("column_name", sa.String(60), primary_key=True),
        sa.Column("hlc", sa.String(60), primary_key=True),
        sqlite_with_rowid=False,
    )


def _audit() -> None:
    """One line for each thing done."""
    op.create_table(
        "audit",
        sa.Column("device_id", Id(), primary_key=True),
        sa.Column("seq", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("worker_id", Id(), nullable=False),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("subject_table", sa.String(60)),
        sa.Column("subject_id", Id()),
        sa.Column("person_id", Id()),
        sa.Column("detail", Json(), nullable=False),
        sa.Column("first_change", sa.BigInteger()),
        sa.Column("last_change", sa.BigInteger()),
        sa.Column("changes_hash", sa.String(64), nullable=False),
        sa.Column("previous_hash", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.create_index("ix_audit_person", "audit", ["person_id", "at"])
    op.create_index("ix_audit_at", "audit", ["at", "device_id", "seq", "worker_id", "action"])
    op.create_index("ix_audit_subject", "audit", ["subject_table", "subject_id"])


def _store_info() -> None:
    """Which store, which laptop."""
    op.create_table(
        "store_info",
        sa.Column("store_id", Id(), primary_key=True),
        sa.Column("device_id", Id(), nullable=False),
        sa.Column("signing_key", sa.LargeBinary(), nullable=False),
    )


def _draft() -> None:
    """Something half typed on one screen, kept through locks and crashes until it is done."""
    op.create_table(
        "draft",
        sa.Column("key", sa.String(120), primary_key=True),
        sa.Column("content", Json(), nullable=False),
        sa.Column("saved_at", UtcDateTime(), nullable=False),
    )


def _laptop_note() -> None:
    """Something this laptop remembers for itself: the last safe copy, how far set-up has come."""
    op.create_table(
        "laptop_note",
        sa.Column("key", sa.String(60), primary_key=True),
        sa.Column("value", Json(), nullable=False),
    )


def _device() -> None:
    """A laptop this vault has been used on."""
    op.create_table(
        "device",
        sa.Column("name", sa.String(200), nullable=False),
        *editable(),
    )


def _local_number() -> None:
    """Who to ring when someone needs more, as this service has checked it."""
    op.create_table(
        "local_number",
        sa.Column("key", sa.String(60), nullable=False, index=True),
        sa.Column("label", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("hours", sa.String(200), nullable=False),
        sa.Column("checked", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        *editable(),
    )


def _organisation() -> None:
    """The service this vault belongs to; one row."""
    op.create_table(
        "organisation",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("phone", sa.String(60), nullable=False),
        sa.Column("practice", sa.Boolean(), nullable=False),
        *editable(),
    )


def _preference() -> None:
    """One setting of the whole service, such as the minutes before it locks."""
    op.create_table(
        "preference",
        sa.Column("key", sa.String(60), nullable=False, index=True),
        sa.Column("value", Json(), nullable=False),
        *editable(),
    )


def _worker() -> None:
    """Somebody who uses the program."""
    op.create_table(
        "worker",
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "manager",
                "supervisor",
                "worker",
                "group leader",
                "register-only volunteer",
                name="deskrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        *editable(),
    )
