"""Setting up is cut short at any point: the folder is as it was before, or holds a vault that opens."""

from __future__ import annotations

import json
import shutil
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete

from app.bootstrap import Door, VaultState
from app.errors import InvalidInputError, NoVaultError
from app.paths import DataFolder
from app.practice import (
    BEGUN,
    MARK,
    PRACTICE_PASSPHRASE,
    TownShape,
    open_practice,
    practice_folder,
    wipe_town,
)
from app.safe_write import PART
from app.store.kdf import KdfParameters
from app.store.log_tables import CHANGES
from app.store.opening import create_vault
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.told_program import ToldProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

TINY = TownShape(people=2, sessions=1)
PROGRAM = Path(__file__).parent / "cut_program.py"


class Programs:
    """Runs commands on the folder "vault" beside a test, and cuts them off."""

    def __init__(self) -> None:
        self._program = ToldProgram(PROGRAM)

    def run(self, place: Path, cut_at: int, how: str, *words: str) -> tuple[int, str]:
        """Cut one command off at the given step, 0 lets it end; how it ended, and what it said."""
        secret, said = place / "passphrase.txt", place / "said.txt"
        secret.write_text(PASSPHRASE, "utf-8")
        said.unlink(missing_ok=True)
        told = ["--data", str(place / "vault"), "--passphrase-file", str(secret), *words]
        self._program.tell(json.dumps([cut_at, how, str(said), told]))
        return int(self._program.answer()), said.read_text("utf-8")

    def close(self) -> None:
        self._program.close()


@pytest.fixture(scope="module")
def programs() -> Iterator[Programs]:
    """What the commands need is loaded once."""
    started = Programs()
    yield started
    started.close()


def init(programs: Programs, place: Path, cut_at: int = 0) -> int:
    sheet = place / "sheet.pdf"
    sheet.unlink(missing_ok=True)
    words = ("init", "--organisation", "Riverside", "--worker", "Sam", "--recovery-out", str(sheet))
    return programs.run(place, cut_at, "SIGKILL", *words)[0]


def test_init_that_was_killed_can_be_run_again_or_has_made_a_vault_that_opens(
    programs: Programs, tmp_path: Path
) -> None:
    before_and_after = set()
    for step in (2, 4, 6, 8):
        (tmp_path / str(step)).mkdir()
        assert init(programs, tmp_path / str(step), cut_at=step) == -signal.SIGKILL
        door = Door(tmp_path / str(step) / "vault")
        if door.state() is VaultState.NONE:
            assert init(programs, tmp_path / str(step)) == 0
            before_and_after.add("again")
        else:
            before_and_after.add("opens")
        workspace = door.open(PASSPHRASE)
        assert workspace.organisation.name == "Riverside"
        assert workspace.worker.name == "Sam"
        assert workspace.vault.check().problems == ()
        workspace.close()
        assert not list(door.folder.glob(f"*{PART}*"))
    assert before_and_after == {"again", "opens"}


def test_ctrl_c_while_a_town_is_built_leaves_nothing_and_says_one_sentence(
    programs: Programs, tmp_path: Path
) -> None:
    stopped = programs.run(tmp_path, 10, "SIGINT", "practice", "--people", "5", "--sessions", "3")
    assert stopped == (130, "Stopped before the end.\n")
    assert not DataFolder(tmp_path / "vault").is_set_up
    assert programs.run(tmp_path, 0, "SIGINT", "practice", "--people", "2", "--sessions", "1")[0] == 0


def test_a_vault_nothing_was_written_into_is_not_set_up(tmp_path: Path, wall: Wall) -> None:
    files = DataFolder(tmp_path / "vault")
    create_vault(files, PASSPHRASE, KdfParameters.cheapest()).vault.close()
    (files.folder / "letter.txt").write_text("Dear all")
    door = Door(files.folder, wall, KdfParameters.cheapest())
    with pytest.raises(NoVaultError):
        door.open(PASSPHRASE)
    assert door.state() is VaultState.NONE
    door.create("Riverside", "Sam", PASSPHRASE).close()
    assert (files.folder / "letter.txt").exists()


