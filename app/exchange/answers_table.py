"""The answers to a measure as a table: a row for each answer and each score, and nobody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.exchange.csv_table import as_text, written
from app.exchange.form_reading import content_of, names_of
from app.measures.filled import Given

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.measures.measure import NotAnswered
    from app.measures.questionnaire import Filling

COLUMNS: Final = (
    "person", "measure", "version", "wave", "date", "occasion", "way", "answered_by", "seen_by_helper",
    "from_paper", "language", "kind", "name", "value", "weight", "raw", "band", "missing",
)  # fmt: skip
BLANK: Final = "blank"
"""Why a value is missing where nobody said why."""


def answers_table(fillings: Iterable[Filling]) -> bytes:
    """The table as CSV; the names of items and scores are those of the data dictionary.

    Args:
        fillings: Of one measure, the oldest first. People are numbered as they come, and their
            questionnaires counted as waves.
    """
    numbers: dict[object, int] = {}
    waves: dict[int, int] = {}
    rows: list[tuple[str, ...]] = [COLUMNS]
    for filling in fillings:
        person = numbers.setdefault(filling.person_id, len(numbers) + 1)
        waves[person] = waves.get(person, 0) + 1
        head = (str(person), *_head(filling, waves[person]))
        rows += [(*head, *row) for row in _rows(filling)]
    return written(rows)


def _head(filling: Filling, wave: int) -> tuple[str, ...]:
    how, measure = filling.how, filling.measure
    return (
        measure.id,
        str(measure.version),
        str(wave),
        filling.filled_on.isoformat(),
        filling.occasion.value,
        how.way.value,
        how.answered_by.value,
        _yes(how.seen_by_helper),
        _yes(how.from_paper),
        how.language or measure.languages[0],
    )


def _rows(filling: Filling) -> Iterator[tuple[str, ...]]:
    names = names_of(content_of(filling.measure))
    for item in filling.measure.items:
        yield ("answer", names[item.code], *_answered(filling.answers.get(item.code)))
    for made in filling.sheet.scores:
        yield (
            "score",
            names[f"score {made.code}"],
            f"{made.value:f}",
            "",
            f"{made.raw:f}",
            as_text(made.band),
            made.note,
        )
    for none in filling.sheet.not_scored:
        yield ("score", names[f"score {none.code}"], "", "", "", "", none.reason)


def _answered(answer: Given | NotAnswered | None) -> tuple[str, ...]:
    if isinstance(answer, Given):
        return f"{answer.value:f}", f"{answer.weight:f}" if answer.weight != 1 else "", "", "", ""
    return "", "", "", "", answer.value if answer is not None else BLANK


def _yes(said: bool) -> str:
    return "yes" if said else "no"
