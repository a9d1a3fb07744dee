"""Turns what SQLite reports into a problem a person can act on; what is ours stays a bug."""

from pathlib import Path
from typing import Final

from app.errors import AppError
from app.store import problems

_FULL: Final = 13
_CLOSED: Final = frozenset({3, 8, 14})  # not permitted, read only, cannot open
_BUSY: Final = frozenset({5, 6})  # busy, locked
_DEVICE: Final = 10
_DAMAGED: Final = frozenset({11, 26})  # malformed, not a database


def explain(error: BaseException | None, records: Path) -> AppError | None:
    """The problem in plain words; None for an error that is a bug of ours.

    Args:
        error: What the driver raised (see https://www.sqlite.org/rescode.html).
        records: The file it happened to.
    """
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == _FULL:
        return problems.disk_full(records.parent)
    if code in _CLOSED:
        return problems.read_only(records.parent)
    if code in _BUSY:
        return problems.busy()
    if code == _DEVICE:
        return problems.disk_refused(records.parent)
    return problems.damaged_store(records.name) if code in _DAMAGED else None
