"""Safe copies afterwards: old ones are cleared away by rule, and the newest can be tried."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.copies import CopyState
from app.domain.people import ChosenName, PersonForm, Role
from app.domain.roles import DeskRole
from app.errors import DamagedStoreError, NotOurFileError, StoppedError, StorageError
from app.store.drill import FOLDER
from app.store.kdf import KdfParameters
from app.store.keys import change_passphrase
from tests.conftest import PASSPHRASE
from tests.services.audit_trail import actions

if TYPE_CHECKING:
    from app.workspace import Workspace
    from tests.conftest import Wall


@pytest.fixture
def jean(workspace: Workspace) -> None:
    workspace.people.add(PersonForm(name="Jean Moss"))


def copies_in(folder: Path) -> int:
    return len(list(folder.glob("*.trestle-copy")))


def add_many(workspace: Workspace, many: int, name: str) -> None:
    """So many people at once; each is one change."""
    lines = workspace.people.preview_names("\n".join(f"{name} {number}" for number in range(many)))
    workspace.people.add_names(tuple(ChosenName(line.parsed) for line in lines), None, Role.PARTICIPANT)


def save_daily(workspace: Workspace, wall: Wall, stick: Path, days: int) -> None:
    for _day in range(days):
        workspace.vault.save_copy(stick)
        wall.pass_by(days=1)


@pytest.mark.usefixtures("jean")
def test_old_copies_are_cleared_away_after_a_new_one_and_what_goes_is_said_before(
    workspace: Workspace, wall: Wall, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    wall.go_to(2026, 11, 2)
    save_daily(workspace, wall, stick, 7)
    assert copies_in(stick) == 7
    wall.pass_by(days=14)
    said = workspace.copies.tidy_plan()
    assert [copy.made_on.day for copy in said.tidied] == [7, 6, 5, 4, 3, 2]
    assert "clears away 6 older ones, from Monday 2 November 2026 to Saturday 7" in said.words
    saved = workspace.vault.save_copy(stick)
    assert saved.tidied == tuple(copy.path.name for copy in said.tidied)
    assert copies_in(stick) == 2
    assert saved.path.exists()
    assert "clear copies away" in actions(workspace)
    assert workspace.copies.tidy_plan().tidied == ()


@pytest.mark.usefixtures("jean")
def test_what_trestle_did_not_write_there_is_never_cleared_away(
    workspace: Workspace, wall: Wall, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    saved = [workspace.vault.save_copy(stick).path for _copy in range(4)]
    shutil.copy(saved[0], stick / "my own.trestle-copy")
    saved[0].write_bytes(b"something else by that name")
    (stick / "letter.txt").write_text("Dear Jean")
    wall.pass_by(days=20)
    assert workspace.vault.save_copy(stick).tidied == (saved[2].name, saved[1].name)
    kept = {path.name for path in stick.iterdir()}
    assert {"my own.trestle-copy", "letter.txt", saved[0].name, saved[3].name} <= kept


@pytest.mark.usefixtures("jean")
def test_the_rule_can_be_turned_off(workspace: Workspace, wall: Wall, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    assert workspace.copies.tidy_plan().on
    assert not workspace.copies.set_tidying(on=False).on
    save_daily(workspace, wall, stick, 3)
    wall.pass_by(days=30)
    assert workspace.vault.save_copy(stick).tidied == ()
    assert copies_in(stick) == 4
    assert workspace.copies.set_tidying(on=True).tidied
    shutil.rmtree(stick)
    assert workspace.copies.tidy_plan().away


@pytest.mark.usefixtures("jean")
def test_a_copy_in_another_folder_clears_nothing_away_elsewhere(
    workspace: Workspace, wall: Wall, tmp_path: Path
) -> None:
    save_daily(workspace, wall, tmp_path / "stick", 3)
    wall.pass_by(days=30)
    assert workspace.vault.save_copy(tmp_path / "second disk").tidied == ()
    assert copies_in(tmp_path / "stick") == 3


@pytest.mark.usefixtures("jean")
def test_a_stick_that_refuses_keeps_its_old_copies_and_the_new_one_is_whole(
    workspace: Workspace, wall: Wall, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    save_daily(workspace, wall, stick, 3)
    wall.pass_by(days=30)
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.suffix == ".trestle-copy" and not missing_ok:
            raise PermissionError(1, "no", str(path))
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    assert workspace.vault.save_copy(stick).tidied == ()
    assert copies_in(stick) == 4


@pytest.mark.usefixtures("jean")
def test_many_changes_ask_for_a_copy_before_the_week_is_over(
    workspace: Workspace, tmp_path: Path, wall: Wall
) -> None:
    workspace.vault.save_copy(tmp_path / "stick")
    assert workspace.vault.copy_state().changes == 0
    add_many(workspace, 50, "Person")
    state = workspace.vault.copy_state()
    assert 50 <= state.changes < 200
    assert not state.due
    add_many(workspace, 199 - state.changes, "One more")
    assert (workspace.vault.copy_state().changes, workspace.vault.copy_state().due) == (199, False)
    workspace.people.add(PersonForm(name="The last"))
    assert workspace.vault.copy_state().due
    assert workspace.vault.copy_state().many_changes
    assert not workspace.vault.put_off_copy().remind
    wall.pass_by(days=1)
    assert workspace.vault.copy_state().remind
    workspace.vault.save_copy(tmp_path / "stick")
    assert not workspace.vault.copy_state().due


@pytest.mark.usefixtures("jean")
def test_a_restore_is_tried_and_changes_nothing(workspace: Workspace, tmp_path: Path, wall: Wall) -> None:
    files = workspace.open_vault.files
    assert workspace.copies.last_try() is None
    copy = workspace.vault.save_copy(tmp_path / "stick")
    before = copy.path.read_bytes()
    wall.pass_by(days=2)
    said: list[str] = []
    tried = workspace.copies.try_restore(said.append)
    assert tried == workspace.copies.last_try()
    assert (tried.on, tried.copied_at, tried.people, tried.problem) == (
        date(2026, 11, 19),
        copy.made_at,
        1,
        "",
    )
    assert tried.words == (
        "On Thursday 19 November 2026 the copy of Tuesday 17 November 2026 was opened and checked:"
        " 1 person and 0 sessions are in it."
    )
    assert said[0].startswith("1 of 3")
    assert copy.path.read_bytes() == before
    assert not (files.folder / FOLDER).exists()
    assert "try restore" in actions(workspace)
    assert workspace.vault.copy_state().tried_on == date(2026, 11, 19)


@pytest.mark.usefixtures("jean")
def test_nobody_having_tried_a_copy_for_a_quarter_is_said(
    workspace: Workspace, tmp_path: Path, wall: Wall
) -> None:
    wall.pass_by(days=100)
    assert not workspace.vault.copy_state().try_due
    workspace.vault.save_copy(tmp_path / "stick")
    wall.pass_by(days=91)
    assert workspace.vault.copy_state().try_due
    workspace.copies.try_restore()
    assert not workspace.vault.copy_state().try_due
    wall.pass_by(days=91)
    assert workspace.vault.copy_state().try_due


@pytest.mark.usefixtures("jean")
def test_a_damaged_copy_is_found_by_trying_it_and_that_is_remembered(
    workspace: Workspace, tmp_path: Path
) -> None:
    copy = workspace.vault.save_copy(tmp_path / "stick")
    content = bytearray(copy.path.read_bytes())
    content[len(content) // 2] ^= 1
    copy.path.write_bytes(content)
    with pytest.raises(DamagedStoreError):
        workspace.copies.try_restore()
    last = workspace.copies.last_try()
    assert last is not None
    assert last.words.endswith(f"The safe copy {copy.path.name} is damaged.")
    assert workspace.vault.copy_state().tried_on is None


@pytest.mark.usefixtures("jean")
def test_an_attempt_that_is_stopped_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    workspace.vault.save_copy(tmp_path / "stick")

    def stop(words: str) -> None:
        if words.startswith("3"):
            raise StoppedError("Stopped.", "")

    with pytest.raises(StoppedError):
        workspace.copies.try_restore(stop)
    assert not (workspace.open_vault.files.folder / FOLDER).exists()
    assert workspace.copies.last_try() is None


def test_without_a_copy_at_hand_nothing_is_tried(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no safe copy to try yet"):
        workspace.copies.try_restore()
    workspace.vault.save_copy(tmp_path / "stick")
    shutil.rmtree(tmp_path / "stick")
    with pytest.raises(StorageError, match=r"The newest safe copy is not in .*stick now"):
        workspace.copies.try_restore()


@pytest.mark.usefixtures("jean")
def test_a_copy_from_before_a_new_passphrase_says_which_one_opens_it(
    workspace: Workspace, tmp_path: Path
) -> None:
    workspace.vault.save_copy(tmp_path / "stick")
    vault = workspace.open_vault
    change_passphrase(vault.files.keys, vault.key, vault.holder, "five quite new words here")
    tried = workspace.copies.try_restore()
    assert tried.old_keys
    assert tried.words.endswith("It opens with the passphrases of that day.")


def test_a_copy_of_other_records_is_not_tried(workspace: Workspace, tmp_path: Path, wall: Wall) -> None:
    other = Door(tmp_path / "other", wall, KdfParameters.cheapest()).create("Other", "Sam", PASSPHRASE)
    copy = other.vault.save_copy(tmp_path / "stick")
    other.close()
    with pytest.raises(NotOurFileError, match="is of other records"):
        workspace.copies.try_restore(copy=copy.path)


def test_a_copy_state_that_knows_of_no_copy_has_nothing_to_try() -> None:
    assert not CopyState(today=date(2026, 11, 17)).try_due
    assert not CopyState(today=date(2026, 11, 17), changes=900, anything_saved=False).due


@pytest.mark.usefixtures("jean")
def test_a_copy_from_before_somebody_left_needs_its_own_passphrase_and_says_so(
    workspace: Workspace, tmp_path: Path, wall: Wall
) -> None:
    everybody = workspace.users.add("Amir", DeskRole.WORKER, "a passphrase of their own")
    workspace.vault.save_copy(tmp_path / "stick")
    workspace.users.remove(next(user.worker.id for user in everybody if user.worker.name == "Amir"))
    with pytest.raises(StorageError, match="before the keys were made anew"):
        workspace.copies.try_restore()
    wall.pass_by(minutes=1)
    workspace.vault.save_copy(tmp_path / "stick")
    assert not workspace.copies.try_restore().problem
