"""One window for one folder: a lock that ends with the program, and a way to ask for the first window."""

from filelock import FileLock, Timeout

from app.paths import DataFolder
from app.safe_write import write_whole
from app.store import problems


class Instance:
    """Holds the folder for this program. The system lets go of it even after a crash.

    A second start that finds the folder held touches `raise.request`; the first window watches that
    file and comes to the front. No socket is needed for it.
    """

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


def ask_for_first_window(files: DataFolder) -> None:
    """Ask the window that holds the folder to come to the front.

    Raises:
        OSError: The folder cannot be written to.
    """
    write_whole(files.raise_request, b"")


def take_raise_request(files: DataFolder) -> bool:
    """Whether a second start asked for this window since the last call."""
    asked = files.raise_request.exists()
    files.raise_request.unlink(missing_ok=True)
    return asked
