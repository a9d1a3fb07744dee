"""What every test may ask for: a clock it can move, and an open workspace over a real, locked vault."""

import gc
import hashlib
import logging
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import coverage
import hypothesis
import pytest
import sqlcipher3.dbapi2 as sqlcipher  # type: ignore[import-untyped]  # it publishes no stubs
from argon2.low_level import hash_secret_raw
from sqlalchemy import Engine, create_engine

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # tests draw real windows that nobody has to see

from app import wiring
from app.bootstrap import Door
from app.paths import DataFolder
from app.store import kdf, opening
from app.store.data_key import DataKey
from app.store.door_plate import DoorPlate
from app.store.kdf import KdfParameters
from app.store.keys import Opened, holders
from app.workspace import Workspace
from tests import own_mounts
from tests.watching import (
    forget_what_was_worked_out,
    look_away_from_libraries,
    looking_away_from_what_is_read,
    unwatched,
)

PASSPHRASE = "teapot gravel lantern"
NOW = datetime(2026, 11, 17, 13, 52, tzinfo=UTC)
"""Tuesday 17 November 2026, 1:52 pm in London, eight minutes before Silver Voices."""

# The same examples on every run, and no example is too slow: a busy computer is no fault.
hypothesis.settings.register_profile("calm", derandomize=True, deadline=None)
hypothesis.settings.load_profile("calm")


WATCHED = frozenset({"commands", "documents", "domain", "exchange", "measures", "services"})
"""Folders of tests that reach every line of the rules, the measures and the use cases by themselves."""


LOOKED_AWAY = pytest.StashKey[bool]()
TIDIED_OFTEN, TIDIED_SELDOM = gc.get_threshold(), (20_000, 20, 20)
"""How much Python makes before it looks for what nobody needs; windows are tidied away as usual."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Look away while windows are tested, programs killed and all there is called: it takes twice as long."""
    gc.set_threshold(*(TIDIED_OFTEN if "ui" in item.path.parts else TIDIED_SELDOM))
    watching = coverage.Coverage.current()
    everywhere = item.get_closest_marker("goes_everywhere") is not None
    away = watching is not None and (everywhere or WATCHED.isdisjoint(item.path.parts))
    if watching is not None and away:
        watching.stop()
        item.session.stash[LOOKED_AWAY] = True
    elif item.session.stash.get(LOOKED_AWAY, False):
        # What was worked out once while nobody looked would never be seen to run: it depended on the order.
        item.session.stash[LOOKED_AWAY] = False
        forget_what_was_worked_out()
    try:
        return (yield)
    finally:
        if watching is not None and away:
            watching.start()


class Wall:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_to(self, year: int, month: int, day: int, hour: int = 12, minute: int = 0) -> None:
        """Show this time in London."""
        self.now = datetime(year, month, day, hour, minute).astimezone().astimezone(UTC)

    def pass_by(self, **units: float) -> None:
        """Let time pass: `pass_by(days=7)`."""
        self.now += timedelta(**units)


def pytest_configure(config: pytest.Config) -> None:
    """Tests of full disks make small disks: begin again where that is possible, if it is not here."""
    own_mounts.go_apart(config)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs a small disk where none can be made, and what is of Unix elsewhere."""
    without = own_mounts.cannot_run(items)
    if without:
        config.hook.pytest_deselected(items=without)
        items[:] = [item for item in items if item not in without]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look away while thousands of tests are read, and for no garbage: they stay to the end."""
    gc.set_threshold(*TIDIED_SELDOM)
    with looking_away_from_what_is_read():
        return (yield)


def pytest_collection_finish() -> None:
    """Look no more for garbage among the tests and modules themselves: they stay to the end."""
    gc.freeze()


@dataclass(frozen=True)
class Template:
    """A vault that was set up once and closed, and its key, so that no test waits for the passphrase."""

    folder: Path
    key: DataKey
    recovery_key: str


