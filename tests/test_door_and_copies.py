"""Safe copies at the door: looked at, put back with either key, and refused without a trace."""

from pathlib import Path

import pytest

from app.bootstrap import Door, VaultState
from app.domain.people import PersonForm
from app.errors import (
    AppError,
    WrongPassphraseError,
)
from tests.conftest import PASSPHRASE, Template, Wall, fingerprint
from tests.services.audit_trail import actions


def test_a_safe_copy_is_put_back_and_the_vault_before_is_kept(
    door: Door, tmp_path: Path, wall: Wall, template: Template
) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name="Jean Moss"))
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.people.add(PersonForm(name="Ken Tomlin"))
    workspace.close()
    wall.pass_by(days=1)
    report = door.restore(copy.path, PASSPHRASE)
    assert report.made_at == copy.made_at
    assert report.set_aside is not None
    assert (report.set_aside / "records.trestle").exists()
    assert (door.state(), door.organisation_name()) == (VaultState.LOCKED, "")
    workspace = door.open(PASSPHRASE)
    assert [person.name for person in workspace.people.list_people()] == ["Jean Moss"]
    assert door.organisation_name() == "Riverside Link Work"
    assert actions(workspace)[-3:] == ["add laptop", "restore copy", "sign in"]
    workspace.close()
    workspace = door.open(PASSPHRASE)
    assert actions(workspace).count("restore copy") == 1
    workspace.close()
    elsewhere = Door(tmp_path / "other laptop", wall)
    assert elsewhere.restore_with_rescue(copy.path, template.recovery_key).set_aside is None
    elsewhere.open(PASSPHRASE).close()


def test_a_copy_that_does_not_open_changes_nothing(door: Door, tmp_path: Path) -> None:
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    before = fingerprint(door.folder)
    with pytest.raises(WrongPassphraseError):
        door.restore(copy.path, "not the passphrase")
    with pytest.raises(AppError):
        door.restore(tmp_path / "nothing here", PASSPHRASE)
    assert fingerprint(door.folder) == before
    assert door.organisation_name() == "Riverside Link Work"


def test_a_copy_can_be_looked_at_before_it_is_put_back(door: Door, tmp_path: Path) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name="Jean Moss"))
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    before = fingerprint(door.folder)
    found = door.look_at_copy(copy.path)
    assert (found.made_at, found.people, found.sessions) == (copy.made_at, 1, 0)
    assert found.here.at is not None
    assert Door(tmp_path / "empty").look_at_copy(copy.path).here.at is None
    with pytest.raises(AppError):
        door.look_at_copy(tmp_path / "nothing here")
    assert fingerprint(door.folder) == before
