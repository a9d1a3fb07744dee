"""Asks which printers there are by the socket of this computer, never by a network address."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableMapping

SOCKET: Final = "/run/cups/cups.sock"
"""Where CUPS listens on Linux. Where nobody does, its library would try port 631 of this computer instead."""
SERVER: Final = "CUPS_SERVER"
CLIENT_FILES: Final = (Path("/etc/cups/client.conf"), Path("~/.cups/client.conf"))


def ask_this_computer(
    environment: MutableMapping[str, str] = os.environ,
    platform: str = sys.platform,
    files: Iterable[Path] = CLIENT_FILES,
) -> None:
    """Call before the first question about printers; a print server that somebody has named is left alone."""
    if platform == "linux" and not any(map(_names_server, files)):
        environment.setdefault(SERVER, SOCKET)


def _names_server(file: Path) -> bool:
    try:
        lines = file.expanduser().read_text(encoding="utf-8", errors="replace").splitlines()
    except (OSError, RuntimeError):  # it is not there, or nobody has a home here
        return False
    return any(line.casefold().split()[:1] == ["servername"] for line in lines)
