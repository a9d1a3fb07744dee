"""Choosing files and folders, in one place that a test can replace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileChooser:
    """Asks where to save or what to open, with the system's own dialogs."""

    def save(
        self, parent: QWidget, title: str, name: str, kind: str, start: Path | None = None
    ) -> Path | None:
        """Where to save a file; None if they thought better of it.

        Args:
            name: The suggested file name.
            kind: A Qt name filter, such as "PDF (*.pdf)".
            start: The folder to look in first.
        """
        suggested = str(start / name) if start else name
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, suggested, kind)
        return Path(chosen) if chosen else None

    def open(self, parent: QWidget, title: str, kind: str, start: Path | None = None) -> Path | None:
        """Which file to open, looking first in the folder `start`; None if they thought better of it."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(start or ""), kind)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget, title: str, start: Path | None = None) -> Path | None:
        """Which folder to use, looking first in `start`; None if they thought better of it."""
        chosen = QFileDialog.getExistingDirectory(parent, title, str(start or ""))
        return Path(chosen) if chosen else None
