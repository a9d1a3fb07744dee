"""The slip for somebody at the desk with a sign of danger: where to go today. It says nothing about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Table
from app.domain.phones import on_one_line
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.organisation import Organisation
    from app.domain.safety import LocalNumber, RedFlag


def slip_document(
    flag: RedFlag, steps: Sequence[str], numbers: Sequence[LocalNumber], organisation: Organisation
) -> Document:
    """What to do now, why, and who to ring.

    Args:
        flag: The sign that was asked about.
        steps: What to do, as this service has written it.
        numbers: Who to ring, in order; those without a number leave room to write one.
    """
    rows = tuple((number.label, on_one_line(number.phone), number.hours) for number in numbers)
    signs = tuple(line.strip() for line in flag.sign.split(". ") if line.strip())
    return Document(
        title=_("See a doctor today"),
        blocks=(
            Heading(_("See a doctor today"), 1),
            Callout(_("What to do now"), tuple(steps)),
            Heading(_("Why")),
            Paragraph(_("These signs can be serious. A doctor needs to look today:")),
            ListBlock(signs),
            Heading(_("Who to ring")),
            Table((_("Who"), _("Number"), _("When")), rows, (6, 2.6, 2.2)),
            Paragraph(_("Show this slip to whoever you speak to.")),
        ),
        footer=organisation.name,
    )
