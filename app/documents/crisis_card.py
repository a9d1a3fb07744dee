"""The crisis card: who to ring when someone needs more. It always prints, whatever else is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, Paragraph, Span, Table
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.blocks import Block
    from app.domain.organisation import Organisation
    from app.domain.safety import LocalNumber


def crisis_card_document(numbers: Sequence[LocalNumber], organisation: Organisation) -> Document:
    """Every number that is filled in, and room to write those that are not."""
    known = [number for number in numbers if number.phone]
    rows = tuple((number.label, _on_one_line(number.phone), number.hours) for number in known)
    blocks: list[Block] = [
        Heading(_("If you need help now"), 1),
        Callout(_("In danger?"), ((Span(_("Ring") + " "), Span("999", bold=True), Span(".")),)),
    ]
    if rows:
        header = (_("Who"), _("Number"), _("When"))
        blocks += [Heading(_("Who to ring")), Table(header, rows, (4, 3, 3))]
    missing = tuple((number.label, "") for number in numbers if not number.phone)
    if missing:
        blocks += [Heading(_("Write these numbers in")), Table((_("Who"), _("Number")), missing, (5, 5))]
    if organisation.phone:
        line = (
            Span(_("You can also ring {name} on").format(name=organisation.name) + " "),
            Span(_on_one_line(organisation.phone), bold=True),
            Span("."),
        )
        blocks.append(Paragraph(line))
    return Document(title=_("If you need help now"), blocks=tuple(blocks), footer=organisation.name)


def _on_one_line(phone: str) -> str:
    return phone.replace(" ", "\N{NO-BREAK SPACE}")
