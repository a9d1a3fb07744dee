"""Looks at a records file from outside, to say why it does not open: damaged, of other keys, or not ours.

The first 16 bytes of a records file are the store's id (SQLCipher calls them the salt). Every page
of 4096 bytes ends with a seal, HMAC-SHA512 over the page and its number
(https://www.zetetic.net/sqlcipher/design/); so one whole page is enough to know whose file it is.
"""

import hmac
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import Final
from uuid import UUID

from app.store import problems
from app.store.data_key import DataKey
from app.store.key_file import read_key_file

PAGE: Final = 4096
SEAL: Final = 64
_PLAIN: Final = b"SQLite format 3\x00"


def head_id(path: Path) -> UUID | None:
    """The store id a records file begins with; None when there is no file, or not even that much of one."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError:
        return None
    return UUID(bytes=head) if len(head) == 16 else None


def recognise(path: Path, keys: Path, key: DataKey) -> None:
    """Make sure the file is the one these keys were made for, before the engine touches it.

    Args:
        path: The records file.
        keys: The key file.
        key: What the key file holds.

    Raises:
        DamagedStoreError: It is missing, cut short, or its first page was damaged.
        ForeignKeyFileError: It is whole, and was made with other keys.
        NotOurFileError: It is a file of another kind.
    """
    store_id = read_key_file(keys).store_id
    if head_id(path) == store_id:
        return
    if not path.exists() or path.stat().st_size == 0:
        raise problems.damaged_store(path.name)
    if sealed_by(path, store_id, key):
        raise problems.damaged_store(path.name)
    if looks_sealed(path):
        raise problems.foreign_key_file(keys)
    raise problems.not_our_file(path.name)


def sealed_by(path: Path, store_id: UUID, key: DataKey) -> bool:
    """Whether a file carries the seals of this key; told from its second and third page."""
    return any(_page_sealed_by(path, number, store_id, key) for number in (2, 3))


def looks_sealed(path: Path) -> bool:
    """Whether a file could be records of somebody: whole pages that look like noise."""
    first = _page(path, 1)
    whole = path.exists() and path.stat().st_size % PAGE == 0 and len(first) == PAGE
    return whole and not first.startswith(_PLAIN) and len(set(first)) > 230


def _page_sealed_by(path: Path, number: int, store_id: UUID, key: DataKey) -> bool:
    page = _page(path, number)
    if len(page) < PAGE:
        return False
    salt = bytes(byte ^ 0x3A for byte in store_id.bytes)
    seal_key = pbkdf2_hmac("sha512", key.secret(), salt, 2, 32)
    seal = hmac.digest(seal_key, page[:-SEAL] + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(seal, page[-SEAL:])


def _page(path: Path, number: int) -> bytes:
    try:
        with path.open("rb") as file:
            file.seek((number - 1) * PAGE)
            return file.read(PAGE)
    except OSError:
        return b""