@pytest.fixture(scope="session", autouse=True)
def in_london() -> Iterator[None]:
    """Local time is London's, wherever the tests run; Windows has no way to say so."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "Europe/London"
    if hasattr(time, "tzset"):
        time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before


@pytest.fixture(scope="session", autouse=True)
def libraries_are_not_watched() -> Iterator[None]:
    """Coverage counts the lines of our rules alone."""
    with pytest.MonkeyPatch.context() as patch:
        look_away_from_libraries(patch)
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_are_compiled_once() -> Iterator[None]:
    """Each test opens a vault of its own, but what SQL a statement becomes is the same in all."""
    model = create_engine("sqlite://", module=sqlcipher, query_cache_size=5000)
    with model.connect():
        """The first connection tells it what this SQLite can do."""

    def another(*args: str, **options: Any) -> Engine:  # noqa: ANN401 - SQLAlchemy's own
        made = create_engine(*args, **options)
        made.dialect, made._compiled_cache = model.dialect, model._compiled_cache
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.store.engine.create_engine", another)
        yield
    model.dispose()


@pytest.fixture(scope="session", autouse=True)
def each_guess_is_worked_out_once() -> Iterator[None]:
    """The same passphrase, salt and cost give the same bytes; only the first to open a vault has to wait."""
    known = cache(hash_secret_raw)

    def derived(secret: bytes, salt: bytes, *cost: Any) -> bytes:  # noqa: ANN401 - Argon2's own
        measured = salt == bytes(16)  # how fast this computer is: knowing the answer would be no measure
        return hash_secret_raw(secret, salt, *cost) if measured else known(secret, salt, *cost)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kdf, "hash_secret_raw", derived)
        yield


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory, in_london: None) -> Template:  # noqa: ARG001 - it stamps local days
    folder = tmp_path_factory.mktemp("template") / "vault"
    door = Door(folder, Wall(), KdfParameters.cheapest())
    workspace = door.create("Riverside Link Work", "Sam", PASSPHRASE, "01530 000000")
    rescue = workspace.vault.new_rescue_key()
    workspace.vault.confirm_written(rescue)
    key = DataKey(workspace.open_vault.key.secret())  # its own is forgotten when it is closed
    workspace.close()
    return Template(folder, key, rescue.text)


@pytest.fixture
def vault_folder(template: Template, tmp_path: Path) -> Path:
    """A closed vault of the test's own; its passphrase is `PASSPHRASE`."""
    return Path(shutil.copytree(template.folder, tmp_path / "vault"))


@pytest.fixture
def door(vault_folder: Path, wall: Wall) -> Door:
    """The door of a vault that is set up and closed."""
    return Door(vault_folder, wall, KdfParameters.cheapest())


@pytest.fixture
def workspace(vault_folder: Path, template: Template, wall: Wall) -> Iterator[Workspace]:
    """An open workspace over a vault of the test's own; `wall` is its clock."""
    with opened(vault_folder, template.key, wall) as workspace:
        yield workspace


@pytest.fixture
def other_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on another disk than `tmp_path`, as a memory stick would be."""
    memory = Path("/dev/shm")  # noqa: S108 - a disk of its own on Linux
    if memory.is_dir() and memory.stat().st_dev != tmp_path.stat().st_dev:
        with tempfile.TemporaryDirectory(dir=memory) as folder:
            yield Path(folder)
        return
    stick, real = tmp_path / "stick", Path.stat
    stick.mkdir()

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        """What the system says, with another disk for the stick."""
        found = real(path, follow_symlinks=follow_symlinks)
        inside = path.is_relative_to(stick)
        return os.stat_result((*found[:2], found.st_dev + 1, *found[3:])) if inside else found

    monkeypatch.setattr(Path, "stat", stat)
    yield stick


def opener(key: DataKey) -> Callable[[Path], Opened]:
    """What opens a key file for the first of its people, without the work of a passphrase."""
    return lambda path: Opened(holders(path)[0].id, (DataKey(key.secret()),))


def fingerprint(folder: Path) -> dict[str, str]:
    """Name -> hash of each file that holds records or keys."""
    files = (path for path in folder.rglob("records.trestle*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@contextmanager
def opened(folder: Path, key: DataKey, wall: Wall) -> Iterator[Workspace]:
    """The vault in a folder, opened without the work of a passphrase."""
    vault = unwatched(opening._open)(DataFolder(folder), opener(key), wall)
    workspace = wiring.enter(vault, wall, "open", DoorPlate())
    yield workspace
    workspace.close()


@pytest.fixture(autouse=True)
def little_kept_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The room that is kept for a full disk is small, or thousands of vaults would fill this one."""
    monkeypatch.setattr("app.store.ballast.SIZE", 64 * 1024)


@pytest.fixture(autouse=True)
def no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning nobody asserted on fails the test that caused it."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud, [r.getMessage() for r in loud]
