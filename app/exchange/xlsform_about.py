"""The sheets beside an XLSForm that say whose a measure is, what raises an alarm, and what must come out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.exchange.sheet_reader import SheetReader, plain_number
from app.i18n import _

if TYPE_CHECKING:
    from app.exchange.form_reading import Content, Draft
    from app.exchange.workbook import Row, Sheet

WORDS: Final = ("holder", "licence", "licence_name", "attribution", "gate", "recall")
NUMBERS: Final = ("youngest", "oldest", "group_from")
LISTS: Final = ("answered_by", "ways", "languages")
LINES: Final = "to_check"
"""The key that may stand several times, once for each line."""


def read_about(sheet: Sheet, draft: Draft) -> None:
    """The sheet “measure”: key, value."""
    reader = SheetReader(sheet, draft.faults)
    reader.check("key", "value")
    for row in sheet.rows:
        key, value = row.get("key"), row.get("value")
        if key in WORDS:
            draft.content[key] = value
        elif key in NUMBERS:
            draft.content[key] = reader.whole(row, "value", 0)
        elif key in LISTS:
            draft.content[key] = [part.strip() for part in value.split(",")]
        elif key == LINES:
            draft.content[LINES].append(value)
        else:
            reader.wrong(row, "key", ", ".join((*WORDS, *NUMBERS, *LISTS, LINES)))


def read_alerts(sheet: Sheet, draft: Draft) -> None:
    """The sheet “alerts”: item, above, when_blank, flag, from_paper."""
    reader = SheetReader(sheet, draft.faults)
    reader.check("item", "above", "when_blank", "flag", "from_paper")
    for row in sheet.rows:
        above = reader.number(row, "above")
        draft.content["alerts"].append(
            {
                "item": row.get("item"),
                "above": plain_number(above) if above is not None else 0,
                "when_blank": reader.yes(row, "when_blank"),
                "flag": row.get("flag"),
                "from_paper": row.get("from_paper"),
            }
        )


def read_examples(sheet: Sheet, draft: Draft) -> None:
    """The sheet “examples”: a row for each thing that must come out, the answers in the first of them."""
    reader = SheetReader(sheet, draft.faults)
    reader.check("example", "answers", "score", "raw", "value", "band", "not_scored", "flag")
    examples: dict[str, Content] = {}
    for row in sheet.rows:
        key = reader.needed(row, "example", _("a number for the example"))
        example = examples.setdefault(key, {"answers": "", "scores": [], "not_scored": [], "flags": []})
        example["answers"] = row.get("answers") or example["answers"]
        _read_outcome(reader, row, example)
    draft.content["examples"] = list(examples.values())
    draft.own_examples = bool(examples)


def _read_outcome(reader: SheetReader, row: Row, example: Content) -> None:
    if row.get("flag"):
        example["flags"].append(row.get("flag"))
    if row.get("not_scored"):
        example["not_scored"].append([row.get("score"), row.get("not_scored")])
    elif row.get("score"):
        raw, value = (reader.number(row, column) for column in ("raw", "value"))
        if raw is None or value is None:
            reader.faults.add(reader.at(row), _("an example needs the raw score and the score"))
            return
        outcome: Content = {"code": row.get("score"), "raw": plain_number(raw), "value": plain_number(value)}
        example["scores"].append(outcome | ({"band": row.get("band")} if row.get("band") else {}))
