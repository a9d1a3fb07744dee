"""Measures to write and read again, made-up workbooks, and the judge of workbooks."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from pyxform.errors import PyXFormError  # type: ignore[import-untyped]  # the package brings no types
from pyxform.xls2xform import convert  # type: ignore[import-untyped]  # the package brings no types
from xlsxwriter import Workbook  # type: ignore[import-untyped]  # the package brings no types

from app.exchange.form_faults import FormFaultsError
from app.exchange.form_reading import made_examples
from app.exchange.xlsform_read import read_xlsform
from app.measures.measure import Direction, Item, Measure, Method, ScoreRule
from app.measures.registry import all_measures, current_measure
from app.measures.scoring import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Sheets = dict[str, list[list[object]]]

SURVEY: list[list[object]] = [
    ["type", "name", "label"],
    ["select_one a", "q1", "How are you?"],
    ["select_one a", "q2", "And now?"],
]
CHOICES: list[list[object]] = [["list_name", "name", "label"], ["a", "0", "No"], ["a", "1", "Yes"]]
SCORING: list[list[object]] = [
    ["score", "label", "method", "items", "min_items", "higher_is_better"],
    ["total", "Total", "sum", "q1 -q2", "", "yes"],
]


@cache
def shipped() -> tuple[Measure, ...]:
    return tuple(all_measures().values())


def book(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    output = BytesIO()
    with Workbook(output, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if cell not in ("", None):
                        sheet.write(number, column, cell)
    return output.getvalue()


def judged(content: bytes) -> str:
    """What pyxform has against a workbook; empty where it takes it without a warning."""
    try:
        return "; ".join(convert(BytesIO(content), file_type=".xlsx").warnings)
    except PyXFormError as problem:
        return str(problem)


def faults(content: bytes, file: str = "form.xlsx") -> tuple[str, ...]:
    try:
        read_xlsform(file, content)
    except FormFaultsError as error:
        return error.faults
    return ()


LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S"), exclude_characters="|$")
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=9), min_size=1, max_size=4).map(" ".join)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    """A measure of one's own: any words, answers and lines of any numbers, a sum and a mean."""
    labels = draw(st.lists(WORDS, min_size=2, max_size=5, unique_by=str.casefold))
    first = draw(st.integers(-3, 3))
    options = tuple((first + n, label) for n, label in enumerate(labels))
    low, high = options[0][0], options[-1][0]
    asked = [
        Item(
            code=f"{draw(WORDS)} {n}",
            text=draw(WORDS),
            lowest=Decimal(low),
            highest=Decimal(high),
            options=options,
            reverse=draw(st.booleans()),
        )
        for n in range(draw(st.integers(2, 4)))
    ]
    line = Item(
        code="line", text=draw(WORDS), lowest=Decimal(first), highest=Decimal(first + 9), ends=("a", "b")
    )
    codes = tuple(item.code for item in asked)
    by = draw(st.sampled_from((Fraction(1), Fraction(4), Fraction(25, 3))))
    total = ScoreRule(
        code="total", label=draw(WORDS), method=Method.SUM, items=codes, direction=Direction.LOWER,
        lowest=Decimal(low * len(codes)), highest=Decimal(high * len(codes)), multiplier=Fraction(1),
    )  # fmt: skip
    alone = ScoreRule(
        code="alone", label="Alone", method=Method.ITEM, items=("line",), direction=Direction.NEITHER,
        lowest=line.lowest, highest=line.highest, multiplier=Fraction(1),
    )  # fmt: skip
    measure = replace(
        current_measure("confidence"), id="made-up", title=draw(WORDS), lead_in=draw(WORDS | st.just("")),
        items=(*asked, line), scores=(_times(total, by), alone), languages=("cy",),
    )  # fmt: skip
    return replace(measure, examples=made_examples(measure))


def _times(rule: ScoreRule, by: Fraction) -> ScoreRule:
    ends = (rounded(Fraction(end) * by, 1) for end in (rule.lowest, rule.highest))
    lowest, highest = ends
    return replace(rule, multiplier=by, decimals=1, lowest=lowest, highest=highest)
