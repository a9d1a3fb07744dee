"""What is said of a fault of our own: kinds of error and places in the code, never what somebody typed."""

from __future__ import annotations

import sys
import threading
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def trail(error: BaseException) -> str:
    """Where it happened: kinds of error and places in the code, never what somebody typed."""
    lines = []
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__name__)
        lines += [
            f"  {frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
        link = link.__cause__ or link.__context__
    return "\n".join(lines)


def name_nobody() -> None:
    """From now on no fault of this program writes a name anywhere: not to a terminal, not to a core file.

    Python would print the message of an error, which may hold what somebody typed; the system would keep
    all of the memory in a file.
    """
    sys.excepthook = _told
    sys.unraisablehook = lambda fault: _say(fault.exc_value)
    threading.excepthook = lambda fault: _say(fault.exc_value)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - Windows has none, and keeps no core file by itself

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _told(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _say(error.with_traceback(where))


def _say(error: BaseException | None) -> None:
    if error is not None and sys.stderr is not None:
        sys.stderr.write(f"{trail(error)}\n")
