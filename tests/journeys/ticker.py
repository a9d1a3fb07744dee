"""A program that takes a register and asks for scores without end, and says what was saved; a test kills it.

It starts a worker at the desk for each line it reads, so that a test which kills many of them need
not load the program each time; what the door would only load when it is opened is loaded before as well.
"""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select

from app import restoring, wiring
from app.bootstrap import Door
from app.domain.attendance import Presence
from app.domain.session_scores import Mode, Moment, Score
from app.services import failed_tries, trail_watch
from app.store import opening
from app.store.tables import MarkRow, ScoreRow
from app.workspace import Workspace
from tests.once import work_out_once

LOADED = (failed_tries, opening, restoring, trail_watch, wiring)


class Tick(NamedTuple):
    """What is done in the step with this number: each makes exactly one fact, and none repeats the last."""

    number: int
    people: int

    @property
    def place(self) -> int:
        return self.number // 2 % self.people

    @property
    def turn(self) -> int:
        return self.number // 2 // self.people

    @property
    def is_mark(self) -> bool:
        return self.number % 2 == 0

    @property
    def presence(self) -> Presence:
        return Presence.HERE if self.turn % 2 == 0 else Presence.APOLOGY

    @property
    def score(self) -> Score | None:
        """Somebody who is not here gives none: what they said before is taken out."""
        here = self.presence is Presence.HERE
        return Score(mode=Mode.FACES, value=1 + self.turn % 5) if here else None


def say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def facts(workspace: Workspace) -> int:
    """How many marks and scores were ever written."""
    with workspace.open_vault.engine.connect() as connection:
        counts = (connection.scalar(select(func.count()).select_from(kind)) for kind in (MarkRow, ScoreRow))
        return sum(count or 0 for count in counts)


def carry_on(folder: str, passphrase: str, session: str) -> None:
    """Open the vault and go on where the last worker was; say how many ticks are saved, each time."""
    say(os.getpid())
    workspace = Door(Path(folder)).open(passphrase)
    session_id, number = UUID(session), facts(workspace)
    people = [entry.person_id for entry in workspace.attendance.open_register(session_id).entries]
    say(number)
    while True:
        tick = Tick(number, len(people))
        do(workspace, session_id, people[tick.place], tick)
        number += 1
        say(number)


def do(workspace: Workspace, session_id: UUID, person_id: UUID, tick: Tick) -> None:
    if tick.is_mark:
        workspace.attendance.mark(session_id, person_id, tick.presence)
    elif tick.score is None:
        workspace.scores.clear(session_id, person_id, Moment.BEFORE)
    else:
        workspace.scores.score(session_id, person_id, Moment.BEFORE, tick.score)


def start_workers(arguments: list[str]) -> None:
    """One worker for each line; say when it has ended."""
    folder, passphrase, _session = arguments
    if hasattr(os, "fork"):
        work_out_once(lambda: Door(Path(folder)).open(passphrase).close())
    for _line in sys.stdin:
        if not hasattr(os, "fork"):
            subprocess.run([sys.executable, __file__, "--once", *arguments], check=False)
        elif os.fork() == 0:
            carry_on(*arguments)
        else:
            os.wait()
        say("ended")


if __name__ == "__main__":
    if sys.argv[1] == "--once":
        carry_on(*sys.argv[2:])
    else:
        start_workers(sys.argv[1:])
