"""What can stand between a person and their records, in words: one sentence and one piece of advice each."""

from pathlib import Path

from app.domain.wording import quote, still_here
from app.errors import (
    AlreadyOpenError,
    DamagedKeyFileError,
    DamagedStoreError,
    DiskFullError,
    ForeignKeyFileError,
    NewerStoreError,
    NotOurFileError,
    NoVaultError,
    ReadOnlyFolderError,
    StorageError,
    UnsafeFolderError,
    VaultError,
    VaultExistsError,
    WrongPassphraseError,
)
from app.i18n import _


def no_vault(folder: Path) -> NoVaultError:
    """There is nothing in the folder."""
    return NoVaultError(
        _("There are no records in {folder} yet.").format(folder=folder),
        _("Set Trestle up here first, or choose the folder you used before."),
    )


def vault_exists(folder: Path) -> VaultExistsError:
    """Setting up here would overwrite somebody's records."""
    return VaultExistsError(
        _("There are records in {folder} already.").format(folder=folder),
        _("Open them, or choose an empty folder."),
    )


def wrong_passphrase() -> WrongPassphraseError:
    """The passphrase opens no slot."""
    return WrongPassphraseError(
        _("That is not the passphrase."),
        _("Check Caps Lock and try again, or use the rescue key on your rescue sheet."),
    )


def wrong_recovery_key() -> WrongPassphraseError:
    """The rescue key is well typed, but belongs to other records or was replaced."""
    return WrongPassphraseError(
        _("That rescue key does not open these records."),
        _("Check the name and the number on the rescue sheet. Only the sheet made last opens Trestle."),
    )


def damaged_key_file(path: Path) -> DamagedKeyFileError:
    """The key file does not read as what was written."""
    return DamagedKeyFileError(
        _("The key file {name} is missing or damaged.").format(name=path.name),
        _("Choose a safe copy: each one holds its own key file. Your records were not changed."),
    )


def foreign_key_file(path: Path) -> ForeignKeyFileError:
    """The key file belongs to other records."""
    return ForeignKeyFileError(
        _("The key file {name} belongs to different records.").format(name=path.name),
        _("Put back the key file that was saved with these records, or choose a safe copy."),
    )


def damaged_store(name: str) -> DamagedStoreError:
    """A page does not carry the seal it was written with."""
    return DamagedStoreError(
        _("The records file {name} is damaged.").format(name=name),
        _("Choose your newest safe copy. The damaged file is kept."),
    )


def not_our_file(name: str) -> NotOurFileError:
    """Something else has the name of our file."""
    return NotOurFileError(
        _("The file {name} was not made by Trestle.").format(name=name),
        _("Move that file away, then choose a safe copy or another folder."),
    )


def no_longer_here() -> VaultError:
    """The passphrase is right, and whoever has it is not among those who use the records."""
    return VaultError(
        _("You are no longer among the people who use this laptop."),
        _("Ask a manager of your service to add you again."),
    )


def renewal_waits() -> StorageError:
    """Somebody was removed, and the new key could not reach every page yet."""
    return StorageError(
        _("The records are not all sealed anew yet, after somebody was removed."),
        _("Make room on the disk, then lock Trestle and open it again."),
    )


def damaged_copy(copy: Path) -> DamagedStoreError:
    """A safe copy is not what was saved."""
    return DamagedStoreError(
        _("The safe copy {name} is damaged.").format(name=copy.name),
        _("Choose an earlier safe copy. Your records were not changed."),
    )


def not_a_copy(copy: Path) -> NotOurFileError:
    """The file chosen is something else."""
    return NotOurFileError(
        _("The file {name} is not a safe copy.").format(name=copy.name),
        _("Choose a file whose name ends in .trestle-copy."),
    )


def copy_of_others(copy: Path) -> NotOurFileError:
    """The copy is whole, and of other records than those that are open."""
    return NotOurFileError(
        _("The safe copy {name} is of other records.").format(name=copy.name),
        _("Choose a copy that was saved from these records."),
    )


def copy_of_other_keys(copy: Path) -> StorageError:
    """The keys were made anew since the copy was saved, as when somebody was removed."""
    return StorageError(
        _("The safe copy {name} was saved before the keys were made anew.").format(name=copy.name),
        _("Save a new copy, then try that one. The old one opens with the passphrase of its day."),
    )


def copy_away(copy: Path) -> StorageError:
    """The newest copy is on a stick that is not plugged in, or was moved."""
    return StorageError(
        _("The newest safe copy is not in {folder} now.").format(folder=copy.parent),
        _("Plug in the stick it is on, then try again."),
    )


def no_whole_copy(folder: Path) -> DamagedStoreError:
    """Every copy there was read, and none is as it was saved."""
    return DamagedStoreError(
        _("No safe copy in {folder} is whole.").format(folder=folder),
        _("Choose one from another stick or folder."),
    )


