"""Safe copies that are older than an erasure: nobody is brought back. Made-up people stay apart."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.erasing import ErasureReason, Way
from app.domain.people import PersonForm
from app.domain.trail import TrailFilter
from app.errors import VaultError
from app.store import disk
from app.store.erased_marks import read_marks
from app.store.kdf import KdfParameters
from tests.conftest import PASSPHRASE, fingerprint

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall


def erase(workspace: Workspace, name: str) -> None:
    person = next(person.id for person in workspace.people.list_people() if person.name == name)
    workspace.erasing.erase(person, Way.ANONYMISE, ErasureReason.ASKED, name)


def names(workspace: Workspace) -> set[str]:
    return {person.name for person in workspace.people.list_people()}


@pytest.fixture
def older(door: Door, tmp_path: Path, wall: Wall) -> list[Path]:
    """Two copies, of one and of two people, both saved before the two were erased."""
    workspace, copies = door.open(PASSPHRASE), list[Path]()
    for name in ("Jean Okafor", "Amir Khan"):
        workspace.people.add(PersonForm(name=name))
        copies.append(workspace.vault.save_copy(tmp_path / "stick").path)
        wall.pass_by(days=1)
    workspace.people.add(PersonForm(name="Beth Lowe"))
    for name in ("Jean Okafor", "Amir Khan"):
        erase(workspace, name)
    workspace.close()
    return copies


def test_an_older_copy_brings_nobody_back_however_many_are_tried(
    door: Door, older: list[Path], wall: Wall
) -> None:
    numbers = {mark.number for mark in read_marks(door.files.erased)}
    for copy, erased in ((older[1], 2), (older[0], 1), (older[1], 2)):
        wall.pass_by(days=1)
        door.restore(copy, PASSPHRASE)
        workspace = door.open(PASSPHRASE)
        assert (workspace.erased_again, names(workspace)) == (erased, set())
        log = workspace.erasing.log()
        assert {entry.number for entry in log} <= numbers
        assert {(entry.way, entry.reason) for entry in log} == {(Way.ANONYMISE, ErasureReason.ASKED)}
        said = [line.sentence for line in workspace.trail.open(TrailFilter()).lines]
        assert (
            sum("erased a person again, whom an older copy had brought back" in line for line in said)
            == erased
        )
        assert workspace.vault.check().problems == ()
        workspace.close()
        again = door.open(PASSPHRASE)
        assert again.erased_again == 0
        again.close()


def test_going_back_to_what_was_set_aside_brings_nobody_back(door: Door, older: list[Path]) -> None:
    door.restore(older[1], PASSPHRASE)
    door.open(PASSPHRASE).close()
    door.files.erased.unlink()  # written anew from the log of the records, at the next start
    door.open(PASSPHRASE).close()
    door.copies.go_back(door.copies.set_aside()[0].folder, PASSPHRASE)
    workspace = door.open(PASSPHRASE)
    assert names(workspace) == {"Beth Lowe"}
    workspace.close()


def test_on_a_new_laptop_the_newer_copies_beside_it_tell_who_was_erased(
    door: Door, older: list[Path], tmp_path: Path, wall: Wall
) -> None:
    workspace = door.open(PASSPHRASE)
    newest = workspace.vault.save_copy(tmp_path / "stick").path
    workspace.close()
    other = Door(tmp_path / "other laptop", wall, KdfParameters.cheapest())
    (tmp_path / "stick" / "torn.trestle-copy").write_bytes(newest.read_bytes()[:2000])
    other.restore(older[1], PASSPHRASE)
    workspace = other.open(PASSPHRASE)
    assert (workspace.erased_again, names(workspace)) == (2, set())
    workspace.close()


def test_marks_name_nobody_and_nobody_can_make_one(door: Door, older: list[Path]) -> None:
    door.restore(older[1], PASSPHRASE)
    door.files.erased.rename(door.files.erased.with_name("taken away"))
    workspace = door.open(PASSPHRASE)
    people = {person.name: person.id for person in workspace.people.list_people()}
    workspace.close()
    kept = door.files.erased.with_name("taken away").read_text()
    for name, key in people.items():
        assert name not in kept
        assert str(key) not in kept
        assert key.hex not in kept
    marks = json.loads(kept)
    for mark in marks:
        mark["number"] = "ABCD-EFGH"  # altered: the seal does not fit
    door.files.erased.write_text(json.dumps(marks))
    workspace = door.open(PASSPHRASE)
    assert (workspace.erased_again, names(workspace)) == (0, {"Jean Okafor", "Amir Khan"})
    workspace.close()


def test_a_full_disk_keeps_nobody_outside(
    door: Door, older: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    door.restore(older[0], PASSPHRASE)
    monkeypatch.setattr(disk, "free_room", lambda _folder: 0)
    workspace = door.open(PASSPHRASE)
    assert (workspace.erased_again, names(workspace)) == (1, set())
    workspace.close()


def test_marks_that_cannot_be_kept_are_kept_at_the_next_start(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name="Jean Okafor"))
    door.files.erased.mkdir()  # something in the way, that no file can replace
    erase(workspace, "Jean Okafor")
    workspace.close()
    door.files.erased.rmdir()
    door.open(PASSPHRASE).close()
    assert len(read_marks(door.files.erased)) == 1


def test_made_up_people_and_real_ones_never_take_each_others_place(
    door: Door, tmp_path: Path, wall: Wall
) -> None:
    workspace = door.open(PASSPHRASE)
    real = workspace.vault.save_copy(tmp_path / "stick").path
    workspace.close()
    place = tmp_path / "practice"
    practising = Door(place, wall, KdfParameters.cheapest())
    town = practising.create("Mill Town", "Sam", PASSPHRASE, practice=True)
    made_up = town.vault.save_copy(tmp_path / "other stick").path
    town.close()
    before = fingerprint(tmp_path / "vault"), fingerprint(place)
    with pytest.raises(VaultError, match="are made up, and the records here are of real people"):
        door.restore(made_up, PASSPHRASE)
    with pytest.raises(VaultError, match="are real, and those here are made up"):
        practising.restore(real, PASSPHRASE)
    assert (fingerprint(tmp_path / "vault"), fingerprint(place)) == before
    practising.restore(made_up, PASSPHRASE)
    shutil.rmtree(place)
    practising.restore(made_up, PASSPHRASE)
    practising.open(PASSPHRASE).close()
    with pytest.raises(VaultError, match="are real"):
        practising.restore_with_rescue(real, "")
