"""The communication passport on paper: what helps first, then who they are, in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Pictured, Span
from app.domain.spoken_dates import whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.documents.blocks import Block, Text
    from app.domain.organisation import Organisation
    from app.domain.passport import Passport


def passport_document(passport: Passport, organisation: Organisation) -> Document:
    """Everything they want others to know before they talk with them."""
    words = _("I am {name}. Read this before you talk with me.").format(name=passport.called)
    blocks: list[Block] = [Heading(_("How to talk with me"), 1), Paragraph(words)]
    first = (*passport.needs, *passport.said("communicate"))
    if first:
        blocks.append(Callout(_("What helps"), first))
    if passport.said("please"):
        blocks += [Heading(_("Do, and do not")), ListBlock(passport.said("please"))]
    about = tuple(_about_me(passport))
    if about:
        blocks += [Heading(_("About me")), ListBlock(about)]
    if passport.pictures:
        blocks.append(Heading(_("My pictures")))
        blocks += [
            Pictured("", (picture.label,), photo=picture.image, alt=picture.label)
            for picture in passport.pictures
        ]
    if len(blocks) == 2:  # the heading, and who they are
        blocks.append(Paragraph(_("Nothing is written yet. Ask them, and write it under “About me”.")))
    blocks.append(Paragraph(_made(passport), quiet=True))
    return Document(title=_("How to talk with me"), blocks=tuple(blocks), footer=organisation.name)


def _about_me(passport: Passport) -> Iterator[Text]:
    """One line each: with a heading of its own for each, usual words would need a second page."""
    for label, item in (
        (_("What matters most to me:"), "important"),
        (_("People who matter to me:"), "people"),
        (_("How and when to support me:"), "support"),
        (_("What keeps me well:"), "wellness"),
        (_("Also worth knowing:"), "worth_knowing"),
    ):
        if passport.said(item):
            yield (Span(label, bold=True), Span(f" {' '.join(passport.said(item))}"))


def _made(passport: Passport) -> str:
    helper = passport.about.get("supported_by", "")
    day = whole_day(passport.made_on)
    if helper:
        return _("Printed on {day}. Written with the help of {name}.").format(day=day, name=helper)
    return _("Printed on {day}. In their own words.").format(day=day)