def no_copy_yet() -> StorageError:
    """There is nothing to try."""
    return StorageError(
        _("There is no safe copy to try yet."),
        _("Save a copy first."),
    )


def no_room(place: Path, megabytes: int) -> DiskFullError:
    """What is to be written would not fit."""
    return DiskFullError(
        _("There is not enough room in {place}.").format(place=place),
        _("{count} MB are needed. Delete files you no longer need there, or choose another place.").format(
            count=megabytes
        ),
    )


def newer_store() -> NewerStoreError:
    """The schema is one this program does not know."""
    return NewerStoreError(
        _("These records were saved by a newer Trestle."),
        _("Install the newest Trestle, then open them again. Nothing was changed."),
    )


def already_open(folder: Path) -> AlreadyOpenError:
    """The lock of the folder is taken."""
    return AlreadyOpenError(
        _("Trestle is already open with the records in {folder}.").format(folder=folder),
        _("Use the window that is open, or close it first."),
    )


def network_folder(folder: Path) -> UnsafeFolderError:
    """A network share breaks the locks the records rely on."""
    return UnsafeFolderError(
        _("The folder {folder} is on a network.").format(folder=folder),
        _("Keep your records in a folder on this computer. Safe copies may go to the network."),
    )


def copied_folder(folder: Path, service: str) -> UnsafeFolderError:
    """A service such as OneDrive would upload the files while they change."""
    return UnsafeFolderError(
        _("{service} copies the folder {folder} to other places.").format(service=service, folder=folder),
        _("Keep your records in a folder that stays on this computer."),
    )


def read_only(place: Path) -> ReadOnlyFolderError:
    """Writing was refused."""
    return ReadOnlyFolderError(
        _("Trestle is not allowed to write in {place}.").format(place=place),
        _("Choose another folder, or ask whoever looks after this computer."),
    )


def copy_among_records(place: Path) -> StorageError:
    """A copy beside the records is lost with them."""
    return StorageError(
        _("{place} is where your records are.").format(place=place),
        _("Choose a memory stick, or another folder."),
    )


def sheet_on_own_disk(place: Path) -> StorageError:
    """Who finds the laptop must not find the sheet in it."""
    return StorageError(
        _("The rescue sheet is not saved in {place}: that is the disk your records are on.").format(
            place=place
        ),
        _("Choose a memory stick, print the sheet, or write the key on paper."),
    )


def disk_full(place: Path) -> DiskFullError:
    """No room is left."""
    return DiskFullError(
        _("The disk with {place} is full.").format(place=place),
        _("Delete files you no longer need from it, then try again. {kept}").format(kept=still_here()),
    )


def made_room(place: Path) -> DiskFullError:
    """No room was left, and what was kept for that moment has been let go of."""
    return DiskFullError(
        _("The disk with {place} is full. {kept}").format(place=place, kept=still_here()),
        _("Trestle has made a little room: try again now. Then delete files you no longer need."),
    )


def too_large(place: Path) -> DiskFullError:
    """One file may not be so large there, as on sticks of the older kind."""
    return DiskFullError(
        _("A file of this size does not fit in {place}.").format(place=place),
        _("Sticks of the kind FAT take files up to 4 GB. Choose another stick or folder."),
    )


def no_upgrade(copy: Path) -> VaultError:
    """The records could not be given the form of this program; all of it was taken back."""
    return VaultError(
        _("The records could not be made ready for this Trestle. They are as they were."),
        _("Use the Trestle from before. A safe copy was saved first, as {copy}.").format(copy=copy),
    )


def busy() -> StorageError:
    """Somebody else held the file for longer than we wait."""
    return StorageError(
        _("Another program is using your records."),
        _("Wait a moment and try again. {kept}").format(kept=still_here()),
    )


def not_that_kind(place: Path) -> StorageError:
    """A file where a folder should be, or a folder where a file should be."""
    return StorageError(
        _("A file was mistaken for a folder, or a folder for a file: {place}.").format(place=place),
        _("Choose another name."),
    )


def name_too_long(place: Path) -> StorageError:
    """No disk takes such a name."""
    return StorageError(
        _("The name {place} is too long.").format(place=quote(place.name)), _("Choose a shorter name.")
    )


def not_there(place: Path) -> StorageError:
    """Nothing has that name, or the drive with it was taken out."""
    return StorageError(
        _("There is no {place}.").format(place=place),
        _("Check the name, and that the drive is plugged in."),
    )


def disk_refused(place: Path) -> StorageError:
    """Reading or writing failed for a reason only the system knows."""
    return StorageError(
        _("The disk with {place} did not answer.").format(place=place),
        _("Check that it is plugged in, then try again."),
    )
