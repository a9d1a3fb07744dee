"""The window where there is no screen: what Qt says about that, and nothing else, is left unsaid."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qFormatLogMessage, qInstallMessageHandler

from ui.streams import say_wrong

if TYPE_CHECKING:
    from collections.abc import Iterator

OFFSCREEN: Final = "offscreen"
"""Qt's own name for drawing where nobody looks."""
UNSAID: Final = "This plugin does not support propagateSizeHints()"
"""Qt's drawing without a screen says so whenever a window with a least size is shown; it means nothing."""


@contextmanager
def quiet_about_sizes() -> Iterator[None]:
    """Within it, everything Qt says is still said, but for `UNSAID`."""
    before = qInstallMessageHandler(None)

    def say(kind: QtMsgType, where: QMessageLogContext, words: str) -> None:
        if words == UNSAID:
            return
        if before is not None:
            before(kind, where, words)
        else:
            say_wrong(qFormatLogMessage(kind, where, words))

    qInstallMessageHandler(say)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
