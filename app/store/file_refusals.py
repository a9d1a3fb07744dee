"""Words what the system refuses while one of our small files is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.store.refusals import explain_system


@contextmanager
def in_plain_words(place: Path) -> Iterator[None]:
    """Turn what the system refuses in here into a problem a person can act on.

    Raises:
        StorageError: The disk is full, or the folder refused.
    """
    try:
        yield
    except OSError as error:
        raise explain_system(error, place) from error
