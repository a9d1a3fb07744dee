"""The columns of the sheet “survey” of an XLSForm: which are read, left aside or refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.sheet_reader import SheetReader

READ: Final = (
    "type", "name", "parameters", "constraint", "calculation",
    "code", "optional", "units", "end_low", "end_high", "upright", "own_words", "note",
)  # fmt: skip
"""The columns that are read beside the label. From “code” on they are ours; other programs pass over them."""
REFUSED: Final = (
    "choice_filter",
    "repeat_count",
    "trigger",
    "save_to",
    "bind",
    "instance",
    "body",
    "media",
    "control",
)
"""Columns that change what a form does, and that no measure could keep."""
TRANSLATED: Final = ("label", "end_low", "end_high")
"""Columns that may stand there once for each language."""
_LANGUAGE: Final = re.compile(r".*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\)")


def label_column(headings: tuple[str, ...], language: str) -> str:
    """The column the words are read from: of the form's own language, else the plain one, else the first."""
    labels = [h for h in headings if h == "label" or h.startswith("label::")]
    own = [h for h in labels if language and language.casefold() in (_named(h), language_code(_named(h)))]
    plain = [h for h in labels if h == "label"]
    return next(iter([*own, *plain, *labels]), "label")


def language_code(name: str) -> str:
    """The code in a language's name, "cy" of "Cymraeg (cy)"; the name itself if it has none."""
    found = _LANGUAGE.fullmatch(name)
    return (found[1] if found else name).casefold()


def language_of(column: str, default: str) -> str:
    """The code of the language a column of labels is in; English where nothing says."""
    return language_code(_named(column) or default) or "en"


def columns_left_aside(reader: SheetReader, label: str, language: str) -> list[str]:
    """A sentence for each column that says something and is not read; a refused one is a fault.

    Args:
        label: The column the words are read from.
        language: The code of its language; columns of another one are not left aside.
    """
    notes = []
    for heading in dict.fromkeys(reader.sheet.headings):
        rows = [row for row in reader.sheet.rows if row.get(heading)]
        if not heading or heading == label or heading in READ or not rows:
            continue
        if heading.partition("::")[0] in TRANSLATED and language_of(heading, "en") != language:
            continue
        if heading.partition("::")[0] in REFUSED:
            for row in rows:
                reader.faults.add(
                    reader.at(row, heading), _("this part of XLSForm is not read"), _("an empty cell")
                )
            continue
        notes.append(
            _("Sheet “{sheet}”: the column “{column}” is left aside (from row {row}).").format(
                sheet=reader.sheet.name, column=heading, row=rows[0].number
            )
        )
    return notes


def _named(column: str) -> str:
    return column.partition("::")[2].casefold()
