"""Papers about how the service looks after what it knows: a template with places, and what fills them."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from app.domain.wording import tidy_line
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

BLANK: Final = "________________"
"""Stands where nothing is known yet, to be written by hand."""
_PLACE: Final = re.compile(r"\{(\w+)\}")


class PaperKind(StrEnum):
    """Which paper."""

    PRIVACY = "privacy notice"
    DPIA = "dpia"
    HAZARDS = "hazard log"


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table: what heads its columns, and its rows."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPart:
    """One part below a heading."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    table: PaperTable | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTemplate:
    """A paper. `note` says what has to be checked before it is used."""

    title: str
    note: str
    parts: tuple[PaperPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceDetails:
    """What the service says about itself on these papers; all may be empty.

    Attributes:
        basis: On what the law lets it keep records.
        regulator_number: Its registration number with the ICO.
        safety_officer: Who answers for clinical safety, where that applies.
    """

    contact: str = ""
    contact_how: str = ""
    basis: str = ""
    regulator_number: str = ""
    shared_with: str = ""
    safety_officer: str = ""


def tidy_details(details: GovernanceDetails) -> GovernanceDetails:
    """The details with nothing invisible in them.

    Raises:
        InvalidInputError: Something is too long.
    """
    tidied = {f.name: tidy_line(getattr(details, f.name), f.name, 400) for f in fields(details)}
    return GovernanceDetails(**tidied)


def filled(template: PaperTemplate, values: Mapping[str, str]) -> PaperTemplate:
    """The paper with every place filled; a line to write on where nothing is known."""

    def fill(text: str) -> str:
        return _PLACE.sub(lambda place: values.get(place[1], "") or BLANK, text)

    return PaperTemplate(
        title=template.title,
        note=fill(template.note),
        parts=tuple(
            PaperPart(
                heading=part.heading,
                paragraphs=tuple(map(fill, part.paragraphs)),
                points=tuple(map(fill, part.points)),
                table=part.table
                and PaperTable(part.table.header, tuple(tuple(map(fill, row)) for row in part.table.rows)),
            )
            for part in template.parts
        ),
    )


def paper_words(kind: PaperKind) -> str:
    """What the paper is called on screens."""
    return {
        PaperKind.PRIVACY: _("Privacy notice"),
        PaperKind.DPIA: _("Data protection impact assessment"),
        PaperKind.HAZARDS: _("Hazard log"),
    }[kind]
