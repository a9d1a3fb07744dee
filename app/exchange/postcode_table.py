"""Where postcodes are: a table of Great Britain that comes with the program, read a district at a time.

Source: Office for National Statistics, ONS Postcode Directory of November 2025, packed by
`.ci/pack_postcodes.py`.
"""

from __future__ import annotations

import lzma
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from struct import iter_unpack, unpack_from
from typing import TYPE_CHECKING, Final

from app.domain.distance import ISLANDS, NORTHERN_IRELAND, GridPoint, outward, tidy_postcode
from app.errors import NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable
    from importlib.resources.abc import Traversable

KIND: Final = b"TPC1"
ENTRY: Final = "<4sH"
ENTRY_SIZE: Final = 6
HEAD_SIZE: Final = 6
ROW_SIZE: Final = 8
FILTERS: Final = ({"id": lzma.FILTER_LZMA2, "preset": 9, "lc": 0, "lp": 0, "pb": 0},)


@dataclass(frozen=True, slots=True)
class _District:
    """The postcodes of one outward code: numbers of their inward codes, ascending, and where they are."""

    inward: array[int]
    easting: array[int]
    northing: array[int]


class PostcodeTable:
    """Every postcode in use in Great Britain, and many that no longer are.

    It keeps the districts it was asked for.
    """

    def __init__(self, file: Traversable) -> None:
        self._file = file
        self._places = _index(file)
        self._districts: dict[str, _District] = {}

    def find(self, postcode: str) -> GridPoint:
        """Where a postcode is.

        Raises:
            InvalidInputError: It does not look like a postcode.
            NotFoundError: It is not in Great Britain, or nobody has it.
        """
        tidy = tidy_postcode(postcode)
        point = self._point(tidy)
        if point is None:
            raise NotFoundError(_not_here(tidy), _("Check it, or type the distance."))
        return point

    def find_all(self, postcodes: Iterable[str]) -> dict[str, GridPoint]:
        """Where those postcodes are that are known; they are given as `tidy_postcode` writes them."""
        found = ((postcode, self._point(postcode)) for postcode in dict.fromkeys(postcodes))
        return {postcode: point for postcode, point in found if point is not None}

    def unknown(self, postcodes: Iterable[str]) -> tuple[str, ...]:
        """A sentence about each postcode that it does not know; given as `tidy_postcode` writes them."""
        return tuple(_not_here(one) for one in dict.fromkeys(postcodes) if self._point(one) is None)

    def _point(self, postcode: str) -> GridPoint | None:
        district = self._district(outward(postcode))
        first, second = (ord(letter) - 65 for letter in postcode[-2:])
        wanted = int(postcode[-3]) * 676 + first * 26 + second
        place = bisect_left(district.inward, wanted)
        if place == len(district.inward) or district.inward[place] != wanted:
            return None
        return GridPoint(district.easting[place], district.northing[place])

    def _district(self, code: str) -> _District:
        if code not in self._districts:
            start, length = self._places.get(code, (0, 0))
            self._districts[code] = _unpacked(self._bytes(start, length) if length else b"")
        return self._districts[code]

    def _bytes(self, start: int, length: int) -> bytes:
        with self._file.open("rb") as file:
            file.seek(start)
            return file.read(length)


@cache
def postcode_table() -> PostcodeTable:
    """The table that comes with the program."""
    return PostcodeTable(files("resources") / "places" / "postcodes.bin")


def _index(file: Traversable) -> dict[str, tuple[int, int]]:
    """Outward code -> where its block begins in the file, and how long it is."""
    with file.open("rb") as opened:
        head = opened.read(HEAD_SIZE)
        count = unpack_from("<H", head, len(KIND))[0]
        entries = list(iter_unpack(ENTRY, opened.read(count * ENTRY_SIZE)))
    starts = accumulate((length for _code, length in entries), initial=HEAD_SIZE + count * ENTRY_SIZE)
    return {
        code.rstrip(b"\0").decode(): (start, length)
        for (code, length), start in zip(entries, starts, strict=False)
    }


def _unpacked(packed: bytes) -> _District:
    plain = lzma.decompress(packed, lzma.FORMAT_RAW, filters=FILTERS) if packed else b""
    rows = len(plain) // ROW_SIZE
    columns = [plain[number * rows : (number + 1) * rows] for number in range(ROW_SIZE)]
    return _District(
        array("H", _summed(columns[:2])), array("l", _summed(columns[2:5])), array("l", _summed(columns[5:]))
    )


def _summed(columns: list[bytes]) -> Iterable[int]:
    """The values whose steps stand in these columns, lowest bytes first; odd steps go down."""
    steps = (sum(byte << 8 * place for place, byte in enumerate(row)) for row in zip(*columns, strict=True))
    return accumulate((step >> 1) if not step & 1 else -(step + 1 >> 1) for step in steps)


def _not_here(postcode: str) -> str:
    area = postcode[:2]
    if area == NORTHERN_IRELAND:
        return _(
            "{postcode} is in Northern Ireland, and Trestle knows where postcodes are in Great Britain only."
        ).format(postcode=postcode)
    if area in ISLANDS:
        return _(
            "{postcode} is not in Great Britain, and Trestle knows where postcodes are there only."
        ).format(postcode=postcode)
    return _("{postcode} is not a postcode that Trestle knows.").format(postcode=postcode)
