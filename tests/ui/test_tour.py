"""The tour runs to its end through the real window, and leaves a picture of every page."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from ui.all_screens import SCREENS
from ui.tour import pages_without_picture

INTO, UNDER = "TRESTLE_TOUR", "TRESTLE_TOUR_UNDER"
"""The tour takes long, so it is held once: where these are set it is kept in a folder, for others to judge
its papers, and held under another program that watches it."""


def test_the_whole_morning_leaves_numbered_pictures_and_papers(tmp_path: Path) -> None:
    folder = Path(os.environ.get(INTO, tmp_path))
    command = [*shlex.split(os.environ.get(UNDER, "")), sys.executable, "-m", "ui", "--tour", str(folder)]
    bare = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280, env=bare)
    assert (ended.returncode, ended.stderr) == (0, "")
    pictures = sorted(path.name for path in folder.glob("*.png"))
    assert pictures == ended.stdout.splitlines()
    assert pictures[0] == "001-text-and-colours-first.png"
    assert [int(name[:3]) for name in pictures] == list(range(1, len(pictures) + 1))
    in_front = {"practice", "locked", "i-forgot-my-passphrase", "a-different-copy", "today-next-week"}
    assert in_front <= {name[4:-4] for name in pictures}
    papers = sorted(path.name.split(",")[0] for path in folder.glob("*.pdf"))
    wanted = ["Group", "Plan", "Register", "Rescue sheet 1", "Score sheets", "What matters", "Who to ring"]
    assert papers == wanted
    assert all(path.read_bytes().startswith(b"%PDF") for path in folder.glob("*.pdf"))


def test_a_page_without_a_picture_is_missed() -> None:
    assert pages_without_picture(set(SCREENS)) == []
    assert pages_without_picture(set(SCREENS) - {"plan", "help"} | {""}) == ["help", "plan"]
