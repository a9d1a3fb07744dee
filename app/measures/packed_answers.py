"""Answers as they are kept: one short text for each item, so that a questionnaire is one row."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from app.measures.filled import Given
from app.measures.measure import NotAnswered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.measures.filled import Answers

_REASONS = {reason.value: reason for reason in NotAnswered}


def packed(answers: Answers) -> dict[str, str]:
    """Item code -> "3", "3x2" for a goal that weighs 2, or why there is no answer."""
    return {code: _text(answer) for code, answer in answers.items()}


def unpacked(kept: Mapping[str, str]) -> dict[str, Given | NotAnswered]:
    """The answers that `packed` made a text of each."""
    return {code: _answer(text) for code, text in kept.items()}


def _text(answer: Given | NotAnswered) -> str:
    if isinstance(answer, NotAnswered):
        return answer.value
    weighed = "" if answer.weight == 1 else f"x{answer.weight:f}"
    return f"{answer.value:f}{weighed}"


@lru_cache(maxsize=4096)  # a hundred thousand questionnaires hold the same few answers
def _answer(text: str) -> Given | NotAnswered:
    if text in _REASONS:
        return _REASONS[text]
    value, _times, weight = text.partition("x")
    return Given(Decimal(value), Decimal(weight or 1))
