"""A disk whose power goes: what was flushed is there; of the rest anything may be there, or half of it.

Names are kept in the order they were made, as a disk with a journal does; contents in no order at all, and
torn at 512 bytes. (NTFS, APFS and ext4 promise at least that.)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.attacks.recording import Cut, Flushed, Moved, Named, Step, Told, Unnamed, Wrote

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

SECTOR: Final = 512
Naming = Named | Moved | Unnamed


@dataclass
class Disk:
    """What is on a disk, and what still waits to get there."""

    contents: dict[int, bytearray] = field(default_factory=dict)
    names: dict[str, int | None] = field(default_factory=dict)
    waiting: dict[int, list[Wrote | Cut]] = field(default_factory=dict)
    naming: list[Naming] = field(default_factory=list)

    @classmethod
    def holding(cls, folder: Path) -> Disk:
        """What is in a folder now, all of it flushed. Names are whole paths."""
        disk = cls()
        for number, path in enumerate(sorted(folder.rglob("*")), start=1):
            disk.names[str(path)] = None if path.is_dir() else number
            if path.is_file():
                disk.contents[number] = bytearray(path.read_bytes())
        return disk

    @property
    def files(self) -> dict[str, int]:
        """The names of files, without those of folders."""
        return {path: file for path, file in self.names.items() if file is not None}

    def take(self, step: Step) -> None:
        """The program goes one step on."""
        match step:
            case Wrote() | Cut():
                self.waiting.setdefault(step.file, []).append(step)
            case Named() | Moved() | Unnamed():
                self.naming.append(step)
            case Flushed(file=None):
                self._keep_names(lambda naming: str(Path(naming.path).parent) == step.path)
            case Flushed(file=file):
                for change in self.waiting.pop(file or 0, []):
                    self._change(self.contents, change)
                self._keep_names(lambda naming: naming.path == step.path)
            case Told():
                pass

    def lose_power(self, folder: Path, place: Path, dice: Random) -> None:
        """Write down in `place` what is in `folder` when the power comes back."""
        names = dict(self.names)
        for naming in self.naming[: dice.randint(0, len(self.naming))]:
            _rename(names, naming)
        contents = {file: bytearray(kept) for file, kept in self.contents.items()}
        # Some disks had written nearly all of it, some nearly nothing.
        share = dice.choice((0.0, 0.1, 0.5, 0.9, 1.0))
        for changes in self.waiting.values():
            for change in changes:
                if dice.random() < share:
                    self._change(contents, change)
                elif isinstance(change, Wrote) and dice.random() < 0.3:
                    self._change(contents, _torn(change, dice))
        for path, file in sorted(names.items()):
            target = place / Path(path).relative_to(folder)
            if file is None:
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(contents.get(file, b""))

    def _keep_names(self, wanted: Callable[[Naming], bool]) -> None:
        last = max((place for place, naming in enumerate(self.naming) if wanted(naming)), default=-1)
        for naming in self.naming[: last + 1]:
            _rename(self.names, naming)
        del self.naming[: last + 1]

    @staticmethod
    def _change(contents: dict[int, bytearray], change: Wrote | Cut) -> None:
        content = contents.setdefault(change.file, bytearray())
        if isinstance(change, Cut):
            del content[change.size :]
            content.extend(bytes(change.size - len(content)))
            return
        content.extend(bytes(max(0, change.offset - len(content))))
        content[change.offset : change.offset + len(change.content)] = change.content


def _torn(change: Wrote, dice: Random) -> Wrote:
    """The first or the last sectors of a write, without the others."""
    sectors = len(change.content) // SECTOR
    at = SECTOR * dice.randint(0, sectors)
    if dice.random() < 0.5:
        return Wrote(change.file, change.offset, change.content[:at])
    return Wrote(change.file, change.offset + at, change.content[at:])


def _rename(names: dict[str, int | None], naming: Naming) -> None:
    match naming:
        case Named(path=path, file=file):
            names[path] = file
        case Unnamed(path=path):
            names.pop(path, None)
        case Moved(before=before, path=path):
            for old in [name for name in names if name == before or name.startswith(f"{before}/")]:
                names[path + old.removeprefix(before)] = names.pop(old)
