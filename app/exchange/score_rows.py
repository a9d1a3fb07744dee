"""Reads a table of scores saved as CSV: person, time, score, and perhaps version and mode."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, Final

from app.domain.wording import quote
from app.errors import InvalidInputError
from app.exchange.score_times import TimeKind, read_time
from app.i18n import _
from app.measures.possible_score import is_possible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from app.exchange.score_times import ReadTime
    from app.measures.measure import ScoreRule

NEEDED: Final = ("person", "time", "score")
COLUMNS: Final = (*NEEDED, "version", "mode")
NO_SCORE: Final = ("", "-")
_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,12}(\.[0-9]{1,12})?")


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row: `score` is None where the cell says that there is none.

    Attributes:
        version: Of the measure; None where the file does not say.
        mode: How it was asked; empty where the file does not say.
    """

    person: str
    time: ReadTime
    score: Decimal | None
    version: int | None
    mode: str


def read_rows(file: str, text: str, rule: ScoreRule) -> tuple[ScoreRow, ...]:
    """Every row below the headings.

    Args:
        file: Its name, for messages.
        text: What it holds; commas, semicolons or tabs between the cells.
        rule: The score that is in it.

    Raises:
        InvalidInputError: A row cannot be used. It is counted as a spreadsheet counts, headings first.
    """
    table = [(number, cells) for number, cells in enumerate(_cells(text), start=1) if any(cells)]
    if not table:
        raise InvalidInputError(
            _("{file} is empty.").format(file=file), _("Use a table with the columns person, time and score.")
        )
    headings = _headings(*table[0])
    rows: list[ScoreRow] = []
    stand: dict[tuple[str, int], int] = {}
    for number, cells in table[1:]:
        row = _row(number, _named(number, headings, cells), rule)
        if rows and row.time.kind is not rows[0].time.kind:
            raise _two_kinds(number, row.time.kind, rows[0].time.kind)
        earlier = stand.setdefault((row.person, row.time.at), number)
        if earlier != number:
            raise _refused(
                number,
                _("{person} has a score for this time already, in row {earlier}").format(
                    person=quote(row.person), earlier=earlier
                ),
                _("Keep one of the two."),
            )
        rows.append(row)
    return tuple(rows)


def _cells(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    # A cell with an open quotation mark must not swallow the rest of the file without a word.
    reader = csv.reader(StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        for cells in reader:
            yield [cell.strip() for cell in cells]
    except csv.Error as error:
        raise _refused(
            reader.line_num,
            _("it is not written as a table: {reason}").format(reason=error),
            _("Save the table as CSV again."),
        ) from error


def _headings(number: int, cells: Sequence[str]) -> list[str]:
    names = [cell.casefold() for cell in cells]
    allowed = _("The columns are person, time and score; version and mode may follow.")
    for name in NEEDED:
        if name not in names:
            raise _refused(number, _("there is no column “{name}”").format(name=name), allowed)
    for name in names:
        if name not in COLUMNS:
            raise _refused(number, _("“{name}” is no column here").format(name=quote(name)), allowed)
        if names.count(name) > 1:
            raise _refused(number, _("the column “{name}” stands there twice").format(name=name), allowed)
    return names


def _named(number: int, headings: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    if len(cells) != len(headings):
        raise _refused(
            number,
            _("it has {found} cells, and the headings have {expected}").format(
                found=len(cells), expected=len(headings)
            ),
            _("Give every row as many cells as there are headings."),
        )
    return dict(zip(headings, cells, strict=True))


def _row(number: int, cells: dict[str, str], rule: ScoreRule) -> ScoreRow:
    if not cells["person"]:
        raise _refused(
            number, _("it does not say which person"), _("Write a name or a number for the person.")
        )
    time = read_time(cells["time"])
    if time is None:
        raise _refused(
            number,
            _("“{found}” is not a time").format(found=quote(cells["time"])),
            _("Write before and after, first and latest, whole numbers, or days as 2026-11-17."),
        )
    return ScoreRow(
        person=cells["person"],
        time=time,
        score=_score(number, cells["score"], rule),
        version=_version(number, cells.get("version", "")),
        mode=cells.get("mode", "").casefold(),
    )


def _score(number: int, text: str, rule: ScoreRule) -> Decimal | None:
    if text in NO_SCORE:
        return None
    advice = _("Write a score from {lowest} to {highest}, or leave the cell empty.").format(
        lowest=rule.lowest, highest=rule.highest
    )
    if not _NUMBER.fullmatch(text):
        raise _refused(number, _("“{found}” is not a number").format(found=quote(text)), advice)
    score = Decimal(text)
    if not rule.lowest <= score <= rule.highest:
        raise _refused(number, _("{found} is outside the range").format(found=text), advice)
    if not is_possible(rule, score):
        raise _refused(
            number,
            _("no answers give {found} as “{label}”").format(found=text, label=rule.label),
            _("Use the score as the measure reports it, multiplied or converted, and not the raw total."),
        )
    return score


def _version(number: int, text: str) -> int | None:
    if text and not (text.isascii() and text.isdigit()):
        raise _refused(
            number,
            _("“{found}” is not a version").format(found=quote(text)),
            _("Write a whole number, or leave the cell empty."),
        )
    return int(text) if text else None


def _two_kinds(number: int, found: TimeKind, before: TimeKind) -> InvalidInputError:
    return _refused(
        number,
        _("its time is one of “{found}”, and the rows above have “{before}”").format(
            found=found, before=before
        ),
        _("Use two files, for what a session did and what happened over time are compared apart."),
    )


def _refused(number: int, problem: str, advice: str) -> InvalidInputError:
    return InvalidInputError(
        _("Row {number}: {problem}.").format(number=number, problem=problem), advice, "file"
    )
