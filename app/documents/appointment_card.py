"""The appointment card: when to come, where, and whom to ring when it does not suit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Callout, Document, Heading, ListBlock, Paragraph, Span
from app.domain.phones import on_one_line
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.blocks import Block, Text
    from app.domain.appointments import Appointment
    from app.domain.organisation import Organisation


def appointment_card_document(
    called: str, appointments: Sequence[Appointment], organisation: Organisation
) -> Document:
    """For one person to take home; it says when and where, and of them no more than a first name."""
    title = _("When to come")
    blocks: list[Block] = [Heading(title, 1), Paragraph(_("For {name}.").format(name=called))]
    if appointments:
        blocks.append(ListBlock(tuple(map(_appointment, appointments))))
    else:
        blocks.append(Paragraph(_("Nothing is booked yet.")))
    blocks.append(Callout(_("If you cannot come"), (_whom(organisation),)))
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _appointment(one: Appointment) -> Text:
    day = whole_day(one.on)
    moment = _("{day} at {time}").format(day=day, time=clock_time(one.starts)) if one.starts else day
    said = _("{what}, {where}.").format(what=one.what, where=one.where.rstrip(".")) if one.where else one.what
    return (Span(f"{moment}:", bold=True), Span(f" {said}"))


def _whom(organisation: Organisation) -> Text:
    if not organisation.phone:
        return _("Tell {name}.").format(name=organisation.name)
    number = on_one_line(organisation.phone)
    return (
        Span(_("Ring {name} on").format(name=organisation.name) + " "),
        Span(number, bold=True),
        Span("."),
    )
