"""The command `document`: any paper of one person, in any style and on any paper colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.commands.naming import group_id, person_id, refuse_backwards, session_id
from app.commands.paper_file import refuse_among_records, write_paper
from app.commands.papers import THE_TALK
from app.commands.typed import a_day, a_path
from app.documents.styles import TINTS
from app.domain.needs import PRINT_STYLES
from app.domain.stories import StoryLevel
from app.domain.unprinted import unprinted_words
from app.domain.wording import quote
from app.errors import NotFoundError
from app.i18n import _, ngettext
from app.measures.registry import current_talk
from app.services.subject_access import Choices

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from app.bootstrap import Workspace
    from app.services.printed import PrintedDocument

    Days = tuple[date | None, date | None]
    Look = tuple[str | None, str | None]

KEYS: Final = {style.replace(" ", "-"): style for style in PRINT_STYLES}
"""Print styles as they are typed."""


def add_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds this command to the command line."""
    command = commands.add_parser("document", help=_("write a paper of one person as a PDF"))
    kinds = (*MADE, *OF_A_GROUP, *TOLD, *OF_NOBODY)
    command.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    about = _(
        "a person's name or id; for {kinds} a group's; for register a session's id, or a group and a day;"
        " for form a measure's id, or talk"
    )
    command.add_argument("person", metavar="PERSON", help=about.format(kinds=", ".join((*OF_A_GROUP, *TOLD))))
    command.add_argument(
        "--style",
        choices=tuple(KEYS),
        metavar="S",
        help=_("their own without it; {names}").format(names=", ".join(KEYS)),
    )
    command.add_argument("--tint", choices=tuple(TINTS), metavar="T", help=", ".join(TINTS))
    command.add_argument(
        "--for",
        dest="reader",
        choices=[level.value for level in StoryLevel],
        default=StoryLevel.PUBLIC.value,
        metavar="WHO",
        help=_("for stories: inside, funder or public; public without it"),
    )
    command.add_argument("--from", dest="start", type=a_day, metavar="DATE", help=_("first day of stories"))
    command.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day of stories"))
    command.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")


def write_document(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """One paper of one person; in their own style and colour unless others are named."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    style = KEYS[arguments.style] if arguments.style else None
    paper = _made(workspace, arguments, style)
    if paper is None:
        raise NotFoundError(
            _("“{name}” has nothing for this paper yet.").format(name=quote(arguments.person)),
            _("Write it in Trestle first, with the person."),
        )
    write_paper(arguments.output, paper.pdf)
    workspace.documents.record_printed(paper, "saved")
    words = ngettext("Written: {file}, {n} page.", "Written: {file}, {n} pages.", paper.pages)
    said = (words.format(file=arguments.output, n=paper.pages), unprinted_words(paper.unprinted))
    told = {"file": arguments.output, "pages": paper.pages, "unprinted": list(paper.unprinted)}
    return Answer(tuple(filter(None, said)), told)


def _made(workspace: Workspace, arguments: argparse.Namespace, style: str | None) -> PrintedDocument | None:
    if arguments.kind in OF_A_GROUP:
        group = group_id(workspace, arguments.person)
        return OF_A_GROUP[arguments.kind](workspace)(group, style, arguments.tint)
    if arguments.kind in TOLD:
        group, between = group_id(workspace, arguments.person), (arguments.start, arguments.end)
        refuse_backwards(*between)
        reader = StoryLevel(arguments.reader)
        return TOLD[arguments.kind](workspace, group, reader, between, (style, arguments.tint))
    if arguments.kind in OF_NOBODY:
        return OF_NOBODY[arguments.kind](workspace, arguments.person, style, arguments.tint)
    return MADE[arguments.kind](workspace, person_id(workspace, arguments.person), style, arguments.tint)


def _stories(
    workspace: Workspace, group: UUID, reader: StoryLevel, days: Days, look: Look
) -> PrintedDocument:
    return workspace.story_papers.stories(group, reader, *days, *look)


def _said(workspace: Workspace, group: UUID, _reader: StoryLevel, days: Days, look: Look) -> PrintedDocument:
    return workspace.story_papers.said_and_did(group, *days, *look)


def _plan(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument | None:
    plan = workspace.plans.latest(person)
    return workspace.documents.plan(plan.id, style, tint=tint) if plan else None


def _what_matters(
    workspace: Workspace, person: UUID, style: str | None, tint: str | None
) -> PrintedDocument | None:
    talk = workspace.people.page(person).finished_talk
    return workspace.documents.what_matters(talk, style, tint) if talk else None


def _who_has_seen(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.documents.who_has_seen(person, style, tint)


def _scores(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.fillings.on_paper(person, style, tint)


def _slip(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument | None:
    asked = workspace.onward.of_person(person)
    return workspace.onward_papers.slip(asked[0].id, style, tint) if asked else None


def _letter(
    workspace: Workspace, person: UUID, style: str | None, tint: str | None
) -> PrintedDocument | None:
    asked = workspace.onward.of_person(person)
    return workspace.onward_papers.letter(asked[0].id, style, tint) if asked else None


def _passport(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.person_papers.passport(person, style, tint)


def _card(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.person_papers.appointment_card(person, style, tint)


def _record(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    """As for somebody who asked for all of it; with what is withheld it is made on the page of the record."""
    made = workspace.subject_access.prepare(person, Choices())
    return workspace.documents.subject_access(person, made, style, tint)


def _register(workspace: Workspace, named: str, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.documents.register(session_id(workspace, named), style, tint)


def _form(workspace: Workspace, named: str, style: str | None, tint: str | None) -> PrintedDocument:
    measure = named.strip().casefold()
    talk = measure in (THE_TALK, current_talk().id)
    return workspace.forms.blank_talk(style, tint) if talk else workspace.forms.blank(measure, style, tint)


def _whats_on(workspace: Workspace, person: UUID, style: str | None, tint: str | None) -> PrintedDocument:
    return workspace.place_papers.for_person(person, style, tint)


MADE: Final[dict[str, Callable[[Workspace, UUID, str | None, str | None], PrintedDocument | None]]] = {
    "plan": _plan,
    "what-matters": _what_matters,
    "communication-passport": _passport,
    "appointment-card": _card,
    "scores": _scores,
    "referral-slip": _slip,
    "referral-letter": _letter,
    "whats-on": _whats_on,
    "who-has-seen": _who_has_seen,
    "record": _record,
}
"""Kinds of paper as they are typed, and who makes each."""

OF_A_GROUP: Final[dict[str, Callable[[Workspace], Callable[..., PrintedDocument]]]] = {
    "call-sheet": lambda workspace: workspace.group_papers.call_sheet,
    "sign-in": lambda workspace: workspace.group_papers.sign_in,
    "name-badges": lambda workspace: workspace.group_papers.name_badges,
    "attendance-cards": lambda workspace: workspace.group_papers.attendance_cards,
    "certificates": lambda workspace: workspace.group_papers.certificates,
    "escalation-sheet": lambda workspace: workspace.hand_over.sheet,
    "hand-over": lambda workspace: workspace.story_papers.hand_over,
}
"""Papers of a whole group."""

TOLD: Final[dict[str, Callable[[Workspace, UUID, StoryLevel, Days, Look], PrintedDocument]]] = {
    "stories": _stories,
    "you-said-we-did": _said,
}
"""What a group tells over some time, for one kind of reader."""

OF_NOBODY: Final[dict[str, Callable[[Workspace, str, str | None, str | None], PrintedDocument]]] = {
    "register": _register,
    "form": _form,
}
"""Papers of one session, and of nothing but a measure."""
