"""One window for one folder, and a second start brings it to the front."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from app.errors import AlreadyOpenError, ReadOnlyFolderError
from app.paths import DataFolder
from app.store.instance import Instance

if TYPE_CHECKING:
    from pathlib import Path

HOLD = (
    "import sys; from pathlib import Path; from app.paths import DataFolder\n"
    "from app.store.instance import Instance\n"
    "held = Instance(DataFolder(Path(sys.argv[1])))\n"
    "held.take(); print('held', flush=True); sys.stdin.read()\n"
)


def test_another_program_is_refused_while_the_folder_is_held_and_not_after_a_kill(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdin is not None
    assert other.stdout.readline() == "held\n"
    instance = Instance(DataFolder(tmp_path))
    with pytest.raises(AlreadyOpenError, match="already open"):
        instance.take()
    other.kill()
    other.wait()
    other.stdout.close()
    other.stdin.close()
    instance.take()
    instance.release()


def test_letting_go_of_what_is_not_held_takes_it_from_nobody(tmp_path: Path) -> None:
    held, other = Instance(DataFolder(tmp_path)), Instance(DataFolder(tmp_path))
    held.take()
    other.release()
    with pytest.raises(AlreadyOpenError):
        other.take()
    held.release()
    held.release()
    other.take()
    other.release()


def test_a_folder_that_cannot_be_written_to_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "open.lock").mkdir()
    with pytest.raises(ReadOnlyFolderError):
        Instance(DataFolder(tmp_path)).take()
