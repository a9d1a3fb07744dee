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


def test_other_systems_bring_everything_with_them() -> None:
    assert why_no_window("win32", {}) == ""
    assert why_no_window("darwin", {}) == ""


def test_the_line_names_every_package_once() -> None:
    packages = PACKAGES.removeprefix("sudo apt install ").split()
    assert len(packages) == len(set(packages)) == len(ALWAYS) + len(ON_X11)


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
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
