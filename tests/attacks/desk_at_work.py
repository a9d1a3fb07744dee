"""A program that works at the desk without end and says what was saved, so that it can be cut off anywhere.

It takes a register, saves safe copies and changes its passphrase; in a day that is written down beforehand
it also adds somebody to the laptop and removes them, which seals every page anew.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

from app.bootstrap import Door
from app.domain.roles import DeskRole
from app.errors import WrongPassphraseError
from tests.journeys.ticker import Tick, do, facts, say

if TYPE_CHECKING:
    from app.workspace import Workspace

LEAVER = "velvet harbour mitten"


def passphrase(number: int) -> str:
    """The one that is used after so many changes."""
    return f"teapot gravel lantern {number}"


@dataclass
class Worker:
    """Somebody at the desk. Each line says first what is begun, then that it is done."""

    workspace: Workspace
    session: UUID
    stick: Path
    changed: int

    def __post_init__(self) -> None:
        entries = self.workspace.attendance.open_register(self.session).entries
        self.people = [entry.person_id for entry in entries]
        self.number = facts(self.workspace)
        say(f"found {self.number}")

    def tick(self) -> None:
        """One mark or score."""
        step = Tick(self.number, len(self.people))
        do(self.workspace, self.session, self.people[step.place], step)
        self.number += 1
        say(f"saved {self.number}")

    def copy(self) -> None:
        """A safe copy."""
        say(f"copied {self.workspace.vault.save_copy(self.stick).path.name}")

    def change_passphrase(self) -> None:
        """Another passphrase."""
        say(f"changing {self.changed + 1}")
        self.workspace.vault.change_passphrase(passphrase(self.changed), passphrase(self.changed + 1))
        self.changed += 1
        say(f"changed {self.changed}")

    def come_and_go(self) -> None:
        """Somebody uses the laptop, and then no longer: every page gets a new key."""
        added = self.workspace.users.add("Leaver", DeskRole.WORKER, LEAVER)
        say("added")
        self.workspace.users.remove(next(user.worker.id for user in added if user.worker.name == "Leaver"))
        say("removed")

    def live(self, seed: int) -> None:
        """Work until somebody ends it."""
        dice = Random(seed)
        while True:
            what = dice.random()
            if what < 0.96:
                self.tick()
            elif what < 0.985:
                self.copy()
            else:
                self.change_passphrase()

    def day(self, ticks: int) -> None:
        """A day with everything in it, and a lock at its end."""
        for work in (self.copy, self.change_passphrase, self.come_and_go, self.copy):
            for _tick in range(ticks):
                self.tick()
            work()
        self.tick()
        self.workspace.close()
        say("locked")


def open_at(folder: Path, changed: int) -> tuple[Workspace, int]:
    """Open the vault with the latest passphrase, or the one before if the change was cut off."""
    try:
        return Door(folder).open(passphrase(changed)), changed
    except WrongPassphraseError:
        return Door(folder).open(passphrase(changed - 1)), changed - 1


def start(order: str, folder: str, session: str, stick: str) -> None:
    """Do one order: `live SEED CHANGED` or `day TICKS CHANGED`."""
    what, number, changed = order.split()
    say(f"process {os.getpid()}")
    workspace, counted = open_at(Path(folder), int(changed))
    worker = Worker(workspace, UUID(session), Path(stick), counted)
    if what == "live":
        worker.live(int(number))
    else:
        worker.day(int(number))


def take_orders(arguments: list[str]) -> None:
    """A process for each order, so that three hundred of them load the program once."""
    for order in sys.stdin:
        if os.fork() == 0:
            start(order, *arguments)
            os._exit(0)
        os.wait()
        say("ended")


if __name__ == "__main__":
    if sys.argv[1] == "--once":
        start(*sys.argv[2:])
    else:
        take_orders(sys.argv[1:])
