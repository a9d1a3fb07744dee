"""A card for any activity at one price: a number, and a name only where it was wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, Paragraph, Pictured, Span
from app.domain.money import money_words
from app.domain.phones import on_one_line
from app.i18n import _

if TYPE_CHECKING:
    from app.domain.money import MemberCard
    from app.domain.organisation import Organisation


def member_card_document(card: MemberCard, organisation: Organisation, photo: bytes = b"") -> Document:
    """The card in a frame to cut out, and how it is used; it says nothing about why somebody has one.

    Args:
        photo: Of whoever has it, where they wanted one and agreed: a JPEG.
    """
    price = money_words(card.price_pence)
    name = ((Span(card.name, bold=True),),) if card.name else ()
    ring = (
        (_("Ring {phone} with any question.").format(phone=on_one_line(organisation.phone)),)
        if organisation.phone
        else ()
    )
    return Document(
        title=_("Card"),
        blocks=(
            Heading(_("Your card"), 1),
            Paragraph(_("Cut it out, and keep it with you.")),
            *((_beside(photo),) if photo else ()),
            Callout(
                organisation.name,
                (
                    (Span(card.number, bold=True),),
                    *name,
                    _("Any activity: {price}").format(price=price),
                    *ring,
                ),
            ),
            Heading(_("How to use it")),
            Paragraph(_("Show it at the desk. Pay {price} in cash.").format(price=price)),
            Paragraph(_("You need no bank account. There is nothing to read or sign.")),
            Paragraph(_("If you lose it, tell us. You get a new one.")),
        ),
        footer=organisation.name,
    )


def _beside(photo: bytes) -> Pictured:
    """As large as in a pass; it is cut out together with the card."""
    return Pictured("", (_("This photo belongs to the card."),), photo=photo, alt=_("Photo of the holder"))
