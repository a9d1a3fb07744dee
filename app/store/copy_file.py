"""The file of a safe copy: records, key file and manifest in one container, read back after writing.

It is a zip archive without compression, named `.trestle-copy`. The records in it are encrypted as
they always are; the manifest says when they were copied and what must be found in them.
"""

import json
import os
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from app.domain.signed_head import SignedHead
from app.errors import AppError
from app.stopping import Look, go_on
from app.store import problems
from app.store.erased_marks import ErasedMark

SUFFIX: Final = ".trestle-copy"
RECORDS: Final = "records.trestle"
KEYS: Final = "records.trestle-keys"
MANIFEST: Final = "manifest.json"
SESSIONS_HELD: Final = "sessions held"
"""Beside the tables: how many sessions took place. Those that are only planned are no news to anybody."""
VERSION: Final = 1
FIRST_YEAR: Final = 2000
LAST_YEAR: Final = 9000
LARGEST: Final = 2**48
"""Bytes or rows; whoever says more made it up."""
_NO_MANIFEST: Final = (
    zipfile.BadZipFile,
    AttributeError,
    KeyError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    TypeError,
    ValueError,
)
_WORDS: Final = ("app_version", "revision", "audit_head")
_CHUNK: Final = 1024**2
_MANIFEST_LARGEST: Final = 8 * 1024**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a safe copy says about itself.

    Attributes:
        revision: The schema of the records.
        counts: Table -> rows; and under `SESSIONS_HELD` the sessions that took place.
        audit_head: The hash that all of the audit ended with.
        signed_head: How far the audit of the laptop that made the copy had come.
        hashes: File -> SHA-256.
        sizes: File -> bytes.
        practice: The people in it are made up.
        erased: Whom the records had erased when it was made; nobody can be told from it.
    """

    made_at: datetime
    store_id: UUID
    app_version: str
    revision: str
    counts: dict[str, int]
    audit_head: str
    signed_head: SignedHead | None = None
    hashes: dict[str, str]
    sizes: dict[str, int]
    practice: bool = False
    erased: tuple[ErasedMark, ...] = ()

    def to_json(self) -> bytes:
        """The manifest as it is written."""
        body = asdict(self) | {"made_at": self.made_at.isoformat(), "store_id": str(self.store_id)}
        body["signed_head"] = self.signed_head.to_json() if self.signed_head else None
        body["erased"] = [mark.to_json() for mark in self.erased]
        return json.dumps(body | {"format": "trestle copy", "version": VERSION}, indent=1).encode()

    @classmethod
    def from_json(cls, content: bytes) -> Self:
        """The manifest that was written.

        Raises:
            NewerStoreError: It is of a newer version.
            AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError: It is no manifest.
        """
        body: dict[str, Any] = json.loads(content)
        if body.pop("format") != "trestle copy":
            raise ValueError("no manifest of ours")
        if body.pop("version") > VERSION:
            raise problems.newer_store()
        body["made_at"], body["store_id"] = datetime.fromisoformat(body["made_at"]), UUID(body["store_id"])
        body["signed_head"] = SignedHead.from_json(body["signed_head"]) if body["signed_head"] else None
        body["erased"] = tuple(ErasedMark.from_json(entry) for entry in body.get("erased", ()))
        manifest = cls(**body)
        if not {RECORDS, KEYS} <= manifest.hashes.keys() & manifest.sizes.keys():
            raise ValueError("a copy without records or without keys")
        _refuse_other_kinds(manifest)
        if manifest.made_at.tzinfo is None or not {"person", SESSIONS_HELD} <= manifest.counts.keys():
            raise ValueError("it does not say when it was made, or what is in it")
        if not FIRST_YEAR <= manifest.made_at.year < LAST_YEAR or not _possible(manifest):
            raise ValueError("no copy of that day, or with so much in it")
        return manifest


def _refuse_other_kinds(manifest: Manifest) -> None:
    if not _only(int, {**manifest.counts, **manifest.sizes}) or not _only(str, manifest.hashes):
        raise TypeError("counts and sizes are whole numbers, hashes are text")
    if not _only(str, {name: getattr(manifest, name) for name in _WORDS}):
        raise TypeError("what it says of itself is text")
    if not isinstance(manifest.practice, bool):
        raise TypeError("it is of made-up people, or it is not")


def _possible(manifest: Manifest) -> bool:
    numbers = (*manifest.counts.values(), *manifest.sizes.values())
    return all(0 <= number <= LARGEST for number in numbers)


def _only(kind: type, named: Mapping[str, object]) -> bool:
    return all(isinstance(value, kind) for value in named.values())


def write_copy(part: Path, files: Mapping[str, Path], manifest: Manifest, look: Look = go_on) -> None:
    """Write the container and wait until it is on the disk; raising in `look` leaves it half written.

    Raises:
        OSError: The disk refused.
    """
    with part.open("wb") as target:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(MANIFEST, manifest.to_json())
            for name, source in files.items():
                info = zipfile.ZipInfo.from_file(source, name)
                with source.open("rb") as file, archive.open(info, "w") as copied:
                    while chunk := file.read(_CHUNK):
                        look("")
                        copied.write(chunk)
        target.flush()
        os.fsync(target.fileno())
        _forget_written(target.fileno())


def _forget_written(handle: int) -> None:
    """What is read back comes from the disk, not from what the system still holds of it; where it can."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)


