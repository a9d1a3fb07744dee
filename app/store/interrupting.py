"""Ends a long statement of the engine in the middle when somebody asks for its work to stop."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from app.errors import StoppedError
from app.stopping import Look

EVERY: Final = 20_000
"""Steps of the engine's own machine between two looks; some milliseconds."""


@contextmanager
def interruptible(connection: Connection, look: Look) -> Iterator[None]:
    """Statements on this connection end when `look` raises; the engine takes back what they had done.

    Raises:
        StoppedError: What `look` raised.
    """
    asked: list[StoppedError] = []

    def stop_now() -> bool:
        """What the engine asks now and then: True ends the statement."""
        try:
            look("")
        except StoppedError as stopped:
            asked.append(stopped)
        return bool(asked)

    driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(stop_now, EVERY)
    try:
        yield
    except OperationalError:
        if asked:
            raise asked[0] from None
        raise
    finally:
        driver.set_progress_handler(None, 0)
