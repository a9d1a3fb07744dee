"""At the door: the newest copy that is whole, what was here before, and a session that was cut off."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from app.domain.people import PersonForm
from app.errors import (
    AppError,
    DamagedStoreError,
    InvalidInputError,
    StoppedError,
    StorageError,
    VaultError,
    WrongPassphraseError,
)
from app.store.door_plate import read_plate
from app.store.engine import WRITE
from app.store.recovery_key import fresh_recovery_key
from tests.conftest import PASSPHRASE, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from app.bootstrap import Door
    from app.domain.copies import NewestCopy, SetAside
    from app.stopping import Look
    from tests.conftest import Template, Wall


def names(door: Door) -> set[str]:
    workspace = door.open(PASSPHRASE)
    found = {person.name for person in workspace.people.list_people()}
    workspace.close()
    return found


def add(door: Door, *people: str) -> None:
    workspace = door.open(PASSPHRASE)
    for name in people:
        workspace.people.add(PersonForm(name=name))
    workspace.close()


def copy_to(door: Door, folder: Path) -> Path:
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(folder).path
    workspace.close()
    return copy


@pytest.fixture
def aside(door: Door, tmp_path: Path, wall: Wall) -> SetAside:
    """Two people were here when a copy with one of them was put in place."""
    add(door, "Jean Moss")
    copy = copy_to(door, tmp_path / "stick")
    wall.pass_by(days=1)
    add(door, "Amir Khan")
    door.restore(copy, PASSPHRASE)
    return door.copies.set_aside()[0]


def test_before_a_copy_is_put_in_place_it_is_said_what_it_holds_and_what_is_here(
    door: Door, tmp_path: Path
) -> None:
    add(door, "Jean Moss")
    copy = copy_to(door, tmp_path / "stick")
    add(door, "Amir Khan", "Beth Lowe")
    contents = door.look_at_copy(copy)
    assert (contents.people, contents.sessions) == (1, 0)
    assert (contents.here.people, contents.here.sessions) == (3, 0)
    assert contents.here == door.copies.here()


def test_what_was_here_before_has_a_date_and_says_how_much_is_in_it(aside: SetAside, wall: Wall) -> None:
    assert aside.at == wall.now.replace(microsecond=0)
    assert (aside.people, aside.sessions) == (2, 0)


def test_one_can_go_back_to_what_was_here_before_and_forth_again(
    door: Door, aside: SetAside, wall: Wall, tmp_path: Path
) -> None:
    assert names(door) == {"Jean Moss"}
    wall.pass_by(minutes=5)
    said: list[str] = []
    report = door.copies.go_back(aside.folder, PASSPHRASE, said.append)
    assert report.made_at == aside.at
    assert said == [
        "1 of 3: copying what was set aside",
        "2 of 3: checking that it is whole",
        "3 of 3: putting it in place",
    ]
    newest = door.newest_copy()
    assert newest is not None
    assert newest.folder == tmp_path / "stick"
    assert names(door) == {"Jean Moss", "Amir Khan"}
    workspace = door.open(PASSPHRASE)
    assert (workspace.vault.check().problems, workspace.trail_problems) == ((), ())
    workspace.close()
    wall.pass_by(minutes=5)
    latest = door.copies.set_aside()[0]
    assert latest.folder == report.set_aside
    door.copies.go_back(latest.folder, PASSPHRASE)
    assert names(door) == {"Jean Moss"}
    assert len(door.copies.set_aside()) == 3


def test_one_can_go_back_with_the_rescue_key_where_the_passphrase_is_forgotten(
    door: Door, aside: SetAside, template: Template
) -> None:
    before = fingerprint(door.folder)
    with pytest.raises(InvalidInputError):
        door.copies.go_back_with_rescue(aside.folder, "not a key")
    with pytest.raises(WrongPassphraseError):
        door.copies.go_back_with_rescue(aside.folder, fresh_recovery_key())
    assert fingerprint(door.folder) == before
    report = door.copies.go_back_with_rescue(aside.folder, template.recovery_key)
    assert report.made_at == aside.at
    assert names(door) == {"Jean Moss", "Amir Khan"}


def test_two_changes_in_one_second_write_over_nothing(door: Door, aside: SetAside) -> None:
    report = door.copies.go_back(aside.folder, PASSPHRASE)
    assert report.set_aside is not None
    assert report.set_aside != aside.folder
    assert [kept.at for kept in door.copies.set_aside()] == [aside.at, aside.at]
    door.copies.go_back(report.set_aside, PASSPHRASE)
    assert names(door) == {"Jean Moss"}


def test_going_back_with_another_passphrase_or_to_damage_changes_nothing(door: Door, aside: SetAside) -> None:
    before = fingerprint(door.folder)
    with pytest.raises(WrongPassphraseError):
        door.copies.go_back(aside.folder, "not the passphrase")
    with pytest.raises(StoppedError):
        door.copies.go_back(aside.folder, PASSPHRASE, stop_at("3"))
    records = aside.folder / "records.trestle"
    content = bytearray(records.read_bytes())
    content[9000] ^= 1
    records.write_bytes(content)
    damaged = fingerprint(door.folder)
    with pytest.raises(DamagedStoreError):
        door.copies.go_back(aside.folder, PASSPHRASE)
    assert fingerprint(door.folder) == damaged
    assert before.keys() == damaged.keys()


def stop_at(number: str) -> Look:
    def look(words: str) -> None:
        if words.startswith(number):
            raise StoppedError("Stopped.", "")

    return look


def test_what_was_put_into_the_folder_by_hand_is_told_by_the_day_of_its_folder(
    door: Door, aside: SetAside
) -> None:
    shutil.copytree(aside.folder, aside.folder.with_name("by hand"))
    (aside.folder.with_name("by hand") / "door.json").unlink()
    (aside.folder.with_name("empty")).mkdir()
    (door.files.set_aside / "a copy.trestle-copy").write_bytes(b"")
    found = {kept.folder.name: kept for kept in door.copies.set_aside()}
    assert found.keys() == {"by hand", aside.folder.name}
    assert found["by hand"].people is None


def test_where_nothing_was_set_aside_there_is_nothing_to_go_back_to(door: Door) -> None:
    assert door.copies.set_aside() == ()


def newest(door: Door) -> NewestCopy:
    found = door.newest_copy()
    assert found is not None
    return found


def test_the_newest_copy_that_is_whole_is_found(door: Door, tmp_path: Path, wall: Wall) -> None:
    stick = tmp_path / "stick"
    copies = []
    for _day in range(3):
        copies.append(copy_to(door, stick))
        wall.pass_by(days=1)
    said: list[str] = []
    assert door.copies.newest_whole(newest(door), said.append) == copies[2]
    copies[2].write_bytes(copies[2].read_bytes()[:-5000])
    content = bytearray(copies[1].read_bytes())
    content[len(content) // 2] ^= 1
    copies[1].write_bytes(content)
    assert door.copies.newest_whole(newest(door)) == copies[0]
    copies[0].write_bytes(b"")
    with pytest.raises(DamagedStoreError, match=r"No safe copy in .* is whole"):
        door.copies.newest_whole(newest(door))
    shutil.rmtree(stick)
    with pytest.raises(StorageError, match="The newest safe copy is not in"):
        door.copies.newest_whole(newest(door))
    assert said[0] == f"Reading {copies[2].name}"


def test_a_search_for_a_whole_copy_can_be_stopped(door: Door, tmp_path: Path) -> None:
    copy_to(door, tmp_path / "stick")
    with pytest.raises(StoppedError):
        door.copies.newest_whole(newest(door), stop_at("R"))


def test_a_session_that_was_cut_off_is_known_at_the_next_start(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    assert not workspace.cut_off
    assert read_plate(door.files.door_plate).in_use
    workspace.people.add(PersonForm(name="Jean Moss"))
    workspace.open_vault.close()  # as when the power goes: nothing is written any more
    workspace = door.open(PASSPHRASE)
    assert workspace.cut_off
    assert {person.name for person in workspace.people.list_people()} == {"Jean Moss"}
    workspace.close()
    plate = read_plate(door.files.door_plate)
    assert (plate.in_use, plate.people, plate.sessions) == (False, 1, 0)
    workspace = door.open(PASSPHRASE)
    assert not workspace.cut_off
    workspace.close()


def make_older(door: Door) -> None:
    """Records of an earlier step, whose next step finds one of its tables made already."""
    workspace = door.open(PASSPHRASE)
    with workspace.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    workspace.close()


def test_an_upgrade_that_fails_leaves_the_old_state_and_names_the_copy_saved_before(door: Door) -> None:
    add(door, "Jean Moss")
    make_older(door)
    with pytest.raises(VaultError, match="could not be made ready for this Trestle") as refused:
        door.open(PASSPHRASE)
    copies = list(door.files.set_aside.glob("*.trestle-copy"))
    assert len(copies) == 1
    assert str(copies[0]) in refused.value.advice
    assert not isinstance(refused.value, DamagedStoreError)
    before = fingerprint(door.folder)
    with pytest.raises(AppError):
        door.open(PASSPHRASE)
    after = fingerprint(door.folder)
    assert before["records.trestle"] == after["records.trestle"]
