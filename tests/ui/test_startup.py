"""Before any window: what is missing is said in plain words, and Qt is never let to abort."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ui.startup import ALWAYS, ON_X11, PACKAGES, why_no_window

if TYPE_CHECKING:
    from pathlib import Path

SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def every_library(_name: str) -> bool:
    return True


def test_missing_libraries_are_named_with_the_line_that_installs_them() -> None:
    said = why_no_window("linux", {"QT_QPA_PLATFORM": "offscreen"}, lambda name: name != "libEGL.so.1")
    assert "libEGL.so.1" in said
    assert PACKAGES in said
    assert "--tour" in said


def test_a_library_for_the_screen_counts_only_where_there_is_to_be_a_screen() -> None:
    def no_cursor(name: str) -> bool:
        return name != "libxcb-cursor.so.0"

    assert why_no_window("linux", {"QT_QPA_PLATFORM": "offscreen"}, no_cursor) == ""
    assert "libxcb-cursor.so.0" in why_no_window("linux", {"DISPLAY": ":0"}, no_cursor)


@pytest.mark.parametrize(
    "environment", [{}, {"DISPLAY": ":4711"}, {"WAYLAND_DISPLAY": "none", "XDG_RUNTIME_DIR": "/nowhere"}]
)
def test_no_screen_is_said_without_asking_qt(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    if "DISPLAY" in environment:
        monkeypatch.setenv("DISPLAY", environment["DISPLAY"])
    said = why_no_window("linux", environment, every_library)
    assert said.startswith("Trestle found no screen")
    assert PACKAGES in said


@pytest.mark.parametrize("asked", ["eglfs", "linuxfb", "vnc:size=800x600", "nothing"])
def test_a_way_to_draw_that_needs_a_screen_of_its_own_is_refused_in_words(asked: str) -> None:
    said = why_no_window("linux", {"QT_QPA_PLATFORM": asked}, every_library)
    assert f"“{asked}”" in said
    assert "--tour" in said


def test_wayland_alone_is_not_replaced_by_x11() -> None:
    said = why_no_window("linux", {"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}, every_library)
    assert said.startswith("Trestle found no screen")


@pytest.mark.parametrize("asked", ["offscreen", "minimal", "offscreen:size=1x1", "xcb;offscreen"])
def test_two_ways_need_no_screen(asked: str) -> None:
    assert why_no_window("linux", {"QT_QPA_PLATFORM": asked}, every_library) == ""


def test_other_systems_bring_everything_with_them() -> None:
    assert why_no_window("win32", {}) == ""
    assert why_no_window("darwin", {}) == ""


def test_the_line_names_every_package_once() -> None:
    packages = PACKAGES.removeprefix("sudo apt install ").split()
    assert len(packages) == len(set(packages)) == len(ALWAYS) + len(ON_X11)


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in SCREEN}
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


def test_without_a_screen_the_program_ends_with_2_and_no_traceback(tmp_path: Path) -> None:
    ended = started("--data", str(tmp_path))
    assert ended.returncode == 2
    assert "--tour" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_screen_that_qt_would_abort_without_is_refused_in_words(tmp_path: Path) -> None:
    ended = started("--data", str(tmp_path), QT_QPA_PLATFORM="eglfs")
    assert ended.returncode == 2
    assert "“eglfs”" in ended.stderr


@pytest.mark.parametrize("arguments", [["--smoke"], ["--data", "DATA"], ["--help"]])
def test_the_program_works_where_there_is_no_terminal_to_write_to(
    arguments: list[str], tmp_path: Path
) -> None:
    given = [str(tmp_path) if word == "DATA" else word for word in arguments]
    code = f"import sys; sys.stdout = sys.stderr = None; import ui.__main__ as m; sys.exit(m.main({given!r}))"
    ended = subprocess.run(
        [sys.executable, "-c", code],
        env={name: value for name, value in os.environ.items() if name not in SCREEN},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    # Without a screen there is no window, which nobody could be told.
    assert ended.returncode == (2 if "DATA" in arguments else 0), ended.stderr
    assert ended.stdout == ended.stderr == ""


def test_the_smoke_test_opens_the_window_and_makes_a_page() -> None:
    ended = started("--smoke")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == "Window opened, page made.\n"


def test_the_first_paint_waits_for_nothing_heavy() -> None:
    heavy = ("sqlalchemy", "reportlab", "cryptography", "argon2", "alembic", "ui.window", "urllib.request")
    code = f"import sys, ui.main; print([name for name in {heavy} if name in sys.modules])"
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout == "[]\n"
