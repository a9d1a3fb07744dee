"""Workbooks with one fault each, and what is said of it."""

from __future__ import annotations

from tests.exchange.forms_in_and_out import CHOICES, SCORING, SURVEY, Sheets


def changed(table: list[list[object]], row: int, column: int, cell: object) -> list[list[object]]:
    copy = [list(line) for line in table]
    copy[row][column] = cell
    return copy


def and_column(table: list[list[object]], heading: str, *cells: object) -> list[list[object]]:
    return [[*line, cell] for line, cell in zip(table, (heading, *cells), strict=True)]


def survey(*rows: list[object]) -> list[list[object]]:
    return [*SURVEY, *rows]


LINE = ". >= 0 and . <= 9"
GOOD: Sheets = {"survey": SURVEY, "choices": CHOICES}

REFUSED_BY_BOTH: dict[str, tuple[Sheets, str]] = {
    "no survey": ({"choices": CHOICES}, "form.xlsx: it has no sheet “survey”."),
    "empty survey": ({"survey": [], "choices": CHOICES}, "sheet “survey”, row 1: there is no column “type”."),
    "no column type": (
        {**GOOD, "survey": changed(SURVEY, 0, 0, "typ")},
        "sheet “survey”, row 1: there is no column “type”.",
    ),
    "no column name": (
        {**GOOD, "survey": changed(SURVEY, 0, 1, "nam")},
        "sheet “survey”, row 1: there is no column “name”.",
    ),
    "unknown type": (
        {**GOOD, "survey": changed(SURVEY, 2, 0, "selekt_one a")},
        "sheet “survey”, row 3, column “type”: found “selekt_one a”. Allowed: select_one LIST, ",
    ),
    "capitals": (
        {**GOOD, "survey": changed(SURVEY, 2, 0, "Integer")},
        "row 3, column “type”: found “Integer”.",
    ),
    "no type": ({**GOOD, "survey": changed(SURVEY, 1, 0, "")}, "row 2, column “type”: nothing stands there."),
    "no list": ({**GOOD, "survey": changed(SURVEY, 1, 0, "select_one")}, "found “select_one”."),
    "another list": (
        {**GOOD, "survey": changed(SURVEY, 1, 0, "select_one b")},
        "row 2, column “type”: there is no list “b” in the sheet “choices”. Allowed: a.",
    ),
    "no choices": ({"survey": SURVEY}, "row 2, column “type”: there is no list “a” in the sheet “choices”."),
    "a name twice": (
        {**GOOD, "survey": changed(SURVEY, 2, 1, "q1")},
        "row 3, column “name”: “q1” stands in row 2 already. Allowed: each name once.",
    ),
    "a name with a space": ({**GOOD, "survey": changed(SURVEY, 1, 1, "q 1")}, "column “name”: found “q 1”."),
    "no name": ({**GOOD, "survey": changed(SURVEY, 1, 1, "")}, "column “name”: nothing stands there."),
    "meta": ({**GOOD, "survey": changed(SURVEY, 1, 1, "meta")}, "column “name”: found “meta”."),
    "no label": ({**GOOD, "survey": changed(SURVEY, 1, 2, "")}, "column “label”: nothing stands there."),
    "an unknown answer": (
        {**GOOD, "survey": and_column(SURVEY, "relevant", "", "${q7} = 1")},
        "row 3, column “relevant”: found “${q7}”. Allowed: a name of this sheet.",
    ),
    "an open bracket": (
        {**GOOD, "survey": and_column(SURVEY, "relevant", "", "${q1 = 1")},
        "column “relevant”: found “${q1 = 1”",
    ),
    "a choice twice": (
        {**GOOD, "choices": changed(CHOICES, 2, 1, "0")},
        "sheet “choices”, row 3, column “name”: “0” stands in row 2 already.",
    ),
    "a choice without a name": (
        {**GOOD, "choices": changed(CHOICES, 2, 1, "")},
        "sheet “choices”, row 3, column “name”: nothing",
    ),
    "no list_name": (
        {**GOOD, "choices": changed(CHOICES, 0, 0, "list")},
        "sheet “choices”, row 1: there is no column “list_name”.",
    ),
    "an open group": (
        {**GOOD, "survey": survey(["begin_group", "g", "G"])},
        "row 4, column “type”: this group never ends.",
    ),
    "an end alone": (
        {**GOOD, "survey": survey(["end_group", "", ""])},
        "row 4, column “type”: no group begins before this",
    ),
    "an empty calculation": (
        {**GOOD, "survey": and_column(survey(["calculate", "c", ""]), "calculation", "", "", "")},
        "row 4, column “calculation”: nothing stands there.",
    ),
    "a range of words": (
        {**GOOD, "survey": and_column(survey(["range", "r", "R"]), "parameters", "", "", "start=a end=9")},
        "row 4, column “parameters”: found “start=a end=9”. Allowed: start, end and step 1",
    ),
    "parameters": (
        {**GOOD, "survey": and_column(SURVEY, "parameters", "", "any")},
        "row 3, column “parameters”: found “any”. Allowed: an empty cell; only a range has any.",
    ),
    "a heading twice": (
        {**GOOD, "survey": and_column(SURVEY, "label", "x", "y")},
        "sheet “survey”, row 1: the column “label” stands there twice.",
    ),
    "save_to": (
        {**GOOD, "survey": and_column(SURVEY, "save_to", "", "p")},
        "row 3, column “save_to”: this part of XLSForm is not read.",
    ),
    "spaces in a name": (
        {
            "survey": survey(["select_multiple b", "m", "M"]),
            "choices": [*CHOICES, ["b", "a b", "AB"]],
        },
        "sheet “choices”, row 4, column “name”: found “a b”.",
    ),
    "a name in settings": (
        {**GOOD, "settings": [["name"], ["1 a"]]},
        "sheet “settings”, row 2, column “name”: found “1 a”.",
    ),
}

