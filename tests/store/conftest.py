"""A real vault for every test: made once with the cheapest accepted key derivation, copied for each."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import make_url
from sqlalchemy.orm import Session

from app.paths import DataFolder
from app.store.backup import SavedCopy, save_copy
from app.store.data_key import DataKey
from app.store.kdf import KdfParameters
from app.store.keys import Opened, holders
from app.store.opening import _open, create_vault
from app.store.unit_of_work import Author, Store
from app.store.vault import OpenVault
from tests.store.copying import MARKER, NOW, add

PASSPHRASE = "teapot gravel lantern"
POSTGRESQL = make_url("postgresql://").get_dialect()()
STARTED = datetime(2026, 11, 17, 14, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Made:
    """A vault on disk, closed, and what opens it."""

    folder: Path
    passphrase: str
    recovery_key: str
    key: DataKey


class Ticking:
    """A clock that moves one second each time it is read."""

    def __init__(self) -> None:
        self.now = STARTED

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made") / "vault"
    new = create_vault(DataFolder(folder), PASSPHRASE, KdfParameters.cheapest())
    key = DataKey(new.vault.key.secret())  # its own is forgotten when it is closed
    new.vault.close()
    return Made(folder, PASSPHRASE, new.recovery_key, key)


@pytest.fixture
def files(made: Made, tmp_path: Path) -> DataFolder:
    """A closed vault of the test's own."""
    shutil.copytree(made.folder, tmp_path / "vault")
    return DataFolder(tmp_path / "vault")


@pytest.fixture
def vault(files: DataFolder, made: Made, clock: Ticking) -> Iterator[OpenVault]:
    """The vault, open. Deriving its key again would only take time; that has tests of its own."""
    opened = _open(files, lambda path: Opened(holders(path)[0].id, (DataKey(made.key.secret()),)), clock)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def store(vault: OpenVault, clock: Ticking) -> Store[Session]:
    return Store(vault, clock, lambda session: session)


@pytest.fixture
def author(vault: OpenVault) -> Author:
    return Author(worker_id=uuid4(), device_id=vault.device_id, scope_id=vault.store_id)


@pytest.fixture
def bytes_of() -> Callable[[DataFolder], dict[str, bytes]]:
    """The files of a vault, byte for byte; the lock is no part of it."""

    def read(files: DataFolder) -> dict[str, bytes]:
        found = (path for path in files.folder.rglob("*") if path.is_file() and path != files.lock)
        return {str(path.relative_to(files.folder)): path.read_bytes() for path in found}

    return read


@pytest.fixture
def someone() -> UUID:
    return uuid4()


@pytest.fixture(scope="session")
def ticking() -> type[Ticking]:
    """For tests that make their own vaults."""
    return Ticking


@pytest.fixture
def copy(vault: OpenVault, clock: Ticking, tmp_path: Path) -> SavedCopy:
    """A copy with one person in it; the vault stays open."""
    add(vault, clock, MARKER)
    return save_copy(vault, tmp_path / "stick", NOW)
