"""Writes a measure as an XLSForm workbook that other programs open, with nothing of it lost."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final

from app.errors import InvalidInputError
from app.exchange.form_reading import content_of, names_of, words_left_out
from app.exchange.sums import sum_of
from app.exchange.xlsform_about import LINES, LISTS, NUMBERS, WORDS
from app.exchange.xlsform_columns import TRANSLATED
from app.exchange.xlsform_languages import language_heading
from app.exchange.xlsform_scoring import CHANGE
from app.exchange.xlsform_types import Asks
from app.i18n import _
from app.measures.measure import Direction

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # the package brings no types

    from app.exchange.form_reading import Content
    from app.measures.measure import Measure

Cell = str | int | float | Decimal | None
Table = list[Sequence[Cell]]

SURVEY: Final = (
    "type", "name", "label", "parameters", "constraint", "calculation",
    "code", "optional", "units", "end_low", "end_high", "upright", "own_words",
)  # fmt: skip
SCORING: Final = (
    "score", "label", "method", "items", "min_items", "multiply", "lookup", "higher_is_better", "min", "max",
    "reliability", "sd_norm", "mean_norm", "mid", "possible", "source", "licence", "decimals", "counted",
)  # fmt: skip
BETTER: Final = {Direction.HIGHER: "yes", Direction.LOWER: "no", Direction.NEITHER: "neither"}
NAMES_AN_ANSWER: Final = "${"
MADE_ON: Final = datetime(2026, 1, 1, tzinfo=UTC)
"""The same measure gives the same bytes, so a workbook does not say when it was written."""


def xlsform(measure: Measure) -> bytes:
    """The workbook; where the licence is one's own to bring, without the holder's words.

    Raises:
        InvalidInputError: Its words hold the signs by which an XLSForm names an answer.
    """
    content = content_of(measure)
    if NAMES_AN_ANSWER in str(content):
        raise InvalidInputError(
            _("“{signs}” cannot stand in the words of an XLSForm.").format(signs=NAMES_AN_ANSWER),
            _("Write it in another way in the measure first."),
        )
    names = names_of(content)
    tables = {
        "survey": _survey(measure, content, names),
        "choices": _choices(measure, content),
        "settings": _settings(measure),
        "scoring": _scoring(measure, content, names),
        "lookup": _lookup(content),
        "bands": _bands(content),
        "measure": _about(content),
        "alerts": _alerts(content),
        "examples": _examples(content),
    }
    return _workbook({name: table for name, table in tables.items() if len(table) > 1 or name == "survey"})


def _workbook(tables: dict[str, Table]) -> bytes:
    # Loaded with the first workbook, and not with the program.
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - see above; no types

    output = BytesIO()
    as_typed = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(output, as_typed) as workbook:
        workbook.set_properties({"created": MADE_ON.replace(tzinfo=None)})
        heavy = workbook.add_format({"bold": True})
        for name, table in tables.items():
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.set_row(0, None, heavy)
            for number, row in enumerate(table):
                for column, cell in enumerate(row):
                    _put(sheet, number, column, cell)
            widest = [
                max(len(str(row[n] or "")) for row in table if n < len(row)) for n in range(len(table[0]))
            ]
            for column, wide in enumerate(widest):
                sheet.set_column(column, column, min(60, max(9, wide + 1)))
    return output.getvalue()


def _put(sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
    """Words stay words, even where they look like a number or a formula."""
    if isinstance(cell, str):
        sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write_number(row, column, cell)


def _survey(measure: Measure, content: Content, names: dict[str, str]) -> Table:
    rows: Table = [_labelled(measure, SURVEY)]
    if measure.lead_in and content["lead_in"]:
        rows.append((Asks.NOTE.value, names[""], content["lead_in"]))
    for number, item in enumerate(content["items"], start=1):
        asks, parameters, constraint = _asked(item)
        ends = item.get("ends", ("", ""))
        units = "; ".join(f"{unit['name']}={_whole_size(unit['size'])}" for unit in item.get("units", ()))
        rows.append(
            (
                asks, names[item["code"]], item["text"] or words_left_out(number), parameters, constraint, "",
                item["code"], _yes(item, "optional"), units, *ends,
                _yes(item, "upright"), _yes(item, "own_words"),
            )
        )  # fmt: skip
    for said in content["translations"]:
        rows = _beside(rows, said, {names[item["code"]]: item["code"] for item in content["items"]})
    return rows + [row for rule in content["scores"] if (row := _calculated(rule, content, names))]


def _labelled(measure: Measure, headings: Sequence[str]) -> Sequence[str]:
    """Where there are further languages, the column of the measure's own says which it is."""
    own = f"label::{language_heading(measure.languages[0])}"
    return [own if h == "label" and measure.translations else h for h in headings]


