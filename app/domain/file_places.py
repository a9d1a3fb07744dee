"""What a place in a spreadsheet is called: rows are numbered, columns have letters."""

from __future__ import annotations

from app.i18n import _


def column_letters(number: int) -> str:
    """What a spreadsheet calls a column, counted from 1: "A", "AB"."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Which column a spreadsheet calls so, counted from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def line_words(number: int, *, turned: bool) -> str:
    """A row as it opens a sentence; where names stand across, the line of a person is a column.

    Args:
        number: Counted from 1.
    """
    if turned:
        return _("Column {letters}").format(letters=column_letters(number))
    return _("Row {row}").format(row=number)


def line_name(number: int, *, turned: bool) -> str:
    """The same within a sentence."""
    if turned:
        return _("column {letters}").format(letters=column_letters(number))
    return _("row {row}").format(row=number)
