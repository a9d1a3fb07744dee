"""A store with a million marks: opening a register, the page of a group's year; and finding among 400 people.

Each is taken in turn with the same questions in plain SQL on the same file. Where a page is put in the trail
because it was looked at, the plain SQL writes one durable row as well.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from app.domain.groups import GroupForm
from app.domain.people import ChosenName, Role
from app.domain.session_scores import Mode
from app.ids import new_id
from app.store.engine import BARE
from tests.bench.ticking import a_register

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from app.workspace import Workspace

GROUPS, SESSIONS, PEOPLE = 400, 50, 50
"""Groups, sessions of each in one year, and people at each session: a million marks."""
BEGIN: Final = date(2025, 11, 3)
OPENED: Final = 60
"""People on the register that is opened."""
RUNS: Final = 21

_SEEN: Final = "INSERT INTO bench_seen (at, what) VALUES (?, 'view')"
_REGISTER: Final = """
SELECT s.*, g.name FROM group_session s JOIN support_group g ON g.id = s.group_id WHERE s.id = :session;
SELECT held_on FROM group_session WHERE group_id = :group AND held_on < :day AND state = 'done';
SELECT m.id, m.person_id, p.name, m.role, m.joined_on, m.left_on FROM membership m
    JOIN person p ON p.id = m.person_id WHERE m.group_id = :group AND m.void = 0;
SELECT m.id, m.person_id, m.role, m.presence FROM attendance_mark m WHERE m.session_id = :session
    AND NOT EXISTS (SELECT 1 FROM attendance_mark l WHERE l.supersedes = m.id) ORDER BY m.made_at;
SELECT m.person_id, max(s.held_on) FROM attendance_mark m JOIN group_session s ON s.id = m.session_id
    WHERE s.group_id = :group AND s.held_on < :day AND m.presence = 'here'
    AND NOT EXISTS (SELECT 1 FROM attendance_mark l WHERE l.supersedes = m.id) GROUP BY m.person_id;
SELECT c.* FROM carer_link c JOIN membership m ON m.person_id IN (c.person_id, c.carer_id)
    WHERE m.group_id = :group;
SELECT visitors FROM head_count WHERE session_id = :session
"""
_YEAR: Final = """
SELECT * FROM support_group WHERE id = :group;
SELECT id, held_on, starts, ends, state, reason FROM group_session WHERE group_id = :group;
SELECT m.session_id, m.person_id, m.role FROM attendance_mark m JOIN group_session s ON s.id = m.session_id
    WHERE s.group_id = :group AND m.presence = 'here'
    AND NOT EXISTS (SELECT 1 FROM attendance_mark l WHERE l.supersedes = m.id) ORDER BY m.made_at, m.id;
SELECT x.* FROM session_score x JOIN group_session s ON s.id = x.session_id WHERE s.group_id = :group;
SELECT m.person_id, p.name, m.role, m.joined_on, m.left_on FROM membership m
    JOIN person p ON p.id = m.person_id WHERE m.group_id = :group AND m.void = 0
"""
_FOUND: Final = """
SELECT p.id, p.name, p.finish_later,
    (SELECT group_concat(g.name) FROM membership m JOIN support_group g ON g.id = m.group_id
     WHERE m.person_id = p.id AND m.left_on IS NULL AND m.void = 0),
    (SELECT max(s.held_on) FROM attendance_mark m JOIN group_session s ON s.id = m.session_id
     WHERE m.person_id = p.id AND m.presence = 'here')
FROM person p WHERE p.void = 0 AND p.archived = 0
    AND EXISTS (SELECT 1 FROM person_token t WHERE t.person_id = p.id AND t.token >= :word AND t.token < :end)
