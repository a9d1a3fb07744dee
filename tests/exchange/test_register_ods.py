"""Registers from .ods: dates and empty ends are read, and a cell that stands for millions is refused."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZipFile

import pytest

from app.errors import InvalidInputError
from app.exchange.register_reading import read_register

TODAY: Final = date(2026, 12, 1)
NAMES: Final = "urn:oasis:names:tc:opendocument:xmlns"
ENDLESS: Final = (
    '<table:table-row table:number-rows-repeated="1048000">'
    '<table:table-cell table:number-columns-repeated="16384"{}</table:table-row>'
)


def words(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


def row(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def ods(*rows: str) -> bytes:
    output = BytesIO()
    spaces = " ".join(f'xmlns:{name}="{NAMES}:{name}:1.0"' for name in ("office", "table", "text"))
    manifest = f'<manifest:manifest xmlns:manifest="{NAMES}:manifest:1.0"/>'
    table = f'<table:table table:name="Register">{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    with ZipFile(output, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", manifest)
        packed.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
    return output.getvalue()


DAY: Final = (
    '<table:table-cell office:value-type="date" office:date-value="2026-10-01">'
    "<text:p>1/10/26</text:p></table:table-cell>"
)
GOOD: Final = (row(words("Name"), DAY, words("8/10/26")), row(words("Ann Lee"), words("/"), words("a")))


def test_a_register_is_read_with_its_endless_empty_end() -> None:
    found = read_register("r.ods", ods(*GOOD, ENDLESS.format("/>")), {}, TODAY)
    assert found.days == (date(2026, 10, 1), date(2026, 10, 8))
    assert [one.parsed.name for one in found.people] == ["Ann Lee"]


def test_a_cell_that_stands_for_millions_is_refused_before_it_is_opened() -> None:
    filled = ' office:value-type="string"><text:p>x</text:p></table:table-cell>'
    with pytest.raises(InvalidInputError, match="further than any register"):
        read_register("r.ods", ods(*GOOD, ENDLESS.format(filled)), {}, TODAY)
