"""Long work that says what it is doing and can be stopped: the window asks, the worker looks."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from app.errors import StoppedError
from app.i18n import _

Look = Callable[[str], None]
"""Called between two parts of long work with what comes next, or with "" inside one; raises StoppedError
where the work is to stop."""


def go_on(_words: str) -> None:
    """Never stop, and tell nobody."""


class Stop:
    """The wish to stop one piece of work; any thread may ask, and any may look.

    Args:
        told: Hears what comes next, on the thread that works.
    """

    def __init__(self, told: Callable[[str], object] = go_on) -> None:
        self._asked, self._told = Event(), told

    @property
    def asked(self) -> bool:
        """Whether somebody wants it to stop."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Stop at the next place where that is safe."""
        self._asked.set()

    def look(self, words: str) -> None:
        """Go on, unless somebody asked to stop.

        Raises:
            StoppedError: Somebody did.
        """
        if self.asked:
            raise StoppedError(_("Stopped."), _("Everything is as it was before."))
        if words:
            self._told(words)
