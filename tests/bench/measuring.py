"""What figures of measures cost: questionnaires scored again from the store, and change of many scores."""

from __future__ import annotations

import json
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.people import PersonForm
from app.ids import new_id
from app.measures.packed_answers import unpacked
from app.measures.registry import current_measure
from app.measures.scoring import score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.workspace import Workspace

FILLED: Final = 100_000
SCORES: Final = 400_000
EACH: Final = 4
"""Scores of each person; so many people as `SCORES` by it."""
MEASURE: Final = "who-5"
BEGIN: Final = datetime(2024, 1, 1, tzinfo=UTC)
AT_ONCE: Final = 20_000
RUNS: Final = 5


_FLOOR: Final = """
SELECT avg(z.value - a.value), count(*)
FROM (SELECT person_id, min(filled_at), value FROM measure_score
      WHERE measure = ? AND score = 'total' AND of_session = 0 GROUP BY person_id) a
JOIN (SELECT person_id, max(filled_at), value FROM measure_score
      WHERE measure = ? AND score = 'total' AND of_session = 0 GROUP BY person_id) z USING (person_id)
"""
"""The least that says how scores changed: no version, no way of asking, nobody left out, no tests."""


def changing(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Milliseconds of the whole comparison of many scores, and of the mean change in plain SQL."""
    with workspace.open_vault.engine.connect() as connection:

        def floor() -> object:
            return connection.exec_driver_sql(_FLOOR, (MEASURE, MEASURE)).all()

        return _in_turns(lambda: workspace.change.change(MEASURE), floor)


def scoring_again(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Milliseconds of scoring every questionnaire again and setting it beside its kept score, and of the
    same rows fetched and scored in a bare loop.
    """
    measure = current_measure(MEASURE)
    with workspace.open_vault.engine.connect() as connection:

        def floor() -> object:
            rows = connection.exec_driver_sql(
                "SELECT answers FROM filled_measure WHERE measure = ? AND answers <> '{}'", (MEASURE,)
            ).all()
            return [score(measure, unpacked(json.loads(row[0]))) for row in rows]

        return _in_turns(lambda: workspace.change.check_kept(MEASURE), floor, 3)


def _in_turns(
    work: Callable[[], object], floor: Callable[[], object], runs: int = RUNS
) -> tuple[list[float], list[float]]:
    figures, floors = list[float](), list[float]()
    for run in range(runs + 1):
        for kept, timed in ((figures, work), (floors, floor)):
            before = time.perf_counter()
            timed()
            if run:
                kept.append((time.perf_counter() - before) * 1000)
    return figures, floors


def fill(workspace: Workspace) -> None:
    """Questionnaires and scores of earlier years, as they would lie in the file. They are not in its log."""
    first = workspace.people.add(PersonForm(name="Bench Person")).person.id.bytes
    people = [new_id().bytes for _number in range(SCORES // EACH)]
    with _raw(workspace) as cursor:
        named = [row[1] for row in cursor.execute("PRAGMA table_info(person)").fetchall() if row[1] != "id"]
        others = ", ".join(f'"{name}"' for name in named)
        copy = f"INSERT INTO person (id, {others}) SELECT ?, {others} FROM person WHERE id = ?"  # noqa: S608 - our own names
        cursor.executemany(copy, [(person, first) for person in people])
        made = cursor.execute("SELECT scope_id, made_at, made_by, made_on FROM person LIMIT 1").fetchone()
        for start in range(0, SCORES, AT_ONCE):
            rows = [_filled(number, people, made) for number in range(start, start + AT_ONCE)]
            cursor.executemany(_FILLED_ROW, [row[0] for row in rows])
            cursor.executemany(_SCORE_ROW, [row[1] for row in rows])


@contextmanager
def _raw(workspace: Workspace) -> Iterator[Any]:
    raw = workspace.open_vault.engine.raw_connection()
    cursor = raw.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    yield cursor
    cursor.execute("COMMIT")
    raw.close()


_FILLED_ROW: Final = """
INSERT INTO filled_measure (id, scope_id, made_at, made_by, made_on, person_id, measure, measure_version,
    filled_at, occasion, way, answered_by, answers, seen_by_helper, from_paper, withdrawn)
VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, 'another time', 'words', ?, ?, 0, 0, 0)
"""
_SCORE_ROW: Final = """
INSERT INTO measure_score (id, scope_id, made_at, made_by, made_on, filled_id, person_id, measure,
    measure_version, score, filled_at, occasion, of_session, mode, raw, value, missing)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 'total', ?, 'another time', 0, ?, ?, ?, 0)
"""


def _filled(
    number: int, people: list[bytes], made: tuple[object, ...]
) -> tuple[tuple[object, ...], tuple[object, ...]]:
    person, key = people[number % len(people)], new_id().bytes
    at = f"{BEGIN + timedelta(hours=number // len(people) * 2000 + number % 900):%Y-%m-%d %H:%M:%S.%f}"
    answers = [number * step % 6 for step in (1, 5, 7, 11, 13)]
    by = "self" if number % 10 else "with help"
    packed = json.dumps({str(n): str(answer) for n, answer in enumerate(answers, start=1)})
    # Only so many have answers to be scored again; the others are as those of people who were erased.
    filled = (key, *made, person, MEASURE, at, by, packed if number < FILLED else "{}")
    points = sum(answers) * 10**6
    return filled, (new_id().bytes, *made, key, person, MEASURE, at, f"words, {by}", points, points * 4)
