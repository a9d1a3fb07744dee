"""A register on paper: names with a box to tick, and spare lines for those who walk in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Box, Document, Heading, Paragraph, Span, Table
from app.domain.people import Role
from app.domain.register_code import register_code
from app.domain.spoken_dates import clock_time, whole_day
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.documents.blocks import Block, Cell
    from app.domain.attendance import Register, RegisterEntry
    from app.domain.organisation import Organisation

SPARE_LINES = 4


def register_document(register: Register, organisation: Organisation) -> Document:
    """The register of one session, ready to be ticked by hand or kept as it stands."""
    moment = _("{day}, {start} to {end}.").format(
        day=whole_day(register.held_on), start=clock_time(register.starts), end=clock_time(register.ends)
    )
    blocks: list[Block] = [
        Heading(_("Register: {group}").format(group=register.group_name), 1),
        Paragraph(" ".join(part for part in (moment, register.venue) if part), quiet=True),
        Paragraph(_("Code: {code}").format(code=register_code(register.session_id)), quiet=True),
        _totals(register),  # before the names: below them it would be alone on a second page
        Heading(_("People")),
        _names(register.people),
    ]
    if register.carers_and_helpers:
        blocks += [
            Heading(_("Carers and helpers")),
            _names(register.carers_and_helpers),
        ]
    title = _("Register: {group}").format(group=register.group_name)
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _names(entries: Sequence[RegisterEntry]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (entry.name, Box(ticked=entry.here), _role(entry.role), entry.note) for entry in entries
    ]
    rows += [(_("New {n}:").format(n=number), Box(), "", "") for number in range(1, SPARE_LINES + 1)]
    header = (_("Name"), _("Here"), _("Role"), _("Note"))
    return Table(header, tuple(rows), (5, 1.4, 2.3, 3))


def _role(role: Role) -> str:
    return {
        Role.PARTICIPANT: _("Person"),
        Role.CARER: _("Carer"),
        Role.VOLUNTEER: _("Volunteer"),
        Role.STAFF: _("Staff"),
    }[role]


def _totals(register: Register) -> Paragraph:
    totals = register.totals()
    others = (
        (_("Carers here"), totals.carers),
        (_("Volunteers here"), totals.volunteers),
        (_("Staff here"), totals.staff),
        (_("Visitors with no name"), totals.visitors),
    )
    counted = ((_("People here"), totals.people), *(other for other in others if other[1]))
    spans = [(Span(f"{label}: "), Span(f"{count}. ", bold=True)) for label, count in counted]
    return Paragraph(tuple(span for pair in spans for span in pair))
