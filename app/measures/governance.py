"""Reads how long records are kept to start with, and the papers about data that a service fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.paperwork import PaperPart, PaperTable, PaperTemplate
from app.domain.retention import Counted, RecordKind, RetentionRule
from app.measures.strict import parse

if TYPE_CHECKING:
    from app.measures.strict import Entry

RULE: Final = ("kind", "label", "years", "counted", "source")
PART: Final = ("heading", "paragraphs", "points", "header", "rows")


def parse_retention(file: str, text: str) -> tuple[RetentionRule, ...]:
    """The schedule a new service starts with: one line for each kind of record, none of them checked.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or a kind of record has no line.
    """
    top = parse(file, text, ("rules",))
    rules = tuple(
        RetentionRule(
            kind=entry.choice("kind", RecordKind),
            label=entry.text("label"),
            years=entry.number("years"),
            counted=entry.choice("counted", Counted),
            source=entry.text("source"),
        )
        for entry in top.entries("rules", "kind", RULE)
    )
    found = [rule.kind for rule in rules]
    if sorted(found) != sorted(RecordKind):
        raise top.refused("rules", found, tuple(RecordKind))
    return rules


def parse_paper(file: str, text: str) -> PaperTemplate:
    """One paper about data, with places to fill in.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind.
    """
    top = parse(file, text, ("title", "note", "parts"))
    return PaperTemplate(
        title=top.text("title"),
        note=top.text("note"),
        parts=tuple(map(_part, top.entries("parts", "heading", PART))),
    )


def _part(entry: Entry) -> PaperPart:
    header, rows = entry.texts("header"), entry.texts("rows")
    cells = tuple(tuple(cell.strip() for cell in row.split("|")) for row in rows)
    if any(len(row) != len(header) for row in cells):
        raise entry.refused("rows", rows, header)
    return PaperPart(
        heading=entry.text("heading"),
        paragraphs=entry.texts("paragraphs"),
        points=entry.texts("points"),
        table=PaperTable(header, cells) if header else None,
    )
