"""The rows of a table of services as they stand in a file, and what was read from each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from app.exchange.service_doubts import doubts
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row of a table.

    Attributes:
        number: As a spreadsheet counts.
        cells: Heading -> text, without the empty cells.
        formulas: Headings of cells that hold a formula, and nothing that it gives.
    """

    number: int
    cells: Mapping[str, str]
    formulas: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """What people call it."""
        return _("row {n}").format(n=self.number)


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table as it stands in a file.

    Attributes:
        file: The name of the file.
    """

    file: str
    headings: Sequence[str]
    rows: Sequence[SheetRow]


class ReadRow:
    """One row, and what was read from it; what is odd is asked once all of it is there.

    Attributes:
        row: As it stands in the file.
        said: What is read -> its words.
    """

    def __init__(self, row: SheetRow, said: dict[str, str]) -> None:
        self.row, self.said = row, said

    @cached_property
    def odd(self) -> Mapping[str, str]:
        """What is read -> why nobody understands it."""
        return doubts(self.said)

    def says(self, *meanings: str) -> bool:
        """Whether it says any of these."""
        return any(self.said.get(meaning) for meaning in meanings)