REFUSED_HERE: dict[str, tuple[Sheets, str]] = {
    "a loop": (
        {**GOOD, "survey": survey(["begin_repeat", "r", "R"], ["end_repeat", "", ""])},
        "found “begin_repeat”",
    ),
    "a picture": ({**GOOD, "survey": survey(["image", "i", "I"])}, "row 4, column “type”: found “image”."),
    "other": (
        {**GOOD, "survey": changed(SURVEY, 1, 0, "select_one a or_other")},
        "found “select_one a or_other”",
    ),
    "no ends": (
        {**GOOD, "survey": survey(["integer", "i", "I"])},
        "row 4, column “constraint”: nothing stands there. Allowed: the lowest and the highest answer",
    ),
    "decimal": (
        {**GOOD, "survey": and_column(survey(["decimal", "d", "D"]), "constraint", "", "", LINE)},
        "row 4, column “type”: found “decimal” with nothing in the column “units”.",
    ),
    "nothing to score": ({**GOOD, "survey": SURVEY[:1]}, "there is no question whose answer is a number."),
    "an answer without a number": (
        {**GOOD, "choices": changed(CHOICES, 1, 1, "never")},
        "sheet “choices”, row 2, column “name”: found “never”. Allowed: a whole number, here or as “name”.",
    ),
    "a score of nothing": (
        {**GOOD, "scoring": changed(SCORING, 1, 3, "q1 q9")},
        "sheet “scoring”, row 2, column “items”: found “q9”. Allowed: q1, q2.",
    ),
    "a method": (
        {**GOOD, "scoring": changed(SCORING, 1, 2, "add")},
        "column “method”: found “add”. Allowed: sum,",
    ),
    "a direction": (
        {**GOOD, "scoring": changed(SCORING, 1, 5, "")},
        "column “higher_is_better”: nothing stands there.",
    ),
    "too many items": (
        {**GOOD, "scoring": changed(SCORING, 1, 4, 9)},
        "column “min_items”: found “9”. Allowed: a number from 1 to 2.",
    ),
    "a gap in the bands": (
        {
            **GOOD,
            "scoring": SCORING,
            "bands": [
                ["score", "from", "to", "label", "source"],
                ["total", 0, 0, "low", "we"],
                ["total", 2, 2, "high", "we"],
            ],
        },
        "sheet “scoring”, row 2: “bands” cannot be used. Found: 2 to 2 (high). Allowed: a band from 1.",
    ),
    "a key": (
        {**GOOD, "measure": [["key", "value"], ["colour", "red"]]},
        "sheet “measure”, row 2, column “key”: found",
    ),
    "entities": (
        {**GOOD, "entities": [["list_name"], ["a"]]},
        "sheet “entities”: this part of XLSForm is not read.",
    ),
    "turned round once": (
        {**GOOD, "scoring": [*SCORING, ["more", "More", "sum", "q1 q2", "", "no"]]},
        "sheet “scoring”, row 3, column “items”: “q2” is turned round in one score and not in another.",
    ),
    "a wrong example": (
        {
            **GOOD,
            "scoring": SCORING,
            "examples": [
                ["example", "answers", "score", "raw", "value", "band", "not_scored", "flag"],
                [1, "1,1"],
                [1, "", "total", 2, 2],
            ],
        },
        "form.xlsx, example 1,1: it says total 2 2; found total 1 1.",
    ),
}
