"""All wiring, in one place: the door to a vault, and the services of an open one.

The door is there before the first paint, so nothing heavy is imported until it is opened.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import Clock, system_clock
from app.domain.copies import CopyContents, NewestCopy, RestoreReport
from app.domain.names import tidy_name
from app.domain.organisation import Organisation, tidy_organisation
from app.domain.phones import tidy_phone
from app.domain.sign_in import VaultState
from app.domain.strength import encouragement, words_so_far
from app.errors import (
    DamagedKeyFileError,
    DamagedStoreError,
    ForeignKeyFileError,
    InvalidInputError,
    NotOurFileError,
    WrongPassphraseError,
)
from app.i18n import _
from app.paths import DataFolder
from app.stopping import Look, go_on
from app.store.door_plate import DoorPlate, FailedTry, read_plate, write_plate
from app.store.passphrase import check_passphrase, suggest_passphrase
from app.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from uuid import UUID

    from app.domain.organisation import KeyHolder
    from app.restoring import CopiesAtTheDoor
    from app.store.copy_file import Manifest
    from app.store.kdf import KdfParameters
    from app.store.vault import OpenVault

__all__ = ["Door", "RestoreReport", "VaultState", "Workspace", "judge_passphrase", "suggest_passphrase"]


@dataclass(frozen=True, slots=True)
class Door:
    """The door to one folder. Cheap to make; nothing is opened by making it.

    Attributes:
        kdf: What one guess at a new passphrase costs; measured on this computer when not given.
    """

    folder: Path
    clock: Clock = system_clock
    kdf: KdfParameters | None = None

    @property
    def files(self) -> DataFolder:
        """What the files in the folder are called."""
        return DataFolder(self.folder)

    def state(self) -> VaultState:
        """What stands behind the door. Nothing is changed by looking.

        Raises:
            UnsafeFolderError: Records cannot live in this folder.
            AlreadyOpenError: Another window has it open.
        """
        from app.store import disk
        from app.store.instance import Instance

        disk.refuse_unsafe_folder(self.folder)
        if not self.files.is_set_up:
            return VaultState.NONE
        instance = Instance(self.files)
        instance.take()
        instance.release()
        return VaultState.SETTING_UP if self._plate().setting_up else VaultState.LOCKED

    def organisation_name(self) -> str:
        """Whose records they are, for the page that asks for the passphrase; may be empty."""
        return self._plate().organisation

    def newest_copy(self) -> NewestCopy | None:
        """The last safe copy that was saved or put in place here; None if none is known."""
        plate = self._plate()
        if plate.copied_on is None or not plate.copy_folder:
            return None
        return NewestCopy(plate.copied_on, Path(plate.copy_folder))

    def create(
        self, organisation: str, worker: str, passphrase: str, phone: str = "", *, practice: bool = False
    ) -> Workspace:
        """Set up an empty vault, open. Set-up ends when its rescue key is confirmed.

        Raises:
            InvalidInputError: A name is missing or too long, or the passphrase is easy to guess.
            VaultError, StorageError: The folder is taken, unsafe or refuses; nothing was changed.
        """
        from app import wiring
        from app.store.clearing import remove_vault
        from app.store.opening import create_vault

        named, ring = tidy_organisation(organisation), tidy_phone(phone, "phone")
        owner = Organisation(name=named, phone=ring, practice=practice)
        name = _named(worker, "worker")
        furnish = partial(wiring.furnish, clock=self.clock, owner=owner, worker_name=name)
        vault = create_vault(self.files, passphrase, self.kdf, furnish).vault
        with ExitStack() as unwinding:
            unwinding.callback(remove_vault, self.files)
            unwinding.callback(vault.close)
            workspace = wiring.move_in(vault, self.clock, owner, name)
            self._put_up(DoorPlate(organisation=owner.name, setting_up=True, practice=practice))
            unwinding.pop_all()
            return workspace

    def people(self) -> tuple[KeyHolder, ...]:
        """Who has a passphrase here, whoever was in last first.

        Where it is one person they have no name, and need not be asked for.

        Raises:
            VaultError: The key file is missing, damaged or of a newer version.
        """
        from app.store.keys import holders

        last_in = self._plate().last_in
        return tuple(sorted(holders(self.files.keys), key=lambda holder: holder.id != last_in))

    def open(self, passphrase: str, who: UUID | None = None) -> Workspace:
        """Open the vault with somebody's passphrase; without `who` it may be anybody's, and takes longer.

        Raises:
            WrongPassphraseError, TooManyTriesError: It is not the passphrase, or it is too soon.
            VaultError, StorageError: It cannot be opened; nothing was changed.
        """
        from app.store.opening import open_vault

        return self._tried(lambda: open_vault(self.files, passphrase, self.clock, who), who)

    def open_with_rescue(self, key: str, new_passphrase: str, who: UUID | None = None) -> Workspace:
        """Open the vault with its rescue key, and give somebody another passphrase: the first without `who`.

        Raises:
            InvalidInputError: The key is mistyped, or the new passphrase is easy to guess.
            WrongPassphraseError, TooManyTriesError: It is not the key, or it is too soon.
            VaultError, StorageError: It cannot be opened; nothing was changed.
        """
        from app.store import keys
        from app.store.file_refusals import in_plain_words
        from app.store.opening import open_vault_with_recovery

        check_passphrase(new_passphrase)

        def unlock() -> OpenVault:
            vault = open_vault_with_recovery(self.files, key, self.clock)
            with ExitStack() as unwinding:
                unwinding.callback(vault.close)
                with in_plain_words(self.folder):
                    holder = who or keys.holders(self.files.keys)[0].id
                    keys.change_passphrase(self.files.keys, vault.key, holder, new_passphrase)
                unwinding.pop_all()
            return replace(vault, holder=holder)

        return self._tried(unlock, who, "sign in with rescue key")

    @property
    def copies(self) -> CopiesAtTheDoor:
        """What can be put in the place of the records while they are closed."""
        from app.restoring import CopiesAtTheDoor

        return CopiesAtTheDoor(self.files, self.clock)

    def look_at_copy(self, copy: Path) -> CopyContents:
        """What a safe copy says it holds, beside what is here. Nothing is changed by looking.

        Raises:
            VaultError, StorageError: It is no safe copy, or cannot be read.
        """
        from app.restoring import contents_of

        return contents_of(copy, self.files)

    def restore(self, copy: Path, passphrase: str, look: Look = go_on) -> RestoreReport:
        """Put a safe copy in the place of the vault, which is kept aside.

        Args:
            copy: The file of the copy.
            passphrase: The copy's own, which may be an older one.
            look: Hears what comes next, until the change is certain. Raising in it changes nothing.

        Raises:
            WrongPassphraseError: The passphrase does not open the copy.
            VaultError, StorageError: The copy is not whole, or the disk refused; nothing was changed.
        """
        from app.store.restore import restore_copy

        return self._restored(copy, lambda now: restore_copy(copy, self.files, passphrase, now, look))

    def restore_with_rescue(self, copy: Path, key: str, look: Look = go_on) -> RestoreReport:
        """Put a safe copy in place with the rescue key that was printed for it; else as `restore`.

        Raises:
            InvalidInputError: The key is mistyped.
        """
        from app.store.restore import restore_copy_with_recovery

        return self._restored(copy, lambda now: restore_copy_with_recovery(copy, self.files, key, now, look))

    def _restored(self, copy: Path, put_back: Callable[[datetime], Manifest]) -> RestoreReport:
        from app.restoring import restored

        return restored(copy, self.files, self.clock(), put_back)

    def _tried(self, unlock: Callable[[], OpenVault], who: UUID | None, action: str = "sign in") -> Workspace:
        from app import wiring
        from app.services import failed_tries, trail_watch
        from app.store import ballast

        plate, now = self._plate(), self.clock()
        failed_tries.refuse_too_soon(plate, who, now)
        with ExitStack() as unwinding:
            unwinding.enter_context(self._naming_newest_copy())
            unwinding.enter_context(ballast.freeing(self.files))
            try:
                vault = unlock()
            except WrongPassphraseError:
                self._put_up(replace(plate, failed=(*plate.failed, FailedTry(now, who))))
                raise
            unwinding.callback(vault.close)
            workspace = wiring.enter(vault, self.clock, action, plate)
            confirmed = workspace.vault.rescue_key_confirmed
            name, copies = workspace.organisation.name, workspace.vault.copy_state()
            self._put_up(
                DoorPlate(
                    organisation=name,
                    setting_up=not confirmed,
                    failed=failed_tries.still_counted(plate, vault.holder, self.files.keys),
                    copied_on=plate.copied_on or copies.last_on,
                    copy_folder=plate.copy_folder or copies.place,
                    last_in=vault.holder,
                    head=plate.head,
                    in_use=True,
                    people=plate.people,
                    sessions=plate.sessions,
                    practice=workspace.organisation.practice,
                )
            )
            trail_watch.keep_head(vault, now)
            workspace.cut_off = plate.in_use
            unwinding.pop_all()
            return workspace

    @contextmanager
    def _naming_newest_copy(self) -> Iterator[None]:
        """Where the records are damaged, say which safe copy to use."""
        try:
            yield
        except (DamagedStoreError, DamagedKeyFileError, ForeignKeyFileError, NotOurFileError) as problem:
            copy = self.newest_copy()
            if copy is not None:
                problem.advice = _("{advice} {copy}").format(advice=problem.advice, copy=copy.words)
            raise

    def _plate(self) -> DoorPlate:
        return read_plate(self.files.door_plate)

    def _put_up(self, plate: DoorPlate) -> None:
        from app.store.file_refusals import in_plain_words

        if plate != self._plate():
            with in_plain_words(self.folder):
                write_plate(self.files.door_plate, plate)


def judge_passphrase(text: str) -> tuple[bool, str]:
    """Whether a passphrase that is being typed may be used, and a sentence that helps to finish it."""
    if not text:
        return False, ""
    try:
        check_passphrase(text)
    except InvalidInputError as problem:
        return False, _("{so_far} {reason}").format(so_far=words_so_far(text), reason=problem.message)
    return True, encouragement(text)


def _named(text: str, field: str) -> str:
    try:
        return tidy_name(text)
    except InvalidInputError as problem:
        raise InvalidInputError(problem.message, problem.advice, field) from problem
