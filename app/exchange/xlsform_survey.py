"""The sheet “survey” of an XLSForm: its questions become the items of a measure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange.sheet_reader import SheetReader, number_in, plain_number
from app.exchange.xlsform_columns import columns_left_aside
from app.exchange.xlsform_types import ALLOWED, LEFT_OUT, SCORED, Asks, row_type
from app.i18n import _

if TYPE_CHECKING:
    from decimal import Decimal

    from app.exchange.form_reading import Content, Draft
    from app.exchange.workbook import Row, Sheet
    from app.exchange.xlsform_choices import ChoiceReader
    from app.exchange.xlsform_types import RowType

NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_REFERENCE: Final = re.compile(r"\$\{([^{}]*)\}")
_AT_LEAST: Final = re.compile(r"\.\s*>=\s*(-?[\d.]+)")
_AT_MOST: Final = re.compile(r"\.\s*<=\s*(-?[\d.]+)")
_BOTH: Final = re.compile(r"\.\s*[<>]=\s*-?[\d.]+\s+and\s+\.\s*[<>]=\s*-?[\d.]+")
_SIZE: Final = re.compile(r"\d{1,9}(\.\d{1,9})?(/[1-9]\d{0,8})?")
_PARAMETER: Final = re.compile(r"\w+=\w+")
RANGE_KEYS: Final = ("start", "end", "step")
BETWEEN: Final = ". >= 0 and . <= 10"


class SurveyReader(SheetReader):
    """Reads the questions into a draft; afterwards `codes` says which item each name became."""

    def __init__(self, sheet: Sheet, draft: Draft, label: str, choices: ChoiceReader | None) -> None:
        super().__init__(sheet, draft.faults)
        self.draft, self.label, self.choices = draft, label, choices
        self.codes: dict[str, str] = {}
        self.names: dict[str, int] = {}
        self._sets: set[str] = set()
        self._open: list[Row] = []

    def read(self) -> None:
        """Every row; what is not read but harmless becomes a note."""
        self.check("type", "name", self.label)
        language = self.draft.content["languages"][0]
        self.draft.notes += columns_left_aside(self, self.label, language)
        for row in self.sheet.rows:
            kind = row_type(row.get("type"))
            if kind is None:
                self.wrong(row, "type", ALLOWED)
                self.codes.setdefault(row.get("name"), row.get("name"))
            else:
                self._read_row(row, kind)
        for row in self._open:
            self.faults.add(self.at(row, "type"), _("this group never ends"), Asks.END)
        self._check_references()
        if not self.draft.items and not self.faults:
            where = _("sheet “{sheet}”").format(sheet=self.sheet.name)
            self.faults.add(where, _("there is no question whose answer is a number"), ", ".join(SCORED))

    def _read_row(self, row: Row, kind: RowType) -> None:
        if kind.asks is Asks.END:
            self._end_group(row)
            return
        self._check_name(row)
        if row.get("parameters") and kind.asks is not Asks.RANGE:
            self._leave_parameters(row)
        if kind.asks in SCORED:
            self._read_item(row, kind)
        elif kind.asks is Asks.NOTE and not self.draft.items:
            self._lead_in(row)
        elif kind.asks in LEFT_OUT or kind.asks is Asks.NOTE:
            self._check_list(row, kind)
            self._note(row, _("“{type}” is left out; a measure keeps numbers").format(type=row.get("type")))
        elif kind.asks is Asks.BEGIN:
            self._open.append(row)
        elif kind.asks is Asks.CALCULATE:
            self._leave_calculation(row)

    def _leave_parameters(self, row: Row) -> None:
        if all(_PARAMETER.fullmatch(part) for part in row.get("parameters").split()):
            self._note(row, _("the parameters are left aside"))
        else:
            self.wrong(row, "parameters", _("an empty cell; only a range has any"))

    def _end_group(self, row: Row) -> None:
        if self._open:
            self._open.pop()
        else:
            self.faults.add(self.at(row, "type"), _("no group begins before this end"))

    def _leave_calculation(self, row: Row) -> None:
        self.needed(row, "calculation", _("what is calculated, as ${a} + ${b}"))
        if "code" not in self.sheet.headings:
            self._note(row, _("the calculation is left out; say scores in a sheet “scoring”"))

    def _check_name(self, row: Row) -> None:
        name = self.needed(row, "name", _("a name for the question"))
        if name and (not NAME.fullmatch(name) or name == "meta"):
            self.wrong(row, "name", _("letters, digits, “_”, “-” and “.”, a letter first"))
        earlier = self.names.setdefault(name, row.number)
        if name and earlier != row.number:
            self.faults.add(
                self.at(row, "name"),
                _("“{name}” stands in row {row} already").format(name=quote(name), row=earlier),
                _("each name once"),
            )

    def _lead_in(self, row: Row) -> None:
        before = self.draft.content["lead_in"]
        words = self.needed(row, self.label, _("words"))
        self.draft.content["lead_in"] = f"{before} {words}".strip()

    def _read_item(self, row: Row, kind: RowType) -> None:
        code = row.get("code") or row.get("name")
        item: Content = {"code": code, "text": self.needed(row, self.label, _("what is asked"))}
        if kind.asks is Asks.ONE:
            self._take_answers(row, kind, item)
        else:
            self._take_line(row, kind, item)
        item |= {key: True for key in ("optional", "upright", "own_words") if self.yes(row, key)}
        self.codes[row.get("name")] = code
        self.draft.items.append((self.at(row), item))

    def _take_answers(self, row: Row, kind: RowType, item: Content) -> None:
        item["answers"] = kind.listed
        if not self._check_list(row, kind) or self.choices is None or kind.listed in self._sets:
            return
        self._sets.add(kind.listed)
        options = self.choices.options(kind.listed)
        self.draft.content["answer_sets"].append({"code": kind.listed, "options": options})

    def _check_list(self, row: Row, kind: RowType) -> bool:
        """Whether the list of answers a question names is there."""
        lists = self.choices.lists if self.choices else {}
        if kind.listed and kind.listed not in lists:
            self.faults.add(
                self.at(row, "type"),
                _("there is no list “{list}” in the sheet “choices”").format(list=quote(kind.listed)),
                ", ".join(lists) or _("a list that stands there"),
            )
            return False
        if kind.asks is Asks.SEVERAL and self.choices is not None:
            self.choices.refuse_spaces(kind.listed)
        return True

    def _take_line(self, row: Row, kind: RowType, item: Content) -> None:
        ends = self._range(row) if kind.asks is Asks.RANGE else self._between(row)
        if ends:
            item["line"] = list(map(plain_number, ends))
        words = [row.get("end_low"), row.get("end_high")]
        if any(words):
            item["ends"] = words
        if row.get("units"):
            item["units"] = self._units(row)
        elif kind.asks is Asks.DECIMAL:
            self.faults.add(
                self.at(row, "type"),
                _("found “decimal” with nothing in the column “units”"),
                _("“integer”, or the units, as kg=1; lb=0.45359237"),
            )

    def _range(self, row: Row) -> tuple[Decimal, Decimal] | None:
        parts = [part.partition("=") for part in row.get("parameters").split()]
        found = {key: number_in(value) for key, _is, value in parts}
        numbers = {"start": number_in("0"), "end": number_in("10"), "step": number_in("1"), **found}
        start, end, step = (numbers[key] for key in RANGE_KEYS)
        if (
            set(found) <= set(RANGE_KEYS)
            and start is not None
            and end is not None
            and step == 1
            and start < end
        ):
            return start, end
        self.wrong(row, "parameters", _("start, end and step 1, as “start=0 end=10 step=1”"))
        return None

    def _between(self, row: Row) -> tuple[Decimal, Decimal] | None:
        text = row.get("constraint")
        least, most = _AT_LEAST.search(text), _AT_MOST.search(text)
        ends = (number_in(least[1]), number_in(most[1])) if least and most else (None, None)
        if _BOTH.fullmatch(text) and ends[0] is not None and ends[1] is not None and ends[0] < ends[1]:
            return ends[0], ends[1]
        allowed = _("the lowest and the highest answer, as “{between}”").format(between=BETWEEN)
        self.faults.found(self.at(row, "constraint"), text, allowed)
        return None

    def _units(self, row: Row) -> list[Content]:
        units: list[Content] = []
        for part in row.get("units").split(";"):
            name, _is, size = (piece.strip() for piece in part.partition("="))
            if not name or not _SIZE.fullmatch(size):
                self.wrong(row, "units", _("units and their sizes, as kg=1; lb=0.45359237"))
                return []
            units.append({"name": name, "size": size})
        return units

    def _check_references(self) -> None:
        for row in self.sheet.rows:
            for column, text in row.cells.items():
                for name in _REFERENCE.findall(text):
                    if name not in self.names:
                        self.faults.found(self.at(row, column), f"${{{name}}}", _("a name of this sheet"))
                if text.count("${") != len(_REFERENCE.findall(text)):
                    self.faults.found(self.at(row, column), text, _("${ name }, closed"))

    def _note(self, row: Row, problem: str) -> None:
        self.draft.notes.append(_("{where}: {problem}.").format(where=self.at(row), problem=problem))
