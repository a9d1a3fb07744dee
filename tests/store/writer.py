"""A program that writes without end and says what was saved; a test kills it.

Started without `--once` it starts a writer for each line it reads, so that a test which kills many
of them need not load the program each time.
"""

import os
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from sqlalchemy import text

from app.clock import system_clock
from app.paths import DataFolder
from app.store.opening import open_vault
from app.store.tables import NoteRow, PersonRow
from app.store.unit_of_work import Author, Store
from tests.once import work_out_once


def say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def write(folder: str, passphrase: str, marker: str) -> None:
    """Add a person with a note in each unit; say the number once it is saved."""
    say(os.getpid())
    vault = open_vault(DataFolder(Path(folder)), passphrase)
    store = Store(vault, system_clock, lambda session: session)
    author = Author(uuid4(), vault.device_id, vault.store_id)
    number = 0
    while True:
        number += 1
        person = PersonRow(name=f"{marker} {number}", reach=marker * 20)
        with store.write(author, "add person") as session:
            session.add(person)
            session.add(NoteRow(person_id=person.id, words=f"{marker} {number}", at=system_clock()))
        with store.read() as session:
            session.execute(text("SELECT name, reach FROM person ORDER BY reach, name DESC")).all()
        say(number)


def start_writers(arguments: list[str]) -> None:
    """One writer for each line; say when it has ended."""
    folder, passphrase, _marker = arguments
    if hasattr(os, "fork"):
        work_out_once(lambda: open_vault(DataFolder(Path(folder)), passphrase).close())
    for _line in sys.stdin:
        if not hasattr(os, "fork"):
            subprocess.run([sys.executable, __file__, "--once", *arguments], check=False)
        elif (child := os.fork()) == 0:
            write(*arguments)
        else:
            os.waitpid(child, 0)
        say("ended")


if __name__ == "__main__":
    if sys.argv[1] == "--once":
        write(*sys.argv[2:])
    else:
        start_writers(sys.argv[1:])
