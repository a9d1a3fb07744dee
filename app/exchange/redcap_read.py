"""Reads a measure from a REDCap data dictionary, ours or anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.exchange import redcap_columns as columns
from app.exchange.beside import read_beside, share_answers, with_rest
from app.exchange.csv_table import read_table
from app.exchange.form_reading import Draft, as_measure
from app.exchange.sheet_reader import SheetReader, number_in, plain_number
from app.exchange.usual_parts import each_alone, measure_id, usual_content
from app.exchange.variable_names import DEFINITION
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_reading import Content, ReadForm
    from app.exchange.workbook import Row, Sheet

TWO_WORDS: Final = {"yesno": ((1, "Yes"), (0, "No")), "truefalse": ((1, "True"), (0, "False"))}
SLIDER: Final = (0, 100)
"""Where a slider begins and ends unless it says otherwise."""


def read_redcap(file: str, content: bytes) -> ReadForm:
    """The measure in a dictionary; without our own definition beside it, each answer alone is a score.

    Args:
        file: Its name, for messages.
        content: Its bytes.

    Raises:
        FormFaultsError: It is no dictionary, or has faults; each says its row and column.
    """
    sheet = read_table(file, content)
    reader = DictionaryReader(sheet, Draft(file=file, content=usual_content(file.rpartition(".")[0] or file)))
    return reader.read()


class DictionaryReader(SheetReader):
    """Reads the fields into a draft."""

    def __init__(self, sheet: Sheet, draft: Draft) -> None:
        super().__init__(sheet, draft.faults)
        self.draft = draft
        self.beside: dict[str, Content] = {}
        self.seen: dict[str, int] = {}

    def read(self) -> ReadForm:
        """Every field; what is no question with a number for an answer is left aside and said."""
        self.check(columns.NAME, columns.KIND, columns.LABEL)
        self.faults.refuse()
        self._one_form()
        for row in self.sheet.rows:
            if row.get(columns.NAME) == DEFINITION and row.get(columns.ANNOTATION):
                where = self.at(row, columns.ANNOTATION)
                self.beside = read_beside(self.draft, row.get(columns.ANNOTATION), where)
        for row in self.sheet.rows:
            self._read_field(row)
        if not self.draft.items:
            self.faults.add(self.draft.file, _("there is no question whose answer is a number"))
        if not self.draft.scores:
            each_alone(self.draft)
        return as_measure(self.draft)

    def _one_form(self) -> None:
        rows = [row for row in self.sheet.rows if row.get(columns.NAME) != columns.RECORD_ID]
        forms = sorted({row.get(columns.FORM) for row in rows})
        if len(forms) > 1:
            problem = _("it holds {n} forms: {names}").format(n=len(forms), names=quote(", ".join(forms)))
            self.faults.add(self.draft.file, problem, _("the rows of one form"))
        self.draft.content["id"] = measure_id(forms[0] if forms and forms[0] else self.draft.file)

    def _read_field(self, row: Row) -> None:
        name = self.needed(row, columns.NAME, _("a name for the field"))
        earlier = self.seen.setdefault(name, row.number)
        if name and earlier != row.number:
            self.faults.add(
                self.at(row, columns.NAME),
                _("“{name}” stands in row {row} already").format(name=quote(name), row=earlier),
                _("each name once"),
            )
        kind = self.one_of(row, columns.KIND, columns.KINDS)
        if name in (columns.RECORD_ID, DEFINITION) or (kind == "calc" and self.beside):
            return
        if kind == "descriptive" and not self.draft.items:
            before = self.draft.content["lead_in"]
            self.draft.content["lead_in"] = f"{before} {row.get(columns.LABEL)}".strip()
            return
        asked = self._asked(row, kind)
        if asked is None:
            self._leave_out(row, kind)
        else:
            self._take(row, name, asked)

    def _take(self, row: Row, name: str, asked: Content) -> None:
        if row.get(columns.BRANCHING):
            note = _("{where}: the condition is left aside; the question is asked every time.")
            self.draft.notes.append(note.format(where=self.at(row, columns.BRANCHING)))
        item = {"code": name, "text": self.needed(row, columns.LABEL, _("what is asked")), **asked}
        self.draft.items.append((self.at(row), with_rest(item, self.beside.get(name, {}))))

    def _leave_out(self, row: Row, kind: str) -> None:
        note = _("{where}: “{type}” is left out; a measure keeps whole numbers between two ends.")
        self.draft.notes.append(note.format(where=self.at(row), type=quote(kind)))

    def _asked(self, row: Row, kind: str) -> Content | None:
        """The answers a field takes; None where they are no numbers a measure could keep."""
        if kind in columns.CHOOSING:
            return {"answers": share_answers(self.draft, self._options(row))}
        if kind in TWO_WORDS:
            return {"answers": share_answers(self.draft, [list(pair) for pair in TWO_WORDS[kind]])}
        least, most = (self.number(row, column) for column in (columns.LEAST, columns.MOST))
        if kind == "slider":
            ends = (SLIDER[0] if least is None else least, SLIDER[1] if most is None else most)
            return {"line": list(ends), **self._slider_ends(row)}
        numbers = kind == "text" and row.get(columns.VALIDATION) in columns.NUMBERS
        whole = row.get(columns.VALIDATION) == "integer" or "units" in self.beside.get(
            row.get(columns.NAME), {}
        )
        if not (numbers and whole) or least is None or most is None:
            return None
        return {"line": [plain_number(least), plain_number(most)]}

    def _slider_ends(self, row: Row) -> Content:
        words = [part.strip() for part in row.get(columns.CHOICES).split("|")]
        return {"ends": [words[0], words[-1]]} if len(words) > 1 and words[0] and words[-1] else {}

    def _options(self, row: Row) -> list[list[object]]:
        options: list[list[object]] = []
        for part in self.needed(row, columns.CHOICES, _("answers, as “0, Never | 1, Always”")).split("|"):
            code, _comma, label = (piece.strip() for piece in part.partition(","))
            number = number_in(code)
            if number is None or number != number.to_integral_value() or not label:
                self.faults.found(
                    self.at(row, columns.CHOICES), part.strip(), _("a whole number, a comma and the answer")
                )
                continue
            options.append([int(number), label])
        return options
