"""Long work stops where it is safe when somebody asks, and leaves everything as it was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.bootstrap import Door
from app.errors import StoppedError
from app.practice import FOLDER_NAME, TownShape, open_practice
from app.stopping import Stop
from app.store import interrupting
from app.workspace import Workspace
from tests.conftest import PASSPHRASE, Template, Wall
from tests.services.audit_trail import actions


class StopAt(Stop):
    """Asks for itself at the look of that number, counted from 1, and remembers what it was told."""

    def __init__(self, number: int) -> None:
        self.said: list[str] = []
        super().__init__(self.said.append)
        self.left = number

    def look(self, words: str) -> None:
        self.left -= 1
        if self.left <= 0:
            self.ask()
        super().look(words)


def test_it_goes_on_and_says_what_comes_next_until_somebody_asks() -> None:
    said: list[str] = []
    stop = Stop(said.append)
    stop.look("Copying")
    stop.look("")
    assert not stop.asked
    stop.ask()
    with pytest.raises(StoppedError, match="Stopped"):
        stop.look("Comparing")
    assert said == ["Copying"]


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_a_stopped_town_is_wiped_and_can_be_built_again(tmp_path: Path, wall: Wall, number: int) -> None:
    folder = tmp_path / FOLDER_NAME
    shape = TownShape(people=3, sessions=2)
    with pytest.raises(StoppedError):
        open_practice(folder, wall, shape, StopAt(number).look)
    assert not folder.exists()
    unhurried = StopAt(1000)
    open_practice(folder, wall, shape, unhurried.look).close()
    assert unhurried.said[:3] == [
        "A safe place for the town",
        "People and groups",
        "Silver Voices: week 1 of 2",
    ]


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine asks often, so that even these small records are asked about in the middle."""
    monkeypatch.setattr(interrupting, "EVERY", 500)


def looks_of(work: Callable[[Stop], object]) -> tuple[int, list[str]]:
    """How often unhurried work looks, and what it says."""
    unhurried = StopAt(1_000_000)
    work(unhurried)
    return 1_000_000 - unhurried.left, unhurried.said


def some_of(looks: int) -> list[int]:
    """The first, the last, and some between."""
    return sorted({*range(1, looks + 1, max(1, looks // 12)), looks})


def test_a_safe_copy_stopped_anywhere_leaves_nothing_and_is_not_remembered(
    workspace: Workspace, tmp_path: Path
) -> None:
    looks, said = looks_of(lambda stop: workspace.vault.save_copy(tmp_path / "whole", stop.look))
    assert [words[:6] for words in said] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]
    assert looks > len(said) + 4
    before, copied = workspace.vault.copy_state(), actions(workspace).count("save copy")
    beside = {path.name for path in workspace.open_vault.files.folder.iterdir()}
    for number in some_of(looks):
        with pytest.raises(StoppedError):
            workspace.vault.save_copy(tmp_path / "stick", StopAt(number).look)
        assert list((tmp_path / "stick").iterdir()) == []
    assert workspace.vault.copy_state() == before
    assert actions(workspace).count("save copy") == copied
    assert {path.name for path in workspace.open_vault.files.folder.iterdir()} == beside
    assert workspace.vault.check().problems == ()


def test_a_check_stopped_anywhere_finds_no_fault_and_the_records_stay_open(workspace: Workspace) -> None:
    looks, said = looks_of(lambda stop: workspace.vault.check(stop.look))
    assert said == ["1 of 2: every page", "2 of 2: the activity record"]
    assert looks > len(said)
    for number in some_of(looks):
        with pytest.raises(StoppedError):
            workspace.vault.check(StopAt(number).look)
    assert workspace.vault.check().problems == ()


def test_putting_a_copy_back_stopped_anywhere_changes_nothing(
    workspace: Workspace, vault_folder: Path, tmp_path: Path, wall: Wall
) -> None:
    copy = workspace.vault.save_copy(tmp_path / "stick").path
    workspace.close()
    door = Door(vault_folder, wall)
    before = {path.name: path.read_bytes() for path in vault_folder.iterdir() if path.is_file()}
    for number in (1, 2, 3, 5):
        with pytest.raises(StoppedError):
            door.restore(copy, PASSPHRASE, StopAt(number).look)
        assert {path.name: path.read_bytes() for path in vault_folder.iterdir()} == before
    looks, said = looks_of(lambda stop: door.restore(copy, PASSPHRASE, stop.look))
    assert [words[:6] for words in said] == ["1 of 3", "2 of 3", "3 of 3"]
    assert looks > len(said)


def test_putting_a_copy_back_with_its_rescue_key_can_be_stopped_at_the_last_moment(
    workspace: Workspace, vault_folder: Path, template: Template, tmp_path: Path, wall: Wall
) -> None:
    copy = workspace.vault.save_copy(tmp_path / "stick").path
    workspace.close()
    door, said = Door(vault_folder, wall), list[str]()

    def stop_at_the_swap(words: str) -> None:
        said.append(words)
        if words.startswith("3 of 3"):
            raise StoppedError("Stopped.", "")

    before = {path.name: path.read_bytes() for path in vault_folder.iterdir() if path.is_file()}
    with pytest.raises(StoppedError):
        door.restore_with_rescue(copy, template.recovery_key, stop_at_the_swap)
    assert said[-1].startswith("3 of 3")
    assert {path.name: path.read_bytes() for path in vault_folder.iterdir()} == before
    door.open(PASSPHRASE).close()
