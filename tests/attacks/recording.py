"""What a program asked the system to write, flush and rename, in order; recorded with strace (Linux)."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CALLS: Final = (
    "open,openat,creat,close,dup,dup2,dup3,write,writev,pwrite64,pwritev,pwritev2,lseek,ftruncate,truncate,"
    "fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,"
    "linkat,symlink,symlinkat,fallocate,sendfile,copy_file_range"
)
_LINE: Final = re.compile(r"^(?:\[pid +)?(\d+)?\]? *(\w+)\((.*)\) += (-?\d+|\?)(?:<[^>]*>)?.*$", re.DOTALL)
_RESUMED: Final = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$", re.DOTALL)
_TEXT: Final = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


class NotUnderstoodError(Exception):
    """A call that this page cannot replay: the recording would prove nothing."""


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes at a place of a file; a file is known by a number, whatever it is called later."""

    file: int
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file has this length from now on."""

    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Named:
    """A name stands for this file, or for a folder (None)."""

    path: str
    file: int | None


@dataclass(frozen=True, slots=True)
class Moved:
    """What had one name has another."""

    before: str
    path: str


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A name is gone."""

    path: str


@dataclass(frozen=True, slots=True)
class Flushed:
    """All of a file (or of a folder's names) is on the disk, and the system said so."""

    file: int | None
    path: str


@dataclass(frozen=True, slots=True)
class Told:
    """A line that the program said to whoever sits in front of it."""

    line: str


Step = Wrote | Cut | Named | Moved | Unnamed | Flushed | Told


def record(command: Sequence[str], report: Path, env: dict[str, str]) -> None:
    """Run a program and write down what it asked for."""
    how = ["strace", "-f", "-qq", "--seccomp-bpf", "-xx", "-s", "16777216", "-e", f"trace={CALLS}"]
    subprocess.run(
        [*how, "-o", str(report), "--", *command], check=True, env=env, stdout=subprocess.DEVNULL, timeout=600
    )


class Reader:
    """Reads a recording of one process with its threads.

    Args:
        folder: Only what happens in it counts, and what is told.
        known: The files that are there before; name -> number.
    """

    def __init__(self, folder: Path, known: dict[str, int]) -> None:
        self._folder = str(folder)
        self._names = dict(known)
        self._next = max(known.values(), default=0) + 1
        self._open: dict[int, tuple[int | None, str]] = {}
        self._at: dict[int, int] = {}
        self._told = b""

    def steps(self, report: Path) -> Iterator[Step]:
        """Every step, in order."""
        for name, arguments, result in calls(report):
            if result >= 0:
                yield from self._step(name, arguments, result)

    def _step(self, name: str, arguments: str, result: int) -> Iterator[Step]:
        if name in {"open", "openat", "creat"}:
            yield from self._opened(arguments, result)
        elif name in {"rename", "renameat", "renameat2", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir"}:
            yield from self._renamed(name, arguments)
        elif name == "truncate" or "link" in name:
            if self._ours(texts(arguments)[-1].decode()):
                raise NotUnderstoodError(name)
        else:
            yield from self._used(name, arguments, result)

    def _opened(self, arguments: str, handle: int) -> Iterator[Step]:
        path = texts(arguments)[0].decode()
        self._open.pop(handle, None)
        if not self._ours(path):
            return
        if "O_APPEND" in arguments:
            raise NotUnderstoodError("appending")
        if Path(path).is_dir() or "O_DIRECTORY" in arguments:
            self._open[handle] = None, path
            return
        if path not in self._names:
            if "O_CREAT" not in arguments:
                self._open[handle] = None, path  # a folder that is gone by now
                return
            self._names[path] = self._next
            self._next += 1
            yield Named(path, self._names[path])
        elif "O_TRUNC" in arguments:
            yield Cut(self._names[path], 0)
        self._open[handle], self._at[handle] = (self._names[path], path), 0

    def _renamed(self, name: str, arguments: str) -> Iterator[Step]:
        path, *more = (text.decode() for text in texts(arguments))
        if not self._ours(path):
            return
        if name.startswith("mkdir"):
            yield Named(path, None)
        elif name.startswith("rename"):
            (to,) = more
            inside = [n for n in self._names if n == path or n.startswith(f"{path}/")]
            for old in inside:
                self._names[to + old.removeprefix(path)] = self._names.pop(old)
            yield Moved(path, to)
        else:
            self._names.pop(path, None)
            yield Unnamed(path)

    def _used(self, name: str, arguments: str, result: int) -> Iterator[Step]:
        handle = int(re.match(r"-?\d+", arguments)[0])  # type: ignore[index]  # every such call begins with one
        if name == "write" and handle == 1:
            yield from self._heard(texts(arguments)[0])
        if handle not in self._open:
            return
        file, path = self._open[handle]
        if name == "close":
            del self._open[handle]
        elif name in {"fsync", "fdatasync"}:
            yield Flushed(file, path)
        elif name == "lseek":
            self._at[handle] = result
        elif file is None:
            raise NotUnderstoodError(f"{name} of a folder")
        else:
            yield self._changed(name, arguments, result, handle, file)

    def _changed(self, name: str, arguments: str, result: int, handle: int, file: int) -> Step:
        if name == "ftruncate":
            return Cut(file, int(arguments.rpartition(",")[2]))
        if name == "pwrite64":
            return Wrote(file, int(arguments.rpartition(",")[2]), texts(arguments)[0][:result])
        if name == "write":
            self._at[handle] += result
            return Wrote(file, self._at[handle] - result, texts(arguments)[0][:result])
        raise NotUnderstoodError(name)

    def _heard(self, said: bytes) -> Iterator[Step]:
        *lines, self._told = (self._told + said).split(b"\n")
        yield from (Told(line.decode()) for line in lines)

    def _ours(self, path: str) -> bool:
        return path.startswith(f"{self._folder}/") and not path.endswith("-shm")


def calls(report: Path) -> Iterator[tuple[str, str, int]]:
    """Name, arguments and result of each call, in the order they were answered."""
    halves: dict[str, str] = {}
    with report.open(encoding="ascii") as lines:
        for line in lines:
            whole = line.rstrip("\n")
            if whole.endswith("<unfinished ...>"):
                halves[whole.split()[0]] = whole.removesuffix("<unfinished ...>").rstrip()
                continue
            if resumed := _RESUMED.match(whole):
                whole = halves.pop(resumed[1]) + resumed[3]
            if (match := _LINE.match(whole)) and match[4] != "?":
                yield match[2], match[3], int(match[4])


def texts(arguments: str) -> list[bytes]:
    """The strings among the arguments of a call."""
    return [bytes.fromhex(found.replace("\\x", "")) for found in _TEXT.findall(arguments)]