"""


def fill(workspace: Workspace) -> UUID:
    """A million marks as they would lie in the file, not in its log; one group of them all.

    They are copies of one group, one session, one membership and one mark that were entered.
    """
    first = a_register(workspace)
    register = workspace.attendance.mark_all(first, frozenset({Role.PARTICIPANT}))
    made = workspace.groups.page(register.group_id)
    everybody = [new_id().bytes for _n in range(PEOPLE * 8)]
    with raw(workspace) as cursor:
        copy = Copies(cursor)
        named = [(one, f"Given{number} Family{number}") for number, one in enumerate(everybody)]
        copy("person", register.entries[0].person_id.bytes, ("id", "name"), named)
        membership = _one(cursor, "membership", made.group.id.bytes, "group_id")
        mark = _one(cursor, "attendance_mark", first.bytes, "session_id")
        for number in range(GROUPS):
            group = new_id().bytes
            people = [everybody[(number * 7 + n) % len(everybody)] for n in range(PEOPLE)]
            copy("support_group", made.group.id.bytes, ("id", "name"), [(group, f"Bench group {number}")])
            joined = [(new_id().bytes, group, person, str(BEGIN)) for person in people]
            copy("membership", membership, ("id", "group_id", "person_id", "joined_on"), joined)
            days = [str(BEGIN + timedelta(weeks=week)) for week in range(SESSIONS)]
            sessions = [(new_id().bytes, group, day, "done") for day in days]
            copy("group_session", first.bytes, ("id", "group_id", "held_on", "state"), sessions)
            marks = [(new_id().bytes, session[0], person) for session in sessions for person in people]
            copy("attendance_mark", mark, ("id", "session_id", "person_id"), marks)
    return next(line.id for line in workspace.groups.list_groups() if line.name == "Bench group 7")


def opening(workspace: Workspace, group_id: UUID) -> tuple[list[float], list[float]]:
    """Milliseconds of opening a register of sixty people that goes to the trail, and of its plain SQL."""
    names = "\n".join(f"Sixty Person{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(OPENED - PEOPLE))
    preview = workspace.people.preview_names(names)
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in preview), group_id, Role.PARTICIPANT)
    held_on = workspace.attendance.open_register(a_register(workspace)).held_on
    starts = workspace.groups.page(group_id).sessions[0]
    page = workspace.groups.add_session(group_id, held_on, starts.starts, starts.ends)
    session_id = next(line.id for line in page.sessions if line.held_on == held_on)
    given = {"session": session_id.bytes, "group": group_id.bytes, "day": str(held_on)}
    return _in_turns(
        lambda: workspace.attendance.open_register(session_id), _plain(workspace, _REGISTER, given, seen=True)
    )


def year(workspace: Workspace, group_id: UUID) -> tuple[list[float], list[float]]:
    """Milliseconds of the page of a group over its year, and of the rows it is made of in plain SQL."""
    given = {"group": group_id.bytes}
    ends = BEGIN + timedelta(days=365)
    return _in_turns(
        lambda: workspace.groups.page(group_id, BEGIN, ends), _plain(workspace, _YEAR, given, seen=True)
    )


def furnish(workspace: Workspace) -> None:
    """400 people in 8 groups; the ten who work there are no part of what is found."""
    for number in range(8):
        group = workspace.groups.add(GroupForm(name=f"Group {chr(97 + number)}", mode=Mode.FACES)).group.id
        names = "\n".join(f"Given{chr(97 + n % 26)} Family{chr(97 + n // 2)}{number}" for n in range(50))
        preview = workspace.people.preview_names(names)
        workspace.people.add_names(
            tuple(ChosenName(line.parsed) for line in preview), group, Role.PARTICIPANT
        )


def finding(workspace: Workspace) -> tuple[list[float], list[float]]:
    """Milliseconds of what is found for each beginning of some words, and of the same in plain SQL."""
    figures, floors = list[float](), list[float]()
    for word in ("g", "giv", "givenc", "f", "fam", "familyb", "familyb3", "zz"):
        given = {"word": word, "end": f"{word}\U0010ffff"}
        found, floor = _in_turns(
            lambda word=word: workspace.people.find(word),  # type: ignore[misc]  # a default is bound here
            _plain(workspace, _FOUND, given, seen=False),
        )
        figures += found
        floors += floor
    return figures, floors


class Copies:
    """Rows like one that is there, but for a few columns."""

    def __init__(self, cursor: Any) -> None:  # noqa: ANN401 - the driver has no types
        self._cursor = cursor

    def __call__(
        self, table: str, like: bytes, changed: Sequence[str], rows: Sequence[tuple[object, ...]]
    ) -> None:
        named = [row[1] for row in self._cursor.execute(f'PRAGMA table_info("{table}")').fetchall()]
        taken = ", ".join("?" if name in changed else f'"{name}"' for name in named)
        order = sorted(range(len(changed)), key=lambda at: named.index(changed[at]))
        columns = ", ".join(f'"{name}"' for name in named)
        copy = f"INSERT INTO {table} ({columns}) SELECT {taken} FROM {table} WHERE id = ?"  # noqa: S608 - our own names
        self._cursor.executemany(copy, [(*(row[at] for at in order), like) for row in rows])


def _one(cursor: Any, table: str, key: bytes, column: str) -> bytes:  # noqa: ANN401 - the driver has no types
    one = f"SELECT id FROM {table} WHERE {column} = ? LIMIT 1"  # noqa: S608 - our own names
    found: bytes = cursor.execute(one, (key,)).fetchone()[0]
    return found


@contextmanager
def raw(workspace: Workspace) -> Iterator[Any]:
    """A cursor of the driver, in one transaction."""
    connection = workspace.open_vault.engine.raw_connection()
    cursor = connection.cursor()
    cursor.execute("BEGIN IMMEDIATE")
    yield cursor
    cursor.execute("COMMIT")
    connection.close()


def _plain(
    workspace: Workspace, statements: str, given: dict[str, Any], *, seen: bool
) -> Callable[[], object]:
    engine = workspace.open_vault.engine
    with raw(workspace) as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_seen (at TEXT, what TEXT)")

    def run() -> None:
        with engine.connect().execution_options(**{BARE: True}) as connection:
            cursor = connection.connection.cursor()
            for statement in statements.split(";"):
                cursor.execute(statement, given).fetchall()
            if seen:
                cursor.execute("BEGIN IMMEDIATE")
                cursor.execute(_SEEN, (time.time(),))
                cursor.execute("COMMIT")

    return run


def _in_turns(work: Callable[[], object], floor: Callable[[], object]) -> tuple[list[float], list[float]]:
    figures, floors = list[float](), list[float]()
    for run in range(RUNS + 1):
        for kept, timed in ((figures, work), (floors, floor)):
            before = time.perf_counter()
            timed()
            if run:
                kept.append((time.perf_counter() - before) * 1000)
    return figures, floors
