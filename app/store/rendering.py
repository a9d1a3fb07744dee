"""How our column types are written in a new step of the schema."""

from typing import Literal

from alembic.autogenerate.api import AutogenContext

from app.store.types import Id, Json, Scaled, UtcDateTime


def render_type(kind: str, item: object, context: AutogenContext) -> str | Literal[False]:
    """The code for one of our types; False leaves the rest to Alembic."""
    if kind != "type" or not isinstance(item, Id | UtcDateTime | Scaled | Json):
        return False
    name = type(item).__name__
    context.imports.add(f"from app.store.types import {name}")
    return f"Scaled({item.places})" if isinstance(item, Scaled) else f"{name}()"
