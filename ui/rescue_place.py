"""Where a rescue sheet may lie: never beside the records it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def beside_the_records(path: Path, records: Path) -> bool:
    """Whether a file would lie in the folder of the records, or in one below it."""
    return path.resolve().is_relative_to(records.resolve())


def same_disk(path: Path, records: Path) -> bool:
    """Whether a file lies on the disk of the records; both must exist."""
    return path.stat().st_dev == records.stat().st_dev
