"""A made-up town to learn on: its own vault in its own folder, filled through the use cases.

The same seed makes the same people, groups and scores; only ids and times differ.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from datetime import time, timedelta
from importlib.resources import files
from random import Random
from typing import TYPE_CHECKING

from app.bootstrap import Door, VaultState
from app.clock import system_clock
from app.errors import InvalidInputError, StoppedError
from app.i18n import _
from app.practice_town import Town, TownClock
from app.stopping import go_on
from app.store.kdf import KdfParameters

if TYPE_CHECKING:
    from pathlib import Path

    from app.bootstrap import Workspace
    from app.clock import Clock
    from app.stopping import Look

FOLDER_NAME = "practice"
PRACTICE_PASSPHRASE = "nobody real lives in this town"  # noqa: S105 - there is nothing to protect
DEFAULT_SEED = 1


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

    Args:
        look: Called while the town is built. Raising in it wipes what was built.
    """
    door = Door(folder, clock)
    if door.state() is not VaultState.NONE:
        return door.open(PRACTICE_PASSPHRASE)
    try:
        # There is nothing to protect, so nobody waits for a costly key.
        cheap = KdfParameters.cheapest()
        return fill_town(folder, clock, PRACTICE_PASSPHRASE, shape or TownShape(), cheap, look=look)
    except StoppedError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def wipe_practice(folder: Path) -> None:
    """Remove a practice vault and everything in its folder; it must be closed.

    Raises:
        InvalidInputError: The folder is not a practice folder; nothing is removed.
    """
    if folder.name != FOLDER_NAME:
        raise InvalidInputError(
            _("This is not a practice folder."), _("Nothing was removed. Only practice people can be wiped.")
        )
    shutil.rmtree(folder)


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
        look: Called before the vault is made, and before each session. Raising in it closes the vault.

    Raises:
        VaultExistsError: Something is set up there already; it is not touched.
    """
    look(_("A safe place for the town"))
    described = tomllib.loads((files("resources") / "practice" / "town.toml").read_text("utf-8"))
    town_clock = TownClock(clock)
    # The past comes first: what is written must not seem to be written before the vault was made.
    town_clock.go_back(clock().astimezone().date() - timedelta(weeks=shape.sessions + 1), time(9))
    workspace = Door(folder, town_clock, kdf).create(
        described["organisation"], described["worker"], passphrase, described["phone"], practice=True
    )
    try:
        workspace.vault.confirm_written(workspace.vault.new_rescue_key())
        town_clock.return_to_the_present()
        town = Town(workspace, described, Random(shape.seed), town_clock)  # noqa: S311 - a game
        town.fill(shape.people, shape.sessions, look)
    except StoppedError:
        workspace.close()
        raise
    workspace.history.clear()
    return workspace
