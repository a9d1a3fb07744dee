"""The door: what it says before it opens, how it opens, and that a closed one changes nothing."""

import hashlib
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text

from app.bootstrap import Door, VaultState, judge_passphrase, suggest_passphrase
from app.domain.people import PersonForm
from app.domain.safety import LocalNumber
from app.errors import (
    AlreadyOpenError,
    AppError,
    DamagedKeyFileError,
    DamagedStoreError,
    InvalidInputError,
    NewerStoreError,
    NotOurFileError,
    NoVaultError,
    ReadOnlyFolderError,
    TooManyTriesError,
    UnsafeFolderError,
    VaultError,
    VaultExistsError,
    WrongPassphraseError,
)
from app.store.engine import WRITE
from app.store.kdf import KdfParameters
from app.store.log_tables import STORE_INFO
from tests.conftest import PASSPHRASE, Template, Wall
from tests.services.audit_trail import actions, lines

CHEAP = KdfParameters.cheapest()
HEAVY = ("sqlalchemy", "sqlcipher3", "alembic", "argon2", "cryptography", "reportlab", "pypdfium2", "PySide6")


@pytest.fixture
def door(vault_folder: Path, wall: Wall) -> Door:
    """The door of a vault that is set up and closed."""
    return Door(vault_folder, wall, CHEAP)


def fingerprint(folder: Path) -> dict[str, str]:
    """Name -> hash of each file that holds records or keys."""
    files = (path for path in folder.rglob("records.trestle*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


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


def test_a_passphrase_that_cannot_be_written_leaves_the_folder_free(
    door: Door, template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    with monkeypatch.context() as patched:
        patched.setattr("app.store.keys.write_key_file", refuse)
        with pytest.raises(ReadOnlyFolderError):
            door.open_with_rescue(template.recovery_key, "five quite new words here")
    door.open(PASSPHRASE).close()


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


@pytest.mark.parametrize("damage", ["keys", "records", "records replaced"])
def test_damage_names_the_newest_safe_copy(door: Door, tmp_path: Path, wall: Wall, damage: str) -> None:
    assert door.newest_copy() is None
    workspace = door.open(PASSPHRASE)
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    door.open(PASSPHRASE).close()
    wall.pass_by(days=1)
    {"keys": damage_keys, "records": damage_records, "records replaced": replace_records}[damage](door)
    with pytest.raises(VaultError) as raised:
        door.open(PASSPHRASE)
    words = f"Your newest safe copy is from Tuesday 17 November, in {tmp_path / 'stick'}."
    assert raised.value.advice.endswith(f". {words}")
    found = door.newest_copy()
    assert found is not None
    assert (found.folder, found.words) == (copy.path.parent, words)


def test_a_lost_plate_learns_of_the_newest_copy_when_the_records_are_opened(
    door: Door, tmp_path: Path
) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    door.files.door_plate.unlink()
    door.open(PASSPHRASE).close()
    found = door.newest_copy()
    assert found is not None
    assert found.folder == tmp_path / "stick"


def test_a_plate_that_cannot_be_written_does_not_spoil_a_copy(door: Door, tmp_path: Path) -> None:
    workspace = door.open(PASSPHRASE)
    door.files.door_plate.unlink()
    door.files.door_plate.mkdir()
    assert workspace.vault.save_copy(tmp_path / "stick").path.exists()
    workspace.close()


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


def damage_keys(door: Door) -> None:
    door.files.keys.write_text("{}")


def damage_records(door: Door) -> None:
    content = bytearray(door.files.records.read_bytes())
    content[5000] ^= 1
    door.files.records.write_bytes(content)


def replace_records(door: Door) -> None:
    door.files.records.write_bytes(b"SQLite format 3\x00" + bytes(8176))


def make_newer(door: Door) -> None:
    workspace = door.open(PASSPHRASE)
    with workspace.open_vault.engine.execution_options(**{WRITE: True}).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from the future'"))
    workspace.close()


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (damage_keys, DamagedKeyFileError),
        (damage_records, DamagedStoreError),
        (replace_records, NotOurFileError),
        (make_newer, NewerStoreError),
    ],
)
def test_a_vault_that_cannot_be_opened_says_why_and_is_not_touched(
    door: Door, harm: object, kind: type[AppError]
) -> None:
    assert callable(harm)
    harm(door)
    before = fingerprint(door.folder)
    with pytest.raises(kind):
        door.open(PASSPHRASE)
    assert fingerprint(door.folder) == before
    assert door.state() is VaultState.LOCKED


def test_a_door_without_a_vault_does_not_open(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        Door(tmp_path / "nothing").open(PASSPHRASE)


def test_a_folder_that_is_copied_elsewhere_is_refused_before_anything_is_typed(tmp_path: Path) -> None:
    with pytest.raises(UnsafeFolderError, match="Dropbox"):
        Door(tmp_path / "Dropbox" / "trestle").state()


def test_records_that_hold_nothing_yet_let_go_of_the_folder(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "no")

    workspace = door.open(PASSPHRASE)
    workspace.settings.change_organisation("Another name", "")
    workspace.close()
    with monkeypatch.context() as patched:
        patched.setattr("app.bootstrap.write_plate", refuse)
        with pytest.raises(ReadOnlyFolderError):
            door.open(PASSPHRASE)
    door.open(PASSPHRASE).close()
    assert door.organisation_name() == "Another name"


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


def test_a_damaged_plate_is_blank_and_the_vault_opens(door: Door) -> None:
    door.files.door_plate.write_text("[[[")
    assert (door.state(), door.organisation_name()) == (VaultState.LOCKED, "")
    door.open(PASSPHRASE).close()
    assert door.organisation_name() == "Riverside Link Work"


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


def test_a_copy_can_be_looked_at_before_it_is_put_back(door: Door, tmp_path: Path) -> None:
    workspace = door.open(PASSPHRASE)
    workspace.people.add(PersonForm(name="Jean Moss"))
    copy = workspace.vault.save_copy(tmp_path / "stick")
    workspace.close()
    before = fingerprint(door.folder)
    found = door.look_at_copy(copy.path)
    assert (found.made_at, found.people, found.sessions) == (copy.made_at, 1, 0)
    assert found.present_at is not None
    assert Door(tmp_path / "empty").look_at_copy(copy.path).present_at is None
    with pytest.raises(AppError):
        door.look_at_copy(tmp_path / "nothing here")
    assert fingerprint(door.folder) == before
