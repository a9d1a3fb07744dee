"""What was done and can be taken back, across every screen."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


@dataclass(frozen=True, slots=True)
class Step:
    """One thing the worker did. `label` says what: "Ken Tomlin marked here"."""

    label: str
    redo: Callable[[], object]
    undo: Callable[[], object]


def _in_silence(_way: str) -> AbstractContextManager[None]:
    return nullcontext()


class History:
    """What can be undone, newest last. Emptied when the records are locked.

    Args:
        limit: How many steps are remembered.
        turning: Surrounds a step that is turned, so that the audit can say "undo" or "redo".
    """

    def __init__(
        self, limit: int = 50, turning: Callable[[str], AbstractContextManager[None]] = _in_silence
    ) -> None:
        self._limit = limit
        self._turning = turning
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._moves = 0

    @property
    def moves(self) -> int:
        """How often something was done, taken back or done again; grows with every change."""
        return self._moves

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back; None if there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again; None if there is nothing."""
        return self._undone[-1].label if self._undone else None

    def record(self, step: Step) -> None:
        """Remember a step that has just been carried out."""
        self._done = [*self._done, step][-self._limit :]
        self._undone.clear()
        self._moves += 1

    def undo(self) -> str | None:
        """Take back the latest step and return its label; None if there is none."""
        with self._turning("undo"):
            return self._move(self._done, self._undone, lambda step: step.undo)

    def redo(self) -> str | None:
        """Repeat the latest undone step and return its label; None if there is none."""
        with self._turning("redo"):
            return self._move(self._undone, self._done, lambda step: step.redo)

    def clear(self) -> None:
        """Forget everything; nothing of a person stays in memory."""
        self._done.clear()
        self._undone.clear()

    def _move(
        self, source: list[Step], target: list[Step], action: Callable[[Step], Callable[[], object]]
    ) -> str | None:
        if not source:
            return None
        step = source[-1]
        action(step)()  # if this raises, the step stays where it was
        target.append(source.pop())
        self._moves += 1
        return step.label
