"""Choosing files and folders, in one place that a test can replace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from app.domain.wording import quote
from app.errors import NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileChooser:
    """Asks where to save or what to open, with the system's own dialogs.

    Until it is closed, the program remembers the folder something was saved in last and offers it first.

    Args:
        documents: The folder that is offered at first; the person's own Documents unless another is named.
    """

    def __init__(self, documents: Path | None = None) -> None:
        self._last = documents or documents_folder()

    def save(
        self, parent: QWidget, title: str, name: str, kind: str, start: Path | None = None
    ) -> Path | None:
        """Where to save a file; None if they thought better of it.

        Args:
            name: The suggested file name.
            kind: A Qt name filter, such as "PDF (*.pdf)".
            start: The folder to look in first. Without it, where something was saved last, or Documents.
        """
        suggested = (start or self._last) / name
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(suggested), kind)
        if not chosen:
            return None
        if Path(chosen).parent != start:  # a stick that was offered is no place for the next paper
            self._last = Path(chosen).parent
        return Path(chosen)

    def open(self, parent: QWidget, title: str, kind: str, start: Path | None = None) -> Path | None:
        """Which file to open, looking first in the folder `start`; None if they thought better of it."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(start or self._last), kind)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        """Which folder to use, looking first in `start`; None if they thought better of it."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start or self._last))
        return Path(chosen) if chosen else None


def read_photo(path: Path) -> bytes:
    """A photo as it stands on the disk; of a file that is too large for one, no more than shows that it is.

    Raises:
        NotFoundError: It cannot be read: the stick was pulled, or it was moved since.
    """
    from app.domain.photos import MOST_BYTES  # noqa: PLC0415 - nobody waits for it before the first paint

    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotFoundError(
            _("{file} cannot be read.").format(file=quote(path.name)), _("Choose the photo again.")
        ) from error


def documents_folder() -> Path:
    """Where this person keeps documents; their own folder where the computer names no such place."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found and Path(found).is_dir() else Path.home()


def folder_words(folder: Path) -> str:
    """The name of a folder as a sentence says it: "Documents"; the letter of a drive that has no name."""
    return folder.name or str(folder)
