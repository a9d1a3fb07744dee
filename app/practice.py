"""A made-up town to learn on: its own vault in its own folder, filled through the use cases.

The same seed makes the same people, groups and scores; only ids and times differ.
"""

from __future__ import annotations

import tomllib
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import time, timedelta
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING

from app.bootstrap import Door, VaultState
from app.clock import system_clock
from app.errors import (
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    ForeignKeyFileError,
    InvalidInputError,
    NewerStoreError,
    NotOurFileError,
    NoVaultError,
    VaultError,
    WrongPassphraseError,
)
from app.i18n import _
from app.paths import DataFolder
from app.practice_town import Town, TownClock
from app.safe_write import write_whole
from app.stopping import go_on
from app.store.file_refusals import in_plain_words
from app.store.kdf import KdfParameters

if TYPE_CHECKING:
    from pathlib import Path

    from app.bootstrap import Workspace
    from app.clock import Clock
    from app.stopping import Look

FOLDER_NAME = "practice"
PRACTICE_PASSPHRASE = "nobody real lives in this town"  # noqa: S105 - there is nothing to protect
DEFAULT_SEED = 1
MARK = "practice town"
"""Says that a folder was made here, and last of all, that its town is finished."""
BEGUN = "begun"
TOWN = 12 * 1024**2
EACH_TIME = 4096
"""Bytes that a town takes at most, and each time that somebody came."""
_OF_NO_USE = (
    DamagedKeyFileError,
    DamagedStoreError,
    ForeignKeyFileError,
    NewerStoreError,
    NotOurFileError,
    NoVaultError,
    WrongPassphraseError,
)


@dataclass(frozen=True, slots=True)
class TownShape:
    """How large the town is. `sessions` are past sessions of the first group."""

    people: int = 60
    sessions: int = 20
    seed: int = DEFAULT_SEED


def practice_folder(data_folder: Path) -> Path:
    """Where the practice vault of a data folder lives: inside it, apart from the real one."""
    return data_folder / FOLDER_NAME


def open_practice(
    folder: Path, clock: Clock = system_clock, shape: TownShape | None = None, look: Look = go_on
) -> Workspace:
    """The practice town, made first if it is not there; nobody is asked for a passphrase.

    A town that was not finished, or does not open, is wiped and made anew.

    Args:
        look: Called while the town is built. Raising in it wipes what was built.

    Raises:
        InvalidInputError: The folder holds records that are not of a practice town; they are not touched.
        VaultError, StorageError: It is open in another window, or the disk refused.
    """
    door = Door(folder, clock)
    if door.state() is not VaultState.NONE and _marked(folder) != BEGUN:
        with suppress(*_OF_NO_USE):
            return door.open(PRACTICE_PASSPHRASE)
    _refuse_others(door.files)
    wipe_practice(folder)
    with ExitStack() as unwinding, in_plain_words(folder):
        unwinding.callback(_wiped_if_possible, folder)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / MARK, BEGUN.encode())
        # There is nothing to protect, so nobody waits for a costly key.
        cheap = KdfParameters.cheapest()
        workspace = fill_town(folder, clock, PRACTICE_PASSPHRASE, shape or TownShape(), cheap, look=look)
        unwinding.callback(workspace.close)
        write_whole(folder / MARK, str(workspace.open_vault.store_id).encode())
        unwinding.pop_all()
        return workspace


def wipe_practice(folder: Path) -> None:
    """Remove a practice vault, and nothing else that lies in its folder; it must be closed.

    Raises:
        InvalidInputError: The folder is not a practice folder; nothing is removed.
        AlreadyOpenError, StorageError: It is open, or the disk refused.
    """
    if folder.name != FOLDER_NAME:
        raise _not_practice()
    _wipe(folder)


def wipe_town(workspace: Workspace) -> None:
    """Close a practice vault and remove it, wherever it is; nothing else that lies there is removed.

    Raises:
        InvalidInputError: The people in it are real; nothing is removed.
        StorageError: The disk refused.
    """
    if not workspace.organisation.practice:
        raise _not_practice()
    workspace.close()
    _wipe(workspace.open_vault.files.folder)


def _wipe(folder: Path) -> None:
    from app.store.clearing import remove_vault  # noqa: PLC0415 - slow to load

    remove_vault(DataFolder(folder))
    with in_plain_words(folder):
        (folder / MARK).unlink(missing_ok=True)
    with suppress(OSError):
        folder.rmdir()


def _wiped_if_possible(folder: Path) -> None:
    with suppress(AppError):
        wipe_practice(folder)


def _not_practice() -> InvalidInputError:
    return InvalidInputError(
        _("This is not a practice folder."), _("Nothing was removed. Only practice people can be wiped.")
    )


def _marked(folder: Path) -> str:
    """BEGUN, the id of the store that was finished there, or nothing where we did not make the folder."""
    try:
        return (folder / MARK).read_text("utf-8")
    except (OSError, ValueError):
        return ""


def _refuse_others(files: DataFolder) -> None:
    """Never wipe records that are not of a town that was built here."""
    from app.store.clearing import store_id  # noqa: PLC0415 - slow to load

    mark, here = _marked(files.folder), store_id(files.keys)
    ours = bool(mark) and (here is None or str(here) == mark or (mark == BEGUN and _opens(files)))
    if files.is_set_up and not ours:
        raise InvalidInputError(
            _("The records in {folder} are not of a practice town.").format(folder=files.folder),
            _("Nothing was removed. Move that folder elsewhere, and practise again."),
        )


def _opens(files: DataFolder) -> bool:
    from app.store.keys import unlock  # noqa: PLC0415 - slow to load

    try:
        unlock(files.keys, PRACTICE_PASSPHRASE)
    except VaultError:
        return False
    return True


def fill_town(
    folder: Path,
    clock: Clock,
    passphrase: str,
    shape: TownShape,
    kdf: KdfParameters | None = None,
    *,
    look: Look = go_on,
) -> Workspace:
    """Make a vault in `folder` and fill it; the open workspace is returned.

    Args:
        kdf: What one guess at the passphrase costs; measured on this computer when not given.
        look: Called before the vault is made, and before each session. Whatever is
            raised, also to stop the program, removes the vault again.

    Raises:
        VaultExistsError: Something is set up there already; it is not touched.
    """
    from app.store import disk  # noqa: PLC0415 - as above
    from app.store.clearing import remove_vault  # noqa: PLC0415 - slow to load

    with in_plain_words(folder):
        disk.refuse_too_little(folder, TOWN + shape.people * shape.sessions * EACH_TIME)
    look(_("A safe place for the town"))
    described = tomllib.loads((files("resources") / "practice" / "town.toml").read_text("utf-8"))
    town_clock = TownClock(clock)
    # The past comes first: what is written must not seem to be written before the vault was made.
    town_clock.go_back(clock().astimezone().date() - timedelta(weeks=shape.sessions + 1), time(9))
    workspace = Door(folder, town_clock, kdf).create(
        described["organisation"], described["worker"], passphrase, described["phone"], practice=True
    )
    with ExitStack() as unwinding:
        unwinding.callback(remove_vault, workspace.open_vault.files)
        unwinding.callback(workspace.close)
        workspace.vault.confirm_written(workspace.vault.new_rescue_key())
        town_clock.return_to_the_present()
        town = Town(workspace, described, Random(shape.seed), town_clock)  # noqa: S311 - a game
        town.fill(shape.people, shape.sessions, look)
        workspace.history.clear()
        unwinding.pop_all()
        return workspace
