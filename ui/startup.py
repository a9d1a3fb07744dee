"""Whether a window can be shown here at all, found out before Qt could abort."""

from __future__ import annotations

import ctypes
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PACKAGES: Final = (
    "sudo apt install libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 "
    "libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
"""Found by starting on a bare Debian system with one package after another."""

ALWAYS: Final = (
    "libGL.so.1", "libEGL.so.1", "libxkbcommon.so.0", "libfontconfig.so.1", "libdbus-1.so.3",
    "libglib-2.0.so.0",
)  # fmt: skip
ON_X11: Final = (
    "libxcb-cursor.so.0", "libxkbcommon-x11.so.0", "libxcb-icccm.so.4", "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
)  # fmt: skip
NEEDS_NO_SCREEN: Final = frozenset({"offscreen", "minimal"})
TAKES_X11: Final = frozenset({"", "xcb"})
"""Where Qt is told to use anything else, and that is not there, it aborts the program."""


def why_no_window(
    platform: str, environment: Mapping[str, str], loads: Callable[[str], bool] | None = None
) -> str:
    """What to tell somebody whose computer cannot show a window; empty if it can.

    Args:
        platform: `sys.platform`.
        environment: The environment variables.
        loads: Whether a shared library is there; asks the system if not given.
    """
    if platform != "linux":
        return ""
    loads = loads or _loads
    if missing := [name for name in ALWAYS if not loads(name)]:
        return _libraries_missing(missing)
    asked = environment.get("QT_QPA_PLATFORM", "")
    names = [part.partition(":")[0] for part in asked.split(";")]
    if NEEDS_NO_SCREEN.intersection(names) or (_takes_wayland(names) and _wayland_answers(environment)):
        return ""
    if not TAKES_X11.intersection(names):
        return _no_screen() if _takes_wayland(names) else _strange_platform(asked)
    if missing := [name for name in ON_X11 if not loads(name)]:
        return _libraries_missing(missing)
    return "" if _x11_answers(environment) else _no_screen()


def _takes_wayland(names: list[str]) -> bool:
    return any(not name or name.startswith("wayland") for name in names)


def _libraries_missing(names: list[str]) -> str:
    return _(
        "Trestle cannot show its window yet: this computer lacks {names}.\n"
        "On Debian or Ubuntu, this line puts everything in place:\n\n    {line}\n\n"
        "Without a screen, `trestle --tour FOLDER` draws every page into a folder. It needs the first six."
    ).format(names=", ".join(names), line=PACKAGES)


def _no_screen() -> str:
    return _(
        "Trestle found no screen to show its window on.\n"
        "Start it from a desktop. If a desktop is running, this line puts everything in place:\n\n"
        "    {line}\n\n"
        "Without a screen, `trestle --tour FOLDER` draws every page into a folder."
    ).format(line=PACKAGES)


def _strange_platform(asked: str) -> str:
    return _(
        "Trestle cannot show its window through “{asked}”, which QT_QPA_PLATFORM names.\n"
        "Start it without QT_QPA_PLATFORM, from a desktop.\n"
        "Without a screen, `trestle --tour FOLDER` draws every page into a folder."
    ).format(asked=asked)


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    if not name or not folder:
        return False
    try:
        with socket.socket(socket.AF_UNIX) as door:
            door.connect(str(Path(folder) / name))
    except OSError:
        return False
    return True


def _x11_answers(environment: Mapping[str, str]) -> bool:
    """Ask the screen itself: Qt would abort the program if nobody is there."""
    if not environment.get("DISPLAY"):
        return False
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused
