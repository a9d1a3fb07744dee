"""The vault as a whole: rescue key, passphrase, safe copies, and what a check finds."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import Engine

from app import wiring
from app.bootstrap import Door, VaultState
from app.domain.groups import GroupForm
from app.domain.people import PersonForm
from app.domain.rescue import RescueSheet
from app.domain.session_scores import Mode
from app.errors import InvalidInputError, ReadOnlyFolderError, StorageError, WrongPassphraseError
from app.store import integrity
from app.store.door_plate import read_plate
from app.store.kdf import KdfParameters
from app.workspace import Workspace
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.services.audit_trail import actions


def typed_from(groups: tuple[str, ...], places: tuple[int, ...]) -> dict[int, str]:
    return {place: groups[place].lower() for place in places}


def test_a_rescue_key_is_printed_in_groups_and_confirmed_by_two_of_them(workspace: Workspace) -> None:
    rescue = workspace.vault.new_rescue_key()
    assert rescue.organisation == "Riverside Link Work"
    assert {len(group) for group in rescue.groups[:-1]} == {4}
    first, second = rescue.ask_for
    assert 0 <= first < second < len(rescue.groups)
    assert workspace.vault.confirm_rescue_key(typed_from(rescue.groups, rescue.ask_for))
    assert workspace.vault.rescue_key_confirmed


def test_each_rescue_sheet_has_the_next_number_and_the_moment_it_was_made(
    workspace: Workspace, wall: Wall
) -> None:
    first = workspace.vault.rescue_sheet
    assert first is not None
    assert first.number == 1
    wall.pass_by(days=5)
    assert workspace.vault.new_rescue_key().sheet == RescueSheet(number=2, made_at=wall.now)
    wall.pass_by(minutes=1)
    workspace.vault.new_rescue_key()
    assert workspace.vault.rescue_sheet == RescueSheet(number=3, made_at=wall.now)


def test_before_the_first_rescue_key_there_is_no_sheet(tmp_path: Path, wall: Wall) -> None:
    door = Door(tmp_path / "new", wall, KdfParameters.cheapest())
    workspace = door.create("Riverside Link Work", "Sam", PASSPHRASE)
    assert workspace.vault.rescue_sheet is None
    workspace.close()


def test_a_rescue_sheet_is_never_saved_on_the_disk_of_the_records(
    workspace: Workspace, vault_folder: Path, tmp_path: Path, other_disk: Path
) -> None:
    for folder in (vault_folder, vault_folder / "papers", tmp_path, tmp_path / "not there yet"):
        with pytest.raises(StorageError, match="the disk your records are on") as refused:
            workspace.vault.refuse_sheet_place(folder)
        assert "memory stick" in refused.value.advice
    workspace.vault.refuse_sheet_place(other_disk)


def test_until_it_is_confirmed_set_up_is_open_again(workspace: Workspace) -> None:
    plate = workspace.open_vault.files.door_plate
    rescue = workspace.vault.new_rescue_key()
    assert not workspace.vault.rescue_key_confirmed
    assert read_plate(plate).setting_up
    assert not workspace.vault.confirm_rescue_key({0: "XXXX", 1: "XXXX"})
    assert not workspace.vault.confirm_rescue_key(typed_from(rescue.groups, (0,)))
    assert not workspace.vault.rescue_key_confirmed
    assert workspace.vault.confirm_written(rescue)
    assert not read_plate(plate).setting_up


def test_a_key_is_confirmed_once_and_only_the_one_that_was_shown(workspace: Workspace) -> None:
    earlier = workspace.vault.new_rescue_key()
    later = workspace.vault.new_rescue_key()
    assert not workspace.vault.confirm_written(earlier)
    assert workspace.vault.confirm_written(later)
    assert not workspace.vault.confirm_written(later)
    assert actions(workspace)[-1] == "confirm rescue key"


def test_how_far_setting_up_has_come_is_remembered_beside_the_key(workspace: Workspace) -> None:
    assert workspace.vault.setup_progress() == ""
    workspace.vault.set_setup_progress("first group")
    assert workspace.vault.setup_progress() == "first group"
    assert workspace.vault.rescue_key_confirmed


def test_the_passphrase_is_changed_by_whoever_knows_it(
    workspace: Workspace, vault_folder: Path, wall: Wall
) -> None:
    with pytest.raises(WrongPassphraseError):
        workspace.vault.change_passphrase("not the passphrase", "five quite new words here")
    with pytest.raises(InvalidInputError):
        workspace.vault.change_passphrase(PASSPHRASE, "short")
    workspace.vault.change_passphrase(PASSPHRASE, "five quite new words here")
    assert actions(workspace)[-1] == "change passphrase"
    workspace.close()
    Door(vault_folder, wall).open("five quite new words here").close()


def test_a_safe_copy_is_written_and_remembered(workspace: Workspace, tmp_path: Path, wall: Wall) -> None:
    workspace.people.add(PersonForm(name="Jean Moss"))
    wall.pass_by(days=10)
    assert workspace.vault.copy_state().remind
    copy = workspace.vault.save_copy(tmp_path / "stick")
    assert copy.path.parent == tmp_path / "stick"
    assert (copy.people, copy.sessions, copy.made_at) == (1, 0, wall.now)
    assert copy.size == copy.path.stat().st_size
    state = workspace.vault.copy_state()
    assert (state.last_on, state.place, state.due) == (date(2026, 11, 27), str(tmp_path / "stick"), False)
    assert "save copy" in actions(workspace)


def test_a_copy_is_asked_for_as_soon_as_there_is_something_to_lose(workspace: Workspace) -> None:
    assert not workspace.vault.copy_state().remind
    workspace.groups.add(GroupForm(name="Silver Voices", activity="singing", mode=Mode.FACES))
    assert workspace.vault.copy_state().remind


def test_the_reminder_is_put_off_until_tomorrow(workspace: Workspace, wall: Wall) -> None:
    workspace.people.add(PersonForm(name="Jean Moss"))
    assert not workspace.vault.put_off_copy().remind
    assert not workspace.vault.copy_state().remind
    wall.pass_by(days=1)
    assert workspace.vault.copy_state().remind


def test_a_copy_that_cannot_be_written_is_not_remembered(workspace: Workspace, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    with pytest.raises(ReadOnlyFolderError):
        workspace.vault.save_copy(blocked / "folder")
    assert workspace.vault.copy_state().last_on is None


def test_a_check_of_whole_records_finds_nothing(workspace: Workspace) -> None:
    workspace.people.add(PersonForm(name="Jean Moss"))
    assert workspace.vault.check().problems == ()
    assert "check" in actions(workspace)


def test_a_half_finished_set_up_asks_for_the_rescue_key_on_the_next_day(
    workspace: Workspace, vault_folder: Path, wall: Wall
) -> None:
    workspace.vault.new_rescue_key()
    workspace.close()
    assert Door(vault_folder, wall).state() is VaultState.SETTING_UP


def test_the_records_are_looked_at_thoroughly_once_a_week(
    vault_folder: Path, template: Template, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[date] = []

    def look(engine: Engine, records: Path) -> None:
        integrity.refuse_damaged(engine, records)
        looked.append(wall.now.date())

    monkeypatch.setattr(wiring, "refuse_damaged", look)
    for days in (1, 5, 1, 1, 6, -30):
        wall.pass_by(days=days)
        with opened(vault_folder, template.key, wall):
            pass
    assert looked == [date(2026, 11, 24), date(2026, 12, 1), date(2026, 11, 1)]


def test_sticks_that_are_plugged_in_are_offered(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = SimpleNamespace(mountpoint=str(tmp_path), fstype="vfat", opts="rw,removable")
    monkeypatch.setattr("app.store.disk._STICK_FOLDERS", (str(tmp_path),))
    monkeypatch.setattr("app.store.disk.psutil.disk_partitions", lambda **_all: [part])
    assert workspace.vault.sticks() == (tmp_path,)


def test_a_copy_among_the_records_is_refused_and_leaves_no_folder(
    workspace: Workspace, vault_folder: Path
) -> None:
    for folder in (vault_folder, vault_folder / "copies"):
        with pytest.raises(StorageError, match="is where your records are"):
            workspace.vault.save_copy(folder)
    assert not (vault_folder / "copies").exists()
    assert workspace.vault.copy_state().last_on is None


def test_what_was_listed_from_outside_is_in_the_trail(workspace: Workspace) -> None:
    workspace.vault.record_listed("people")
    assert actions(workspace)[-1] == "list"
