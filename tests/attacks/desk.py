"""The vault that is attacked, and the judgement of what was left of it."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.bootstrap import Door
from app.clock import system_clock
from app.errors import AppError, WrongPassphraseError
from app.store.copy_file import SUFFIX, compare
from app.store.kdf import KdfParameters
from tests.attacks.desk_at_work import passphrase
from tests.journeys.ticker import Tick, facts
from tests.services.desk_days import choir, coming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from uuid import UUID

    from app.workspace import Workspace

MARKER = "Zebraquartz"
NAMES = [f"{MARKER} Singer{chr(97 + number)}" for number in range(15)]


@dataclass(frozen=True)
class Vault:
    """A vault with a choir of fifteen that sings today, closed."""

    folder: Path
    session: UUID
    rescue: str


@dataclass
class Said:
    """What the program had said when it was cut off."""

    saved: int = 0
    copied: str = ""
    changed: int = 0
    may_have_changed: bool = False

    def hear(self, line: str) -> None:
        """One line."""
        word, _, rest = line.partition(" ")
        if word in {"found", "saved"}:
            self.saved = int(rest)
        elif word == "copied":
            self.copied = rest
        elif word == "changing":
            self.may_have_changed = True
        elif word == "changed":
            self.changed, self.may_have_changed = int(rest), False


def make_vault(folder: Path, words: str = "") -> Vault:
    """Set one up; the cheapest accepted key derivation, for it is opened hundreds of times."""
    door = Door(folder, system_clock, KdfParameters.cheapest())
    workspace = door.create("Riverside", "Sam", words or passphrase(0))
    rescue = workspace.vault.new_rescue_key()
    workspace.vault.confirm_written(rescue)
    today = system_clock().astimezone().date()
    page = choir(workspace, *NAMES, first_on=today)
    session = coming(page)
    workspace.attendance.open_register(session)
    workspace.close()
    return Vault(folder, session, rescue.text)


def wrong_with(vault: Vault, stick: Path, said: Said, *, thorough: bool = True) -> list[str]:
    """What was lost or damaged, in words; empty when nothing was. The passphrase may have just changed."""
    try:
        workspace = open_again(vault.folder, said)
    except AppError as problem:
        return [f"does not open: {problem.message}"]
    try:
        found = wrong_inside(workspace, vault.session, said, thorough=thorough)
    finally:
        workspace.close()
    return found + wrong_copies(stick, said)


def open_again(folder: Path, said: Said) -> Workspace:
    """Open it as somebody would who had been at the desk."""
    tries: Sequence[int] = (said.changed,)
    if said.may_have_changed:
        tries = (said.changed + 1, said.changed)
    for number in tries[:-1]:
        with suppress(WrongPassphraseError):
            workspace = Door(folder).open(passphrase(number))
            said.changed, said.may_have_changed = number, False
            return workspace
    workspace = Door(folder).open(passphrase(tries[-1]))
    said.may_have_changed = False
    return workspace


def wrong_inside(workspace: Workspace, session: UUID, said: Said, *, thorough: bool) -> list[str]:
    """What is not as it was saved."""
    kept, found = facts(workspace), list(workspace.trail_problems)
    # A mark may be saved just before it is said to be; never the other way round.
    if not said.saved <= kept <= said.saved + 1:
        found.append(f"{said.saved} were said to be saved, {kept} are")
    if as_it_is(workspace, session) != as_it_should_be(kept):
        found.append("a mark or a score is another")
    if thorough:
        found += workspace.vault.check().problems
    said.saved = kept
    return found


def wrong_copies(stick: Path, said: Said) -> list[str]:
    """Which safe copies are gone or damaged."""
    found = [] if not said.copied or (stick / said.copied).exists() else [f"{said.copied} is gone"]
    for copy in stick.glob(f"*{SUFFIX}"):
        try:
            compare(copy)
        except AppError as problem:
            found.append(problem.message)
    return found


def as_it_should_be(ticks: int) -> tuple[list[object], list[object]]:
    """Presence and score of each person after so many ticks."""
    marks: list[object] = [None] * len(NAMES)
    scores: list[object] = [None] * len(NAMES)
    for tick in (Tick(number, len(NAMES)) for number in range(ticks)):
        if tick.is_mark:
            marks[tick.place] = tick.presence
        else:
            scores[tick.place] = tick.score
    return marks, scores


def as_it_is(workspace: Workspace, session: UUID) -> tuple[list[object], list[object]]:
    """Presence and score of each person, as the program shows them."""
    entries = workspace.attendance.open_register(session).entries
    lines = {line.person_id: line for line in workspace.scores.open_board(session).lines}
    given = [lines.get(entry.person_id) for entry in entries]
    return [e.presence for e in entries], [line.before if line else None for line in given]


def in_the_clear(*folders: Path) -> list[Path]:
    """The files in which a name can be read."""
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    spellings = (MARKER.encode(), MARKER.casefold().encode(), MARKER.encode("utf-16-le"))
    return [path for path in files if any(spelling in path.read_bytes() for spelling in spellings)]


def copy_of(vault: Vault, folder: Path) -> Vault:
    """The same vault in another place."""
    shutil.copytree(vault.folder, folder)
    return Vault(folder, vault.session, vault.rescue)
