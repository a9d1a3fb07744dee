"""Local places on paper: for one person, for the whole desk, and how a group can be helped to get ready."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.documents.blocks import (
    Callout,
    Document,
    Heading,
    KeyFacts,
    ListBlock,
    PageBreak,
    Paragraph,
    Pictured,
    Together,
)
from app.documents.easy_read import picture_credit
from app.documents.pictures import suggested_picture
from app.domain.match_words import said_to_them
from app.domain.phones import on_one_line
from app.domain.place_words import checked_words, place_facts, place_warnings
from app.domain.quality import Quality, check_list
from app.domain.spoken_dates import whole_day
from app.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from app.documents.blocks import Block
    from app.documents.styles import PrintStyle
    from app.domain.directory import Service
    from app.domain.match_words import Told
    from app.domain.organisation import Organisation
    from app.domain.quality import Check, CheckItem

FOR_A_PERSON: Final = frozenset(
    {"when", "where", "getting there", "cost", "access", "talking", "people", "who", "booking", "ring"}
)
PICTURES: Final = (
    ("calendar", ("when", "cost")),
    ("place", ("where", "how far", "getting there", "access")),
    ("phone", ("ring", "booking", "people", "who", "talking")),
)
"""What stands beside each picture in easy read: one place takes one page."""


def whats_on_document(
    places: Sequence[tuple[Service, Told]], organisation: Organisation, style: PrintStyle, today: date
) -> Document:
    """What is on for one person: each place with why it may be right, and whom to ring."""
    blocks: list[Block] = [Heading(_("What's on for you"), 1), Paragraph(whole_day(today), quiet=True)]
    blocks.append(Paragraph(_("You choose. Nobody was told about you.")))
    ring = (_to_ring(organisation),)
    if style.pictures:
        for number, (service, told) in enumerate(places):
            blocks += [PageBreak()] if number else []
            blocks += [Heading(service.name), *_in_pictures(service, told)]
        blocks += [Heading(_("If you want to talk about it")), Pictured("phone", ring)]
    else:
        blocks += [Together((Heading(place[0].name), *_in_words(*place))) for place in places]
        blocks.append(Callout(_("If you want to talk about it"), ring))
    credit = picture_credit() if style.pictures else ""
    title = _("What's on for you")
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name, credit=credit)


def desk_list_document(services: Sequence[Service], organisation: Organisation, today: date) -> Document:
    """All places of a list, as the desk knows them."""
    count = ngettext("{n} place", "{n} places", len(services)).format(n=len(services))
    blocks: list[Block] = [
        Heading(_("What's on"), 1),
        Paragraph(_("{count}, {day}").format(count=count, day=whole_day(today)), quiet=True),
    ]
    for service in services:
        blocks.append(Heading(service.name))
        if service.description:
            blocks.append(Paragraph(service.description))
        known = tuple((label, words) for _code, label, words in place_facts(service))
        blocks.append(KeyFacts((*known, (_("Checked"), checked_words(service, today)))))
        warnings = place_warnings(service, today)
        if warnings:
            blocks.append(ListBlock(warnings))
    return Document(title=_("What's on"), blocks=tuple(blocks), footer=organisation.name)


def improving_document(
    service: Service,
    missing: Sequence[CheckItem],
    checks: Mapping[str, Check],
    organisation: Organisation,
    today: date,
) -> Document:
    """One page for a group: what is still to do before people are sent there, and who helps.

    Args:
        missing: What is not in place of all that the group needs.
        checks: The latest of each thing by its code.
    """
    title = _("How we can help your group")
    blocks: list[Block] = [
        Heading(title, 1),
        Paragraph(_said_first(service, today)),
    ]
    if missing:
        blocks += [Heading(_("Still to do")), ListBlock(tuple(_to_do(item, checks) for item in missing))]
    else:
        blocks.append(Paragraph(_("All that is needed is in place. Thank you.")))
    renewals = _renewals(checks)
    if renewals:
        blocks += [Heading(_("To be renewed")), ListBlock(renewals)]
    blocks += [Heading(_("We help you with it")), Paragraph(_to_ring(organisation))]
    return Document(title=title, blocks=tuple(blocks), footer=organisation.name)


def _in_words(service: Service, told: Told) -> list[Block]:
    blocks: list[Block] = [Paragraph(service.description)] if service.description else []
    reasons = "".join(f"{said_to_them(reason)}. " for reason in told.reasons).rstrip()
    why = ((_("Why it may be right"), reasons),) if reasons else ()
    facts = ((label, words) for _code, label, words in _facts(service))
    return [*blocks, KeyFacts((*why, *_far(told), *facts))]


def _in_pictures(service: Service, told: Told) -> list[Block]:
    """One idea beside each picture, and what belongs to it below."""
    said = service.description or service.name
    reasons = map(said_to_them, told.reasons)
    blocks: list[Block] = [Pictured(suggested_picture(f"{service.name} {said}"), (said, *reasons))]
    facts = [*_facts(service), *(("how far", label, words) for label, words in _far(told))]
    known = {code: f"{label}: {words}" for code, label, words in facts}
    for picture, codes in PICTURES:
        lines = tuple(known[code] for code in codes if code in known)
        blocks += [Pictured(picture, lines)] if lines else []
    return blocks


def _facts(service: Service) -> list[tuple[str, str, str]]:
    return [fact for fact in place_facts(service) if fact[0] in FOR_A_PERSON] or [
        ("ring", _("Ring first"), _("Ask us how to reach them"))
    ]


def _far(told: Told) -> tuple[tuple[str, str], ...]:
    return ((_("How far"), told.miles),) if told.miles else ()


def _said_first(service: Service, today: date) -> str:
    return _("{group}, {day}. New people should be safe with you, and glad they came. Now: {state}.").format(
        group=service.name, day=whole_day(today), state=_state_for_them(service.quality)
    )


def _state_for_them(quality: Quality) -> str:
    """How it stands, as the group itself reads it."""
    return {
        Quality.GREEN: _("all is in place"),
        Quality.AMBER: _("something is being put right, and one of us comes along with new people"),
        Quality.GREY: _("we have not looked at everything with you yet"),
        Quality.RED: _("we wait with sending people until this is put right together"),
    }[quality]


def _to_do(item: CheckItem, checks: Mapping[str, Check]) -> str:
    check = checks.get(item.code)
    words = item.words
    if check is not None and check.note:
        words = _("{what}. {plan}").format(what=words, plan=check.note)
    if check is not None and check.plan_by is not None:
        words = _("{what} (by {day})").format(what=words, day=whole_day(check.plan_by))
    return words


def _renewals(checks: Mapping[str, Check]) -> tuple[str, ...]:
    named = {item.code: item.words for item in check_list()}
    return tuple(
        _("{what}: until {day}").format(what=named[check.code], day=whole_day(check.renew_on))
        for check in checks.values()
        if check.renew_on is not None
    )


def _to_ring(organisation: Organisation) -> str:
    if organisation.phone:
        return _("Ring {name} on {phone}.").format(
            name=organisation.name, phone=on_one_line(organisation.phone)
        )
    return _("Talk to {name}.").format(name=organisation.name)
