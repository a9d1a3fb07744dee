"""What may be typed after `trestle-admin`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final, NoReturn

from app.commands import bringing, change, directory, distance, document, measures, talk
from app.commands.answer import shown
from app.commands.typed import a_count, a_day, a_path, a_style
from app.commands.users import role_name
from app.domain.needs import PRINT_STYLES
from app.domain.roles import DeskRole
from app.i18n import _

if TYPE_CHECKING:
    from typing import TypeAlias

    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - argparse names its return type so

MOST_PEOPLE: Final = 5_000
MOST_SESSIONS: Final = 500
MOST_LINES: Final = 1_000_000


class Parser(argparse.ArgumentParser):
    """Shows what was typed wrong without letting it steer the terminal.

    Options are typed whole: "--passphrase WORDS" must not be taken for "--passphrase-file".
    """

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse's own
        super().__init__(**{"allow_abbrev": False, **options})

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and exit with 2."""
        super().error(shown(message))


def parser() -> argparse.ArgumentParser:
    """The whole command line; wrong usage ends the program with exit status 2."""
    top: argparse.ArgumentParser = Parser(
        prog="trestle-admin",
        description=_("Trestle without a window. Every command works on the vault in the data folder."),
    )
    _everywhere(top)
    top.set_defaults(data=None, passphrase_file=None, who=None, json=False)
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _vault_commands(commands)
    _reading_commands(commands)
    _paper_commands(commands)
    _record_commands(commands)
    _audit_commands(commands)
    people = _users_commands(commands)
    with_measures = measures.add_commands(commands)
    change.add_command(commands)
    distance.add_command(commands)
    document.add_command(commands)
    inside_talk = talk.add_command(commands)
    imports = directory.add_commands(commands)
    exports = bringing.add_commands(commands, imports)
    for command in (
        *with_measures.choices.values(),
        *inside_talk.choices.values(),
        *imports.choices.values(),
        *exports.choices.values(),
        *people.choices.values(),
        *commands.choices.values(),
    ):
        _everywhere(command)
    return top


def _everywhere(parser: argparse.ArgumentParser) -> None:
    """Options that may stand before the command or after it."""
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--data",
        type=a_path,
        metavar="FOLDER",
        default=absent,
        help=_("the data folder; otherwise your own"),
    )
    parser.add_argument(
        "--passphrase-file",
        type=a_path,
        metavar="FILE",
        default=absent,
        help=_("read the passphrase from a file"),
    )
    parser.add_argument(
        "--who",
        metavar="NAME",
        default=absent,
        help=_("whose passphrase it is, where several use this laptop"),
    )
    parser.add_argument("--json", action="store_true", default=absent, help=_("answer in JSON"))


def _vault_commands(commands: Commands) -> None:
    init = commands.add_parser("init", help=_("set up a new vault"))
    init.add_argument("--organisation", required=True, metavar="NAME")
    init.add_argument("--worker", default=_("Worker"), metavar="NAME", help=_("your name"))
    init.add_argument(
        "--recovery-out",
        required=True,
        type=a_path,
        metavar="FILE",
        help=_("where to write the rescue sheet (PDF)"),
    )
    practice = commands.add_parser("practice", help=_("set up a vault with a made-up town to learn on"))
    practice.add_argument("--people", type=a_count(MOST_PEOPLE), default=60, metavar="N")
    practice.add_argument("--sessions", type=a_count(MOST_SESSIONS), default=20, metavar="N")
    practice.add_argument(
        "--seed", type=int, default=1, metavar="N", help=_("the same seed makes the same town")
    )
    commands.add_parser("check", help=_("check that nothing is damaged or missing"))
    backup = commands.add_parser("backup", help=_("save a safe copy"))
    backup.add_argument("folder", type=a_path, metavar="FOLDER")
    restore = commands.add_parser(
        "restore", help=_("put a safe copy in place; the present vault is kept aside")
    )
    restore.add_argument(
        "file", type=a_path, metavar="FILE", help=_("a safe copy, or a folder in “set aside” to go back to")
    )
    drill = commands.add_parser(
        "drill", help=_("try whether a safe copy can be put in place, without doing so")
    )
    which = drill.add_mutually_exclusive_group(required=True)
    which.add_argument("file", nargs="?", type=a_path, metavar="FILE")
    which.add_argument("--newest", action="store_true", help=_("the newest one saved from this laptop"))


