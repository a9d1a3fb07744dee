"""The command `export`: registers and lists as files for a spreadsheet, sessions for a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.naming import group_id, session_id
from app.commands.paper_file import refuse_among_records
from app.commands.typed import a_path
from app.errors import InvalidInputError
from app.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse

    from app.bootstrap import Workspace
    from app.commands.parser import Commands


def add_commands(commands: Commands) -> Commands:
    """Adds this command to the command line; returns those inside it."""
    export = commands.add_parser("export", help=_("write registers, lists or sessions as files"))
    work = export.add_subparsers(dest="what", required=True, metavar="WHAT")
    register = work.add_parser("register", help=_("a register as .xlsx or .csv"))
    register.add_argument(
        "session", nargs="?", metavar="SESSION", help=_("a session's id, or a group and a day")
    )
    register.add_argument("--group", metavar="NAME", help=_("every register of a group instead"))
    of_group = {
        "taking-part": _("how people of a group came and took part"),
        "members": _("the people of a group"),
        "waiting": _("who waits for a place in a group"),
        "missing": _("who did not come to a group for a while"),
    }
    about_groups = [work.add_parser(name, help=words) for name, words in of_group.items()]
    for command in about_groups:
        command.add_argument("group", metavar="NAME", help=_("a group's name or id"))
    lists = [
        work.add_parser(name, help=_("this list as .xlsx or .csv"))
        for name in ("people", "groups", "sessions")
    ]
    for command in (register, *about_groups, *lists):
        command.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")
    return work


def export(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Write one file, and say how much is in it."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    lists, file = workspace.lists, arguments.output
    if arguments.what == "register":
        return _register(workspace, arguments)
    of_group = {
        "taking-part": lists.taking_part,
        "members": workspace.group_lists.members,
        "waiting": workspace.group_lists.waiting,
        "missing": workspace.group_lists.missing,
    }
    if arguments.what in of_group:
        count = of_group[arguments.what](group_id(workspace, arguments.group), file)
        return _said(arguments, ngettext("{n} row", "{n} rows", count).format(n=count), count)
    count = {"people": lists.people, "groups": lists.groups, "sessions": lists.sessions}[arguments.what](file)
    return _said(arguments, ngettext("{n} row", "{n} rows", count).format(n=count), count)


def _register(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    if (arguments.session is None) == (arguments.group is None):
        raise InvalidInputError(
            _("It is not said which register."), _("Name a session, or a group with --group; not both.")
        )
    if arguments.group is not None:
        days = workspace.lists.group_register(group_id(workspace, arguments.group), arguments.output)
        return _said(arguments, ngettext("{n} session", "{n} sessions", days).format(n=days), days)
    key = session_id(workspace, arguments.session)
    people = workspace.lists.session_register(key, arguments.output)
    return _said(arguments, ngettext("{n} person", "{n} people", people).format(n=people), people)


def _said(arguments: argparse.Namespace, much: str, count: int) -> Answer:
    lines = (
        _("Written: {file}, {much}.").format(file=arguments.output, much=much),
        _("This file is not locked. Whoever has it can read it."),
    )
    return Answer(lines, {"file": arguments.output, "count": count})
