"""Answers to measures, for the tests of asking and of figures."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from app.measures.filled import Given
from app.measures.measure import NotAnswered
from app.measures.typed_answers import read_answers

if TYPE_CHECKING:
    from uuid import UUID

    from app.measures.filled import Answers
    from app.measures.measure import Measure
    from app.workspace import Workspace
    from tests.conftest import Wall

LEAD = "Dr Patel"


def typed(measure: Measure, text: str) -> Answers:
    """Answers as somebody types them; a dash is left out altogether."""
    found = read_answers(measure, text)
    return {code: answer for code, answer in found.items() if answer is not NotAnswered.NOT_ASKED}


def given(number: int) -> Given:
    return Given(Decimal(number))


def switch_on(workspace: Workspace, wall: Wall, *measures: str) -> None:
    """Open the gates of measures, today."""
    for measure_id in measures:
        workspace.measures.clear(measure_id, LEAD, wall().date(), "L-1")


def ask(workspace: Workspace, person_id: UUID, measure_id: str, text: str) -> UUID:
    """Ask a measure, answer by answer; gives what is half filled then."""
    half = workspace.asking.begin(person_id, measure_id)
    for code, answer in typed(half.measure, text).items():
        workspace.asking.answer(half.id, code, answer)
    return half.id
