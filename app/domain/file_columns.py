"""What each column of a register file holds, and how files of the same shape were read before."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from app.domain.names import fold
from app.domain.wording import quote, tidy_line
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

COLUMN: Final = "column:"
"""The code of the question what a column holds: "column:C"."""
AS_BEFORE: Final = "columns"
"""The code of the question as which earlier file this one is read; its answer is a name, or AFRESH."""
AFRESH: Final = "afresh"
MOST_KEPT: Final = 40
"""Ways of reading that are remembered; the one that was not used for longest goes first."""


class ColumnUse(StrEnum):
    """What a column of a register file is read as."""

    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "surname"
    ROLE = "role"
    PHONE = "phone"
    DAY = "day"
    MARK = "mark"
    NOTHING = "nothing"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {
            ColumnUse.NAME: _("Names"),
            ColumnUse.FIRST_NAME: _("First names"),
            ColumnUse.LAST_NAME: _("Surnames"),
            ColumnUse.ROLE: _("What people come as"),
            ColumnUse.PHONE: _("Phone numbers"),
            ColumnUse.DAY: _("The day of each mark"),
            ColumnUse.MARK: _("The mark"),
            ColumnUse.NOTHING: _("Not read"),
        }[self]


OF_A_LIST: Final = frozenset({ColumnUse.DAY, ColumnUse.MARK})
"""Only a list with one mark a row has these; else days stand across the top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileColumn:
    """One column that holds no day.

    Attributes:
        letters: As a spreadsheet names it: "C"; a number where names stand across, and it is a row.
        key: Its heading as it is compared; its letters where there is no heading.
        choices: What it can be read as.
    """

    letters: str
    key: str
    heading: str
    use: ColumnUse
    choices: tuple[ColumnUse, ...]

    @property
    def words(self) -> str:
        """What it is called."""
        row = self.letters.isdecimal()
        place = (_("Row {row}") if row else _("Column {letters}")).format(
            row=self.letters, letters=self.letters
        )
        if not self.heading:
            return place
        return _("{place}: “{heading}”").format(place=place, heading=quote(self.heading))


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptColumns:
    """How files with the same headings are read, as it was once settled.

    Attributes:
        name: What it is called; no two have the same.
        sheet: The sheet the register was on; empty for a table without sheets.
        uses: Key of a column -> what it holds; in the order of the columns.
        marks: Code of a question about a mark -> its answer.
        used_on: When a file was last brought in with it.
    """

    name: str
    sheet: str
    uses: Mapping[str, ColumnUse]
    marks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    used_on: date

    @property
    def headings(self) -> str:
        """The columns that are read, in one line."""
        read = (
            _("{use}: “{heading}”").format(use=use.words, heading=quote(key))
            for key, use in self.uses.items()
            if use is not ColumnUse.NOTHING
        )
        return "; ".join(read)

    def fits(self, columns: Iterable[FileColumn]) -> bool:
        """Whether a file has the very same headings, whatever its days are."""
        return [column.key for column in columns] == list(self.uses)


def as_before_words(name: str) -> str:
    """How the columns of a file were understood; without a name by their headings."""
    if not name:
        return _("The columns are read by their headings.")
    return _("The columns are read as last time, as “{name}”.").format(name=quote(name))


def same_shape(kept: Iterable[KeptColumns], columns: Sequence[FileColumn], wanted: str) -> KeptColumns | None:
    """What is remembered of files with these headings; None where nothing is, or it shall not be used.

    Args:
        kept: The latest first.
        wanted: A name, AFRESH, or nothing for the latest that fits.

    Raises:
        NotFoundError: That name is not known.
        InvalidInputError: What has that name is of files with other headings.
    """
    if wanted == AFRESH:
        return None
    if not wanted:
        return next((one for one in kept if one.fits(columns)), None)
    named = of_name(kept, wanted)
    if not named.fits(columns):
        raise InvalidInputError(
            _("“{name}” is of files with other headings.").format(name=quote(named.name)),
            _("Read this file afresh, or as another one."),
            "answer",
        )
    return named


def of_name(kept: Iterable[KeptColumns], name: str) -> KeptColumns:
    """The one of that name; capitals make no difference.

    Raises:
        NotFoundError: That name is not known.
    """
    found = next((one for one in kept if fold(one.name) == fold(name)), None)
    if found is None:
        raise NotFoundError(
            _("No way of reading files is called “{name}”.").format(name=quote(name)),
            _("Look at the list of those that are remembered."),
        )
    return found


def free_name(kept: Iterable[KeptColumns], wanted: str) -> str:
    """That name, with a number behind it where it is taken."""
    taken, number, name = {fold(one.name) for one in kept}, 1, wanted
    while fold(name) in taken:
        number += 1
        name = _("{name} {n}").format(name=wanted, n=number)
    return name


def new_name(kept: Iterable[KeptColumns], was: str, typed: str) -> str:
    """A name somebody typed, as it is kept.

    Raises:
        InvalidInputError: It is empty or too long, is taken, or would be no name.
    """
    name = tidy_line(typed, "name")
    others = [one for one in kept if fold(one.name) != fold(was)]
    if not name or fold(name) == AFRESH:
        raise InvalidInputError(
            _("That is no name."), _("Write what the files are, such as “Church hall”."), "name"
        )
    if any(fold(one.name) == fold(name) for one in others):
        raise InvalidInputError(
            _("“{name}” is another way of reading files.").format(name=quote(name)),
            _("Choose a name of its own."),
            "name",
        )
    return name


def with_this(kept: Iterable[KeptColumns], one: KeptColumns) -> tuple[KeptColumns, ...]:
    """The same with this one first, in place of what had its name."""
    others = (other for other in kept if fold(other.name) != fold(one.name))
    return (one, *others)[:MOST_KEPT]
