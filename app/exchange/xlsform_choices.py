"""The sheet “choices” of an XLSForm: lists of answers, each with its number and its label."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.exchange.sheet_reader import SheetReader, number_in
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_faults import Faults
    from app.exchange.workbook import Row, Sheet


@dataclass(slots=True)
class ChoiceList:
    """One list of answers, row by row: the number of each (None where it has none) and its label."""

    choices: list[tuple[Row, int | None, str]] = field(default_factory=list)


class ChoiceReader(SheetReader):
    """Reads the lists, and says which of their answers have no number when a question needs them."""

    def __init__(self, sheet: Sheet, faults: Faults, label: str) -> None:
        super().__init__(sheet, faults)
        self.label = label
        self.lists: dict[str, ChoiceList] = {}

    def read(self) -> None:
        """All lists; a name, a label or a list that is missing, or a name that stands twice, is a fault."""
        self.check("list_name", "name", self.label)
        seen: dict[tuple[str, str], int] = {}
        for row in self.sheet.rows:
            listed = self.needed(row, "list_name", _("the name of a list"))
            name = self.needed(row, "name", _("the answer as it is kept, best a number"))
            label = self.needed(row, self.label, _("the answer as people read it"))
            earlier = seen.setdefault((listed, name), row.number)
            if name and earlier != row.number:
                self.faults.add(
                    self.at(row, "name"),
                    _("“{name}” stands in row {row} already").format(name=name, row=earlier),
                    _("each name once in a list"),
                )
            found = self.lists.setdefault(listed, ChoiceList())
            found.choices.append((row, self._number(row), label))

    def _number(self, row: Row) -> int | None:
        number = number_in(row.get("score") or row.get("name"))
        return int(number) if number is not None and number == number.to_integral_value() else None

    def refuse_spaces(self, listed: str) -> None:
        """Where several answers may be ticked, other programs keep them with spaces in between."""
        for row, _number, _label in self.lists[listed].choices:
            if " " in row.get("name"):
                self.wrong(row, "name", _("a name without spaces, as several may be ticked"))

    def options(self, listed: str) -> list[list[object]]:
        """Number and label of each answer of a list, for a question that is scored."""
        options: list[list[object]] = []
        seen: dict[int, int] = {}
        for row, number, label in self.lists[listed].choices:
            column = "score" if row.get("score") or "score" in self.sheet.headings else "name"
            if number is None:
                self.wrong(row, column, _("a whole number, here or as “name”"))
                continue
            earlier = seen.setdefault(number, row.number)
            if earlier != row.number:
                self.faults.add(
                    self.at(row, column),
                    _("{number} stands in row {row} already").format(number=number, row=earlier),
                    _("a number of its own for each answer"),
                )
            options.append([number, label])
        return options
