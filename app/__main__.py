"""The command line: `trestle-admin`, or `python -m app`."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from app.bootstrap import Door
from app.commands import (
    audit,
    bringing,
    change,
    directory,
    distance,
    document,
    measures,
    papers,
    reading,
    records,
    referrals,
    talk,
    users,
    vault,
)
from app.commands.answer import one_sentence
from app.commands.parser import parser
from app.commands.passphrase import read_passphrase
from app.domain.erasing import erased_again_words
from app.errors import AppError
from app.faults import name_nobody
from app.i18n import _
from app.paths import data_folder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from app.bootstrap import Workspace
    from app.commands.answer import Answer

ANYWHERE: dict[str, Callable[[argparse.Namespace], Answer]] = {
    "score": measures.score_answers,
    "measures": measures.measures,
    "change": change.change,
    "distance": distance.distance,
    "talk": talk.talk,
    "import": bringing.look,
}
AT_THE_DOOR: dict[str, Callable[[Door, argparse.Namespace], Answer]] = {
    "init": vault.init,
    "practice": vault.practice,
    "restore": vault.restore,
}
INSIDE: dict[str, Callable[[Workspace, argparse.Namespace], Answer]] = {
    "check": vault.check,
    "backup": vault.backup,
    "drill": vault.drill,
    "list": reading.list_entries,
    "group": reading.group_figures,
    "plan": papers.write_plan,
    "register": papers.write_register,
    "form": papers.write_form,
    "document": document.write_document,
    "change": change.change_in_records,
    "audit": audit.audit,
    "erase": records.erase,
    "subject-access": records.subject_access,
    "users": users.users,
    "import": bringing.bring,
    "export": bringing.carry_out,
    "referrals": referrals.count,
    "match": directory.match_person,
}

STOPPED: Final = 130
"""What a shell expects of a program that was stopped with Ctrl+C."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 if it was done, 1 if it was refused or found a problem, 130 if it was stopped with Ctrl+C.
        Wrong usage exits with 2.
    """
    if words is None:
        name_nobody()
    typed = sys.argv[1:] if words is None else words
    arguments = parser().parse_args(measures.answers_not_options(typed))
    try:
        answer = _run(arguments)
    except AppError as error:
        print(one_sentence(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(_("Stopped before the end."), file=sys.stderr)
        return STOPPED
    _say(answer.as_text(as_json=arguments.json))
    if answer.complaint:
        print(answer.complaint, file=sys.stderr)
    return 1 if answer.complaint else 0


def _say(text: str) -> None:
    if isinstance(sys.stdout, TextIOWrapper):
        # A name may have letters that the encoding of this computer does not know.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # Whoever read along has stopped, as "head" does; Python must not try again at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: argparse.Namespace) -> Answer:
    if arguments.command in ANYWHERE and not _wants_records(arguments):
        return ANYWHERE[arguments.command](arguments)
    door = Door(data_folder(arguments.data).folder)
    if arguments.command in AT_THE_DOOR:
        return AT_THE_DOOR[arguments.command](door, arguments)
    who = users.holder_named(door, arguments.who)
    workspace = door.open(read_passphrase(arguments.passphrase_file), who)
    if workspace.erased_again:
        print(erased_again_words(workspace.erased_again), file=sys.stderr)
    try:
        return INSIDE[arguments.command](workspace, arguments)
    finally:
        workspace.close()


def _wants_records(arguments: argparse.Namespace) -> bool:
    return change.wants_records(arguments) or bringing.wants_records(arguments)


if __name__ == "__main__":
    sys.exit(main())
