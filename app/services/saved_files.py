"""Files that somebody wants beside the records: written whole, or a sentence why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.wording import quote
from app.errors import InvalidInputError, StorageError
from app.i18n import _
from app.safe_write import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path


def save_file(file: Path, content: bytes) -> None:
    """Write a file.

    Raises:
        StorageError: The folder refused, or there is no room; an earlier file is as it was.
    """
    try:
        write_whole(file, content)
    except OSError as error:
        raise StorageError(
            _("{file} could not be written.").format(file=quote(file.name)),
            _("Check the folder, and that there is room."),
        ) from error


def save_list(file: Path, headings: Sequence[str | date], rows: Sequence[Sequence[str | int | date]]) -> None:
    """Write one list as .xlsx or .csv.

    Raises:
        InvalidInputError: The name of the file ends in neither.
        StorageError: The folder refused, or there is no room.
    """
    # What writes workbooks is loaded with the first of them.
    from app.exchange.list_files import ENDINGS, written_list  # noqa: PLC0415 - see above

    ending = file.suffix.casefold()
    if ending not in ENDINGS:
        raise InvalidInputError(
            _("The name {file} does not say what kind of file it shall be.").format(file=quote(file.name)),
            _("Let it end in .xlsx or .csv."),
            "file",
        )
    save_file(file, written_list(ending, headings, rows))
