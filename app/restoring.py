"""A safe copy at the door: what it holds, and what putting it in the place of the vault did."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from app.domain.copies import CopyContents, RestoreReport
from app.store.copy_file import SESSIONS_HELD, read_manifest
from app.store.file_refusals import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataFolder
    from app.store.copy_file import Manifest


def contents_of(copy: Path, files: DataFolder) -> CopyContents:
    """What a safe copy says it holds, beside what is here. Nothing is changed by looking.

    Raises:
        VaultError, StorageError: It is no safe copy, or cannot be read.
    """
    with in_plain_words(copy):
        made = read_manifest(copy)
    present = datetime.fromtimestamp(files.records.stat().st_mtime, UTC) if files.records.exists() else None
    return CopyContents(
        made_at=made.made_at,
        people=made.counts["person"],
        sessions=made.counts[SESSIONS_HELD],
        present_at=present,
    )


def report_of(files: DataFolder, put_back: Callable[[], Manifest]) -> RestoreReport:
    """Put a copy in place, and say what became of what was there."""
    before = _kept_aside(files)
    manifest = put_back()
    new = _kept_aside(files) - before
    return RestoreReport(made_at=manifest.made_at, set_aside=max(new, default=None))


def _kept_aside(files: DataFolder) -> frozenset[Path]:
    folders = files.set_aside.glob("*")
    return frozenset(folder for folder in folders if folder.is_dir() and any(folder.iterdir()))
