"""The sheet “When someone needs more”, for those who lead a group: what to look out for, whom to ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Table, WritingLines
from app.domain.phones import on_one_line
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.organisation import Organisation
    from app.domain.safety import LocalNumber


def needs_more_document(
    group_name: str, numbers: Sequence[LocalNumber], organisation: Organisation
) -> Document:
    """For one group, with the numbers this service has checked."""
    known = [number for number in numbers if number.phone]
    missing = [number for number in numbers if not number.phone]
    rows = tuple(
        (number.label, on_one_line(number.phone), number.hours if number.phone else "")
        for number in (*known, *missing)
    )
    staff = on_one_line(organisation.phone) or _("Write the number below.")
    return Document(
        title=_("When someone needs more"),
        blocks=(
            Heading(_("When someone needs more"), 1),
            Paragraph(_("For those who lead {group}.").format(group=group_name)),
            Callout(_("In danger now?"), (_("Ring 999, and stay with them."),)),
            Heading(_("Look out for")),
            ListBlock(
                (
                    _("They say they do not want to live, or want to harm themself."),
                    _("Someone hurts them, frightens them or takes their money."),
                    _("They are suddenly confused, very unwell or cannot look after themself."),
                    _("They are much lower than before, or stop coming without a word."),
                )
            ),
            Heading(_("What to do")),
            ListBlock(
                (
                    _("Listen. You do not have to solve it."),
                    _("Do not promise to keep it secret."),
                    _("Tell them whom you will ring."),
                    _("Ring the same day, and write down when and whom."),
                ),
                numbered=True,
            ),
            Heading(_("Whom to ring first")),
            Paragraph(_("{name}: {phone}").format(name=organisation.name, phone=staff)),
            WritingLines(_("Staff on call, and their number"), 2),
            Heading(_("Other numbers")),
            Table((_("Who"), _("Number"), _("When")), rows, (6, 2.6, 2.2)),
        ),
        footer=organisation.name,
    )
