"""Writes a measure as a REDCap data dictionary: a row for each question, and how scores are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange import redcap_columns as columns
from app.exchange.beside import definition_beside
from app.exchange.csv_table import as_text, written
from app.exchange.form_reading import content_of, names_of, options_in, words_left_out
from app.exchange.sums import sum_of
from app.exchange.variable_names import DEFINITION, plain_name
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_reading import Content
    from app.measures.measure import Measure


def redcap(measure: Measure) -> bytes:
    """The dictionary as CSV; where the licence is one's own to bring, without the holder's words.

    Raises:
        InvalidInputError: An answer holds the sign that stands between answers there.
    """
    content = content_of(measure)
    names, form = names_of(content), plain_name(measure.id)
    fields: list[dict[str, str]] = [
        {columns.NAME: columns.RECORD_ID, columns.KIND: "text", columns.LABEL: _("Record")}
    ]
    if content["lead_in"]:
        said = {columns.NAME: names[""], columns.KIND: "descriptive", columns.LABEL: content["lead_in"]}
        fields.append(said)
    for number, item in enumerate(content["items"], start=1):
        label = as_text(item["text"] or words_left_out(number))
        asked = {columns.NAME: names[item["code"]], columns.LABEL: label}
        fields.append(asked | (_choosing(item, content) if "answers" in item else _line(item)))
    fields += [field for rule in content["scores"] if (field := _calculated(rule, content, names))]
    fields.append(
        {
            columns.NAME: DEFINITION,
            columns.KIND: "descriptive",
            columns.LABEL: as_text(f"{measure.attribution} ({measure.licence_name})"),
            columns.ANNOTATION: definition_beside(measure),
        }
    )
    rows = (
        [({columns.FORM: form} | field).get(column, "") for column in columns.COLUMNS] for field in fields
    )
    return written([columns.COLUMNS, *rows])


def _choosing(item: Content, content: Content) -> dict[str, str]:
    options = options_in(content, item)
    for _number, label in options:
        if "|" in label:
            raise InvalidInputError(
                _("The answer “{label}” cannot stand in a REDCap dictionary.").format(label=quote(label)),
                _("Take the upright stroke out of it first."),
            )
    listed = columns.BETWEEN_ANSWERS.join(f"{number}, {label}" for number, label in options)
    return {columns.KIND: "radio", columns.CHOICES: listed}


def _line(item: Content) -> dict[str, str]:
    least, most = map(str, item["line"])
    units = item.get("units", ())
    ends = item.get("ends", ())
    said = (
        _("{least} = {low}; {most} = {high}").format(least=least, low=ends[0], most=most, high=ends[1])
        if ends
        else ""
    )
    return {
        columns.KIND: "text",
        columns.NOTE: as_text(units[0]["name"] if units else said),
        columns.VALIDATION: "number" if units else "integer",
        columns.LEAST: least,
        columns.MOST: most,
    }


def _calculated(rule: Content, content: Content, names: dict[str, str]) -> dict[str, str]:
    total = sum_of(rule, content, {code: f"[{name}]" for code, name in names.items()}, divided="/")
    if not total:
        return {}
    name = names[f"score {rule['code']}"]
    return {
        columns.NAME: name,
        columns.KIND: "calc",
        columns.LABEL: as_text(rule["label"]),
        columns.CHOICES: total,
    }
