"""Files that hold no register: each is refused in one sentence, and nothing is read in part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from app.errors import InvalidInputError
from app.exchange.register_reading import read_register
from tests.exchange.hall_registers import workbook

if TYPE_CHECKING:
    from tests.exchange.hall_registers import Rows

TODAY = date(2026, 11, 22)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REFUSED = [
    (OLE + "EncryptedPackage".encode("utf-16-le"), "it is locked with a password"),
    (OLE + b"nothing", "it is not a spreadsheet, or it is damaged"),
    (b"PK\3\4 and no more", "it is not a spreadsheet, or it is damaged"),
    (b"a\0b", "it is not a spreadsheet, or it is damaged"),
    (b'Name,"1/10/26\nAnn', "it is not written as a table"),
    (b"", "no register was found in it"),
    (b"Week,Tea\n1,12.50\n", "no register was found in it"),
    (b"Name,1/10/26\n", "no register was found in it"),
    (b"Name,1/10/26\n" + b"Ann,/\n" * 100_000, "it goes as far as row 100,001 and column B"),
    (b"," * 1000, "column ALM, further than any register"),
]


@pytest.mark.parametrize(("content", "says"), REFUSED)
def test_what_holds_no_register_is_refused_in_a_sentence(content: bytes, says: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        read_register("register.xlsx", content, {}, TODAY)
    assert says in refused.value.message
    assert refused.value.advice


def test_a_workbook_of_100_000_rows_and_a_cell_in_a_far_corner_are_refused() -> None:
    far: Rows = [["Name", "1/10/26"], *([] for _ in range(99_998)), ["Ann Lee", "/"]]
    with pytest.raises(InvalidInputError, match="as far as row 100,000"):
        read_register("register.xlsx", workbook(far), {}, TODAY)
