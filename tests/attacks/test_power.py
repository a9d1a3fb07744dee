"""The disk whose power goes loses what was not flushed, keeps what was, and knows nothing better."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.attacks.power import Disk
from tests.attacks.recording import (
    Cut,
    Flushed,
    Moved,
    Named,
    NotUnderstoodError,
    Reader,
    Step,
    Told,
    Unnamed,
    Wrote,
)

HOME = Path("/home")
OLD, NEW = b"a" * 2048, b"b" * 2048


def after(*steps: Step, place: Path, seeds: int = 60) -> set[bytes | None]:
    """What may be in the one file after a power cut; None where it is not there."""
    found: set[bytes | None] = set()
    for seed in range(seeds):
        disk = Disk({1: bytearray(OLD)}, {"/home/records": 1})
        for step in steps:
            disk.take(step)
        disk.lose_power(HOME, place / str(seed), Random(seed))
        records = place / str(seed) / "records"
        found.add(records.read_bytes() if records.exists() else None)
    return found


def test_what_was_flushed_is_there(tmp_path: Path) -> None:
    flushed = Flushed(1, "/home/records")
    assert after(Wrote(1, 0, NEW), flushed, place=tmp_path / "a") == {NEW}
    assert after(Cut(1, 512), flushed, place=tmp_path / "b") == {OLD[:512]}
    assert after(Wrote(1, 2048, NEW), flushed, place=tmp_path / "c") == {OLD + NEW}


def test_what_was_not_flushed_may_be_there_or_not_or_in_part(tmp_path: Path) -> None:
    found = after(Wrote(1, 0, NEW), place=tmp_path)
    assert {OLD, NEW} < found
    assert b"b" * 512 + b"a" * 1536 in found


def test_a_file_renamed_before_it_was_flushed_may_be_empty(tmp_path: Path) -> None:
    careless = (Named("/home/part", 2), Wrote(2, 0, NEW), Moved("/home/part", "/home/records"))
    folder = Flushed(None, "/home")
    assert b"" in after(*careless, folder, place=tmp_path / "a")
    careful = (*careless[:2], Flushed(2, "/home/part"), careless[2])
    assert after(*careful, place=tmp_path / "b") == {OLD, NEW}
    assert after(*careful, folder, place=tmp_path / "c") == {NEW}


def test_a_name_is_gone_for_certain_once_its_folder_was_flushed(tmp_path: Path) -> None:
    assert after(Unnamed("/home/records"), place=tmp_path / "a") == {OLD, None}
    assert after(Unnamed("/home/records"), Flushed(None, "/home"), place=tmp_path / "b") == {None}


def spelt(text: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in text.encode())


def read(tmp_path: Path, *lines: str) -> list[Step]:
    report = tmp_path / "report"
    report.write_text("\n".join(lines) + "\n", encoding="ascii")
    return list(Reader(HOME, {"/home/records": 1}).steps(report))


def test_a_recording_is_read_as_steps(tmp_path: Path) -> None:
    name, part = spelt("/home/records"), spelt("/home/part")
    assert read(
        tmp_path,
        f'7 openat(AT_FDCWD, "{name}", O_RDWR|O_CREAT, 0644) = 3',
        f'7 pwrite64(3, "{spelt("abc")}", 3, 4096 <unfinished ...>',
        f'8 openat(AT_FDCWD, "{part}", O_WRONLY|O_CREAT|O_TRUNC, 0644) = 4',
        "7 <... pwrite64 resumed>) = 3",
        f'8 write(4, "{spelt("xy")}", 2) = 2',
        "8 lseek(4, 0, SEEK_SET) = 0",
        f'8 write(4, "{spelt("z")}", 1) = 1',
        "8 fsync(4) = 0",
        "8 close(4) = 0",
        f'8 rename("{part}", "{name}") = 0',
        f'8 unlink("{spelt("/elsewhere")}") = 0',
        f'8 write(1, "{spelt("saved 1")}\\x0a", 8) = 8',
        "7 fdatasync(3) = -1 EIO (Input/output error)",
        "7 +++ exited with 0 +++",
    ) == [
        Named("/home/part", 2),
        Wrote(1, 4096, b"abc"),
        Wrote(2, 0, b"xy"),
        Wrote(2, 0, b"z"),
        Flushed(2, "/home/part"),
        Moved("/home/part", "/home/records"),
        Told("saved 1"),
    ]


@pytest.mark.parametrize(
    "call", ['pwritev(3, [{iov_base="", iov_len=1}], 1, 0) = 1', "fallocate(3, 0, 0, 9) = 0"]
)
def test_a_call_that_cannot_be_replayed_is_no_proof(tmp_path: Path, call: str) -> None:
    with pytest.raises(NotUnderstoodError):
        read(tmp_path, f'7 openat(AT_FDCWD, "{spelt("/home/records")}", O_RDWR) = 3', f"7 {call}")