def test_records_whose_log_was_emptied_are_never_taken_for_a_cut_set_up(tmp_path: Path, wall: Wall) -> None:
    files = DataFolder(tmp_path / "vault")
    door = Door(files.folder, wall, KdfParameters.cheapest())
    workspace = door.create("Riverside", "Sam", PASSPHRASE)
    with workspace.open_vault.engine.begin() as connection:
        connection.execute(delete(CHANGES))
    workspace.close()
    before = files.keys.read_bytes()
    door.open(PASSPHRASE).close()
    assert files.keys.read_bytes() == before
    assert door.state() is VaultState.SETTING_UP


def test_what_fails_while_a_vault_is_furnished_leaves_nothing(tmp_path: Path) -> None:
    def refuse(_vault: object) -> None:
        raise InvalidInputError("No.", "Not here.")

    files = DataFolder(tmp_path / "vault")
    with pytest.raises(InvalidInputError):
        create_vault(files, PASSPHRASE, KdfParameters.cheapest(), refuse)
    assert not [path.name for path in files.folder.iterdir() if path.name.startswith("records")]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished practice town, closed; nobody changes it."""
    folder = practice_folder(tmp_path_factory.mktemp("built"))
    open_practice(folder, Wall(), TINY).close()
    return folder


@pytest.fixture
def town(built: Path, tmp_path: Path) -> Path:
    """A finished practice town of the test's own, closed, with a letter of somebody beside it."""
    folder = Path(shutil.copytree(built, practice_folder(tmp_path)))
    (folder / "letter.txt").write_text("Dear all")
    return folder


@pytest.mark.parametrize("name", ["records.trestle", "records.trestle-keys"])
@pytest.mark.parametrize("content", [b"", b"Dear all"])
def test_a_damaged_town_is_built_anew(town: Path, wall: Wall, name: str, content: bytes) -> None:
    (town / name).write_bytes(content)
    workspace = open_practice(town, wall, TINY)
    assert len(workspace.people.list_people()) == 2
    workspace.close()
    assert (town / "letter.txt").read_text() == "Dear all"


def test_a_town_that_was_not_finished_is_built_anew(town: Path, wall: Wall) -> None:
    (town / MARK).write_text(BEGUN)
    workspace = open_practice(town, wall, TownShape(people=3, sessions=1))
    assert len(workspace.people.list_people()) == 3
    workspace.close()


def test_a_finished_town_is_found_again(town: Path, wall: Wall) -> None:
    workspace = open_practice(town, wall, TownShape(people=3, sessions=1))
    assert len(workspace.people.list_people()) == 2
    workspace.close()


@pytest.mark.parametrize("mark", [None, BEGUN, "another store"])
def test_records_of_somebody_else_are_never_wiped_for_a_town(
    tmp_path: Path, wall: Wall, mark: str | None
) -> None:
    folder = practice_folder(tmp_path)
    Door(folder, wall, KdfParameters.cheapest()).create("Riverside", "Sam", PASSPHRASE).close()
    if mark is not None:
        (folder / MARK).write_text(mark)
    with pytest.raises(InvalidInputError, match="not of a practice town"):
        open_practice(folder, wall, TINY)
    Door(folder, wall).open(PASSPHRASE).close()


def test_wiping_a_town_removes_what_is_its_own_and_nothing_else(
    town: Path, template: Template, wall: Wall
) -> None:
    workspace = open_practice(town, wall, TINY)
    assert workspace.room.look().reserve
    files = workspace.open_vault.files
    ours, real = files.set_aside / "ours", files.set_aside / "real"
    for aside, keys in ((ours, files.keys), (real, template.folder / files.keys.name)):
        aside.mkdir(parents=True)
        (aside / keys.name).write_bytes(keys.read_bytes())
        (aside / files.records.name).write_bytes(b"records")
    wipe_town(workspace)
    left = {path.relative_to(town).as_posix() for path in town.rglob("*") if path.is_file()}
    names = {f"set aside/real/{files.keys.name}", f"set aside/real/{files.records.name}"}
    assert left == names | {"letter.txt"}


def test_a_vault_of_real_people_is_never_wiped(vault_folder: Path, template: Template, wall: Wall) -> None:
    with opened(vault_folder, template.key, wall) as workspace:
        with pytest.raises(InvalidInputError, match="not a practice folder") as refused:
            wipe_town(workspace)
        assert "Nothing was removed" in refused.value.advice
        assert workspace.people.list_people() == ()


def test_the_passphrase_of_a_town_is_its_own(town: Path, wall: Wall) -> None:
    Door(town, wall).open(PRACTICE_PASSPHRASE).close()
