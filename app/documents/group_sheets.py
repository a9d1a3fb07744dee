"""Papers for a group: call sheet, signing in by first name, badges, attendance cards, certificates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Box,
    Callout,
    Document,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Span,
    Table,
    Together,
    WritingLines,
)
from app.domain.people import first_name
from app.domain.spoken_dates import day_and_month, whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from app.documents.blocks import Block
    from app.domain.follow_up import FollowUpPage, Missing
    from app.domain.group_sheets import CardLine, SheetPerson
    from app.domain.organisation import Organisation

SPARE: Final = 6
"""Empty lines to sign on, for those who come for the first time."""


def call_sheet_document(page: FollowUpPage, organisation: Organisation, today: date) -> Document:
    """Who did not come, how to reach them, and room to write what they said."""
    blocks: list[Block] = [
        Heading(_("Call sheet: {group}").format(group=page.group_name), 1),
        Paragraph(whole_day(today), quiet=True),
        Callout(_("Private"), (_("Keep this paper with you. Shred it once it is typed in."),)),
    ]
    if not page.missing:
        blocks.append(Paragraph(_("Nobody has missed two sessions in a row.")))
    for one in page.missing:
        lines = WritingLines(_("What they said"), 2)
        blocks.append(Together((Heading(one.name), Paragraph(_missed(one)), lines)))
    return _paper(_("Call sheet: {group}").format(group=page.group_name), blocks, organisation)


def sign_in_document(
    group: str, on: date | None, people: Sequence[SheetPerson], organisation: Organisation
) -> Document:
    """First names to tick at the door; nothing else about anybody."""
    day = whole_day(on) if on is not None else _("Date: ________________")
    rows = [(one.short_name, Box()) for one in people] + [("", Box())] * SPARE
    blocks: list[Block] = [
        Heading(_("Sign in: {group}").format(group=group), 1),
        Paragraph(day),
        Table((_("First name"), _("I am here")), tuple(rows), (4, 1.5), tall=True),
    ]
    return _paper(_("Sign in: {group}").format(group=group), blocks, organisation)


def name_badges_document(group: str, people: Sequence[SheetPerson], organisation: Organisation) -> Document:
    """A badge for each person, to cut out: the first name, large, and the group."""
    blocks: list[Block] = [
        Heading(_("Name badges: {group}").format(group=group), 1),
        Paragraph(_("Cut along the frames."), quiet=True),
    ]
    blocks += [Callout(one.short_name, (group,), big=True) for one in people]
    return _paper(_("Name badges: {group}").format(group=group), blocks, organisation)


def attendance_cards_document(group: str, cards: Sequence[CardLine], organisation: Organisation) -> Document:
    """A card for each person with the days they came, and room for those ahead."""
    blocks: list[Block] = [Heading(_("Attendance cards: {group}").format(group=group), 1)]
    for card in cards:
        rows = tuple((day_and_month(on), Box(ticked=came)) for on, came in card.days)
        count = ngettext("Came to {n} session.", "Came to {n} sessions.", card.times).format(n=card.times)
        blocks += [
            Heading(card.name),
            Paragraph(count),
            Table((_("Day"), _("Came")), rows, (3, 1)) if rows else Paragraph(_("No session yet.")),
        ]
    return _paper(_("Attendance cards: {group}").format(group=group), blocks, organisation)


def certificates_document(
    group: str, cards: Sequence[CardLine], organisation: Organisation, today: date
) -> Document:
    """A list of those who came, then a page for each to frame: with how often; never how they scored."""
    came = [card for card in cards if card.times]
    blocks: list[Block] = [Heading(_("Certificates: {group}").format(group=group), 1)]
    blocks.append(
        ListBlock(tuple(card.name for card in came), names=True)
        if came
        else Paragraph(_("Nobody has come yet."))
    )
    given = _("{organisation}, {day}").format(organisation=organisation.name, day=whole_day(today))
    for card in came:
        times = ngettext("came to {group} {n} time", "came to {group} {n} times", card.times)
        words = (Span(times.format(group=group, n=card.times), bold=True),)
        blocks += [PageBreak(), Paragraph(_("Certificate"))]
        blocks += [Callout(card.name, (words, given), big=True), WritingLines(_("Signed"), 1)]
    return _paper(_("Certificates: {group}").format(group=group), blocks, organisation)


def short_names(names: Sequence[str]) -> tuple[str, ...]:
    """First names; where two are alike, with as many letters of the rest as tell them apart."""
    firsts = [first_name(name) for name in names]
    return tuple(
        first if firsts.count(first) == 1 else _with_initial(name, first)
        for name, first in zip(names, firsts, strict=True)
    )


def _with_initial(name: str, first: str) -> str:
    rest = name.removeprefix(first).split()
    return f"{first} {rest[-1][0]}." if rest else first


def _missed(one: Missing) -> str:
    missed = ngettext("Missed {n} session.", "Missed {n} sessions in a row.", one.missed).format(n=one.missed)
    reach = [words for words in (one.phone, one.reach) if words]
    heard = one.heard
    said = [] if heard is None else [_("Heard: {why}").format(why=heard.reason.words), heard.words]
    parts = (missed, *(reach or [_("How to reach them is not known")]), *said)
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def _paper(title: str, blocks: Sequence[Block], organisation: Organisation) -> Document:
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)
