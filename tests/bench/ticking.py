"""What a tick on the register costs at least: the same rows in raw SQL; and a register to tick."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from app.domain.groups import GroupForm
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode, Moment, Score

if TYPE_CHECKING:
    from uuid import UUID

    from app.workspace import Workspace

TICKS = 300


def raw_ticks(workspace: Workspace) -> list[float]:
    """Milliseconds of the same facts written by hand: mark, log row and audit row in one transaction."""
    raw = workspace.open_vault.engine.raw_connection()
    cursor = raw.cursor()
    cursor.execute(
        "CREATE TABLE bench_mark (id BLOB PRIMARY KEY, session_id BLOB, person_id BLOB, presence TEXT)"
    )
    cursor.execute("CREATE INDEX bench_ix ON bench_mark (session_id)")
    cursor.execute("CREATE TABLE bench_log (seq INTEGER PRIMARY KEY, hlc TEXT, row_id BLOB, changed TEXT)")
    cursor.execute("CREATE TABLE bench_audit (seq INTEGER PRIMARY KEY, at TEXT, action TEXT, hash BLOB)")
    marks = []
    for _number in range(TICKS + 20):
        key, moment = uuid4().bytes, datetime.now(UTC).isoformat()
        before = time.perf_counter()
        cursor.execute("BEGIN IMMEDIATE")
        cursor.execute("INSERT INTO bench_mark VALUES (?, ?, ?, ?)", (key, key, key, "here"))
        cursor.execute(
            "INSERT INTO bench_log (hlc, row_id, changed) VALUES (?, ?, ?)", (moment, key, "{}" * 60)
        )
        cursor.execute(
            "INSERT INTO bench_audit (at, action, hash) VALUES (?, ?, ?)", (moment, "mark", key * 2)
        )
        cursor.execute("COMMIT")
        marks.append((time.perf_counter() - before) * 1000)
    for table in ("bench_mark", "bench_log", "bench_audit"):
        cursor.execute(f"DROP TABLE {table}")
    raw.close()
    return marks[20:]


def score_ticks(workspace: Workspace) -> list[float]:
    """Milliseconds of each score through the use case that the screens call."""
    session_id = a_register(workspace)
    register = workspace.attendance.mark_all(session_id, frozenset({Role.PARTICIPANT}))
    people = [entry.person_id for entry in register.entries]
    marks = []
    for number in range(TICKS + 20):
        score = Score(mode=Mode.FACES, value=number // len(people) % 5 + 1)
        before = time.perf_counter()
        workspace.scores.score(session_id, people[number % len(people)], Moment.BEFORE, score)
        marks.append((time.perf_counter() - before) * 1000)
    return marks[20:]


def a_register(workspace: Workspace) -> UUID:
    """The register of a session of fifteen people, today."""
    form = GroupForm(name="Bench choir", mode=Mode.FACES)
    group_id = workspace.groups.add(form).group.id
    preview = workspace.people.preview_names("\n".join(f"Bench Singer{chr(97 + n)}" for n in range(15)))
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), group_id, Role.PARTICIPANT)
    now = datetime.now(UTC).astimezone()
    page = workspace.groups.add_session(
        group_id, now.date(), now.time().replace(hour=10), now.time().replace(hour=11)
    )
    return page.sessions[-1].id
