"""Reads the templates that plans can be laid out in."""

from __future__ import annotations

from typing import Final

from app.domain.plan_parts import PlanTemplate
from app.measures.strict import parse

TEMPLATE: Final = ("key", "title", "areas")


def parse_templates(file: str, text: str) -> tuple[PlanTemplate, ...]:
    """The templates, in the order of the file.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind.
    """
    entries = parse(file, text, ("templates",)).entries("templates", "key", TEMPLATE)
    return tuple(
        PlanTemplate(key=entry.words("key"), title=entry.words("title"), areas=entry.texts("areas"))
        for entry in entries
    )
