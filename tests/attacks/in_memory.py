"""A program that works, locks and then waits, so that somebody can look into its memory; and that look."""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.bootstrap import Door
from app.domain.people import PersonForm
from app.errors import AppError
from app.store.data_key import DataKey
from app.store.keys import unlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAST: Final = 64
"""Bytes of one piece that are looked at again with the next."""
_PIECE: Final = 1 << 24


def work_and_lock(folder: str, words_backwards: str, marker_backwards: str) -> None:
    """Open, write and find somebody, try a wrong passphrase as well, lock; wait for a line at each halt.

    What this was started with is spelt backwards: whatever is found the right way round, the program left.
    """
    try:
        Door(Path(folder)).open(words_backwards[::-1] + " wrong")
    except AppError:
        _halt("refused")
    workspace = Door(Path(folder)).open(words_backwards[::-1])
    joan = workspace.people.add(PersonForm(name=marker_backwards[::-1])).person.id
    workspace.people.add_note(joan, marker_backwards[::-1])
    workspace.people.list_people(marker_backwards[::-1])
    workspace.drafts.save("note", {"words": marker_backwards[::-1]})
    _halt("open")
    workspace.close()
    del workspace
    gc.collect()
    _halt(f"locked {len(keys_in_use())}")


def keys_in_use() -> list[DataKey]:
    """The keys that anything in this program still refers to, and that were not forgotten."""
    gc.collect()
    things = gc.get_objects()
    keys = {id(thing): thing for thing in (*things, *gc.get_referents(*things)) if type(thing) is DataKey}
    return [key for key in keys.values() if not key.is_forgotten]


def look(
    folder: Path, words: str, marker: str, env: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, int]]]:
    """At each halt of a program: what it is called, and how often each secret is in its memory."""
    key = unlock(Door(folder).files.keys, words).key.secret()
    secrets = {
        # What is let go of loses its beginning first; so the end of it is looked for.
        "the key": key[16:],
        "the key in digits": key.hex()[32:].encode(),
        "the passphrase": words.encode(),
        "a name": marker.encode(),
        "a name, in small letters": marker.casefold().encode(),
    }
    program = subprocess.Popen(
        [sys.executable, __file__, str(folder), words[::-1], marker[::-1]],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(env) | {"PYTHONPATH": os.pathsep.join(sys.path)},
        text=True,
    )
    with program:
        assert program.stdin is not None
        assert program.stdout is not None
        for line in program.stdout:
            yield line.strip(), times_in_memory(program.pid, secrets)
            program.stdin.write("go on\n")
            program.stdin.flush()


def times_in_memory(process: int, secrets: Mapping[str, bytes]) -> dict[str, int]:
    """How often each is in the memory that a program may write to (Linux)."""
    found = dict.fromkeys(secrets, 0)
    with (
        Path(f"/proc/{process}/maps").open(encoding="utf-8") as maps,
        Path(f"/proc/{process}/mem").open("rb", 0) as memory,
    ):
        for line in maps:
            match = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if match is None:
                continue
            for piece in _pieces(memory.fileno(), int(match[1], 16), int(match[2], 16)):
                for name, secret in secrets.items():
                    found[name] += piece.count(secret)
    return found


def _pieces(memory: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        try:
            piece = os.pread(memory, min(_PIECE, end - start), start)
        except OSError:
            return  # a part that only the system may read
        yield piece
        if start + len(piece) >= end:
            return
        start += max(1, len(piece) - PAST)


def _halt(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    work_and_lock(*sys.argv[1:])
