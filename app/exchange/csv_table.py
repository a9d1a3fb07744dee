"""Tables as CSV: what a spreadsheet saves can be read, and what is written starts no formula in one."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange.form_faults import unreadable
from app.exchange.workbook import Row, Sheet
from app.exchange.workbook_guard import LARGEST_FILE, MOST_ROWS
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\0")
"""A text that begins so is taken for a formula; an apostrophe before it makes it text again."""


def written(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as a spreadsheet opens them: with the mark that says how letters are written."""
    output = StringIO(newline="")
    csv.writer(output).writerows(rows)
    return output.getvalue().encode("utf-8-sig")


def as_text(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.lstrip("'").startswith(STARTS_A_FORMULA) else words


def read_table(file: str, content: bytes) -> Sheet:
    """A table; rows are counted as a spreadsheet shows them.

    Raises:
        FormFaultsError: It is no table, or larger than any questionnaire.
    """
    if len(content) > LARGEST_FILE or b"\0" in content:
        raise unreadable(file, _("it is not a table"), _("Save the table as CSV again."))
    text = _decoded(content)
    first = text.partition("\n")[0]
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        table = [[_plain(cell) for cell in cells] for cells in reader]
    except csv.Error as error:
        raise unreadable(
            file,
            _("it is not written as a table: {reason}").format(reason=quote(str(error))),
            _("Save the table as CSV again."),
        ) from error
    if len(table) > MOST_ROWS:
        raise unreadable(
            file,
            _("it has {n} rows, more than any questionnaire").format(n=f"{len(table):,}"),
            _("Keep up to {rows} rows.").format(rows=f"{MOST_ROWS:,}"),
        )
    headings = tuple(table[0]) if table else ()
    rows = (
        Row(number, {name: cell for name, cell in zip(headings, cells, strict=False) if name and cell})
        for number, cells in enumerate(table[1:], start=2)
    )
    return Sheet(name="", headings=headings, rows=tuple(row for row in rows if row.cells))


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _plain(cell: str) -> str:
    stripped = cell.strip()
    guarded = stripped[:1] == "'" and stripped.lstrip("'").startswith(STARTS_A_FORMULA)
    return stripped[1:] if guarded else stripped
