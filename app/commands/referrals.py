"""The commands `referrals`, how people came to the service in figures, and `export codes`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app.commands.answer import Answer
from app.commands.paper_file import refuse_among_records
from app.commands.typed import a_day, a_path
from app.domain.disclosure import rule_words
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from app.bootstrap import Workspace
    from app.commands.parser import Commands

CODES: Final = "codes"
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(9999, 12, 31)


def add_commands(commands: Commands, exports: Commands) -> None:
    """Adds `referrals`, and `codes` to `export`."""
    figures = commands.add_parser("referrals", help=_("how people came, and codes, in figures without names"))
    codes = exports.add_parser(CODES, help=_("national codes with their days, as .csv or .xlsx"))
    codes.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")
    for command in (figures, codes):
        command.add_argument("--from", dest="start", type=a_day, metavar="DATE", help=_("first day"))
        command.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day"))


def count(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Routes, sources, contacts and codes."""
    found = workspace.referrals.figures(arguments.start or FIRST_DAY, arguments.end or LAST_DAY)
    data: dict[str, Any] = {
        "referrals": found.referrals,
        "people": found.people,
        "routes": dict(found.routes),
        "sources": dict(found.sources),
        "methods": dict(found.methods),
        "contacts": found.contacts,
        "joint_contacts": found.joint,
        "signposts": found.signposts,
        "codes": [
            {"code": code, "term": term, "count": often, "people": people}
            for code, term, often, people in found.codes
        ],
    }
    referrals = ngettext("{n} referral", "{n} referrals", found.referrals).format(n=found.referrals)
    lines = [
        _("{referrals}, of {people} people").format(referrals=referrals, people=found.people),
        *_listed(_("way in"), found.routes),
        *_listed(_("from"), found.sources),
        *_listed(_("how"), found.methods),
        _("contacts: {n}, of them with another organisation: {joint}").format(
            n=found.contacts, joint=found.joint
        ),
        _("told about a place: {n}").format(n=found.signposts),
        *(f"{code} {term}: {often}" for code, term, often, _people in found.codes),
        rule_words(shared=False),
    ]
    return Answer(tuple(lines), data)


def export_codes(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Write the codes as a file."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    lines = workspace.referrals.codes_file(
        arguments.output, arguments.start or FIRST_DAY, arguments.end or LAST_DAY
    )
    much = ngettext("{n} row", "{n} rows", lines).format(n=lines)
    said = (
        _("Written: {file}, {much}.").format(file=arguments.output, much=much),
        _("This file is not locked. Whoever has it can read it."),
    )
    return Answer(said, {"file": arguments.output, "count": lines})


def _listed(label: str, counts: Iterable[tuple[str, int]]) -> list[str]:
    return [f"{label}: {words} {often}" for words, often in counts]
