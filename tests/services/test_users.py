"""The people who use this laptop: added, given a role, removed; and what two of them do together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.bootstrap import Door
from app.domain.organisation import KeyHolder
from app.domain.roles import DeskRole
from app.errors import (
    DamagedStoreError,
    DiskFullError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    TooManyTriesError,
    VaultError,
    WrongPassphraseError,
)
from app.ids import new_id
from app.store import disk, keys
from app.store.door_plate import read_plate
from app.store.engine import open_engine
from tests.conftest import PASSPHRASE, Template, Wall, opened
from tests.services.audit_trail import actions, lines
from tests.services.desk_days import choir, person

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.domain.organisation import LaptopUser
    from app.workspace import Workspace

AMIRS = "otter ladder crisp nine"


def add_amir(workspace: Workspace, role: DeskRole = DeskRole.WORKER) -> UUID:
    return named(workspace.users.add("Amir", role, AMIRS), "Amir").worker.id


def named(everybody: tuple[LaptopUser, ...], name: str) -> LaptopUser:
    return next(user for user in everybody if user.worker.name == name)


def test_whoever_sets_up_is_a_manager_and_alone(workspace: Workspace) -> None:
    (sam,) = workspace.users.everybody()
    assert (sam.worker.name, sam.worker.role, sam.here) == ("Sam", DeskRole.MANAGER, True)
    assert workspace.worker == sam.worker


def test_somebody_is_added_with_a_role_and_what_is_theirs(
    workspace: Workspace, vault_folder: Path, wall: Wall
) -> None:
    group = choir(workspace, "Jean Okafor").group.id
    jean = person(workspace, "Jean")
    workspace.users.add(" Amir  Khan ", DeskRole.WORKER, AMIRS, [group], [jean])
    amir = named(workspace.users.everybody(), "Amir Khan")
    assert (amir.groups, amir.people, amir.here) == (frozenset({group}), frozenset({jean}), False)
    assert ("add worker", {"role": "worker"}) in lines(workspace)
    sam = workspace.worker.id
    workspace.close()
    door = Door(vault_folder, wall)
    assert door.people() == (KeyHolder(sam, "Sam"), KeyHolder(amir.worker.id, "Amir Khan"))
    theirs = door.open(AMIRS, amir.worker.id)
    assert [holder.name for holder in door.people()] == ["Amir Khan", "Sam"]
    assert theirs.worker == amir.worker
    assert [user.here for user in theirs.users.everybody()] == [False, True]
    theirs.close()


def test_two_people_are_not_called_the_same(workspace: Workspace) -> None:
    add_amir(workspace)
    for name in ("sam", "AMIR", " "):
        with pytest.raises(InvalidInputError):
            workspace.users.add(name, DeskRole.LEADER, "a passphrase of their own")
    with pytest.raises(InvalidInputError, match="called Amir already"):
        workspace.users.rename_myself("Amir")
    assert workspace.users.rename_myself("SAM").name == "SAM"


def test_a_weak_passphrase_adds_nobody(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError):
        workspace.users.add("Amir", DeskRole.WORKER, "short")
    assert len(workspace.users.everybody()) == 1


def test_where_the_keys_cannot_be_written_nobody_is_added(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "add_holder", refuse)
    with pytest.raises(DiskFullError, match="full"):
        workspace.users.add("Amir", DeskRole.WORKER, AMIRS)
    assert len(workspace.users.everybody()) == 1
    assert actions(workspace)[-2:] == ["add worker", "remove worker"]


def test_a_new_name_stands_at_the_door_and_can_be_undone(
    workspace: Workspace, vault_folder: Path, wall: Wall, template: Template
) -> None:
    add_amir(workspace)
    door = Door(vault_folder, wall)
    assert workspace.users.rename_myself(" Samira  Okoro ").name == "Samira Okoro"
    assert door.people()[0].name == "Samira Okoro"
    assert workspace.history.undo() == "Your name changed"
    assert named(workspace.users.everybody(), "Sam").here
    workspace.history.redo()
    assert named(workspace.users.everybody(), "Samira Okoro").here
    workspace.history.undo()
    workspace.close()
    with opened(vault_folder, template.key, wall):
        assert door.people()[0].name == "Sam"


def test_the_same_name_again_is_no_step(workspace: Workspace) -> None:
    workspace.users.rename_myself("Sam")
    assert workspace.history.undo_label is None


def test_whoever_is_removed_comes_in_no_more(workspace: Workspace, vault_folder: Path, wall: Wall) -> None:
    group = choir(workspace).group.id
    amir = named(workspace.users.add("Amir", DeskRole.LEADER, AMIRS, [group]), "Amir").worker.id
    old = workspace.open_vault.key
    assert [user.worker.name for user in workspace.users.remove(amir)] == ["Sam"]
    assert actions(workspace)[-1] == "remove worker"
    with pytest.raises(DamagedStoreError):
        open_engine(workspace.open_vault.files.records, old).connect()
    assert workspace.vault.check().problems == ()
    workspace.close()
    door = Door(vault_folder, wall)
    assert [holder.name for holder in door.people()] == [""]
    for who in (amir, None):
        with pytest.raises(WrongPassphraseError):
            door.open(AMIRS, who)
    again = door.open(PASSPHRASE)
    assert again.groups.page(group).group.id == group
    again.close()


def test_where_there_is_no_room_nobody_is_removed(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    amir = add_amir(workspace)
    monkeypatch.setattr(disk, "free_room", lambda _folder: 1000)
    with pytest.raises(DiskFullError, match="not enough room"):
        workspace.users.remove(amir)
    assert len(workspace.users.everybody()) == 2


def test_nobody_changes_or_removes_themselves_so_that_a_manager_stays(workspace: Workspace) -> None:
    sam = workspace.worker.id
    with pytest.raises(InvalidInputError, match="remove themselves"):
        workspace.users.remove(sam)
    with pytest.raises(InvalidInputError, match="their own role"):
        workspace.users.change_role(sam, DeskRole.VOLUNTEER)
    assert named(workspace.users.everybody(), "Sam").worker.role is DeskRole.MANAGER


def test_somebody_who_is_not_here_is_not_found(workspace: Workspace) -> None:
    for change in (
        lambda: workspace.users.remove(new_id()),
        lambda: workspace.users.change_role(new_id(), DeskRole.WORKER),
        lambda: workspace.users.share_out(new_id(), (), ()),
        lambda: workspace.users.confirm_with(new_id(), AMIRS),
    ):
        with pytest.raises(NotFoundError):
            change()


def test_a_role_is_changed_and_the_audit_says_from_what(workspace: Workspace) -> None:
    amir = add_amir(workspace)
    found = named(workspace.users.change_role(amir, DeskRole.SUPERVISOR), "Amir")
    assert found.worker.role is DeskRole.SUPERVISOR
    assert ("change role", {"from": "worker", "to": "supervisor"}) in lines(workspace)


def test_groups_and_people_are_shared_out_anew(workspace: Workspace) -> None:
    group, amir = choir(workspace, "Jean Okafor", "Ken Tomlin").group.id, add_amir(workspace)
    jean, ken = person(workspace, "Jean"), person(workspace, "Ken")
    workspace.users.share_out(amir, [group], [jean])
    workspace.users.share_out(amir, [], [jean, ken])
    found = named(workspace.users.share_out(amir, [group], [ken]), "Amir")
    assert (found.groups, found.people) == (frozenset({group}), frozenset({ken}))


def test_somebody_whose_place_was_taken_away_elsewhere_is_told_so(
    workspace: Workspace, vault_folder: Path, wall: Wall
) -> None:
    amir = add_amir(workspace)
    workspace.users._take_out(amir)
    workspace.close()
    with pytest.raises(VaultError, match="no longer among"):
        Door(vault_folder, wall).open(AMIRS, amir)
    Door(vault_folder, wall).open(PASSPHRASE).close()


def test_a_second_person_signs_with_their_own_passphrase(workspace: Workspace) -> None:
    amir = add_amir(workspace, DeskRole.SUPERVISOR)
    assert workspace.users.confirm_with(amir, AMIRS).name == "Amir"
    assert actions(workspace)[-1] == "second person"


def test_one_person_is_not_two(workspace: Workspace) -> None:
    with pytest.raises(InvalidInputError, match="Two different people"):
        workspace.users.confirm_with(workspace.worker.id, PASSPHRASE)


def test_not_everybody_can_be_the_second_person(workspace: Workspace) -> None:
    amir = add_amir(workspace)
    with pytest.raises(NotAllowedError, match="Amir cannot be the second person"):
        workspace.users.confirm_with(amir, AMIRS)


def test_wrong_passphrases_of_a_second_person_count_and_are_in_the_audit(
    workspace: Workspace, wall: Wall
) -> None:
    amir, plate = add_amir(workspace, DeskRole.MANAGER), workspace.open_vault.files.door_plate
    for _try in range(5):
        with pytest.raises(WrongPassphraseError):
            workspace.users.confirm_with(amir, PASSPHRASE)
    assert {failed.who for failed in read_plate(plate).failed} == {amir}
    with pytest.raises(TooManyTriesError):
        workspace.users.confirm_with(amir, AMIRS)
    wall.pass_by(minutes=1)
    workspace.users.confirm_with(amir, AMIRS)
    assert read_plate(plate).failed == ()
    tried = [detail["who"] for action, detail in lines(workspace) if action == "failed sign-in"]
    assert tried == [str(amir)] * 5


def test_the_rescue_key_gives_a_chosen_person_a_new_passphrase(
    workspace: Workspace, vault_folder: Path, wall: Wall, template: Template
) -> None:
    amir = add_amir(workspace)
    workspace.close()
    door = Door(vault_folder, wall)
    theirs = door.open_with_rescue(template.recovery_key, "quite new words here", amir)
    assert theirs.worker.name == "Amir"
    theirs.close()
    door.open("quite new words here", amir).close()
    door.open(PASSPHRASE).close()
    with pytest.raises(WrongPassphraseError):
        door.open(AMIRS, amir)


def test_a_wrong_try_says_in_the_audit_whose_place_it_was(
    workspace: Workspace, vault_folder: Path, wall: Wall
) -> None:
    amir = add_amir(workspace)
    workspace.close()
    door = Door(vault_folder, wall)
    with pytest.raises(WrongPassphraseError):
        door.open("not the passphrase", amir)
    again = door.open(PASSPHRASE, workspace.worker.id)
    tried = [detail.get("who") for action, detail in lines(again) if action == "failed sign-in"]
    again.close()
    assert tried == [str(amir)]


def test_each_keeps_what_they_had_half_typed(workspace: Workspace, vault_folder: Path, wall: Wall) -> None:
    amir = add_amir(workspace)
    workspace.drafts.save("plan:1", {"words": "Sams"})
    workspace.close()
    theirs = Door(vault_folder, wall).open(AMIRS, amir)
    assert theirs.drafts.load("plan:1") is None
    assert theirs.drafts.all_keys() == ()
    theirs.drafts.save("plan:1", {"words": "Amirs"})
    theirs.close()
    again = Door(vault_folder, wall).open(PASSPHRASE, workspace.worker.id)
    assert again.drafts.load("plan:1") == {"words": "Sams"}
    assert again.drafts.all_keys() == ("plan:1",)
    again.close()
