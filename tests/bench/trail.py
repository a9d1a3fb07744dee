"""What the trail costs: opening it with a million lines, and one line for each save."""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from app.domain.attendance import Presence
from app.domain.trail import TrailFilter, TrailKind
from app.domain.trail_words import codes
from app.store import unit_of_work
from tests.bench.ticking import a_register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from uuid import UUID

    from app.workspace import Workspace

LINES = 1_000_000
AT_ONCE = 50_000
SAVES = 600
ACTIONS = ("view register", "mark", "view person", "score", "answer", "view plan", "print", "sign in")
_PLAIN = """
SELECT a.at, a.device_id, a.seq, a.action, a.person_id, a.detail, a.last_change - a.first_change + 1,
       w.name, p.name, s.held_on, g.name
FROM audit a
LEFT JOIN worker w ON w.id = a.worker_id
LEFT JOIN person p ON p.id = a.person_id
LEFT JOIN group_session s ON a.subject_table = 'group_session' AND s.id = a.subject_id
LEFT JOIN support_group g ON g.id = s.group_id
WHERE {where} ORDER BY a.at DESC, a.device_id DESC, a.seq DESC LIMIT 81
"""
_OF_PERSON = """a.rowid IN (
SELECT rowid FROM audit WHERE person_id = :person
UNION SELECT rowid FROM audit WHERE person_id IS NULL AND subject_table = 'group_session' AND subject_id IN (
    SELECT session_id FROM attendance_mark WHERE person_id = :person
    UNION SELECT s.id FROM group_session s JOIN membership m ON m.group_id = s.group_id
    WHERE m.person_id = :person AND s.held_on >= m.joined_on
        AND (m.left_on IS NULL OR s.held_on <= m.left_on))
UNION SELECT rowid FROM audit WHERE person_id IS NULL AND subject_table = 'support_group'
    AND subject_id IN (SELECT group_id FROM membership WHERE person_id = :person)
UNION SELECT l.rowid FROM person p JOIN audit l ON l.at = p.made_at AND l.device_id = p.made_on
    WHERE p.id = :person AND l.person_id IS NULL AND l.action = 'add names')"""
"""Lines about one person, about sessions and groups of theirs, and the one that added them with others."""


def fill(workspace: Workspace) -> None:
    """A million lines of earlier years, as they would lie in the file. They are not chained."""
    people = [person.id.bytes for person in workspace.people.list_people()]
    device, worker = uuid4().bytes, workspace.worker.id.bytes
    begin = datetime(2020, 1, 1, tzinfo=UTC)
    raw = workspace.open_vault.engine.raw_connection()
    cursor = raw.cursor()
    for start in range(0, LINES, AT_ONCE):
        cursor.execute("BEGIN IMMEDIATE")
        cursor.executemany(
            "INSERT INTO audit (device_id, seq, at, worker_id, action, subject_table, subject_id, person_id,"
            " detail, changes_hash, previous_hash, hash)"
            " VALUES (?, ?, ?, ?, ?, 'person', ?, ?, '{}', ?, ?, ?)",
            [
                (
                    device,
                    number,
                    f"{begin + timedelta(minutes=3 * number):%Y-%m-%d %H:%M:%S.%f}",
                    worker,
                    ACTIONS[number % len(ACTIONS)],
                    people[number % len(people)],
                    people[number % len(people)],
                    *["0" * 64] * 3,
                )
                for number in range(start, start + AT_ONCE)
            ],
        )
        cursor.execute("COMMIT")
    raw.close()


def opening(workspace: Workspace) -> dict[str, tuple[list[float], list[float]]]:
    """What is looked for -> milliseconds of the page, and of the same lines in plain SQL."""
    person, worker = workspace.people.list_people()[0].id, workspace.worker.id
    kinds = ", ".join(f"'{code}'" for code in sorted(codes(TrailKind.COPIES)))
    asked: dict[str, tuple[TrailFilter, str, dict[str, bytes]]] = {
        "the latest": (TrailFilter(), _PLAIN.format(where="1"), {}),
        "one person": (
            TrailFilter(person_id=person),
            _PLAIN.format(where=_OF_PERSON),
            {"person": person.bytes},
        ),
        "one worker": (
            TrailFilter(worker_id=worker),
            _PLAIN.format(where="a.worker_id = :worker"),
            {"worker": worker.bytes},
        ),
        "a seldom kind": (
            TrailFilter(kind=TrailKind.COPIES),
            _PLAIN.format(where=f"a.action IN ({kinds})"),
            {},
        ),
    }
    return {
        name: _in_turns(partial(workspace.trail.page, wanted), partial(_plain, workspace, statement, given))
        for name, (wanted, statement, given) in asked.items()
    }


def saves(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Milliseconds of saves with a line in the audit, and without; taken in turns."""
    session_id = a_register(workspace)
    people = [entry.person_id for entry in workspace.attendance.open_register(session_id).entries]
    written, unwritten = list[float](), list[float]()
    for number in range(SAVES):
        person = people[number // 4 % len(people)]
        if number % 4 in {0, 3}:
            written.append(_save(workspace, session_id, person, number))
        else:
            with _without_audit():
                unwritten.append(_save(workspace, session_id, person, number))
    return written[20:], unwritten[20:]


def _save(workspace: Workspace, session_id: UUID, person: UUID, number: int) -> float:
    presence = Presence.HERE if number % 2 else Presence.APOLOGY
    before = time.perf_counter()
    workspace.attendance.mark(session_id, person, presence)
    return (time.perf_counter() - before) * 1000


@contextmanager
def _without_audit() -> Iterator[None]:
    kept = unit_of_work._audit
    unit_of_work._audit = lambda *_words: None  # only to see what it costs
    try:
        yield
    finally:
        unit_of_work._audit = kept


def _plain(workspace: Workspace, statement: str, given: dict[str, bytes]) -> object:
    with workspace.open_vault.engine.connect() as connection:
        return connection.exec_driver_sql(statement, given).all()


def _in_turns(
    work: Callable[[], object], floor: Callable[[], object], runs: int = 21
) -> tuple[list[float], list[float]]:
    figures, floors = list[float](), list[float]()
    for run in range(runs + 1):
        for kept, timed in ((figures, work), (floors, floor)):
            before = time.perf_counter()
            timed()
            if run:
                kept.append((time.perf_counter() - before) * 1000)
    return figures, floors
