"""The disk of the records is really full: nothing is lost, the next save works, and it is said plainly."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.people import PersonForm
from app.errors import DiskFullError
from app.paths import DataFolder
from app.store import ballast
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.small_disk import MB, fill_up, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.workspace import Workspace


@pytest.fixture
def small_vault(template: Template, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A closed vault on a disk of 24 MB; the room that is kept there is 2 MB."""
    monkeypatch.setattr(ballast, "SIZE", 2 * MB)
    with small_disk(tmp_path / "disk", 24) as disk:
        yield shutil.copytree(template.folder, disk / "vault")


@pytest.fixture
def on_a_small_disk(small_vault: Path, template: Template, wall: Wall) -> Iterator[Workspace]:
    with opened(small_vault, template.key, wall) as workspace:
        yield workspace


def names(workspace: Workspace) -> set[str]:
    return {person.name for person in workspace.people.list_people()}


def add_until_refused(workspace: Workspace, called: str) -> tuple[set[str], DiskFullError]:
    """Save one person after the other; who was said to be saved, and what was said in the end."""
    saved: set[str] = set()
    for number in range(10_000):
        try:
            workspace.people.add(PersonForm(name=f"{called} {number}"))
        except DiskFullError as problem:
            return saved, problem
        saved.add(f"{called} {number}")
    raise AssertionError("the disk was never full")


def fill_the_rest(workspace: Workspace, small_vault: Path) -> None:
    """Until a save is refused and the room is let go of; what was saved before is there."""
    fill_up(small_vault.parent)
    before = names(workspace)
    saved, problem = add_until_refused(workspace, "Person")
    assert str(small_vault) in problem.message
    assert "try again now" in problem.advice
    assert names(workspace) == saved | before


def test_room_is_let_go_of_so_that_the_next_save_works_and_taken_again_later(
    on_a_small_disk: Workspace, small_vault: Path
) -> None:
    workspace, files = on_a_small_disk, on_a_small_disk.open_vault.files
    workspace.people.add(PersonForm(name="Jean Moss"))
    assert workspace.room.look().reserve
    fill_the_rest(workspace, small_vault)
    assert not files.ballast.exists()
    workspace.people.add(PersonForm(name="Amir Khan"))
    assert "Amir Khan" in names(workspace)
    assert not workspace.room.look().reserve
    (small_vault.parent / "holiday pictures").unlink()
    assert workspace.room.look().reserve
    assert workspace.vault.check().problems == ()


def test_with_no_room_left_at_all_it_is_still_said_and_nothing_is_lost(
    on_a_small_disk: Workspace, small_vault: Path
) -> None:
    workspace = on_a_small_disk
    workspace.people.add(PersonForm(name="Jean Moss"))
    assert workspace.room.look().reserve
    fill_the_rest(workspace, small_vault)
    filler = fill_up(small_vault.parent)
    before = names(workspace)
    saved, problem = add_until_refused(workspace, "Later")
    assert str(small_vault) in problem.message
    assert "Delete files you no longer need" in problem.advice
    assert names(workspace) == before | saved
    filler.unlink()
    assert workspace.vault.check().problems == ()


def test_a_vault_on_a_full_disk_opens_at_the_second_try_at_the_latest(
    small_vault: Path, template: Template, wall: Wall
) -> None:
    with opened(small_vault, template.key, wall) as workspace:
        workspace.people.add(PersonForm(name="Jean Moss"))
        assert workspace.room.look().reserve
    fill_up(small_vault.parent)
    door = Door(small_vault, wall, KdfParameters.cheapest())
    with pytest.raises(DiskFullError) as refused:
        door.open(PASSPHRASE)
    assert "Trestle has made a little room" in refused.value.advice
    workspace = door.open(PASSPHRASE)
    assert names(workspace) == {"Jean Moss"}
    workspace.close()


def test_a_disk_that_has_little_room_keeps_none_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ballast, "SIZE", 2 * MB)
    with small_disk(tmp_path / "disk", 7) as disk:
        assert not ballast.hold(DataFolder(disk))
        assert list(disk.iterdir()) == []


def test_a_reserve_that_was_cut_short_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "SIZE", MB)
    files = DataFolder(tmp_path)
    files.ballast.write_bytes(b"half")
    assert not ballast.is_held(files)
    assert ballast.hold(files)
    assert files.ballast.stat().st_size == MB
    assert ballast.let_go(files)
    assert not ballast.let_go(files)
