"""Tries the worked examples inside a measure: what its own file says must come out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.errors import InvalidInputError
from app.i18n import _
from app.measures.measure_file import parse_measure
from app.measures.scoring import score
from app.measures.strict import DefinitionError
from app.measures.typed_answers import read_answers

if TYPE_CHECKING:
    from collections.abc import Collection

    from app.measures.filled import ScoreSheet
    from app.measures.measure import Example, Measure


def checked_measure(file: str, text: str, known_flags: Collection[str]) -> Measure:
    """A measure as its file defines it, every worked example tried.

    Raises:
        DefinitionError: As `parse_measure` does, or something else comes out of an example.
    """
    measure = parse_measure(file, text, known_flags)
    refuse_wrong_examples(file, measure)
    return measure


def refuse_wrong_examples(file: str, measure: Measure) -> None:
    """Tries every worked example.

    Raises:
        DefinitionError: Something else comes out of one than it says.
    """
    for example in measure.examples:
        problem = what_differs(measure, example)
        if problem:
            raise DefinitionError(
                _("{file}, example {answers}: {problem}").format(
                    file=file, answers=example.answers, problem=problem
                ),
                _("Correct the example or the rule, whichever is wrong."),
            )


def what_differs(measure: Measure, example: Example) -> str:
    """What comes out of an example otherwise than it says; empty when nothing does."""
    try:
        sheet = score(measure, read_answers(measure, example.answers))
    except InvalidInputError as error:
        return f"{error.message} {error.advice}"
    wanted, found = _wanted(example), _found(sheet)
    if wanted == found:
        return ""
    return _("it says {wanted}; found {found}.").format(wanted=_said(wanted), found=_said(found))


def _wanted(example: Example) -> list[str]:
    scores = [f"{s.code} {s.raw.normalize():f} {s.value.normalize():f} {s.band}" for s in example.scores]
    return scores + [f"{code} {why}" for code, why in example.not_scored] + list(example.flags)


def _found(sheet: ScoreSheet) -> list[str]:
    scores = [f"{s.code} {s.raw.normalize():f} {s.value.normalize():f} {s.band}" for s in sheet.scores]
    missing = [f"{each.code} {each.reason}" for each in sheet.not_scored]
    return scores + missing + [alert.flag for alert in sheet.alerts]


def _said(lines: list[str]) -> str:
    return "; ".join(line.rstrip() for line in lines) or _("nothing")
