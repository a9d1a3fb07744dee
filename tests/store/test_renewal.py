"""After somebody is removed, the key they may have kept opens nothing; cut off anywhere, it is finished."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import pytest

from app.errors import DamagedStoreError, DiskFullError, StorageError, WrongPassphraseError
from app.store import disk, problems, renewal
from app.store.backup import save_copy
from app.store.data_key import DataKey
from app.store.engine import open_engine
from app.store.integrity import check_vault
from app.store.key_file import read_key_file
from app.store.keys import Opened, add_holder, change_passphrase, holders, name_holders, replace_recovery
from app.store.opening import _open, open_vault, open_vault_with_recovery
from app.store.renewal import fitting, remove_holder, settled
from app.store.restore import restore_copy
from app.store.tables import PersonRow
from tests.store.leaver import Leaver

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from app.paths import DataFolder
    from app.store.unit_of_work import Author, Store
    from app.store.vault import OpenVault
    from tests.store.conftest import Made, Ticking

AMIRS = "otter ladder crisp nine"


@pytest.fixture(scope="module")
def leaver() -> Iterator[Leaver]:
    """The program is loaded once, and killed as often as a test wants."""
    started = Leaver()
    yield started
    started.close()


@pytest.fixture
def amir(made: Made, files: DataFolder) -> UUID:
    """Somebody who will leave."""
    amir = uuid4()
    add_holder(files.keys, made.key, amir, AMIRS)
    return amir


@pytest.fixture
def asha(store: Store[Session], author: Author) -> None:
    with store.write(author, "add") as session:
        session.add(PersonRow(name="Asha"))


def is_whole(vault: OpenVault) -> bool:
    with vault.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM person").scalars().all()
    return check_vault(vault) == () and names == ["Asha"]


def size(file: Path) -> int:
    """In bytes; a file may go while it is looked at."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def as_first(*keys: DataKey) -> Callable[[Path], Opened]:
    return lambda path: Opened(holders(path)[0].id, keys)


@pytest.mark.usefixtures("asha")
def test_the_old_key_no_longer_opens_and_those_who_stay_notice_nothing(
    made: Made, amir: UUID, vault: OpenVault, store: Store[Session], author: Author
) -> None:
    files, old, begins = vault.files, vault.key, vault.files.records.read_bytes()[:16]
    remove_holder(vault, amir, {})
    assert vault.key.secret() != old.secret()
    with pytest.raises(DamagedStoreError):
        open_engine(files.records, old).connect()
    assert is_whole(vault)
    with store.write(author, "add") as session:
        session.add(PersonRow(name="Bert"))
    newest = vault.key.secret()
    vault.close()
    for way in (
        partial(open_vault, files, made.passphrase),
        partial(open_vault_with_recovery, files, made.recovery_key),
    ):
        again = way()
        assert again.key.secret() == newest
        with again.engine.connect() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM person").scalar() == 2
        again.close()
    with pytest.raises(WrongPassphraseError):
        open_vault(files, AMIRS)
    assert files.records.read_bytes()[:16] == begins
    assert len(read_key_file(files.keys).rings) == 1


def test_whoever_is_alone_again_has_no_name_at_the_door(amir: UUID, vault: OpenVault) -> None:
    keys, sam = vault.files.keys, vault.holder
    name_holders(keys, vault.key, {sam: "Sam", amir: "Amir"})
    remove_holder(vault, amir, {sam: "Sam"})
    assert [(holder.id, holder.name) for holder in holders(keys)] == [(sam, "")]


@pytest.mark.usefixtures("asha")
def test_keys_go_on_being_changed_after_somebody_left(made: Made, amir: UUID, vault: OpenVault) -> None:
    remove_holder(vault, amir, {})
    change_passphrase(vault.files.keys, vault.key, vault.holder, "quite another passphrase")
    fresh = replace_recovery(vault.files.keys, vault.key)
    remove_holder(vault, uuid4(), {})
    vault.close()
    open_vault(vault.files, "quite another passphrase").close()
    again = open_vault_with_recovery(vault.files, fresh)
    assert is_whole(again)
    again.close()
    with pytest.raises(WrongPassphraseError):
        open_vault_with_recovery(vault.files, made.recovery_key)


@pytest.mark.usefixtures("asha")
def test_a_copy_made_before_opens_with_what_opened_it_then(
    amir: UUID, vault: OpenVault, tmp_path: Path, clock: Ticking
) -> None:
    before = save_copy(vault, tmp_path / "stick", clock())
    remove_holder(vault, amir, {})
    after = save_copy(vault, tmp_path / "stick", clock())
    vault.close()
    with pytest.raises(WrongPassphraseError):
        restore_copy(after.path, vault.files, AMIRS, clock())
    restore_copy(before.path, vault.files, AMIRS, clock())