def read_manifest(copy: Path) -> Manifest:
    """What a safe copy says about itself.

    Raises:
        DamagedStoreError, NotOurFileError, NewerStoreError: It is no safe copy we can use.
        OSError: It cannot be read.
    """
    try:
        with zipfile.ZipFile(copy) as archive, archive.open(MANIFEST) as file:
            return Manifest.from_json(file.read(_MANIFEST_LARGEST))
    except _NO_MANIFEST as error:
        raise not_a_copy(copy) from error


def compare(copy: Path, look: Look = go_on) -> Manifest:
    """Read all of a copy back and compare it with its manifest, unless `look` raises.

    Raises:
        DamagedStoreError, NotOurFileError, NewerStoreError: It is no safe copy we can use.
        OSError: It cannot be read.
    """
    manifest = read_manifest(copy)
    for name in (RECORDS, KEYS):
        unpack(copy, name, manifest, None, look)
    return manifest


def unpack(copy: Path, name: str, manifest: Manifest, target: Path | None, look: Look = go_on) -> None:
    """Take one file out of a copy, or only read it; what differs from the manifest is refused.

    Args:
        copy: The copy.
        name: Of the file in it.
        manifest: What it must be like.
        target: Where it goes; None: it is only read.
        look: Called again and again. Raising in it leaves the target half written.

    Raises:
        DamagedStoreError: It is not what was copied.
        OSError: It cannot be read, or not be written.
    """
    digest, left = sha256(), manifest.sizes[name]
    try:
        with (
            zipfile.ZipFile(copy) as archive,
            archive.open(name) as source,
            Path(target or os.devnull).open("wb") as file,
        ):
            while chunk := source.read(min(_CHUNK, left + 1)):
                look("")
                left -= len(chunk)
                if left < 0:
                    break
                digest.update(chunk)
                file.write(chunk)
            file.flush()
            if target is not None:
                os.fsync(file.fileno())
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError) as error:
        raise problems.damaged_copy(copy) from error
    if left != 0 or digest.hexdigest() != manifest.hashes[name]:
        raise problems.damaged_copy(copy)


def not_a_copy(copy: Path) -> AppError:
    """A file that calls itself a copy is damaged; any other was never one."""
    return problems.damaged_copy(copy) if copy.suffix == SUFFIX else problems.not_a_copy(copy)


def hash_of(path: Path) -> str:
    """SHA-256 of a file."""
    digest = sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
