"""Choosing files and folders, in one place that a test can replace."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FileChooser:
    """Asks where to save or what to open, with the system's own dialogs."""

    def save(self, parent: QWidget, title: str, name: str, kind: str) -> Path | None:
        """Where to save a file; None if they thought better of it.

        Args:
            name: The suggested file name.
            kind: A Qt name filter, such as "PDF (*.pdf)".
        """
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, name, kind)
        return Path(chosen) if chosen else None

    def open(self, parent: QWidget, title: str, kind: str) -> Path | None:
        """Which file to open; None if they thought better of it."""
        chosen, _filter = QFileDialog.getOpenFileName(parent, title, "", kind)
        return Path(chosen) if chosen else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """Which folder to use; None if they thought better of it."""
        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None
