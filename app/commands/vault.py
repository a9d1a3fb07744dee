"""Commands about the vault as a whole: `init`, `practice`, `check`, `backup`, `drill`, `restore`."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from app.commands.answer import Answer
from app.commands.new_vault import gone_unless_finished
from app.commands.paper_file import refuse_among_records, reserved, write_sheet
from app.commands.passphrase import read_passphrase
from app.domain.groups import SessionState
from app.domain.organisation import tidy_organisation
from app.errors import InvalidInputError
from app.i18n import _, ngettext
from app.paths import DataFolder
from app.practice import TownShape, fill_town

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.bootstrap import Door, Workspace


def init(door: Door, arguments: argparse.Namespace) -> Answer:
    """Set up a vault, write its rescue sheet, and confirm that the sheet was written."""
    organisation = tidy_organisation(arguments.organisation)
    passphrase = read_passphrase(arguments.passphrase_file, new=True)
    refuse_among_records(arguments.recovery_out, door.folder)
    with reserved(arguments.recovery_out), ExitStack() as closing:
        workspace = door.create(organisation, arguments.worker, passphrase)
        closing.enter_context(gone_unless_finished(workspace))
        rescue = workspace.vault.new_rescue_key()
        paper = workspace.documents.rescue_sheet(rescue)
        write_sheet(arguments.recovery_out, paper.pdf)
        workspace.documents.record_printed(paper, "saved")
        workspace.vault.confirm_written(rescue)
        same_disk = workspace.vault.same_disk(arguments.recovery_out.parent)
    ready = _("The vault is ready in {folder}.").format(folder=door.folder)
    sheet = _("Print {file} now, keep it in a safe place, then delete the file.")
    found = {"folder": door.folder, "rescue_sheet": arguments.recovery_out, "same_disk": same_disk}
    told = [ready, sheet.format(file=arguments.recovery_out)]
    if same_disk:
        told.append(_("The sheet lies on the disk of the records: who finds the laptop finds both."))
    return Answer(tuple(told), found)


def practice(door: Door, arguments: argparse.Namespace) -> Answer:
    """Set up a vault with a made-up town; refuses a folder that has a vault already."""
    passphrase = read_passphrase(arguments.passphrase_file, new=True)
    shape = TownShape(people=arguments.people, sessions=arguments.sessions, seed=arguments.seed)
    workspace = fill_town(door.folder, door.clock, passphrase, shape)
    try:
        people = len(workspace.people.list_people())
        groups = len(workspace.groups.list_groups())
        held = sum(line.state is SessionState.DONE for line in workspace.groups.sessions())
        line = ngettext(
            "A made-up town with {people} person and {groups} groups is in {folder}.",
            "A made-up town with {people} people and {groups} groups is in {folder}.",
            people,
        )
        return Answer(
            (line.format(people=people, groups=groups, folder=door.folder),),
            {"folder": door.folder, "people": people, "groups": groups, "sessions": held},
        )
    finally:
        workspace.close()


def check(workspace: Workspace, _arguments: argparse.Namespace) -> Answer:
    """Whether anything is damaged, missing or changed outside the program."""
    problems = workspace.vault.check().problems
    if not problems:
        return Answer(
            (_("All is well: nothing is damaged, missing or changed from outside."),), {"problems": []}
        )
    found = ngettext("{n} problem was found.", "{n} problems were found.", len(problems)).format(
        n=len(problems)
    )
    return Answer(tuple(problems), {"problems": list(problems)}, complaint=found)


def backup(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Save a safe copy and read it back before saying so."""
    copy = workspace.vault.save_copy(arguments.folder)
    return Answer(
        (_("A safe copy is saved and checked: {file}").format(file=copy.path),),
        {"file": copy.path, "made_at": copy.made_at, "size": copy.size, "people": copy.people},
    )


def drill(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Try whether a safe copy can be put in place, without doing so."""
    last = workspace.copies.try_restore(copy=arguments.file)
    return Answer(
        (_("All is well: {file}").format(file=last.copy), last.words),
        {
            "file": last.copy,
            "made_at": last.copied_at,
            "people": last.people,
            "sessions": last.sessions,
            "passphrases_of_today": not last.old_keys,
        },
    )


def _refuse_not_set_aside(door: Door, folder: Path) -> None:
    """Of all folders only one in "set aside" can be gone back to, of this laptop or an earlier one."""
    kept = DataFolder(folder.resolve())
    in_place = kept.folder.parent.name == door.files.set_aside.name
    if not (in_place and kept.records.is_file() and kept.keys.is_file()):
        raise InvalidInputError(
            _("{folder} is a folder.").format(folder=folder),
            _("Choose the copy’s file, whose name ends in .trestle-copy."),
            "file",
        )


def restore(door: Door, arguments: argparse.Namespace) -> Answer:
    """Put a safe copy, or a folder of what was set aside, in place. Its own passphrase opens it."""
    in_folder = arguments.file.is_dir()
    if in_folder:
        _refuse_not_set_aside(door, arguments.file)
    put_back = door.copies.go_back if in_folder else door.restore
    report = put_back(arguments.file, read_passphrase(arguments.passphrase_file))
    return Answer(
        (
            _("The records of {day} are in place.").format(
                day=report.made_at.astimezone().date().isoformat()
            ),
            _("What was here before is kept in {folder}.").format(folder=report.set_aside)
            if report.set_aside
            else _("There was nothing here before."),
        ),
        {"made_at": report.made_at, "set_aside": report.set_aside},
    )
