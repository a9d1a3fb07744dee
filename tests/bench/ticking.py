"""What a tick costs at least: the same rows in raw SQL, taken in turn with it; and registers to tick."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from app.domain.groups import GroupForm
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode, Moment, Score
from app.store.engine import connect

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace

PEOPLE: Final = 15
REGISTERS: Final = 21
"""The first of them warms up."""


class ByHand:
    """The same facts in raw SQL: mark, log row and audit row in one durable transaction.

    They go to an encrypted file of their own, so that what is taken in turn with them keeps its pages.
    """

    def __init__(self, workspace: Workspace, folder: Path) -> None:
        raw = connect(folder / f"by-hand-{uuid4().hex}.db", workspace.open_vault.key)
        self._cursor = raw.cursor()
        for table in _TABLES:
            self._cursor.execute(table)

    def tick(self) -> float:
        """One mark; gives the milliseconds until it was on the disk."""
        key, moment, run = uuid4().bytes, datetime.now(UTC).isoformat(), self._cursor.execute
        before = time.perf_counter()
        run("BEGIN IMMEDIATE")
        run("INSERT INTO mark VALUES (?, ?, ?, ?)", (key, key, key, "here"))
        run("INSERT INTO log (hlc, row_id, changed) VALUES (?, ?, ?)", (moment, key, "{}" * 60))
        run("INSERT INTO audit (at, action, hash) VALUES (?, ?, ?)", (moment, "mark", key * 2))
        run("COMMIT")
        return (time.perf_counter() - before) * 1000


_TABLES: Final = (
    "CREATE TABLE mark (id BLOB PRIMARY KEY, session_id BLOB, person_id BLOB, presence TEXT)",
    "CREATE INDEX ix_session ON mark (session_id)",
    "CREATE TABLE log (seq INTEGER PRIMARY KEY, hlc TEXT, row_id BLOB, changed TEXT)",
    "CREATE TABLE audit (seq INTEGER PRIMARY KEY, at TEXT, action TEXT, hash BLOB)",
)


def score_ticks(workspace: Workspace, folder: Path) -> tuple[list[float], list[float]]:
    """Milliseconds of each score through the use case that the screens call, and of rows by hand; in turn."""
    by_hand, scores, floors = ByHand(workspace, folder), list[float](), list[float]()
    for session_id in registers(workspace):
        register = workspace.attendance.mark_all(session_id, frozenset({Role.PARTICIPANT}))
        for number, entry in enumerate(register.entries):
            floors.append(by_hand.tick())
            score = Score(mode=Mode.FACES, value=number % 5 + 1)
            before = time.perf_counter()
            workspace.scores.score(session_id, entry.person_id, Moment.BEFORE, score)
            scores.append((time.perf_counter() - before) * 1000)
    return scores[PEOPLE:], floors[PEOPLE:]


def registers(workspace: Workspace) -> list[UUID]:
    """Registers of one group of fifteen people, as many as are ticked: nobody ticks one name forty times."""
    first = workspace.attendance.open_register(a_register(workspace))
    days = [first.held_on + timedelta(days=number) for number in range(1, REGISTERS + 1)]
    for day in days:
        workspace.groups.add_session(first.group_id, day, first.starts, first.ends)
    return [s.id for s in workspace.groups.page(first.group_id).sessions if s.held_on in days]


def a_register(workspace: Workspace) -> UUID:
    """The register of a session of fifteen people, today."""
    form = GroupForm(name="Bench choir", mode=Mode.FACES)
    group_id = workspace.groups.add(form).group.id
    preview = workspace.people.preview_names("\n".join(f"Bench Singer{chr(97 + n)}" for n in range(PEOPLE)))
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), group_id, Role.PARTICIPANT)
    now = datetime.now(UTC).astimezone()
    page = workspace.groups.add_session(
        group_id, now.date(), now.time().replace(hour=10), now.time().replace(hour=11)
    )
    return page.sessions[-1].id
