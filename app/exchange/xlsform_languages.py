"""Further languages of an XLSForm: the columns “label::Polski (pl)” beside those of its own language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.languages import own_name
from app.exchange.sheet_reader import SheetReader
from app.exchange.xlsform_columns import language_of
from app.exchange.xlsform_types import Asks, row_type
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_reading import Content, Draft
    from app.exchange.workbook import Row, Sheet
    from app.exchange.xlsform_survey import SurveyReader

_CODE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


def language_heading(code: str) -> str:
    """A language as it stands in the headings of a form: "Polski (pl)"."""
    return f"{own_name(code)} ({code})" if _CODE.fullmatch(code) else code


def read_languages(draft: Draft, sheets: dict[str, Sheet], survey: SurveyReader) -> None:
    """Adds the words in every further language; one with a gap is left aside, with the place of the gap."""
    own = draft.content["languages"][0]
    headings = [h for h in survey.sheet.headings if h.startswith("label::") and h != survey.label]
    codes = [code for code in dict.fromkeys(language_of(h, "") for h in headings) if code != own]
    found = []
    for code in codes:
        reader = LanguageReader(code, draft, survey, sheets.get("choices"))
        words = reader.words()
        if reader.gap:
            note = _("{where}: nothing stands there, so the language “{language}” is left aside.")
            draft.notes.append(note.format(where=reader.gap, language=code))
        else:
            found.append(words)
    if codes:
        draft.content["languages"] = [own, *(each["language"] for each in found)]
        draft.content["translations"] = found


class LanguageReader:
    """Reads the words of one language; afterwards `gap` is the place of the first one that is missing."""

    def __init__(self, code: str, draft: Draft, survey: SurveyReader, choices: Sheet | None) -> None:
        self.code, self.draft, self.survey = code, draft, survey
        self._choices = SheetReader(choices, draft.faults) if choices else None
        self.gap = ""

    def words(self) -> Content:
        """What stands there, as a file of our own would say it."""
        return {
            "language": self.code,
            "lead_in": self._lead_in(),
            "items": [[code, self._said(row, "label")] for row, code in self._items()],
            "answers": self._answers(),
            "ends": self._ends(),
        }

    def _items(self) -> list[tuple[Row, str]]:
        kept = {item["code"] for _place, item in self.draft.items}
        rows = [(row, self.survey.codes.get(row.get("name"), "")) for row in self.survey.sheet.rows]
        return [(row, code) for row, code in rows if code in kept]

    def _lead_in(self) -> str:
        said: list[str] = []
        for row in self.survey.sheet.rows:
            kind = row_type(row.get("type"))
            if row.get("name") in self.survey.codes:
                break
            if kind is not None and kind.asks is Asks.NOTE:
                said.append(self._said(row, "label"))
        return " ".join(said)

    def _ends(self) -> list[list[str]]:
        with_ends = [(row, code) for row, code in self._items() if row.get("end_low") or row.get("end_high")]
        return [
            [code, *(self._said(row, key) if row.get(key) else "" for key in ("end_low", "end_high"))]
            for row, code in with_ends
        ]

    def _answers(self) -> list[list[object]]:
        lists = self.survey.choices.lists if self.survey.choices else {}
        used = [each["code"] for each in self.draft.content["answer_sets"]]
        return [
            [number, listed, self._said(row, "label", self._choices)]
            for listed in used
            for row, number, _label in lists[listed].choices
            if number is not None
        ]

    def _said(self, row: Row, key: str, reader: SheetReader | None = None) -> str:
        """What a row says in this language; where it says nothing, that is the gap."""
        sheet = reader or self.survey
        own = [
            h for h in sheet.sheet.headings if h.startswith(f"{key}::") and language_of(h, "") == self.code
        ]
        words = row.get(own[0]) if own else ""
        if not words and not self.gap:
            self.gap = sheet.at(row, own[0] if own else f"{key}::{language_heading(self.code)}")
        return words
