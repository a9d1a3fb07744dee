"""The crisis card: who to ring when someone needs more. It always prints, whatever else is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, Paragraph, Span, Table
from app.domain.phones import on_one_line
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.safety import LocalNumber


def crisis_card_document(numbers: Sequence[LocalNumber], organisation: Organisation) -> Document:
    """Every number that is filled in, and room to write those that are not."""
    known = tuple(number for number in numbers if number.phone)
    missing = tuple(number for number in numbers if not number.phone)
    rows = tuple(
        (number.label, on_one_line(number.phone), number.hours if number.phone else "")
        for number in (*known, *missing)
    )
    blocks: list[Block] = [
        Heading(_("If you need help now"), 1),
        Callout(_("In danger?"), _first_calls(organisation)),
    ]
    if rows:
        blocks += [
            Heading(_("Who to ring")),
            *([Paragraph(_("Write in the numbers that are missing."), quiet=True)] if missing else []),
            Table((_("Who"), _("Number"), _("When")), rows, (6, 2.6, 2.2)),
        ]
    return Document(title=_("If you need help now"), blocks=tuple(blocks), footer=organisation.name)


def _first_calls(organisation: Organisation) -> tuple[tuple[Span, ...], ...]:
    """What stands first: the emergency number, and the service's own."""
    danger = (Span(_("Ring") + " "), Span("999", bold=True), Span("."))
    if not organisation.phone:
        return (danger,)
    service = (
        Span(_("You can also ring {name} on").format(name=organisation.name) + " "),
        Span(on_one_line(organisation.phone), bold=True),
        Span("."),
    )
    return (danger, service)
