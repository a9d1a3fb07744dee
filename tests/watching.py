"""Coverage looks at our rules, not at libraries: it slows all that runs, so it rests while those work."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import coverage
from reportlab.platypus import BaseDocTemplate
from sqlalchemy import Connection, Engine
from sqlalchemy.engine import Result, ScalarResult
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

P = ParamSpec("P")
R = TypeVar("R")

MEASURED = ("app.domain.", "app.measures.", "app.services.")
LIBRARIES: dict[type, tuple[str, ...]] = {
    Session: ("add_all", "close", "commit", "execute", "flush", "get", "get_one", "scalar", "scalars"),
    Connection: ("close", "exec_driver_sql", "execute", "scalar", "scalars"),
    Engine: ("connect",),
    Result: ("all", "first", "mappings", "one", "one_or_none", "scalars"),
    ScalarResult: ("all", "first", "one", "one_or_none"),
    BaseDocTemplate: ("build",),
}
"""What is asked most, and comes back to our rules on no way."""


def unwatched(function: Callable[P, R]) -> Callable[P, R]:
    """The same function, during which nobody counts lines."""

    @wraps(function)
    def run(*args: P.args, **named: P.kwargs) -> R:
        watching = sys.gettrace()
        if watching is None:
            return function(*args, **named)
        sys.settrace(None)
        try:
            return function(*args, **named)
        finally:
            sys.settrace(watching)
            _look_up()

    return run


def _look_up() -> None:
    """Coverage takes its place again at the next call; before that it would miss how this one ends."""


def look_away_from_libraries(patch: pytest.MonkeyPatch) -> None:
    """Let coverage rest while SQLAlchemy asks the records and reportlab sets a paper."""
    for kind, names in LIBRARIES.items():
        for name in names:
            patch.setattr(kind, name, unwatched(getattr(kind, name)))


@contextmanager
def looking_away_from_what_is_read() -> Iterator[None]:
    """Let coverage rest while tests are read, once it has seen all of our rules as they are imported."""
    watching = coverage.Coverage.current()
    if watching is None:
        yield
        return
    for name in MEASURED:
        package = import_module(name.removesuffix("."))
        for module in walk_packages(package.__path__, name):
            import_module(module.name)
    watching.stop()
    try:
        yield
    finally:
        watching.start()
        forget_what_was_worked_out()  # for the cases of a test, while nobody looked


def forget_what_was_worked_out() -> None:
    """Empty the caches of functions whose lines are counted."""
    modules = [module for name, module in sys.modules.items() if name.startswith(MEASURED)]
    for module in modules:
        for found in vars(module).values():
            if hasattr(found, "cache_clear"):
                found.cache_clear()
