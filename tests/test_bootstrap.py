"""The door: what it says before it opens, how it opens, and that a closed one changes nothing."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.bootstrap import Door, VaultState, judge_passphrase, suggest_passphrase
from app.domain.people import PersonForm
from app.domain.safety import LocalNumber
from app.errors import (
    AlreadyOpenError,
    InvalidInputError,
    NoVaultError,
    TooManyTriesError,
    UnsafeFolderError,
    VaultExistsError,
    WrongPassphraseError,
)
from app.store.engine import WRITE
from app.store.kdf import KdfParameters
from app.store.log_tables import STORE_INFO
from tests.conftest import PASSPHRASE, Template, Wall, fingerprint
from tests.services.audit_trail import actions, lines

CHEAP = KdfParameters.cheapest()
HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "argon2", "cryptography", "reportlab", "pypdfium2", "PySide6")


def test_making_a_door_loads_nothing_heavy(vault_folder: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from app.bootstrap import Door;"
        f"door = Door(Path({str(vault_folder)!r})); print(door.state(), door.organisation_name());"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    root = Path(__file__).parent.parent
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=root
    )
    assert ran.stdout.split("\n")[:2] == ["locked Riverside Link Work", "[]"]


def test_an_empty_folder_has_nothing_behind_its_door(tmp_path: Path, wall: Wall) -> None:
    door = Door(tmp_path / "new", wall)
    assert (door.state(), door.organisation_name()) == (VaultState.NONE, "")
    assert not (tmp_path / "new").exists()


def test_setting_up_ends_only_with_a_confirmed_rescue_key(tmp_path: Path, wall: Wall) -> None:
    door = Door(tmp_path / "vault", wall, CHEAP)
    workspace = door.create(" Riverside  Link Work ", " Sam ", PASSPHRASE, " 01530  0 ")
    assert (workspace.organisation.name, workspace.organisation.phone) == ("Riverside Link Work", "01530 0")
    assert (workspace.worker.name, workspace.organisation.practice) == ("Sam", False)
    assert [number.phone for number in workspace.safety.numbers()][:2] == ["999", "111"]
    assert not workspace.vault.copy_state().due
    assert not workspace.vault.rescue_key_confirmed
    workspace.close()
    assert (door.state(), door.organisation_name()) == (VaultState.SETTING_UP, "Riverside Link Work")
    workspace = door.open(PASSPHRASE)
    assert workspace.vault.confirm_written(workspace.vault.new_rescue_key())
    workspace.close()
    assert door.state() is VaultState.LOCKED


def test_a_practice_vault_says_so_on_every_screen(tmp_path: Path, wall: Wall) -> None:
    workspace = Door(tmp_path / "vault", wall, CHEAP).create("Fernley", "Sam", PASSPHRASE, practice=True)
    assert workspace.organisation.practice
    assert workspace.settings.organisation().practice
    workspace.close()


@pytest.mark.parametrize(
    ("organisation", "worker", "passphrase", "phone", "field"),
    [
        (" ", "Sam", PASSPHRASE, "", "organisation"),
        ("R" * 201, "Sam", PASSPHRASE, "", "organisation"),
        ("Riverside", "", PASSPHRASE, "", "worker"),
        ("Riverside", "Sam", PASSPHRASE, "5" * 61, "phone"),
        ("Riverside", "Sam", "short", "", "passphrase"),
    ],
)
def test_what_cannot_be_set_up_names_the_field_and_leaves_no_vault(
    tmp_path: Path, organisation: str, worker: str, passphrase: str, phone: str, field: str
) -> None:
    door = Door(tmp_path / "vault", kdf=CHEAP)
    with pytest.raises(InvalidInputError) as raised:
        door.create(organisation, worker, passphrase, phone)
    assert raised.value.field == field
    assert door.state() is VaultState.NONE


def test_setting_up_never_writes_over_a_vault(door: Door) -> None:
    before = fingerprint(door.folder)
    with pytest.raises(VaultExistsError):
        door.create("Riverside", "Sam", PASSPHRASE)
    assert fingerprint(door.folder) == before
    assert door.organisation_name() == "Riverside Link Work"


def test_everything_is_there_again_after_closing_and_opening(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name="Jean Moss"))
    worker = workspace.worker
    workspace.close()
    workspace = door.open(PASSPHRASE)
    assert [person.name for person in workspace.people.list_people()] == ["Jean Moss"]
    assert workspace.worker == worker
    assert actions(workspace).count("sign in") == 2
    workspace.close()


def test_an_open_folder_cannot_be_opened_twice(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    with pytest.raises(AlreadyOpenError):
        Door(door.folder).state()
    with pytest.raises(AlreadyOpenError):
        Door(door.folder).open(PASSPHRASE)
    workspace.close()
    assert door.state() is VaultState.LOCKED


def test_wrong_passphrases_wait_longer_and_are_told_of_when_the_vault_opens(door: Door, wall: Wall) -> None:
    before = fingerprint(door.folder)
    tried_at = []
    for _try in range(5):
        wall.pass_by(seconds=1)
        tried_at.append(wall.now.isoformat())
        with pytest.raises(WrongPassphraseError):
            door.open("not the passphrase")
    with pytest.raises(TooManyTriesError) as raised:
        door.open(PASSPHRASE)
    assert raised.value.advice == "Wait 30 seconds, then try again."
    assert fingerprint(door.folder) == before
    wall.pass_by(seconds=30)
    workspace = door.open(PASSPHRASE)
    told = [detail["at"] for action, detail in lines(workspace) if action == "failed sign-in"]
    assert told == tried_at
    workspace.close()
    wall.pass_by(seconds=1)
    with pytest.raises(WrongPassphraseError):
        door.open("not the passphrase")
    door.open(PASSPHRASE).close()


def test_the_rescue_key_opens_the_vault_and_sets_another_passphrase(door: Door, template: Template) -> None:
    with pytest.raises(InvalidInputError):
        door.open_with_rescue(template.recovery_key, "short")
    with pytest.raises(InvalidInputError, match="letters and numbers"):
        door.open_with_rescue("not a key", "five quite new words here")
    workspace = door.open_with_rescue(template.recovery_key.lower(), "five quite new words here")
    assert actions(workspace)[-1] == "sign in with rescue key"
    workspace.close()
    with pytest.raises(WrongPassphraseError):
        door.open(PASSPHRASE)
    door.open("five quite new words here").close()


def test_a_rescue_key_that_was_replaced_opens_nothing(door: Door, template: Template) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.vault.confirm_written(workspace.vault.new_rescue_key())
    workspace.close()
    with pytest.raises(WrongPassphraseError, match="rescue key does not open"):
        door.open_with_rescue(template.recovery_key, "five quite new words here")


def test_a_door_without_a_vault_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        Door(tmp_path / "nothing").open(PASSPHRASE)


def test_a_folder_that_is_copied_elsewhere_is_refused_before_anything_is_typed(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFolderError, match="Dropbox"):
        Door(tmp_path / "Dropbox" / "trestle").state()


def test_a_laptop_that_is_new_to_the_vault_is_written_down(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    with workspace.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(STORE_INFO.update().values(device_id=uuid4()))
    workspace.close()
    workspace = door.open(PASSPHRASE)
    workspace.safety.change_numbers((LocalNumber(key="gp", label="GP", phone="111"),))
    assert "add laptop" in actions(workspace)
    assert workspace.vault.check().problems == ()
    workspace.close()


def test_a_clock_that_was_ahead_never_locks_anyone_out(door: Door, wall: Wall) -> None:
    wall.pass_by(days=400)
    for _try in range(5):
        with pytest.raises(WrongPassphraseError):
            door.open("not the passphrase")
    wall.now -= timedelta(days=400)
    with pytest.raises(TooManyTriesError) as raised:
        door.open(PASSPHRASE)
    assert raised.value.advice == "Wait 30 seconds, then try again."


@pytest.mark.parametrize(
    ("typed", "usable", "sentence"),
    [
        ("", False, ""),
        ("teapot", False, "1 word so far. The passphrase needs at least 12 characters."),
        ("teapot gravel lantern", True, "This passphrase is strong."),
        ("teapot gravel tin", True, "3 words so far. 2 more words make it strong."),
        ("aaaaaaaaaaaaaaaa", False, "1 word so far. The passphrase is one character over and over."),
    ],
)
def test_a_passphrase_is_judged_while_it_is_typed(typed: str, usable: bool, sentence: str) -> None:
    assert judge_passphrase(typed) == (usable, sentence)


def test_a_suggested_passphrase_is_always_strong() -> None:
    assert judge_passphrase(suggest_passphrase()) == (True, "This passphrase is strong.")
