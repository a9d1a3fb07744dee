"""How our column types are written in a new step of the schema."""

from typing import Literal

from alembic.autogenerate.api import AutogenContext
from sqlalchemy import JSON

from app.store.types import Id, Scaled, UtcDateTime


def render_type(kind: str, item: object, context: AutogenContext) -> str | Literal[False]:
    """The code for one of our types; False leaves the rest to Alembic."""
    if kind != "type" or not isinstance(item, Id | UtcDateTime | Scaled | JSON):
        return False
    name = "Json" if isinstance(item, JSON) else type(item).__name__
    context.imports.add(f"from app.store.types import {name}")
    if isinstance(item, Scaled):
        return f"Scaled({item.places})"
    return name if isinstance(item, JSON) else f"{name}()"
