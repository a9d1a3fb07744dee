"""Answers to the questions about a register in a file: which codes there are, and what each may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from app.domain.file_columns import AS_BEFORE, COLUMN, ColumnUse
from app.domain.wording import quote
from app.errors import InvalidInputError
from app.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

SHEET: Final = "sheet"
ALLOWED: Final = (
    (re.compile(r"mark:.+", re.DOTALL), re.compile("present|absent|apologies|nothing")),
    (re.compile(r"row:\d+"), re.compile("two|out")),
    (re.compile(r"same:\d+:\d+"), re.compile("one|two")),
    (re.compile(r"year"), re.compile(r"20\d\d")),
    (re.compile(r"order"), re.compile("day|month")),
    (re.compile(SHEET), re.compile(".+", re.DOTALL)),
    (re.compile(COLUMN + r"(?:[A-Z]{1,3}|\d{1,4})"), re.compile("|".join(ColumnUse))),
    (re.compile(AS_BEFORE), re.compile(".+", re.DOTALL)),
)
"""The code of a question, and its answers. What further questions there are is not asked of the file."""
OF_THE_RECORDS: Final = re.compile(r"person:\d+|times")
"""Questions that are asked of the records beside the file."""


def check_answers(answers: Mapping[str, str]) -> None:
    """Accept answers that some question may have.

    Raises:
        InvalidInputError: There is no such question, or it has no such answer.
    """
    for code, answer in answers.items():
        allowed = next((answers for codes, answers in ALLOWED if codes.fullmatch(code)), None)
        if allowed is None and OF_THE_RECORDS.fullmatch(code):
            continue
        if allowed is None or not allowed.fullmatch(answer):
            raise no_choice(code, answer)


def no_choice(code: str, answer: str) -> InvalidInputError:
    """An answer that is none of the choices."""
    return InvalidInputError(
        _("“{answer}” is no answer to “{code}”.").format(answer=quote(answer), code=quote(code)),
        _("Look at the questions and their choices again."),
        "answer",
    )
