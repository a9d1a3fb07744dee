"""Files a command writes for people: whole or not at all, never among the records or over a rescue sheet."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from app.errors import InvalidInputError, StorageError
from app.i18n import _
from app.safe_write import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def refuse_among_records(file: Path, records_folder: Path) -> None:
    """Accept a file only outside the data folder, where it could take the place of the records.

    Raises:
        InvalidInputError: It lies in the data folder.
    """
    if file.expanduser().resolve().is_relative_to(records_folder.resolve()):
        raise InvalidInputError(
            _("The file {file} would lie among the records.").format(file=file),
            _("Choose a folder outside {folder}.").format(folder=records_folder),
            "output",
        )


def write_paper(file: Path, content: bytes) -> None:
    """Write a paper; where the disk refuses, an earlier file of that name is as it was.

    Raises:
        StorageError: The folder refused, or there is no room.
    """
    message = _("The file {file} could not be written.").format(file=file)
    _write_or_say(file, content, message, _("Check the folder, and that there is room."))


def write_sheet(file: Path, content: bytes) -> None:
    """Write the rescue sheet into the file that was reserved for it.

    Raises:
        StorageError: The folder refused, or there is no room.
    """
    message = _("The rescue sheet cannot be written to {file}.").format(file=file)
    advice = _("Make room there or choose another folder, then run this again. Nothing was set up.")
    _write_or_say(file, content, message, advice)


def _write_or_say(file: Path, content: bytes, message: str, advice: str) -> None:
    try:
        _write(file, content)
    except OSError as error:
        raise StorageError(message, advice) from error


@contextmanager
def reserved(sheet: Path) -> Iterator[None]:
    """A new, empty file for the rescue sheet, before anything is set up; gone again if that fails.

    Raises:
        StorageError: There is a file of that name, which may be an earlier sheet, or it cannot be written.
    """
    try:
        sheet.open("xb").close()
    except FileExistsError as error:
        raise StorageError(
            _("There is a file {file} already.").format(file=sheet),
            _("Choose another name for the rescue sheet. Nothing was set up."),
        ) from error
    except OSError as error:
        raise StorageError(
            _("The rescue sheet cannot be written to {file}.").format(file=sheet),
            _("Choose another folder. Nothing was set up."),
        ) from error
    with ExitStack() as unwinding:
        unwinding.callback(sheet.unlink, missing_ok=True)
        yield
        unwinding.pop_all()


def _write(file: Path, content: bytes) -> None:
    place = file.resolve()
    if place.exists() and not place.is_file():
        # A pipe or a printer is written into; nothing may be put in its place.
        place.write_bytes(content)
    else:
        write_whole(place, content)
