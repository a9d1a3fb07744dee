"""At the door: what a safe copy holds, the newest one that is whole, and what was here before."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from app.domain.copies import CopyContents, NewestCopy, Present, RestoreReport, SetAside
from app.errors import AppError, DamagedStoreError, NotOurFileError, VaultError
from app.i18n import _
from app.stopping import go_on
from app.store import problems
from app.store.copy_file import KEYS, RECORDS, SESSIONS_HELD, SUFFIX, compare, read_manifest
from app.store.door_plate import DoorPlate, read_plate, write_plate
from app.store.erased_marks import add_marks, read_marks
from app.store.file_refusals import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.clock import Clock
    from app.paths import DataFolder
    from app.stopping import Look
    from app.store.copy_file import Manifest

NAMED: Final = "%Y-%m-%d %H.%M.%S"
"""How the folder of what was set aside is named, in local time."""
MOST_TRIED: Final = 20
MOST_READ: Final = 500


@dataclass(frozen=True, slots=True)
class CopiesAtTheDoor:
    """What can be put in the place of the records while they are closed."""

    files: DataFolder
    clock: Clock

    def newest_whole(self, newest: NewestCopy, look: Look = go_on) -> Path:
        """The newest safe copy beside the last one known that reads back whole, byte for byte.

        Args:
            newest: Where the last copy went.
            look: Hears what is looked at next. Raising in it stops the search.

        Raises:
            StorageError: The folder is away.
            DamagedStoreError: No copy in it is whole.
        """
        with in_plain_words(newest.folder):
            if not newest.folder.is_dir():
                raise problems.copy_away(newest.folder / SUFFIX)
            found = sorted(newest.folder.glob(f"*{SUFFIX}"), key=_made_at, reverse=True)
        for copy in found[:MOST_TRIED]:
            look(_("Reading {name}").format(name=copy.name))
            with suppress(OSError, DamagedStoreError, NotOurFileError):
                compare(copy, look)
                return copy
        raise problems.no_whole_copy(newest.folder)

    def here(self) -> Present:
        """What is here now."""
        return _present(self.files)

    def set_aside(self) -> tuple[SetAside, ...]:
        """What was here before safe copies were put in place, the latest first."""
        with suppress(OSError):
            folders = [folder for folder in self.files.set_aside.iterdir() if (folder / RECORDS).is_file()]
            kept = [_described(folder) for folder in folders if (folder / KEYS).is_file()]
            return tuple(sorted(kept, key=lambda aside: aside.at, reverse=True))
        return ()

    def go_back(self, aside: Path, passphrase: str, look: Look = go_on) -> RestoreReport:
        """Put back what was set aside; what is here now is set aside in its turn.

        Args:
            aside: Its folder.
            passphrase: The one of that time.
            look: Hears what comes next, until the change is certain. Raising in it changes nothing.

        Raises:
            WrongPassphraseError: The passphrase does not open it.
            VaultError, StorageError: It is not whole, or the disk refused; nothing was changed.
        """
        from app.store.restore import go_back  # noqa: PLC0415 - not needed before the first paint

        return self._gone_back(aside, lambda now: go_back(aside, self.files, passphrase, now, look))

    def go_back_with_rescue(self, aside: Path, key: str, look: Look = go_on) -> RestoreReport:
        """Put back what was set aside with the rescue key of that time; else as `go_back`.

        Raises:
            InvalidInputError: The key is mistyped.
        """
        from app.store.restore import go_back_with_recovery  # noqa: PLC0415 - as above

        return self._gone_back(aside, lambda now: go_back_with_recovery(aside, self.files, key, now, look))

    def _gone_back(self, aside: Path, put_back: Callable[[datetime], None]) -> RestoreReport:
        now, plate = self.clock(), read_plate(self.files.door_plate)
        before = _kept_aside(self.files)
        put_back(now)
        known = read_plate(aside / self.files.door_plate.name)
        here = replace(known, restored_at=now, in_use=False, head=None, failed=())
        with in_plain_words(self.files.folder):
            write_plate(self.files.door_plate, here)
        kept = _newly_aside(self.files, before, plate)
        return RestoreReport(made_at=_described(aside).at, set_aside=kept)


def contents_of(copy: Path, files: DataFolder) -> CopyContents:
    """What a safe copy says it holds, beside what is here. Nothing is changed by looking.

    Raises:
        VaultError, StorageError: It is no safe copy, or cannot be read.
    """
    with in_plain_words(copy):
        made = read_manifest(copy)
    counts = made.counts
    return CopyContents(
        made_at=made.made_at, people=counts["person"], sessions=counts[SESSIONS_HELD], here=_present(files)
    )


def refuse_mixing(copy: Path, files: DataFolder) -> None:
    """Made-up people never take the place of real ones, nor the other way round.

    Raises:
        VaultError, StorageError: They would; or it is no safe copy, or cannot be read.
    """
    with in_plain_words(copy):
        made_up = read_manifest(copy).practice
    if files.is_set_up and made_up != read_plate(files.door_plate).practice:
        raise _made_up(copy) if made_up else _of_real_people(copy)


def keep_marks_beside(copy: Path, files: DataFolder) -> None:
    """Keep with the records whom any of the copies in that folder knows as erased.

    Raises:
        OSError: The folder of the records refused.
    """
    marks = dict.fromkeys(read_marks(files.erased))
    with suppress(OSError):
        found = sorted(copy.parent.glob(f"*{SUFFIX}"), reverse=True)[:MOST_READ]
        for other in {copy, *found}:
            with suppress(OSError, AppError):
                marks |= dict.fromkeys(read_manifest(other).erased)
    add_marks(files.erased, marks)


def restored(
    copy: Path, files: DataFolder, now: datetime, put_back: Callable[[datetime], Manifest]
) -> RestoreReport:
    """Put a copy in place, and say what became of what was there.

    Args:
        put_back: Does it, at a moment.

    Raises:
        VaultError, StorageError: The copy may not go here, or the disk refused.
    """
    refuse_mixing(copy, files)
    before, plate = _kept_aside(files), read_plate(files.door_plate)
    manifest = put_back(now)
    report = RestoreReport(
        made_at=manifest.made_at,
        set_aside=_newly_aside(files, before, plate),
        people=manifest.counts["person"],
        sessions=manifest.counts[SESSIONS_HELD],
    )
    # The plate before told of the vault before; the one now in place puts up its own when it is opened.
    fresh = DoorPlate(
        restored_at=now,
        copied_on=report.made_at.astimezone().date(),
        copy_folder=str(copy.parent.resolve()),
        people=report.people,
        sessions=report.sessions,
        practice=manifest.practice,
    )
    with in_plain_words(files.folder):
        keep_marks_beside(copy, files)
        write_plate(files.door_plate, fresh)
    return report


def _made_up(copy: Path) -> VaultError:
    return VaultError(
        _("The people in the safe copy {name} are made up, and the records here are of real people.").format(
            name=copy.name
        ),
        _("Choose a copy that was saved from these records. Nothing was changed."),
    )


def _of_real_people(copy: Path) -> VaultError:
    return VaultError(
        _("The people in the safe copy {name} are real, and those here are made up.").format(name=copy.name),
        _("End practising first, or start Trestle without the practice town. Nothing was changed."),
    )


def _present(files: DataFolder) -> Present:
    plate = read_plate(files.door_plate)
    at = datetime.fromtimestamp(files.records.stat().st_mtime, UTC) if files.records.exists() else None
    return Present(at=at, people=plate.people, sessions=plate.sessions)


def _newly_aside(files: DataFolder, before: frozenset[Path], plate: DoorPlate) -> Path | None:
    """Where the records before are now; what is known of them goes with them."""
    aside = max(_kept_aside(files) - before, default=None)
    if aside is not None:
        with suppress(OSError):
            write_plate(aside / files.door_plate.name, plate)
    return aside


def _kept_aside(files: DataFolder) -> frozenset[Path]:
    folders = files.set_aside.glob("*")
    return frozenset(folder for folder in folders if folder.is_dir() and any(folder.iterdir()))


def _described(folder: Path) -> SetAside:
    try:
        at = datetime.strptime(folder.name.partition(" (")[0], NAMED).astimezone()
    except ValueError:
        at = datetime.fromtimestamp(folder.stat().st_mtime, UTC)
    plate = read_plate(folder / "door.json")
    return SetAside(folder=folder, at=at, people=plate.people, sessions=plate.sessions)


def _made_at(copy: Path) -> datetime:
    """The moment a copy says it was made at; one that says nothing comes last."""
    try:
        return read_manifest(copy).made_at
    except (OSError, AppError):
        return datetime.min.replace(tzinfo=UTC)