def _reading_commands(commands: Commands) -> None:
    listing = commands.add_parser("list", help=_("list people, groups or sessions with their ids"))
    listing.add_argument("what", choices=("people", "groups", "sessions"))
    group = commands.add_parser("group", help=_("how a group is going"))
    group.add_argument("group", metavar="NAME", help=_("a group's name or id"))
    group.add_argument("--from", dest="start", type=a_day, metavar="DATE", help=_("first day, as 2026-11-17"))
    group.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day"))
    group.add_argument(
        "--shared", action="store_true", help=_("small numbers hidden, others rounded, to pass on")
    )


def _paper_commands(commands: Commands) -> None:
    plan = commands.add_parser("plan", help=_("write somebody's plan as a PDF"))
    plan.add_argument("person", metavar="PERSON", help=_("a person's name or id"))
    register = commands.add_parser("register", help=_("write the register of a session as a PDF"))
    register.add_argument("session", metavar="SESSION", help=_("a session's id, or a group and a day"))
    form = commands.add_parser("form", help=_("write a blank form of a measure, or of the talk, as a PDF"))
    form.add_argument(
        "measure", metavar="MEASURE", help=_("a measure's id, as “measures” lists them, or “talk”")
    )
    form.add_argument(
        "--language", default="", metavar="CODE", help=_("another language of the measure, such as cy")
    )
    for paper in (plan, register, form):
        paper.add_argument("--style", type=a_style, metavar="S", help=", ".join(PRINT_STYLES))
        paper.add_argument("-o", "--output", required=True, type=a_path, metavar="FILE")


def _users_commands(commands: Commands) -> Commands:
    users = commands.add_parser("users", help=_("the people who use this laptop, and their roles"))
    work = users.add_subparsers(dest="users_command", metavar="WORK")
    roles = [role_name(role) for role in DeskRole]
    add = work.add_parser("add", help=_("let somebody use this laptop, with a passphrase of their own"))
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", required=True, choices=roles)
    add.add_argument(
        "--new-passphrase-file",
        type=a_path,
        metavar="FILE",
        help=_("read their passphrase from a file; otherwise they type it twice"),
    )
    remove = work.add_parser("remove", help=_("shut somebody out, and seal the records anew"))
    remove.add_argument("name", metavar="NAME")
    role = work.add_parser("role", help=_("give somebody another role"))
    role.add_argument("name", metavar="NAME")
    role.add_argument("role", choices=roles, metavar="ROLE", help=", ".join(roles))
    for command in (add, remove, role):
        _signed_by_two(command)
    return work


def _signed_by_two(command: argparse.ArgumentParser) -> None:
    command.add_argument("--second", metavar="NAME", help=_("who signs as well, where two people are needed"))
    command.add_argument(
        "--second-passphrase-file",
        type=a_path,
        metavar="FILE",
        help=_("read their passphrase from a file; otherwise they type it"),
    )


def _record_commands(commands: Commands) -> None:
    erase = commands.add_parser("erase", help=_("take a person out of the records for good"))
    erase.add_argument("--reason", required=True, choices=("time-up", "asked", "mistake", "ordered"))
    erase.add_argument(
        "--anonymise", action="store_true", help=_("only take the name off; attendance and scores stay")
    )
    erase.add_argument("--yes", action="store_true", help=_("do not ask to type the name"))
    _signed_by_two(erase)
    access = commands.add_parser("subject-access", help=_("write out everything kept about a person"))
    access.add_argument("-o", "--output", required=True, type=a_path, metavar="FOLDER")
    for command in (erase, access):
        command.add_argument("person", metavar="PERSON", help=_("a person's name or id"))


def _audit_commands(commands: Commands) -> None:
    audit = commands.add_parser("audit", help=_("look through what was done, or read it"))
    kinds = audit.add_subparsers(dest="what", required=True, metavar="WHAT")
    verify = kinds.add_parser("verify", help=_("check that no line is missing or changed"))
    listing = kinds.add_parser("list", help=_("what was done, the latest first"))
    listing.add_argument("--person", metavar="PERSON", help=_("only about this person; a name or id"))
    listing.add_argument("--worker", metavar="WORKER", help=_("only by this worker; a name or id"))
    listing.add_argument("--from", dest="start", type=a_day, metavar="DATE", help=_("first day"))
    listing.add_argument("--to", dest="end", type=a_day, metavar="DATE", help=_("last day"))
    listing.add_argument(
        "--most", type=a_count(MOST_LINES), default=1000, metavar="N", help=_("how many lines at most")
    )
    for kind in (verify, listing):
        _everywhere(kind)
