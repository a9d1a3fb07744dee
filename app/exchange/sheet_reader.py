"""Reads the cells of one sheet: what cannot be used is a fault with its sheet, row and column."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange.workbook import Row, doubled
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.exchange.form_faults import Faults
    from app.exchange.workbook import Sheet

_NUMBER: Final = re.compile(r"[+-]?\d{1,9}(\.\d{1,9})?")
YES: Final = ("yes", "true", "true()", "1")
NO: Final = ("no", "false", "false()", "0")


class SheetReader:
    """One sheet, and where its faults go."""

    def __init__(self, sheet: Sheet, faults: Faults) -> None:
        self.sheet, self.faults = sheet, faults

    def check(self, *needed: str) -> None:
        """Every column that is needed must be there, each once, with no formula and no cells made one."""
        name = self.at(Row(1, {}))
        for heading in needed:
            if heading not in self.sheet.headings:
                self.faults.add(name, _("there is no column “{column}”").format(column=heading))
        for heading in doubled(self.sheet.headings):
            self.faults.add(name, _("the column “{column}” stands there twice").format(column=quote(heading)))
        for cells, problem in (
            (self.sheet.formulas, _("there is a formula; type what it shows")),
            (self.sheet.merged, _("these cells were made one; split them")),
        ):
            for cell in cells:
                where = _("sheet “{sheet}”, cell {cell}").format(sheet=self.sheet.name, cell=cell)
                self.faults.add(where, problem)

    def at(self, row: Row, column: str = "") -> str:
        """Where something stands, for a message; a file without sheets has rows and columns alone."""
        if not self.sheet.name:
            where = _("row {row}, column “{column}”") if column else _("row {row}")
            return where.format(row=row.number, column=column)
        if column:
            return _("sheet “{sheet}”, row {row}, column “{column}”").format(
                sheet=self.sheet.name, row=row.number, column=column
            )
        return _("sheet “{sheet}”, row {row}").format(sheet=self.sheet.name, row=row.number)

    def wrong(self, row: Row, column: str, allowed: str) -> None:
        """A cell that cannot be used."""
        self.faults.found(self.at(row, column), row.get(column), allowed)

    def needed(self, row: Row, column: str, allowed: str) -> str:
        """The words of a cell that must not be empty."""
        if not row.get(column):
            self.wrong(row, column, allowed)
        return row.get(column)

    def number(self, row: Row, column: str) -> Decimal | None:
        """The number in a cell; None where it is empty or holds something else, which is a fault."""
        text = row.get(column)
        if not text:
            return None
        found = number_in(text)
        if found is None:
            self.wrong(row, column, _("a number"))
        return found

    def whole(self, row: Row, column: str, otherwise: int) -> int:
        """The whole number in a cell; `otherwise` where it is empty or holds something else."""
        found = self.number(row, column)
        if found is None:
            return otherwise
        if found != found.to_integral_value():
            self.wrong(row, column, _("a whole number"))
        return int(found)

    def yes(self, row: Row, column: str) -> bool:
        """Whether a cell says yes; an empty one says no."""
        text = row.get(column).casefold()
        if text and text not in (*YES, *NO):
            self.wrong(row, column, _("yes or no"))
        return text in YES

    def one_of(self, row: Row, column: str, allowed: Collection[str]) -> str:
        """The word in a cell that takes only some; it must not be empty."""
        found = " ".join(row.get(column).casefold().split())
        if found not in allowed:
            self.wrong(row, column, ", ".join(allowed))
        return found


def number_in(text: str) -> Decimal | None:
    """A number as people type it; None if it is none."""
    plain = text.strip().replace("−", "-")
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def plain_number(number: Decimal) -> int | Decimal:
    """The same number without a point where it has no need of one."""
    return int(number) if number == number.to_integral_value() else number
