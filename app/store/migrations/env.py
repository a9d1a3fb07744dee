"""Runs the steps of the schema on the connection it is handed; no address and no key is in a file."""

from alembic import context

from app.store import log_tables, tables  # noqa: F401 - declare every table
from app.store.mixins import Base
from app.store.rendering import render_type

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render_type,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