def test_without_room_nobody_is_removed(
    amir: UUID, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = vault.files.keys.read_bytes()
    monkeypatch.setattr(disk, "free_room", lambda _folder: 1000)
    with pytest.raises(DiskFullError, match="not enough room"):
        remove_holder(vault, amir, {})
    assert vault.files.keys.read_bytes() == before


@pytest.mark.usefixtures("asha")
def test_a_disk_that_refuses_half_way_leaves_everything_as_it_was(
    amir: UUID, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, old = vault.files.keys.read_bytes(), vault.key

    def refuse(records: Path, _old: DataKey, _new: DataKey) -> None:
        raise problems.disk_full(records.parent)

    monkeypatch.setattr(renewal, "_reseal", refuse)
    with pytest.raises(DiskFullError):
        remove_holder(vault, amir, {})
    assert vault.files.keys.read_bytes() == before
    assert vault.key is old
    assert is_whole(vault)


@pytest.mark.usefixtures("asha")
def test_pages_that_have_the_new_key_already_are_not_taken_back(
    made: Made, amir: UUID, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    reseal = renewal._reseal

    def refuse_late(records: Path, old: DataKey, new: DataKey) -> None:
        reseal(records, old, new)
        raise problems.disk_refused(records)

    monkeypatch.setattr(renewal, "_reseal", refuse_late)
    remove_holder(vault, amir, {})
    assert is_whole(vault)
    vault.close()
    open_vault(vault.files, made.passphrase).close()


class Interrupted(BaseException):
    """Stands for the power that goes."""


def cut_off(vault: OpenVault, amir: UUID, monkeypatch: pytest.MonkeyPatch, *, resealed: bool) -> None:
    """Remove somebody, and lose the power after the new key was written down."""
    reseal = renewal._reseal

    def lose_power(records: Path, old: DataKey, new: DataKey) -> None:
        if resealed:
            reseal(records, old, new)
        raise Interrupted

    with monkeypatch.context() as patch:
        patch.setattr(renewal, "_reseal", lose_power)
        with pytest.raises(Interrupted):
            remove_holder(vault, amir, {})
    vault.close()


@pytest.mark.parametrize("resealed", [True, False], ids=["after the pages", "before the pages"])
@pytest.mark.usefixtures("asha")
def test_a_removal_cut_off_by_a_power_cut_is_finished_at_the_next_start(
    made: Made, amir: UUID, vault: OpenVault, monkeypatch: pytest.MonkeyPatch, resealed: bool
) -> None:
    cut_off(vault, amir, monkeypatch, resealed=resealed)
    assert len(read_key_file(vault.files.keys).rings) == 2
    with pytest.raises(WrongPassphraseError):
        open_vault(vault.files, AMIRS)
    again = open_vault(vault.files, made.passphrase)
    assert is_whole(again)
    again.close()
    assert len(read_key_file(vault.files.keys).rings) == 1
    with pytest.raises(DamagedStoreError):
        open_engine(vault.files.records, made.key).connect()


@pytest.mark.usefixtures("asha")
def test_where_there_is_no_room_to_finish_the_records_open_and_keys_wait(
    made: Made, amir: UUID, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(vault, amir, monkeypatch, resealed=False)
    with monkeypatch.context() as patch:
        patch.setattr(disk, "free_room", lambda _folder: 1000)
        again = open_vault(vault.files, made.passphrase)
    assert is_whole(again)
    with pytest.raises(StorageError, match="not all sealed anew"):
        change_passphrase(vault.files.keys, again.key, again.holder, "quite another passphrase")
    with pytest.raises(StorageError, match="not all sealed anew"):
        remove_holder(again, uuid4(), {})
    again.close()
    open_vault(vault.files, made.passphrase).close()
    assert len(read_key_file(vault.files.keys).rings) == 1


def test_one_key_is_settled_as_it_is(made: Made, files: DataFolder) -> None:
    opened = as_first(made.key)(files.keys)
    assert settled(files, opened) is opened


def test_records_that_no_key_opens_are_damaged_not_foreign(made: Made, files: DataFolder) -> None:
    others = DataKey(os.urandom(32)), DataKey(os.urandom(32))
    assert fitting(files.records, (made.key, others[0])) is made.key
    assert fitting(files.records, (others[0], made.key)) is made.key
    before = files.records.read_bytes()
    with pytest.raises(DamagedStoreError):
        _open(files, as_first(others[0]), clock=lambda: pytest.fail("nothing is upgraded"))
    assert files.records.read_bytes() == before


@pytest.mark.parametrize("moment", ["at once", "keys written", "pages begun", "a little later", "pages done"])
@pytest.mark.usefixtures("asha")
def test_a_kill_at_any_moment_leaves_keys_and_records_that_fit(
    leaver: Leaver, made: Made, amir: UUID, vault: OpenVault, moment: str
) -> None:
    vault.close()
    files, keys = vault.files, vault.files.keys.read_bytes()
    wal = files.records.with_name(files.records.name + "-wal")
    process = leaver.open(made, files, amir)
    reached: dict[str, Callable[[], bool]] = {
        "at once": lambda: True,
        "keys written": lambda: files.keys.read_bytes() != keys,
        "pages begun": lambda: size(wal) > 50_000,
        "a little later": lambda: size(wal) > 400_000,
        "pages done": lambda: (
            len(read_key_file(files.keys).slots) == 2 and len(read_key_file(files.keys).rings) == 1
        ),
    }
    leaver.kill_when(process, reached[moment])
    begun = files.keys.read_bytes() != keys
    again = open_vault(files, made.passphrase)
    assert is_whole(again)
    assert len(read_key_file(files.keys).rings) == 1
    assert (again.key.secret() != made.key.secret()) is begun
    again.close()
    if begun:
        with pytest.raises(WrongPassphraseError):
            open_vault(files, AMIRS)
