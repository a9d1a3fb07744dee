"""Loads what comes after the passphrase while it is being typed, so that the desk opens at once."""

from __future__ import annotations

import gc
import linecache
import pkgutil
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from ui import screens

if TYPE_CHECKING:
    from collections.abc import Iterator

BELOW_THE_WINDOWS: Final = (
    "sqlalchemy",
    "sqlalchemy.orm",
    "app.store.tables",
    "app.store.opening",
    "app.store.repositories",
    "app.wiring",
)
"""What no window is made of; the worker loads it, in slices."""
THE_DESK: Final = "ui.window"


def load_below() -> None:
    """Import what is below the windows; on the worker, so that the window goes on answering keys."""
    if BELOW_THE_WINDOWS[-1] in sys.modules:
        return
    for name in BELOW_THE_WINDOWS:
        load(name)
    # What was loaded stays for good; without this Python looks through it again and again for what may go.
    # Once, and before there was a key: after a lock, what is left of it in circles would never go either.
    gc.freeze()


def load(name: str) -> None:
    """Import a module and all it needs."""
    import_module(name)
    forget_sources()


def forget_sources() -> None:
    """Let go of the sources of the modules that were imported.

    Qt's binding reads the whole of each, to look for one word in it, and Python keeps what was read for
    tracebacks: a sixth of all memory. A traceback reads again the few lines it shows.
    """
    linecache.clearcache()


class DeskLoader(QObject):
    """Imports the pages one at a time between two keys, on the thread of the window.

    Never on the worker: a class made from a Qt class while the window is working on another thread can
    end the program.
    """

    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self._left = _pages()
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._load_one)

    def begin(self) -> None:
        """Load one page whenever nothing else is to be done."""
        self._turn.start(0)

    def _load_one(self) -> None:
        name = next(self._left, None)
        if name is None:
            self._turn.stop()
            return
        load(name)


def _pages() -> Iterator[str]:
    for found in pkgutil.iter_modules(screens.__path__, f"{screens.__name__}."):
        yield found.name
    yield THE_DESK
