"""Commands about one person's record: `erase` and `subject-access`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from app.commands.answer import Answer
from app.commands.naming import person_id
from app.commands.paper_file import refuse_among_records, write_paper
from app.commands.users import second
from app.domain.erasing import ErasureReason, Way
from app.errors import InvalidInputError, StorageError
from app.i18n import _, ngettext
from app.services.subject_access import Choices

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from app.bootstrap import Workspace
    from app.domain.erasing import Erased, ErasureView

REASONS: Final = {
    "time-up": ErasureReason.TIME_IS_UP,
    "asked": ErasureReason.ASKED,
    "mistake": ErasureReason.WRONG,
    "ordered": ErasureReason.ORDERED,
}


def erase(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Take somebody out of the records for good; their name is typed first, unless it is said not to ask."""
    view = workspace.erasing.view(person_id(workspace, arguments.person))
    typed = view.typed if arguments.yes else _ask(view)
    way = Way.ANONYMISE if arguments.anonymise else Way.ERASE
    done = workspace.erasing.erase(
        view.person_id, way, REASONS[arguments.reason], typed, second(workspace, arguments)
    )
    return Answer(_lines(view, done), _data(view, done))


def subject_access(workspace: Workspace, arguments: argparse.Namespace) -> Answer:
    """Everything about one person as a PDF and, with --json, as JSON; names of others are blacked out."""
    refuse_among_records(arguments.output, workspace.open_vault.files.folder)
    workspace.room.refuse_too_little()
    person = person_id(workspace, arguments.person)
    found = workspace.subject_access.gather(person)
    made = workspace.subject_access.prepare(person, Choices())
    printed = workspace.documents.subject_access(person, made)
    files = [_write(arguments.output, printed.name, printed.pdf)]
    workspace.subject_access.record_saved(person, "pdf")
    if arguments.json:
        name = printed.name.removesuffix(".pdf") + ".json"
        files.append(_write(arguments.output, name, workspace.subject_access.as_json(made)))
        workspace.subject_access.record_saved(person, "json")
    count = len(found.mentions)
    blacked = ngettext(
        "{n} name of somebody else is blacked out.", "{n} names of others are blacked out.", count
    )
    look = _("Read it before you hand it over. In Trestle you can decide name by name.")
    written = [_("Written: {file}").format(file=file) for file in files]
    return Answer((*written, blacked.format(n=count), look), {"files": files, "blacked_out": count})


def _ask(view: ErasureView) -> str:
    if not sys.stdin.isatty():
        raise InvalidInputError(
            _("Nobody is there to confirm it."), _("Run this where you can type, or add --yes.")
        )
    print(_("This cannot be undone."), file=sys.stderr)
    return input(_("Type “{name}” to go on: ").format(name=view.typed))


def _lines(view: ErasureView, done: Erased) -> tuple[str, ...]:
    lines = [_("Done. Number in the destruction log: {number}").format(number=done.destruction.number)]
    if view.mentions:
        words = ngettext(
            "The name still stands in {n} other record.",
            "The name still stands in {n} other records.",
            view.mentions,
        )
        lines.append(words.format(n=view.mentions))
    lines += [
        _("This safe copy still holds the person: {file}").format(file=copy.path) for copy in done.copies
    ]
    return tuple(lines)


def _data(view: ErasureView, done: Erased) -> dict[str, object]:
    entry = done.destruction
    return {
        "number": entry.number,
        "way": entry.way.value,
        "reason": entry.reason.value,
        "counts": entry.counts,
        "mentions": view.mentions,
        "copies": [copy.path for copy in done.copies],
    }


def _write(folder: Path, name: str, content: bytes) -> Path:
    file = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(
            _("The file {file} could not be written.").format(file=file),
            _("Check the folder, and that there is room."),
        ) from error
    write_paper(file, content)
    return file
