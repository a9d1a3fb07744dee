"""The problems a person can be told about.

Anything else that is raised is a bug: it is logged, and shown as one.
"""


class AppError(Exception):
    """A problem outside our control that the reader can do something about.

    Attributes:
        message: What happened, in one plain sentence without jargon.
        advice: What to do next, in one plain sentence.
    """

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class StoppedError(AppError):
    """Somebody asked for long work to stop, and it did, with everything as it was before."""


class NotFoundError(AppError):
    """What was asked for is no longer there, or never was."""


class InvalidInputError(AppError):
    """Something typed cannot be used as it stands.

    Attributes:
        field: The name of the field to go to, as the screen knows it; may be empty.
    """

    def __init__(self, message: str, advice: str, field: str = "") -> None:
        super().__init__(message, advice)
        self.field = field


class NotAllowedError(AppError):
    """The role of whoever is signed in does not include this, or not with this record."""


class ConsentNeededError(AppError):
    """Something would leave the building that the person has not agreed to share."""


class RestrictedRecordError(AppError):
    """The record of a person is kept and not used; nothing was written."""


class HeldRecordError(AppError):
    """Somebody decided that a record must not be erased."""


class FollowUpFirstError(AppError):
    """Something has to be followed up before this can be done; it is not said what, for others may look."""


class StorageError(AppError):
    """The disk or the file refused; nothing was written."""


class VaultError(AppError):
    """The vault could not be opened; nothing was changed."""


class NoVaultError(VaultError):
    """Nothing has been set up in this folder yet."""


class VaultExistsError(VaultError):
    """Something is set up in this folder already, and is not overwritten."""


class WrongPassphraseError(VaultError):
    """The passphrase, or the rescue key, is not the one that was set."""


class TooManyTriesError(VaultError):
    """Several wrong passphrases in a row; the next try has to wait."""


class DamagedKeyFileError(VaultError):
    """The file that holds the locked keys is missing, damaged or not one of ours."""


class ForeignKeyFileError(VaultError):
    """The keys and the records are both whole, but do not belong together."""


class DamagedStoreError(VaultError):
    """The records file was changed or damaged outside the program."""


class NotOurFileError(VaultError):
    """A file of another kind stands where the records should be."""


class NewerStoreError(VaultError):
    """The records were written by a newer version of the program."""


class AlreadyOpenError(VaultError):
    """Another window has this folder open."""


class UnsafeFolderError(VaultError):
    """The folder is on a network or is copied elsewhere while we write: it would break the records."""


class ReadOnlyFolderError(StorageError):
    """The folder, or a file in it, cannot be written to."""


class DiskFullError(StorageError):
    """The disk is full; nothing was written."""
