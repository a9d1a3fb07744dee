"""Transactions: the only place that opens one, and the only place that words what a disk refused."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Generic, TypeVar

from sqlalchemy.orm import Session, sessionmaker

from app.clock import Clock
from app.errors import DamagedStoreError
from app.store import audit, ballast, disk
from app.store.audit import Deed
from app.store.changelog import latest_stamp
from app.store.engine import IN_ORDER, WRITE
from app.store.file_refusals import in_plain_words
from app.store.hlc import HybridClock
from app.store.recorder import RECORDER, Author, GuardedSession, Logged, Recorder, watch
from app.store.refusals import plain_words
from app.store.restricted import RestrictedRecords
from app.store.subjects import Subject
from app.store.tables import RestrictionRow
from app.store.vault import OpenVault

R = TypeVar("R")

__all__ = ["Author", "Store", "Subject"]


class Store(Generic[R]):
    """Opens short transactions over an open vault. Safe to share between threads; what it yields is not.

    Args:
        vault: The open vault.
        clock: The wall clock.
        repositories: Makes the repositories that share one transaction.
    """

    def __init__(self, vault: OpenVault, clock: Clock, repositories: Callable[[Session], R]) -> None:
        self._vault = vault
        self._clock = clock
        self._repositories = repositories
        self._logged = Logged.of_all_tables()
        self._sessions = sessionmaker(vault.engine, class_=GuardedSession, expire_on_commit=False)
        self._writing = vault.engine.execution_options(**{WRITE: True, IN_ORDER: True})
        self._opened: dict[int, float] = {}
        self._turning = ""
        self._restricted = RestrictedRecords(vault.engine)
        watch(self._sessions, self._logged)
        with self._plain_words(), vault.engine.connect() as connection:
            self._stamps = HybridClock(clock, vault.device_id, latest_stamp(connection))

    @contextmanager
    def read(self) -> Iterator[R]:
        """A look at the records as they are now; nothing can be written.

        Raises:
            StorageError, DamagedStoreError: The disk or the file refused.
        """
        with self._plain_words(), self._sessions() as session, self._timed(session):
            yield self._repositories(session)

    @contextmanager
    def write(
        self,
        author: Author,
        action: str,
        subject: Subject | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> Iterator[R]:
        """One unit of work: commits with its log and audit on leaving, rolls back on any exception.

        Args:
            author: Who does it.
            action: What is done, as a short code for the audit.
            subject: The row it is about.
            detail: More for the audit; no names and no answers.

        Raises:
            StorageError, DamagedStoreError: The disk or the file refused; nothing was written. Any
                other database error is a bug, and is left to be reported as one.
        """
        with self._plain_words(), self._recorded(author) as (session, recorder):
            yield self._repositories(session)
            session.flush()
            if recorder.changes:
                _audit(session, recorder, self._deed(action, subject, detail or {}))

    @contextmanager
    def turning(self, way: str) -> Iterator[None]:
        """What is written meanwhile is called `way` in the audit: it was taken back, or done again."""
        self._turning = way
        try:
            yield
        finally:
            self._turning = ""

    def record(
        self,
        author: Author,
        action: str,
        subject: Subject | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """Put in the audit what changes nothing: a page looked at, printed, copied out, a failed sign-in.

        Raises:
            StorageError, DamagedStoreError: As for `write`.
        """
        with self._plain_words(), self._recorded(author) as (session, recorder):
            _audit(session, recorder, Deed(action, subject, detail or {}))

    def refuse_too_little(self, needed: int) -> None:
        """Ask before bulk writing whether the disk has room for so many bytes.

        Raises:
            DiskFullError: There is no room; nothing was begun.
            StorageError: The disk does not answer.
        """
        folder = self._vault.files.folder
        with in_plain_words(folder):
            disk.refuse_too_little(folder, needed)

    def longest_open(self) -> float:
        """Seconds the oldest transaction has been open; 0.0 when there is none, as in an idle window."""
        opened = list(self._opened.values())
        return time.monotonic() - min(opened) if opened else 0.0

    def _deed(self, action: str, subject: Subject | None, detail: Mapping[str, Any]) -> Deed:
        if self._turning in {"", action}:
            return Deed(action, subject, detail)
        return Deed(self._turning, subject, {**detail, "of": action})

    @contextmanager
    def _recorded(self, author: Author) -> Iterator[tuple[Session, Recorder]]:
        recorder = Recorder(
            author, self._clock(), self._stamps, self._logged, self._vault.revision, self._restricted.refuse
        )
        with self._sessions(bind=self._writing, info={RECORDER: recorder}) as session, self._timed(session):
            yield session, recorder
            session.commit()
        if any(change.table_name == RestrictionRow.__tablename__ for change in recorder.changes):
            self._restricted.load()

    @contextmanager
    def _timed(self, session: Session) -> Iterator[None]:
        self._opened[id(session)] = time.monotonic()
        try:
            yield
        finally:
            del self._opened[id(session)]

    @contextmanager
    def _plain_words(self) -> Iterator[None]:
        try:
            with ballast.freeing(self._vault.files), plain_words(self._vault.files.records):
                yield
        except DamagedStoreError:
            # After a broken seal the whole connection stays broken, even for good pages.
            self._vault.engine.dispose()
            raise


def _audit(session: Session, recorder: Recorder, deed: Deed) -> None:
    audit.append(session.connection(), recorder, deed)
