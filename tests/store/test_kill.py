"""The program is killed while it writes: nothing that was saved is lost, and nothing is in the clear."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from app.store import audit
from app.store.integrity import check_vault
from app.store.opening import open_vault
from tests.told_program import ToldProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.paths import DataFolder
    from tests.store.conftest import Made

WRITER = Path(__file__).parent / "writer.py"
MARKER = "Zebra-Quartz-7719"
KILLS = 10


@pytest.fixture
def own_temp(tmp_path: Path) -> Path:
    """A temporary folder for the writer alone, so that nothing it leaves there is missed."""
    (tmp_path / "temp").mkdir()
    return tmp_path / "temp"


class Writers:
    """Starts programs that write, and kills them."""

    def __init__(self, made: Made, files: DataFolder, temp: Path) -> None:
        self._program = ToldProgram(WRITER, str(files.folder), made.passphrase, MARKER, temp=temp)

    def kill_after(self, units: int) -> int:
        """Let a writer save some units, kill it at once, and return the last number it said was saved."""
        self._program.tell("start")
        process, saved = int(self._program.answer()), 0
        while saved < units:
            saved = int(self._program.answer())
        os.kill(process, signal.SIGKILL)
        while (line := self._program.answer()) != "ended":
            saved = int(line)
        return saved

    def close(self) -> None:
        self._program.close()


@pytest.fixture
def writers(made: Made, files: DataFolder, own_temp: Path) -> Iterator[Writers]:
    started = Writers(made, files, own_temp)
    yield started
    started.close()


def in_the_clear(*folders: Path) -> list[Path]:
    needles = (MARKER.encode(), MARKER.encode("utf-16-le"), b"CREATE TABLE")
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in found if any(needle in path.read_bytes() for needle in needles)]


def test_ten_kills_lose_nothing_that_was_saved(
    made: Made, files: DataFolder, own_temp: Path, writers: Writers
) -> None:
    saved = 0
    for kill in range(KILLS):
        saved += writers.kill_after(units=1 + kill % 4)
        assert in_the_clear(files.folder, own_temp) == []
        if kill % 10 != 9:
            continue
        vault = open_vault(files, made.passphrase)
        assert check_vault(vault) == ()
        with vault.engine.connect() as connection:
            people = connection.scalar(text("SELECT count(*) FROM person"))
            notes = connection.scalar(text("SELECT count(*) FROM note"))
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        vault.close()
        # A unit may be saved just before its acknowledgement is printed; never the other way round.
        assert people == notes
        assert saved <= people <= saved + kill + 1


def test_what_is_typed_is_nowhere_in_the_clear_while_it_is_written_or_sorted(
    made: Made, files: DataFolder, own_temp: Path, writers: Writers
) -> None:
    writers.kill_after(units=40)
    assert files.records.with_name(files.records.name + "-wal").stat().st_size > 0
    assert in_the_clear(files.folder, own_temp) == []
    vault = open_vault(files, made.passphrase)
    with vault.engine.connect() as connection:
        connection.execute(text("CREATE TEMP TABLE sorted AS SELECT * FROM person ORDER BY reach DESC, name"))
        connection.execute(text("SELECT a.name FROM sorted a, sorted b ORDER BY b.reach, a.name")).all()
        assert in_the_clear(files.folder, own_temp) == []
        assert not any(
            MARKER.encode() in path.read_bytes() for path in Path(tempfile.gettempdir()).glob("etilqs*")
        )
    vault.close()
    assert in_the_clear(files.folder, own_temp) == []


def test_the_search_for_clear_text_would_find_some(tmp_path: Path) -> None:
    (tmp_path / "leak").write_bytes(b"..." + MARKER.encode() + b"...")
    assert in_the_clear(tmp_path) == [tmp_path / "leak"]


def test_the_lock_is_free_after_a_kill(made: Made, files: DataFolder, writers: Writers) -> None:
    writers.kill_after(units=1)
    vault = open_vault(files, made.passphrase)
    with vault.engine.connect() as connection:
        assert audit.verify_chain(connection) == []
    vault.close()
