"""Safe copies that are damaged, altered or no copies at all: refused in plain words, and nothing changes."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from app.errors import (
    AppError,
    DamagedStoreError,
    NewerStoreError,
    NotOurFileError,
    StorageError,
)
from app.store import copy_file
from app.store.copy_file import KEYS, MANIFEST, RECORDS
from app.store.restore import restore_copy
from tests.store.copying import NOW

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.paths import DataFolder
    from app.store.backup import SavedCopy
    from app.store.vault import OpenVault
    from tests.store.conftest import Made


def rewrite(copy: Path, member: str, change: Callable[[bytes], bytes]) -> None:
    """Alter one member of a copy and keep the container whole."""
    with zipfile.ZipFile(copy) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[member] = change(members[member])
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def flip(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def newer(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"revision": "9999"}).encode()


def newer_form(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"version": 2}).encode()


def other_counts(content: bytes) -> bytes:
    body = json.loads(content)
    body["counts"]["person"] += 1
    return json.dumps(body).encode()


def other_head(content: bytes) -> bytes:
    return json.dumps(json.loads(content) | {"audit_head": "0" * 64}).encode()


def changed(**fields: object) -> Callable[[bytes], bytes]:
    return lambda content: json.dumps(json.loads(content) | fields).encode()


BAD_COPIES: list[tuple[str, str, Callable[[bytes], bytes], type[AppError]]] = [
    ("a bit of the records", RECORDS, lambda c: flip(c, 9000), DamagedStoreError),
    ("a bit of the keys", KEYS, lambda c: flip(c, 200), DamagedStoreError),
    ("records cut short", RECORDS, lambda c: c[:-4096], DamagedStoreError),
    ("records grown", RECORDS, lambda c: c + bytes(4096), DamagedStoreError),
    ("no manifest to speak of", MANIFEST, lambda _c: b"{}", DamagedStoreError),
    ("a manifest that is no JSON", MANIFEST, lambda _c: b"\xff", DamagedStoreError),
    ("a list for a manifest", MANIFEST, lambda _c: b"[]", DamagedStoreError),
    ("a word for a manifest", MANIFEST, lambda _c: b'"format"', DamagedStoreError),
    ("a bottomless manifest", MANIFEST, lambda _c: b"[" * 100_000, DamagedStoreError),
    ("a number for counts", MANIFEST, changed(counts=5), DamagedStoreError),
    ("no count of people", MANIFEST, changed(counts={}), DamagedStoreError),
    ("words for sizes", MANIFEST, changed(sizes={RECORDS: "9", KEYS: 1}), DamagedStoreError),
    ("numbers for hashes", MANIFEST, changed(hashes={RECORDS: 9, KEYS: 1}), DamagedStoreError),
    (
        "absurdly many people",
        MANIFEST,
        changed(counts={"person": 10**400, "sessions held": 0}),
        DamagedStoreError,
    ),
    ("fewer than none", MANIFEST, changed(counts={"person": -1, "sessions held": 0}), DamagedStoreError),
    ("absurdly large", MANIFEST, changed(sizes={RECORDS: 2**62, KEYS: 1}), DamagedStoreError),
    ("a list for a form", MANIFEST, changed(revision=[]), DamagedStoreError),
    ("no form", MANIFEST, changed(revision=None), DamagedStoreError),
    ("the year 1", MANIFEST, changed(made_at="0001-01-01T00:00:00+00:00"), DamagedStoreError),
    (
        "a year before 1",
        MANIFEST,
        changed(signed_head={"at": "0001-01-01T00:00:00+23:59"}),
        DamagedStoreError,
    ),
    ("no time zone", MANIFEST, changed(made_at="2026-11-17"), DamagedStoreError),
    ("a newer schema", MANIFEST, newer, NewerStoreError),
    ("a newer form of copy", MANIFEST, newer_form, NewerStoreError),
    ("other counts", MANIFEST, other_counts, DamagedStoreError),
    ("another audit", MANIFEST, other_head, DamagedStoreError),
]


@pytest.mark.parametrize("bad", BAD_COPIES, ids=[bad[0] for bad in BAD_COPIES])
def test_a_copy_that_is_not_as_it_was_saved_is_refused_and_nothing_changes(
    copy: SavedCopy,
    vault: OpenVault,
    made: Made,
    bytes_of: Callable[[DataFolder], dict[str, bytes]],
    bad: tuple[str, str, Callable[[bytes], bytes], type[AppError]],
) -> None:
    _what, member, change, kind = bad
    vault.close()
    rewrite(copy.path, member, change)
    before = bytes_of(vault.files)
    with pytest.raises(AppError) as raised:
        restore_copy(copy.path, vault.files, made.passphrase, NOW)
    assert type(raised.value) is kind
    assert "records.trestle" not in raised.value.message  # those are as whole as they were
    assert bytes_of(vault.files) == before


def test_bits_flipped_anywhere_in_a_copy_are_noticed(copy: SavedCopy) -> None:
    whole = copy.path.read_bytes()
    with zipfile.ZipFile(copy.path) as archive:
        spans = [
            (info.header_offset + 200, info.file_size)
            for info in archive.infolist()
            if info.filename != MANIFEST
        ]
    for start, size in spans:
        for place in range(start, start + size - 200, max(1, size // 15)):
            copy.path.write_bytes(flip(whole, place))
            with pytest.raises(AppError):
                copy_file.compare(copy.path)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04 and then nothing", bytes(10_000)])
def test_another_file_is_no_safe_copy(
    made: Made,
    files: DataFolder,
    tmp_path: Path,
    content: bytes,
    bytes_of: Callable[[DataFolder], dict[str, bytes]],
) -> None:
    before = bytes_of(files)
    (tmp_path / "letter.docx").write_bytes(content)
    with pytest.raises(NotOurFileError, match=r"letter.docx is not a safe copy"):
        restore_copy(tmp_path / "letter.docx", files, made.passphrase, NOW)
    (tmp_path / "damaged.trestle-copy").write_bytes(content)
    with pytest.raises(DamagedStoreError, match=r"safe copy damaged.trestle-copy is damaged"):
        restore_copy(tmp_path / "damaged.trestle-copy", files, made.passphrase, NOW)
    with pytest.raises(StorageError, match=r"not there"):
        restore_copy(tmp_path / "not there.trestle-copy", files, made.passphrase, NOW)
    assert bytes_of(files) == before
