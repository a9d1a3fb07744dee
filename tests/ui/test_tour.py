"""The tour runs to its end through the real window, and leaves a picture of every page."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.timeout(300)
def test_the_whole_morning_leaves_numbered_pictures_and_papers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ui", "--tour", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280)
    assert ended.returncode == 0, ended.stderr
    pictures = sorted(path.name for path in tmp_path.glob("*.png"))
    assert pictures[0] == "01-text-and-colours-first.png"
    assert [int(name[:2]) for name in pictures] == list(range(1, len(pictures) + 1))
    wanted = {
        "register",
        "scores-before",
        "scores-one-person",
        "talk",
        "what-matters",
        "plan",
        "today-next-week",
    }
    assert wanted <= {name[3:-4] for name in pictures}
    papers = sorted(path.name.split(",")[0] for path in tmp_path.glob("*.pdf"))
    assert papers == ["Plan", "Rescue sheet 1", "Score sheets", "Who to ring"]
    assert all(path.read_bytes().startswith(b"%PDF") for path in tmp_path.glob("*.pdf"))
