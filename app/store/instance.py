"""One program for one folder: a lock that ends with it."""

from filelock import FileLock, Timeout

from app.paths import DataFolder
from app.store import problems


class Instance:
    """Holds the folder for this program. The system lets go of it even after a crash."""

    def __init__(self, files: DataFolder) -> None:
        self._files = files
        self._lock = FileLock(files.lock)

    def take(self) -> None:
        """Hold the folder until `release`, or until the program ends.

        Raises:
            AlreadyOpenError: Another window holds it.
            ReadOnlyFolderError: The folder cannot be written to.
        """
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise problems.already_open(self._files.folder) from error
        except OSError as error:
            raise problems.read_only(self._files.folder) from error

    def release(self) -> None:
        """Let go of the folder; harmless when it is not held."""
        self._lock.release()
