"""What the columns of a measure's data mean, for whoever works with them in another program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.exchange.csv_table import as_text, written
from app.exchange.form_reading import content_of, names_of, options_in, words_left_out
from app.exchange.sheet_reader import number_in
from app.i18n import _
from app.measures.measure import NotAnswered

if TYPE_CHECKING:
    from app.exchange.form_reading import Content
    from app.measures.measure import Measure

COLUMNS: Final = ("variable", "label", "type", "values", "missing", "min", "max", "source")


def data_dictionary(measure: Measure) -> bytes:
    """One row for each item and each score, as CSV."""
    content = content_of(measure)
    names = names_of(content)
    items = [
        _item(item, names[item["code"]], number, content)
        for number, item in enumerate(content["items"], start=1)
    ]
    scores = [_score(rule, names[f"score {rule['code']}"]) for rule in content["scores"]]
    source = f"{measure.title}, {measure.version}. {measure.attribution}"
    rows = [*([*item, source] for item in items), *scores]
    return written([COLUMNS, *(_safe(row) for row in rows)])


def _safe(row: list[str]) -> list[str]:
    """The row without the start of a formula; a number that begins with a minus stays one."""
    return [cell if number_in(cell) is not None else as_text(cell) for cell in row]


def _item(item: Content, name: str, number: int, content: Content) -> list[str]:
    label = item["text"] or words_left_out(number)
    missing = "; ".join(NotAnswered)
    if "answers" in item:
        options = options_in(content, item)
        values = "; ".join(f"{value} = {words}" for value, words in options)
        numbers = [value for value, _words in options]
        return [name, label, _("answer"), values, missing, str(min(numbers)), str(max(numbers))]
    least, most = map(str, item["line"])
    low, high = item.get("ends", ("", ""))
    units = item.get("units", ())
    values = f"{least} = {low}; {most} = {high}" if low else ""
    kind = units[0]["name"] if units else _("number")
    return [name, label, kind, values, missing, least, most]


def _score(rule: Content, name: str) -> list[str]:
    least, most = map(str, rule["range"])
    bands = "; ".join(
        _("{least} to {most} = {label}").format(least=low, most=high, label=label)
        for low, high, label in rule.get("bands", ())
    )
    missing = _("up to {n} answers missing").format(n=rule["most_missing"])
    if not rule["most_missing"]:
        missing = _("no answer missing")
    kind = f"{rule['method']}, {rule['direction']}"
    return [name, rule["label"], kind, bands, missing, least, most, rule.get("bands_source", "")]
