"""The safe copies that were saved from this laptop: which there are, and clearing away the old ones."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.domain.generations import Generation
from app.errors import AppError
from app.safe_write import flush_folder
from app.store.copy_file import read_manifest
from app.store.tables import SavedCopyRow


class SavedCopiesRepository:
    """Every copy here was found whole when it was saved. The transaction belongs to the caller."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def latest_first(self) -> tuple[Path, ...]:
        """Where each copy went, the latest first."""
        return tuple(Path(row.path) for row in self._latest_first())

    def in_folder(self, folder: Path) -> tuple[Generation, ...]:
        """The copies that went to a folder, the latest first."""
        return tuple(
            Generation(Path(row.path), row.made_at.astimezone().date(), row.made_at.timestamp())
            for row in self._latest_first()
            if Path(row.path).parent == folder
        )

    def forget(self, paths: Iterable[Path]) -> None:
        """The copies that are there no longer."""
        gone = [str(path) for path in paths]
        self._session.execute(delete(SavedCopyRow).where(SavedCopyRow.path.in_(gone)))

    def _latest_first(self) -> Iterable[SavedCopyRow]:
        order = SavedCopyRow.made_at.desc(), SavedCopyRow.path.desc()
        return self._session.scalars(select(SavedCopyRow).order_by(*order))


def still_ours(copies: Iterable[Generation], store_id: UUID) -> tuple[Generation, ...]:
    """Those whose file is still the copy of these records that was written at that moment."""
    return tuple(copy for copy in copies if _is_ours(copy, store_id))


def clear_away(copies: Iterable[Generation]) -> tuple[Generation, ...]:
    """Delete the files of copies that are needed no longer.

    Returns:
        Those that are gone; a folder that refuses keeps its own.
    """
    gone = []
    for copy in copies:
        with suppress(OSError):
            copy.path.unlink()
            gone.append(copy)
    for folder in {copy.path.parent for copy in gone}:
        with suppress(OSError):
            flush_folder(folder)
    return tuple(gone)


def _is_ours(copy: Generation, store_id: UUID) -> bool:
    try:
        manifest = read_manifest(copy.path)
    except (OSError, AppError):
        return False
    return manifest.store_id == store_id and manifest.made_at.timestamp() == copy.order
