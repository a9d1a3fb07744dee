"""The rescue sheet on paper or on a memory stick, and on nothing that is lost with the laptop."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal

from app.errors import AppError
from app.i18n import _
from ui.printing import PDF, Paper, write_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.services.printed import PrintedDocument

T = TypeVar("T")


class RescuePaper(Paper):
    """Signals:
    saved: The sheet is on another disk than the records.
    refused: It was not saved; carries what to do.
    """

    saved = Signal()
    refused = Signal(object)

    def _ask_where(self, document: PrintedDocument, called: str = "") -> None:
        """On this road too, when it did not print: sticks first, and never the disk of the records."""
        del called  # the sheet is nobody's page
        vault = self._screen.context.workspace.vault
        self._run(vault.sticks, lambda sticks: self._choose_place(document, sticks))

    def _choose_place(self, document: PrintedDocument, sticks: tuple[Path, ...]) -> None:
        title = _("Save the rescue sheet on a memory stick, not on this laptop")
        stick = next(iter(sticks), None)
        chosen = self._screen.context.files.save(self._screen, title, document.name, PDF, stick)
        if chosen is None:
            return
        path = chosen if chosen.suffix.casefold() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
        self._run(lambda: self._write(path, document), lambda _nothing: self.saved.emit())

    def _write(self, path: Path, document: PrintedDocument) -> None:
        """Write it where it may lie; runs on the worker."""
        workspace = self._screen.context.workspace
        workspace.vault.refuse_sheet_place(path.parent)
        write_pdf(path, document.pdf)
        workspace.documents.record_printed(document, "saved")

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._screen.context.background.run(self, work, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, AppError):
            self.refused.emit(error)
        else:
            self._screen.failed.emit(error)
