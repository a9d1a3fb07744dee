"""Marks of the people who were erased, kept outside the records: an older copy brings nobody back.

A mark is a keyed hash of the person's id. Its key lies inside the records, and inside every copy of them,
so that nobody can tell from a mark whom it stands for, nor make one that would erase somebody.
"""

import hmac
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self
from uuid import UUID

from app.domain.erasing import ErasureReason, Way
from app.safe_write import write_whole

LARGEST: Final = 8 * 1024**2
"""Bytes; some thirty thousand marks."""
_NO_MARKS: Final = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasedMark:
    """One person who was erased, without a word about who it was.

    Attributes:
        mark: The keyed hash of their id, in hexadecimal.
        number: Of the entry in the destruction log.
        seal: A keyed hash of all the rest: nothing of it was made or altered outside the program.
    """

    mark: str
    number: str
    way: Way
    reason: ErasureReason
    seal: str

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> Self:
        """The mark that was written.

        Raises:
            KeyError, TypeError, ValueError: It is none.
        """
        return cls(
            mark=str(body["mark"]),
            number=str(body["number"]),
            way=Way(body["way"]),
            reason=ErasureReason(body["reason"]),
            seal=str(body["seal"]),
        )

    def to_json(self) -> dict[str, Any]:
        """As it is written beside the records, and into each copy."""
        return asdict(self)


def read_marks(path: Path) -> tuple[ErasedMark, ...]:
    """The marks beside the records; a file that is missing or damaged is written anew from the records."""
    try:
        with path.open("rb") as file:
            return tuple(ErasedMark.from_json(entry) for entry in json.loads(file.read(LARGEST)))
    except _NO_MARKS:
        return ()


def add_marks(path: Path, marks: Iterable[ErasedMark]) -> None:
    """Keep marks beside the records, with those that are there, of whichever records.

    Raises:
        OSError: The folder refused; the file is as it was.
    """
    before = read_marks(path)
    after = tuple(dict.fromkeys((*before, *marks)))
    if after != before:
        entries = [mark.to_json() for mark in after]
        write_whole(path, json.dumps(entries, indent=1).encode() + b"\n")


def sealed(key: bytes, person_id: UUID, number: str, way: Way, reason: ErasureReason) -> ErasedMark:
    """The mark of one person, made with the key that lies inside the records."""
    mark = hashed(key, person_id.hex)
    seal = hashed(key, f"{mark} {number} {way} {reason}")
    return ErasedMark(mark=mark, number=number, way=way, reason=reason, seal=seal)


def hashed(key: bytes, words: str) -> str:
    """A keyed hash, in hexadecimal."""
    return hmac.new(key, f"erased: {words}".encode(), sha256).hexdigest()
