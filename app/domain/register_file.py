"""What a register kept in a spreadsheet says, as it is shown before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.domain.attendance import Presence
from app.domain.file_places import column_letters
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from app.domain.file_columns import FileColumn
    from app.domain.people import ParsedName, Role


class MarkKind(StrEnum):
    """What a mark in a spreadsheet is taken for."""

    PRESENT = "present"
    ABSENT = "absent"
    APOLOGIES = "apologies"
    UNCLEAR = "unclear"

    @property
    def presence(self) -> Presence | None:
        """What a register here says for it; None as long as it is not clear."""
        return _PRESENCES.get(self)


_PRESENCES = MappingProxyType(
    {
        MarkKind.PRESENT: Presence.HERE,
        MarkKind.ABSENT: Presence.NO_WORD,
        MarkKind.APOLOGIES: Presence.APOLOGY,
    }
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: its code, and its words."""

    code: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileQuestion:
    """Something that a spreadsheet leaves open.

    Attributes:
        code: The same whenever the file is read again: "mark:x".
    """

    code: str
    words: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """What cannot be used, and in which row; rows are counted as a spreadsheet shows them.

    Attributes:
        column: Its letters, where names stand across and the row alone would not say who is meant.
    """

    row: int
    words: str
    column: str = ""

    @property
    def sentence(self) -> str:
        """Row and problem together."""
        if self.column:
            return _("Row {row}, column {column}: {problem}").format(
                row=self.row, column=self.column, problem=self.words
            )
        return _("Row {row}: {problem}").format(row=self.row, problem=self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPerson:
    """Somebody in one row of the file.

    Attributes:
        row: Where names stand across, the number of their column.
        phone: Empty where none stands there, or none that could be rung.
    """

    row: int
    parsed: ParsedName
    role: Role
    phone: str = ""
    marks: Mapping[date, Presence]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFile:
    """Everything a register in a spreadsheet says.

    Attributes:
        header_row: Where the days stand, as a spreadsheet counts; 0 for a list with one mark a row.
            Where names stand across, the row of the names.
        turned: Names stand across and days down the side.
        visitors: How many came without a name, by day.
        counts: How many marks of each kind; marks that are not clear are no marks yet.
        questions: Those that are still open, in the order in which they are asked.
        guesses: What was understood though it does not stand there so, in sentences.
        answers: By the code of their question, as they were given.
        columns: The columns that hold no day, and what each is read as.
        as_before: The name of the earlier way of reading it follows; empty where it follows none.
    """

    file: str
    sheet: str
    header_row: int
    days: tuple[date, ...]
    people: tuple[RowPerson, ...]
    visitors: Mapping[date, int]
    counts: Mapping[MarkKind, int]
    questions: tuple[FileQuestion, ...] = ()
    problems: tuple[RowProblem, ...] = ()
    guesses: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    columns: tuple[FileColumn, ...] = ()
    as_before: str = ""
    turned: bool = False

    def problem(self, person: RowPerson, words: str) -> RowProblem:
        """What cannot be used of somebody, at the place where they stand."""
        if self.turned:
            return RowProblem(self.header_row, words, column_letters(person.row))
        return RowProblem(person.row, words)
