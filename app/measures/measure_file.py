"""Reads a measure from its file, strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.measures.measure import Alert, AnsweredBy, Example, ExpectedScore, Gate, LicenceKind, Measure, Way
from app.measures.measure_fits import check_measure
from app.measures.measure_items import read_answer_sets, read_items
from app.measures.measure_translations import read_translations
from app.measures.score_rules import read_scores
from app.measures.strict import parse

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.measures.measure import Item
    from app.measures.strict import Entry

MEASURE: Final = (
    "id", "version", "title", "holder", "licence", "licence_name", "attribution", "gate", "recall", "lead_in",
    "youngest", "oldest", "answered_by", "ways", "languages", "group_from", "to_check", "answer_sets",
    "items", "scores", "alerts", "examples", "translations",
)  # fmt: skip
OPTIONAL: Final = ("answer_sets", "translations")
ALERT: Final = ("item", "above", "when_blank", "flag", "from_paper")
EXAMPLE: Final = ("answers", "scores", "not_scored", "flags")
EXPECTED: Final = ("code", "raw", "value", "band")


def parse_measure(file: str, text: str, known_flags: Collection[str]) -> Measure:
    """A measure as its file defines it; its worked examples are not tried here.

    Args:
        file: The file's name, for messages.
        text: What it holds, TOML.
        known_flags: The codes of the signs an alert may open.

    Raises:
        DefinitionError: A key is unknown, missing or of the wrong kind, or the parts do not fit together.
    """
    return read_measure(parse(file, text, MEASURE), known_flags)


def read_measure(top: Entry, known_flags: Collection[str]) -> Measure:
    """A measure from the keys of its definition, whatever kind of file they stood in.

    Raises:
        DefinitionError: As `parse_measure` does.
    """
    top.need(*(key for key in MEASURE if key not in OPTIONAL))
    items = read_items(top)
    measure = Measure(
        id=top.words("id"),
        version=top.number("version"),
        title=top.words("title"),
        holder=top.words("holder"),
        licence=top.choice("licence", LicenceKind),
        licence_name=top.words("licence_name"),
        attribution=top.words("attribution"),
        gate=top.choice("gate", Gate),
        recall=top.words("recall"),
        lead_in=top.text("lead_in"),
        youngest=top.number("youngest"),
        oldest=top.number("oldest"),
        answered_by=top.choices("answered_by", AnsweredBy),
        ways=top.choices("ways", Way),
        languages=top.texts("languages"),
        group_from=top.number("group_from"),
        to_check=top.texts("to_check"),
        items=items,
        scores=read_scores(top, items),
        alerts=tuple(_alert(entry, items, known_flags) for entry in top.entries("alerts", "item", ALERT)),
        examples=tuple(_example(entry) for entry in top.entries("examples", "answers", EXAMPLE)),
        translations=read_translations(top, items, read_answer_sets(top)),
    )
    check_measure(top, measure)
    return measure


def _alert(entry: Entry, items: Collection[Item], known_flags: Collection[str]) -> Alert:
    codes = [item.code for item in items]
    for key, allowed in (("item", codes), ("flag", known_flags)):
        if entry.text(key) not in allowed:
            raise entry.refused(key, entry.text(key), allowed)
    return Alert(
        item=entry.text("item"),
        above=entry.exact("above"),
        when_blank=entry.flag("when_blank"),
        flag=entry.text("flag"),
        from_paper=entry.words("from_paper"),
    )


def _example(entry: Entry) -> Example:
    return Example(
        answers=entry.text("answers"),
        scores=tuple(
            ExpectedScore(
                code=score.text("code"),
                raw=score.exact("raw"),
                value=score.exact("value"),
                band=score.text("band", ""),
            )
            for score in entry.entries("scores", "code", EXPECTED)
        ),
        not_scored=entry.pairs("not_scored", str),
        flags=entry.texts("flags"),
    )
