"""The one road from the window to slow work: a single worker thread that owns the database."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from app.errors import AppError, StoppedError
from app.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.stopping import Look

T = TypeVar("T")


class Background(QObject):
    """Runs jobs one at a time, in the order given, so that writes never overlap."""

    busy = Signal(bool)
    lost = Signal(object)
    """An exception whose owner is gone; the window says it, so that no failed save goes unheard."""
    _arrived = Signal(object)
    _told = Signal(object)
    _let_go = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._waiting = 0
        self._in_hand: set[Future[Any]] = set()
        # What jobs are made of, until the worker has let go of it: a widget must not end on its thread.
        self._made_of: deque[tuple[object, ...]] = deque()
        self._stops: WeakSet[Stop] = WeakSet()
        self._finishing = False
        self._held: Callable[[QObject], bool] | None = None
        self._kept_back: list[tuple[Future[Any], Callable[[], None]]] = []
        # Queued even when a job ends at once, so that `run` never calls back early.
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self._let_go.connect(self._forget, Qt.ConnectionType.QueuedConnection)

    @property
    def waiting(self) -> int:
        """How many jobs have not been answered yet."""
        return self._waiting

    def run(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Call `work` on the worker, then `done` or `failed` on the window's thread.

        Args:
            owner: If it is deleted meanwhile, the result is dropped, and a failure goes to `lost`.
            work: Must not touch a widget or a model.
            done: Receives what `work` returned.
            failed: Receives what `work` raised.

        After `finish` nothing is run, and nobody receives anything.
        """

        def settle(future: Future[T]) -> None:
            if self._is_settled(owner, future, partial(settle, future)):
                return
            error = future.exception()
            if isinstance(error, StoppedError) and not isValid(owner):
                return
            if not isValid(owner):
                if error is not None:
                    self.lost.emit(error)
                return
            if error is None:
                done(future.result())
            else:
                failed(error)

        if self._finishing:
            return
        self._waiting += 1
        self.busy.emit(True)
        future = self._worker.submit(work)
        self._in_hand.add(future)
        self._made_of.append((future, work, settle))
        future.add_done_callback(lambda f: self._arrived.emit(partial(settle, f)))

    def run_long(
        self,
        owner: QObject,
        work: Callable[[Look], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        said: Callable[[str], None],
    ) -> Stop:
        """As `run`, for work that says what it does and can be stopped; it then fails with StoppedError.

        Args:
            owner: As for `run`.
            work: Calls what it is given again and again.
            done: As for `run`.
            failed: As for `run`.
            said: Hears on the window's thread what is done next.

        Returns:
            What stops it.
        """
        stop = Stop(lambda words: self._told.emit(partial(_tell, owner, said, words)))
        self._stops.add(stop)
        self.run(owner, lambda: work(stop.look), done, failed)
        return stop

    def hold(self, held: Callable[[QObject], bool]) -> None:
        """Keep back every answer for these owners: nobody is to see or hear it now."""
        self._held = held

    def release(self) -> None:
        """Give the answers that were kept back, in the order they came."""
        kept, self._kept_back, self._held = self._kept_back, [], None
        for _future, settle in kept:
            settle()

    def drop_held(self) -> None:
        """Forget the answers that were kept back; failures go to `lost`, as where an owner is gone."""
        kept, self._kept_back, self._held = self._kept_back, [], None
        for future, _settle in kept:
            error = future.exception()
            if error is not None and not isinstance(error, StoppedError):
                self.lost.emit(error)

    def last(self, work: Callable[[], object]) -> BaseException | None:
        """Stop what can be stopped, let the jobs in hand end, then call `work` on the worker and wait for it.

        Returns:
            What it raised, or a job in hand that has not been answered yet; None if all went well.
        """
        for stop in self._stops:
            stop.ask()
        problem = self._worker.submit(work).exception()
        in_hand = (future.exception() for future in tuple(self._in_hand))
        refused = (error for error in in_hand if error is not None and not isinstance(error, StoppedError))
        return problem or next(refused, None)

    def finish(self) -> None:
        """Stop what can be stopped and let the other jobs in hand end; call before closing the vault."""
        self._finishing = True
        for stop in self._stops:
            stop.ask()
        self._worker.shutdown(wait=True)

    def _is_settled(self, owner: QObject, future: Future[Any], settle: Callable[[], None]) -> bool:
        """Whether an answer is not to be given now: it comes too late, or is kept back."""
        self._in_hand.discard(future)
        if self._finishing:
            self._settle_late(future)
            return True
        if self._held is not None and isValid(owner) and self._held(owner):
            self._kept_back.append((future, settle))
            return True
        return False

    def _settle_late(self, future: Future[Any]) -> None:
        """After `finish` nobody is there for an answer; only a fault of our own is still written down."""
        error = future.exception()
        if error is not None and not isinstance(error, AppError):
            self.lost.emit(error)

    @Slot(object)
    def _deliver(self, settle: Callable[[], None]) -> None:
        self._waiting -= 1
        self.busy.emit(self._waiting > 0)
        if not self._finishing:
            # Comes after what the worker still does with the job that is answered.
            self._worker.submit(_nothing).add_done_callback(lambda _done: self._let_go.emit())
        settle()

    @Slot()
    def _forget(self) -> None:
        self._made_of.popleft()

    @Slot(object)
    def _pass_on(self, tell: Callable[[], None]) -> None:
        tell()


def _nothing() -> None:
    """A job that ends at once."""


def _tell(owner: QObject, said: Callable[[str], None], words: str) -> None:
    if isValid(owner):
        said(words)
