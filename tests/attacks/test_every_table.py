"""A word in every column of every table stands in no file that anybody could read, whenever one looks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from app.paths import DataFolder
from app.store import opening
from tests.attacks import every_table
from tests.attacks.desk import MARKER, in_the_clear
from tests.conftest import PASSPHRASE, Template, Wall, opener

if TYPE_CHECKING:
    from collections.abc import Iterator


PROGRAM = Path(every_table.__file__)


def halts(vault_folder: Path, place: Path) -> Iterator[str]:
    """Where the program halts, while it halts; it is killed by a signal that leaves a core file if it can."""
    for name in ("temp", "here"):
        (place / name).mkdir()
    own = {"TMPDIR": str(place / "temp"), "SQLITE_TMPDIR": str(place / "temp")}
    program = subprocess.Popen(
        [sys.executable, str(PROGRAM), str(vault_folder), PASSPHRASE, MARKER, str(place / "stick")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | own | {"PYTHONPATH": os.pathsep.join(sys.path)},
        cwd=place / "here",
        text=True,
    )
    with program:
        assert program.stdin is not None
        assert program.stdout is not None
        for line in program.stdout:
            yield line.strip()
            program.stdin.write("go on\n")
            program.stdin.flush()
    assert program.returncode < 0


def test_a_word_in_every_table_is_in_no_file_in_the_clear(
    vault_folder: Path, template: Template, wall: Wall, tmp_path: Path
) -> None:
    seen = []
    for halt in halts(vault_folder, tmp_path):
        seen.append(halt)
        assert in_the_clear(tmp_path) == [], halt
    assert seen == ["writing", "written, but not in []", "sorted", "copied"]
    assert in_the_clear(tmp_path) == [], "after it was killed"
    assert list((tmp_path / "here").iterdir()) == [], "a core file"
    vault = opening._open(DataFolder(vault_folder), opener(template.key), wall)
    assert len(every_table.tables_with_words()) > 30
    assert every_table.tables_without(vault, MARKER) == []
    vault.close()
    assert in_the_clear(tmp_path) == [], "after it was locked"
    assert list((tmp_path / "temp").iterdir()) == []
    assert len(list((tmp_path / "stick").iterdir())) == 1


def test_the_look_finds_a_word_in_the_clear(tmp_path: Path) -> None:
    (tmp_path / "leak").write_bytes(MARKER.encode("utf-16-le"))
    assert in_the_clear(tmp_path) == [tmp_path / "leak"]
