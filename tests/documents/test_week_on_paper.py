"""The week on paper: days of which something was said, and the others named in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.documents.blocks import Paragraph, Table
from app.documents.what_matters import _cells
from app.domain.talk import Answer
from app.domain.week import week_of
from app.measures import registry

if TYPE_CHECKING:
    from collections.abc import Iterable

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def printed(days: Iterable[str]) -> tuple[list[str], list[str]]:
    """The days that head a row, and the sentences below, of a week with something in these mornings."""
    answer = Answer(value={f"{day}.morning": {"fills": "LA7"} for day in days})
    week = week_of(registry.current_talk(), {"W1": answer})
    assert week is not None
    blocks = _cells(week)
    rows = [str(row[0]) for block in blocks if isinstance(block, Table) for row in block.rows]
    return rows, [str(block.text) for block in blocks if isinstance(block, Paragraph)]


def test_days_without_a_word_are_named_and_take_no_row() -> None:
    rows, said = printed(("mon", "sat"))
    assert rows == ["Monday", "Saturday"]
    assert said == ["Nothing was said about: Tuesday, Wednesday, Thursday, Friday, Sunday."]


def test_a_whole_week_has_a_row_for_each_day() -> None:
    rows, said = printed(DAYS)
    assert len(rows) == 7
    assert said == []
