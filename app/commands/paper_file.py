"""Files that a command writes for people: never among the records, and never over a rescue sheet."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.errors import AppError, InvalidInputError, StorageError
from app.i18n import _

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


@contextmanager
def reserved(sheet: Path) -> Iterator[None]:
    """A new, empty file for the rescue sheet, before anything is set up; gone again if that is refused.

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
    try:
        yield
    except AppError:
        sheet.unlink(missing_ok=True)
        raise
