"""Reads a measure from an XLSForm workbook: three sheets that other programs know, and more of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.exchange.form_faults import unreadable
from app.exchange.form_reading import Draft, as_measure
from app.exchange.sheet_reader import SheetReader
from app.exchange.usual_parts import each_alone, measure_id, usual_content
from app.exchange.workbook import Row, Sheet, read_workbook
from app.exchange.xlsform_about import read_about, read_alerts, read_examples
from app.exchange.xlsform_choices import ChoiceReader
from app.exchange.xlsform_columns import label_column, language_of
from app.exchange.xlsform_languages import read_languages
from app.exchange.xlsform_scoring import ScoringReader
from app.exchange.xlsform_survey import NAME, SurveyReader
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_reading import ReadForm

REFUSED: Final = ("entities", "external_choices", "osm")
ABOUT: Final = {"measure": read_about, "alerts": read_alerts, "examples": read_examples}
KNOWN: Final = frozenset({"survey", "choices", "settings", "scoring", "lookup", "bands", *ABOUT})
_NOTHING: Final = Row(0, {})


def read_xlsform(file: str, content: bytes) -> ReadForm:
    """The measure in a workbook.

    A workbook without the sheet “scoring” gives each answer alone as a score; one without the sheet
    “measure” is one of this service's own.

    Args:
        file: Its name, for messages; without a form_id it also names the measure.
        content: Its bytes.

    Raises:
        FormFaultsError: It is no workbook, or has faults; each says its sheet, row and column.
    """
    sheets = read_workbook(file, content)
    if "survey" not in sheets:
        raise unreadable(
            file,
            _("it has no sheet “survey”"),
            _("Name the sheet with the questions “survey”. Its sheets: {names}.").format(
                names=", ".join(sheet.name for sheet in sheets.values()) or _("none")
            ),
        )
    draft = Draft(file=file, content=usual_content(file.rpartition(".")[0] or file))
    _read_settings(draft, sheets.get("settings"))
    _note_other_sheets(draft, sheets)
    survey = _read_questions(draft, sheets)
    for name, read in ABOUT.items():
        if name in sheets:
            read(sheets[name], draft)
    read_languages(draft, sheets, survey)
    _read_scores(draft, sheets, survey)
    return as_measure(draft)


def _read_settings(draft: Draft, sheet: Sheet | None) -> None:
    row = sheet.rows[0] if sheet and sheet.rows else _NOTHING
    if sheet:
        reader = SheetReader(sheet, draft.faults)
        reader.check()
        if row.get("name") and not NAME.fullmatch(row.get("name")):
            reader.wrong(row, "name", _("letters, digits, “_”, “-” and “.”, a letter first"))
    title = row.get("form_title") or draft.content["title"]
    draft.content |= {"title": title, "id": measure_id(row.get("form_id") or title)}
    draft.content["languages"] = [row.get("default_language")]
    version = row.get("version")
    if version.isdecimal() and int(version[:10]) > 0 and len(version) <= 10:
        draft.content["version"] = int(version)
    elif version:
        note = _("Sheet “settings”: the version “{version}” is not a whole number; it is kept as 1.")
        draft.notes.append(note.format(version=version))


def _note_other_sheets(draft: Draft, sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        if name in REFUSED and sheet.rows:
            draft.faults.add(
                _("sheet “{sheet}”").format(sheet=sheet.name), _("this part of XLSForm is not read")
            )
        elif name not in KNOWN and sheet.rows:
            draft.notes.append(_("The sheet “{sheet}” is left aside.").format(sheet=sheet.name))


def _read_questions(draft: Draft, sheets: dict[str, Sheet]) -> SurveyReader:
    (default,) = draft.content["languages"]
    label = label_column(sheets["survey"].headings, default)
    draft.content["languages"] = [language_of(label, default)]
    choices = None
    if "choices" in sheets:
        headings = sheets["choices"].headings
        choices = ChoiceReader(sheets["choices"], draft.faults, label_column(headings, default))
        choices.read()
    survey = SurveyReader(sheets["survey"], draft, label, choices)
    survey.read()
    return survey


def _read_scores(draft: Draft, sheets: dict[str, Sheet], survey: SurveyReader) -> None:
    if "scoring" not in sheets:
        each_alone(draft)
        return
    reader = ScoringReader(sheets["scoring"], draft, survey.codes)
    if "lookup" in sheets:
        reader.read_tables(sheets["lookup"])
    if "bands" in sheets:
        reader.read_bands(sheets["bands"])
    reader.read()
