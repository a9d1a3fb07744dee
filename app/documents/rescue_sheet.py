"""The rescue sheet: the key that opens the vault when the passphrase is forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, KeyFacts, ListBlock, Paragraph, Span
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.rescue import RescueKey

GROUPS_A_LINE = 3


def rescue_sheet_document(key: RescueKey) -> Document:
    """The key in groups of four, numbered as the set-up asks for them, and what to do with the sheet."""
    numbered = tuple(enumerate(key.groups, start=1))
    lines = [numbered[start : start + GROUPS_A_LINE] for start in range(0, len(numbered), GROUPS_A_LINE)]
    return Document(
        title=_("Rescue sheet {n}").format(n=key.sheet.number),
        blocks=(
            Heading(_("Rescue sheet {n}").format(n=key.sheet.number), 1),
            KeyFacts(((_("For"), key.organisation), (_("Made on"), key.sheet.made))),
            *((Paragraph(key.sheet.replaces),) if key.sheet.replaces else ()),
            Callout(_("The rescue key"), tuple(_line(line) for line in lines)),
            Paragraph(
                _("Each group has a number in front. Zero and O count as the same; so do one, I and L.")
            ),
            Heading(_("Keep it safe")),
            ListBlock(
                (
                    _("Keep this sheet in a locked place, away from the laptop."),
                    _("Whoever has this sheet and the laptop can read everything."),
                    _("Without this sheet and without the passphrase, nobody can get the notes back."),
                )
            ),
            Heading(_("If the passphrase is forgotten")),
            ListBlock(
                (
                    _("Start Trestle and choose “I forgot my passphrase”."),
                    _("Type the rescue key. Spaces and small letters do not matter."),
                    _("Choose a new passphrase."),
                ),
                numbered=True,
            ),
        ),
    )


def _line(groups: tuple[tuple[int, str], ...]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for number, group in groups:
        spans += [
            Span(f"{number}:\N{NO-BREAK SPACE}"),
            Span(group, bold=True),
            Span("\N{NO-BREAK SPACE}" * 3 + " "),
        ]
    return tuple(spans[:-1])
