"""Files that were changed on purpose or by damage are given to the program, as if they were whole."""

from __future__ import annotations

import shutil
import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]  # it publishes no stubs
from argon2.exceptions import Argon2Error
from cryptography.exceptions import InvalidTag
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from app.bootstrap import Door
from app.clock import system_clock
from app.errors import AppError
from app.store.kdf import KdfParameters
from app.store.mixins import Base
from app.store.recorder import Logged
from tests.attacks.desk import Vault, make_vault
from tests.attacks.desk_at_work import passphrase
from tests.attacks.mutations import mangled, rewritten, rewritten_copy, rewritten_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.workspace import Workspace

HARD_WORDS: Final = (
    "invalid",
    "error",
    "exception",
    "database",
    "none",
    "traceback",
    "sqlite",
    "oops",
    "json",
)
LONGEST_SENTENCE: Final = 400
OTHERS: Final = "window kettle bramble"


@dataclass(frozen=True)
class Whole:
    """Two vaults as they were before: the one that is attacked, and one to take pieces from."""

    vault: Vault
    copy: bytes
    other: Vault
    other_copy: bytes
    rows: dict[str, frozenset[str]]


def fuzz_often(vault: Vault, place: Path, cases: int, seed: int, tell: Callable[[str], object]) -> list[str]:
    """Every crash, change and unclear sentence in so many damaged files, in words."""
    whole, wrong, seen = prepared(vault, place), list[str](), Counter[str]()
    for case in range(1, cases + 1):
        dice = Random(f"{seed} {case}")
        kind, attack = tuple(KINDS.items())[case % len(KINDS)]
        there = place / "attacked"
        shutil.copytree(vault.folder, there)
        outcome, problems = attack(whole, there, dice)
        seen[f"{kind}: {outcome}"] += 1
        wrong += [f"case {case} ({kind}): {words}" for words in problems]
        shutil.rmtree(there)
        if case % 200 == 0:
            tell(f"{case} damaged files, {len(wrong)} wrong")
    for words, count in sorted(seen.items()):
        tell(f"  {words}: {count}")
    tell(f"{cases} damaged files of seed {seed}: {len(wrong)} wrong")
    return wrong


def prepared(vault: Vault, place: Path) -> Whole:
    """What the attacks need beside the vault."""
    other = make_vault(place / "other", OTHERS)
    copies, rows = [], []
    for folder, words in ((vault.folder, passphrase(0)), (other.folder, OTHERS)):
        workspace = Door(folder).open(words)
        copies.append(workspace.vault.save_copy(place / f"stick of {folder.name}").path.read_bytes())
        rows.append(rows_of(workspace))
        workspace.close()
    return Whole(vault, copies[0], other, copies[1], rows[0])


def attack_keys(whole: Whole, folder: Path, dice: Random) -> tuple[str, list[str]]:
    """The key file."""
    keys = Door(folder).files.keys
    content, other = keys.read_bytes(), Door(whole.other.folder).files.keys.read_bytes()
    damaged = mangled(content, other, dice) if dice.random() < 0.4 else rewritten_keys(content, dice)
    keys.write_bytes(damaged)
    by_rescue = dice.random() < 0.3
    door = Door(folder, system_clock, KdfParameters.cheapest())
    if by_rescue:
        # A new passphrase is put in the key file, where the rescue key opens it.
        return tried(whole, folder, lambda: door.open_with_rescue(whole.vault.rescue, passphrase(1)))
    return tried(whole, folder, lambda: door.open(passphrase(0)))


def attack_records(whole: Whole, folder: Path, dice: Random) -> tuple[str, list[str]]:
    """The records."""
    records = Door(folder).files.records
    content, other = records.read_bytes(), Door(whole.other.folder).files.records.read_bytes()
    records.write_bytes(mangled(content, other, dice))
    return tried(whole, folder, lambda: Door(folder).open(passphrase(0)))


def attack_plate(whole: Whole, folder: Path, dice: Random) -> tuple[str, list[str]]:
    """What may be read before the records are open."""
    plate = Door(folder).files.door_plate
    content = plate.read_bytes()
    plate.write_bytes(rewritten(content, dice) if dice.random() < 0.8 else mangled(content, content, dice))

    def look_and_open() -> Workspace:
        door = Door(folder)
        door.state()
        door.organisation_name()
        door.newest_copy()
        door.people()
        return door.open(passphrase(0))

    return tried(whole, folder, look_and_open)


def attack_copy(whole: Whole, folder: Path, dice: Random) -> tuple[str, list[str]]:
    """A safe copy: looked at, then put in place."""
    raw = dice.random() < 0.4
    damaged = (
        mangled(whole.copy, whole.other_copy, dice) if raw else rewritten_copy(whole.copy, whole.copy, dice)
    )
    copy = folder.with_name("damaged.trestle-copy")
    copy.write_bytes(damaged)

    def put_back() -> Workspace:
        door = Door(folder)
        door.look_at_copy(copy)
        if dice.random() < 0.2:
            door.restore_with_rescue(copy, whole.vault.rescue)
        else:
            door.restore(copy, passphrase(0))
        return door.open(passphrase(0))

    found = tried(whole, folder, put_back)
    return found if copy.read_bytes() == damaged else (found[0], [*found[1], "the copy was changed"])


KINDS: Final = {"keys": attack_keys, "records": attack_records, "copy": attack_copy, "plate": attack_plate}


def tried(whole: Whole, folder: Path, work: Callable[[], Workspace]) -> tuple[str, list[str]]:
    """What came of it: opened as it was, or refused in plain words with nothing changed."""
    before = sums_of(folder)
    try:
        workspace = work()
    except AppError as problem:
        after = sums_of(folder)
        changed = [
            f"changed: {name}" for name in before.keys() | after.keys() if before.get(name) != after.get(name)
        ]
        return type(problem).__name__, changed + unclear(problem)
    except CRASHES as error:
        return "crash", [f"crashed with {type(error).__name__}: {error}"]
    try:
        rows = rows_of(workspace)
    finally:
        workspace.close()
    lost = [name for name, kept in whole.rows.items() if not kept <= rows[name]]
    return "opened", [f"opened with other rows in {name}" for name in lost]


CRASHES: Final = (
    Argon2Error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    BadZipFile,
    EOFError,
    InvalidTag,
    LookupError,
    OSError,
    RuntimeError,
    SQLAlchemyError,
    TypeError,
    ValueError,
    sqlcipher.Error,
    struct.error,
    zlib.error,
)
"""What a program raises that was surprised; anything else ends the run."""


def unclear(problem: AppError) -> list[str]:
    """Why nobody could act on what it says."""
    found = []
    for sentence in (problem.message, problem.advice):
        words = sentence.casefold().replace(".", " ").replace(",", " ").split()
        if not sentence.strip() or len(sentence) > LONGEST_SENTENCE or not sentence.isprintable():
            found.append(f"no sentence: {sentence[:80]!r}")
        found += [f"hard word {word!r}: {sentence}" for word in HARD_WORDS if word in words]
    return found


def sums_of(folder: Path) -> dict[str, str]:
    """What holds records or keys, and what was set aside; the plate counts wrong passphrases."""
    names = (path for path in folder.rglob("*") if path.is_file() and path.name.startswith("records"))
    return {str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() for path in names}


def rows_of(workspace: Workspace) -> dict[str, frozenset[str]]:
    """Every row that a laptop shares, in words."""
    names = sorted(Logged.of_all_tables().synced)
    with workspace.open_vault.engine.connect() as connection:
        return {
            name: frozenset(map(str, connection.execute(select(Base.metadata.tables[name]))))
            for name in names
        }
