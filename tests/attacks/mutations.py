"""What damage, or a person who wishes harm, may do to a file: every change is made from a seed."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from app.store.copy_file import KEYS, MANIFEST, RECORDS
from app.store.key_file import canonical

if TYPE_CHECKING:
    from random import Random

PAGE: Final = 4096
ODD: Final[tuple[Callable[[], Any], ...]] = (
    lambda: None,
    lambda: True,
    lambda: 0,
    lambda: -1,
    lambda: 2**31,
    lambda: 2**63,
    lambda: 10**400,
    lambda: 1e308,
    lambda: float("inf"),
    lambda: float("nan"),
    lambda: "",
    lambda: "0",
    lambda: "\x00",
    lambda: "\ud800",
    lambda: "a" * 100_000,
    lambda: "00000000-0000-0000-0000-000000000000",
    lambda: "9999-12-31T23:59:59-23:59",
    lambda: "0001-01-01T00:00:00+23:59",
    list,
    dict,
    lambda: [[[]]],
    lambda: {"name": {"name": {}}},
)
"""Values that nobody wrote there."""
BOTTOMLESS: Final = b"[" * 200_000


def mangled(content: bytes, other: bytes, dice: Random) -> bytes:
    """Bytes flipped, lost, added, or brought from elsewhere in this file or in another of its kind."""
    return dice.choice(BYTES)(content, other, dice)


def _flipped(content: bytes, _other: bytes, dice: Random) -> bytes:
    flipped = bytearray(content)
    for _bit in range(dice.choice((1, 1, 1, 8, 64))):
        flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
    return bytes(flipped)


def _cut_short(content: bytes, _other: bytes, dice: Random) -> bytes:
    whole_pages = len(content) // PAGE
    if whole_pages > 1 and dice.random() < 0.5:
        return content[: PAGE * dice.randrange(whole_pages)]
    return content[: dice.randrange(len(content))]


def _grown(content: bytes, _other: bytes, dice: Random) -> bytes:
    return content + dice.randbytes(dice.choice((1, 100, PAGE)))


def _blanked(content: bytes, _other: bytes, dice: Random) -> bytes:
    at, size = dice.randrange(len(content)), dice.choice((16, 512, PAGE))
    gone = min(size, len(content) - at)
    return content[:at] + bytes(gone) + content[at + gone :]


def _spliced(content: bytes, other: bytes, dice: Random) -> bytes:
    source, size = dice.choice((content, other)), dice.choice((16, 512, PAGE))
    step = size if dice.random() < 0.7 else 1
    start = step * dice.randrange(max(1, len(source) // step))
    at = step * dice.randrange(max(1, len(content) // step))
    piece = source[start : start + size][: len(content) - at]
    return content[:at] + piece + content[at + len(piece) :]


def _something_else(_content: bytes, other: bytes, dice: Random) -> bytes:
    return dice.choice(
        (b"", b"{}", b"PK\x03\x04", b"SQLite format 3\x00" + bytes(PAGE), dice.randbytes(9000), other)
    )


Mangle = Callable[[bytes, bytes, "Random"], bytes]
BYTES: Final[tuple[Mangle, ...]] = (
    _flipped,
    _flipped,
    _cut_short,
    _grown,
    _blanked,
    _spliced,
    _spliced,
    _something_else,
)


def rewritten(content: bytes, dice: Random) -> bytes:
    """JSON with another value, one missing, one too many, or far too deep."""
    if dice.random() < 0.05:
        return BOTTOMLESS
    body = json.loads(content)
    for _change in range(dice.choice((1, 1, 2, 4))):
        _change_one(body, dice)
    return json.dumps(body).encode()


def rewritten_keys(content: bytes, dice: Random) -> bytes:
    """As `rewritten`, with the checksum put right as whoever knows the program would."""
    changed = rewritten(content, dice)
    if changed == BOTTOMLESS:
        return changed
    body = json.loads(changed)
    body.pop("checksum", None)
    body["checksum"] = sha256(canonical(body)).hexdigest()
    return json.dumps(body).encode()


def rewritten_copy(content: bytes, other: bytes, dice: Random) -> bytes:
    """A safe copy with another member in it; often with the sum in the manifest put right."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = dice.choice((MANIFEST, MANIFEST, KEYS, RECORDS))
    if name == MANIFEST:
        members[name] = rewritten(members[name], dice)
    elif name == KEYS:
        members[name] = rewritten_keys(members[name], dice)
    else:
        members[name] = mangled(members[name], other, dice)
    if name != MANIFEST and dice.random() < 0.8:
        manifest = json.loads(members[MANIFEST])
        manifest["hashes"][name] = sha256(members[name]).hexdigest()
        manifest["sizes"][name] = len(members[name])
        members[MANIFEST] = json.dumps(manifest).encode()
    if dice.random() < 0.1:
        members.pop(dice.choice(tuple(members)))
    return _zipped(members, dice)


def _zipped(members: dict[str, bytes], dice: Random) -> bytes:
    whole = io.BytesIO()
    packing = zipfile.ZIP_STORED if dice.random() < 0.8 else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(whole, "w", packing) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return whole.getvalue()


def _change_one(body: Any, dice: Random) -> None:  # noqa: ANN401 - any JSON
    places = list(_places(body))
    if not places:
        return
    within, key = dice.choice(places)
    what = dice.random()
    if what < 0.65:
        within[key] = dice.choice(ODD)()
    elif what < 0.8:
        del within[key]
    elif isinstance(within, list):
        within.append(within[key])
    else:
        within[f"{key}s"] = within[key]


def _places(body: Any) -> Any:  # noqa: ANN401 - any JSON
    """Each value: what it lies in, and under which key."""
    found = body.items() if isinstance(body, dict) else enumerate(body) if isinstance(body, list) else ()
    for key, value in found:
        yield body, key
        yield from _places(value)