def _beside(rows: Table, said: Content, codes: dict[str, str]) -> Table:
    """The questions with the columns of another language beside them."""
    language, texts = language_heading(said["language"]), dict(said["items"])
    ends = {code: (low, high) for code, low, high in said.get("ends", ())}
    wide: Table = [[*rows[0], *(f"{key}::{language}" for key in TRANSLATED)]]
    for row in rows[1:]:
        code = codes.get(str(row[1]), "")
        words = texts[code] if code else said["lead_in"]
        gap = [""] * (len(rows[0]) - len(row))
        wide.append([*row, *gap, words, *ends.get(code, ("", ""))])
    return wide


def _yes(item: Content, key: str) -> str:
    return "yes" if item.get(key) else ""


def _asked(item: Content) -> tuple[str, str, str]:
    """Type, parameters and constraint of a question."""
    if "answers" in item:
        return f"select_one {item['answers']}", "", ""
    least, most = item["line"]
    if "units" in item:
        return Asks.DECIMAL.value, "", f". >= {least} and . <= {most}"
    return Asks.RANGE.value, f"start={least} end={most} step=1", ""


def _calculated(rule: Content, content: Content, names: dict[str, str]) -> tuple[Cell, ...] | None:
    """The same score for programs that do not know our sheets."""
    total = sum_of(rule, content, {code: f"${{{name}}}" for code, name in names.items()}, divided="div")
    return (Asks.CALCULATE.value, names[f"score {rule['code']}"], "", "", "", total) if total else None


def _choices(measure: Measure, content: Content) -> Table:
    said = content["translations"]
    labels = [{(code, n): label for n, code, label in each.get("answers", ())} for each in said]
    own = _labelled(measure, ("list_name", "name", "label", "score"))
    rows: Table = [[*own, *(f"label::{language_heading(each['language'])}" for each in said)]]
    for answers in content["answer_sets"]:
        code = answers["code"]
        rows += [
            (code, str(n), label, n, *(each[code, n] for each in labels)) for n, label in answers["options"]
        ]
    return rows


def _settings(measure: Measure) -> Table:
    headings = ("form_title", "form_id", "version", "default_language")
    own = measure.languages[0]
    named = language_heading(own) if measure.translations else own
    return [headings, (measure.title, measure.id, str(measure.version), named)]


def _scoring(measure: Measure, content: Content, names: dict[str, str]) -> Table:
    rows: Table = [SCORING]
    turned = {item["code"] for item in content["items"] if item.get("reverse")}
    for rule in content["scores"]:
        change = rule.get("change", {})
        said = {
            **{column: change.get(key) for key, column in CHANGE.items()},
            "score": rule["code"],
            "label": rule["label"],
            "method": rule["method"],
            "items": " ".join(f"{'-' if code in turned else ''}{names[code]}" for code in rule["items"]),
            "min_items": len(rule["items"]) - rule["most_missing"],
            "multiply": _whole_size(rule.get("multiplier", "")),
            "lookup": rule["code"] if "table" in rule else "",
            "higher_is_better": BETTER[Direction(rule["direction"])],
            "min": rule["range"][0],
            "max": rule["range"][1],
            "source": change.get("source"),
            "licence": measure.licence_name,
            "decimals": rule["decimals"],
            "counted": " ".join(map(str, rule.get("counted", ()))),
        }
        rows.append([said[column] for column in SCORING])
    return rows


def _lookup(content: Content) -> Table:
    rows: Table = [("table", "raw", "value")]
    for rule in content["scores"]:
        rows += [(rule["code"], raw, value) for raw, value in rule.get("table", ())]
    return rows


def _bands(content: Content) -> Table:
    rows: Table = [("score", "from", "to", "label", "source")]
    for rule in content["scores"]:
        rows += [(rule["code"], *band, rule.get("bands_source")) for band in rule.get("bands", ())]
    return rows


def _about(content: Content) -> Table:
    rows: Table = [("key", "value")]
    rows += [(key, content[key]) for key in (*WORDS, *NUMBERS)]
    rows += [(key, ", ".join(content[key])) for key in LISTS]
    return rows + [(LINES, line) for line in content[LINES]]


def _alerts(content: Content) -> Table:
    headings = ("item", "above", "when_blank", "flag", "from_paper")
    said = [{**alert, "when_blank": "yes" if alert["when_blank"] else "no"} for alert in content["alerts"]]
    return [headings, *([alert[key] for key in headings] for alert in said)]


def _examples(content: Content) -> Table:
    rows: Table = [("example", "answers", "score", "raw", "value", "band", "not_scored", "flag")]
    for number, example in enumerate(content["examples"], start=1):
        rows.append((number, example["answers"]))
        rows += [(number, "", s["code"], s["raw"], s["value"], s.get("band")) for s in example["scores"]]
        rows += [(number, "", code, None, None, "", why) for code, why in example["not_scored"]]
        rows += [(number, "", "", None, None, "", "", flag) for flag in example["flags"]]
    return rows


def _whole_size(share: str) -> str:
    """ "3/1" as "3"; other shares as they are."""
    return share.removesuffix("/1")
