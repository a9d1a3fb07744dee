"""The vault itself: rescue key, passphrase, safe copies, and whether all is whole."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from app.domain.copies import SafeCopy
from app.domain.rescue import RescueKey, RescueSheet
from app.domain.roles import Act
from app.i18n import _
from app.services.failed_tries import try_passphrase
from app.services.permission import needs
from app.services.safe_copies import tidy_after
from app.stopping import go_on
from app.store import disk, integrity, keys, problems, recovery_key
from app.store.backup import CopyStage, save_copy
from app.store.copy_file import SESSIONS_HELD
from app.store.door_plate import read_plate, write_plate
from app.store.file_refusals import in_plain_words
from app.store.passphrase import check_passphrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from app.domain.copies import CopyState
    from app.services.desk import Desk
    from app.stopping import Look
    from app.store.vault import OpenVault

SET_UP: Final = "set up"
CONFIRMED: Final = "rescue key confirmed"
STEP: Final = "step"
SHEET: Final = "rescue sheet"
SHEET_MADE: Final = "rescue sheet made"
ASKED_GROUPS: Final = 2


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check of everything found, in plain words; empty when all is well."""

    problems: tuple[str, ...]


class VaultService:
    """What concerns the records as a whole."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault
        self._shown: RescueKey | None = None

    @needs(Act.RESCUE_KEY)
    def new_rescue_key(self) -> RescueKey:
        """A rescue key to print, on a sheet with the next number. From now on the one before opens nothing.

        Set-up is open again until the new key is confirmed.

        Raises:
            StorageError: The folder refused; the key before goes on working.
        """
        before = self.rescue_sheet
        sheet = RescueSheet(number=1 if before is None else before.number + 1, made_at=self._desk.now())
        self._keep_set_up(self._set_up_note() | {SHEET: sheet.number, SHEET_MADE: sheet.made_at.isoformat()})
        self._settle(confirmed=False)
        self._desk.store.record(self._desk.author, "new rescue key")
        with in_plain_words(self._vault.files.folder):
            text = keys.replace_recovery(self._vault.files.keys, self._vault.key)
        first, second = sorted(secrets.SystemRandom().sample(range(len(text.split())), ASKED_GROUPS))
        with self._desk.store.read() as repositories:
            organisation = repositories.settings.organisation().name
        self._shown = RescueKey(text=text, organisation=organisation, sheet=sheet, ask_for=(first, second))
        return self._shown

    @needs(Act.RESCUE_KEY)
    def confirm_rescue_key(self, typed: Mapping[int, str]) -> bool:
        """Whether the groups typed from the sheet are right; if so, set-up may end.

        Args:
            typed: What was typed for each group asked for, counted from 0; at least two of them.
        """
        if self._shown is None or not recovery_key.confirms(self._shown.text, typed):
            return False
        self._settle(confirmed=True)
        self._desk.store.record(self._desk.author, "confirm rescue key")
        self._shown = None
        return True

    @needs(Act.RESCUE_KEY)
    def confirm_written(self, rescue: RescueKey) -> bool:
        """Confirm a key whose sheet the program itself has written to a file."""
        return self.confirm_rescue_key({place: rescue.groups[place] for place in rescue.ask_for})

    @property
    @needs(Act.OWN_DESK)
    def rescue_key_confirmed(self) -> bool:
        """Whether somebody holds a rescue sheet that opens these records."""
        return bool(self._set_up_note().get(CONFIRMED, False))

    @property
    @needs(Act.OWN_DESK)
    def rescue_sheet(self) -> RescueSheet | None:
        """The sheet that was made last, confirmed or not; None before the first."""
        note = self._set_up_note()
        if SHEET not in note:
            return None
        made_at = datetime.fromisoformat(str(note[SHEET_MADE]))
        return RescueSheet(number=int(str(note[SHEET])), made_at=made_at)

    @needs(Act.RESCUE_KEY)
    def refuse_sheet_place(self, folder: Path) -> None:
        """Accept a folder for the rescue sheet only on another disk than the records.

        Raises:
            StorageError: It is the disk of the records, or the folder cannot be looked at.
        """
        with in_plain_words(folder):
            if disk.same_disk(folder, self._vault.files.folder):
                raise problems.sheet_on_own_disk(folder)

    @needs(Act.OWN_DESK)
    def setup_progress(self) -> str:
        """The step of setting up that was reached, as the screen named it; empty at the start."""
        return str(self._set_up_note().get(STEP, ""))

    @needs(Act.OWN_DESK)
    def set_setup_progress(self, step: str) -> None:
        """Remember how far setting up has come."""
        self._keep_set_up(self._set_up_note() | {STEP: step})

    @needs(Act.OWN_DESK)
    def change_passphrase(self, old: str, new: str) -> None:
        """Put another passphrase in the place of the present one; no record is rewritten.

        Raises:
            WrongPassphraseError, TooManyTriesError: The old one is not the passphrase, or it is too soon.
            InvalidInputError: The new one is too easy to guess.
            StorageError: The folder refused; the old one goes on working.
        """
        files = self._vault.files
        holder = self._vault.holder
        try_passphrase(self._desk, files, holder, lambda: keys.unlock(files.keys, old, holder))
        check_passphrase(new)
        # First: were this to fail afterwards, the new passphrase would count and be called refused.
        self._desk.store.record(self._desk.author, "change passphrase")
        with in_plain_words(files.folder):
            keys.change_passphrase(files.keys, self._vault.key, self._vault.holder, new)

    @needs(Act.OWN_DESK)
    def copy_state(self) -> CopyState:
        """When the last safe copy was made, and whether to say so."""
        with self._desk.store.read() as repositories:
            return repositories.laptop.copy_state(self._desk.today())

    @needs(Act.SAFE_COPIES)
    def sticks(self) -> tuple[Path, ...]:
        """The memory sticks that are plugged in and can be written to."""
        return disk.sticks()

    @needs(Act.SAFE_COPIES)
    def same_disk(self, folder: Path) -> bool:
        """Whether a folder lies on the disk of the records: if the laptop is lost, both are.

        Raises:
            StorageError: The folder is among the records, or cannot be looked at.
        """
        records = self._vault.files.folder
        if folder.resolve().is_relative_to(records.resolve()):
            raise problems.copy_among_records(folder)
        with in_plain_words(folder):
            return disk.same_disk(folder, records)

    @needs(Act.SAFE_COPIES)
    def save_copy(self, folder: Path, look: Look = go_on) -> SafeCopy:
        """Write a safe copy into a folder, read it back, remember it, and clear old ones away by the rule.

        Args:
            folder: Where; made when it is not there.
            look: Hears what comes next. Raising in it leaves no half-written copy.

        Raises:
            StorageError: The folder is among the records, there is no room, the folder refused, or the
                copy did not read back whole.
        """
        self.same_disk(folder)
        saved = save_copy(
            self._vault, folder, self._desk.now(), lambda stage: look(_stage_words(stage)), look
        )
        copy = SafeCopy(
            path=saved.path,
            made_at=saved.manifest.made_at,
            size=saved.path.stat().st_size,
            people=saved.manifest.counts["person"],
            sessions=saved.manifest.counts[SESSIONS_HELD],
        )
        self._desk.store.record(self._desk.author, "save copy", detail={"size": copy.size})
        state = self.copy_state()
        first = state.first_on or state.today
        kept = replace(state, last_on=state.today, place=str(folder), put_off_until=None, first_on=first)
        self._keep_copy_state(kept, copy)
        plate = self._vault.files.door_plate
        with suppress(OSError):  # the copy is whole; a plate only helps to find it
            write_plate(
                plate,
                replace(read_plate(plate), copied_on=state.today, copy_folder=str(folder.resolve())),
            )
        return replace(copy, tidied=tidy_after(self._desk, self._vault, folder.resolve()))

    @needs(Act.OWN_DESK)
    def record_listed(self, what: str) -> None:
        """Put in the audit what the command line listed: "people", "groups", "sessions", or of a "group"."""
        self._desk.store.record(self._desk.author, "list", detail={"what": what})

    @needs(Act.SAFE_COPIES)
    def put_off_copy(self) -> CopyState:
        """Ask about a copy again tomorrow."""
        state = self.copy_state()
        later = replace(state, put_off_until=state.today + timedelta(days=1))
        self._keep_copy_state(later)
        return later

    @needs(Act.SAFE_COPIES)
    def check(self, look: Look = go_on) -> CheckReport:
        """Look at every page, at the activity record and at the form of the records.

        Args:
            look: Hears what is looked at next. Raising in it stops the check.
        """
        self._desk.store.record(self._desk.author, "check")
        return CheckReport(integrity.check_vault(self._vault, look))

    def _settle(self, *, confirmed: bool) -> None:
        self._keep_set_up(self._set_up_note() | {CONFIRMED: confirmed})
        plate = self._vault.files.door_plate
        with in_plain_words(self._vault.files.folder):
            write_plate(plate, replace(read_plate(plate), setting_up=not confirmed))

    def _set_up_note(self) -> dict[str, object]:
        with self._desk.store.read() as repositories:
            return repositories.laptop.get(SET_UP) or {}

    def _keep_set_up(self, note: dict[str, object]) -> None:
        with self._desk.store.write(self._desk.author, "set up") as repositories:
            repositories.laptop.put(SET_UP, note)

    def _keep_copy_state(self, state: CopyState, copy: SafeCopy | None = None) -> None:
        with self._desk.store.write(self._desk.author, "remember copy") as repositories:
            repositories.laptop.keep_copy_state(state)
            if copy is not None:
                repositories.keeping.remember_copy(copy.path.resolve(), copy.made_at)
                repositories.laptop.keep_copied()


def _stage_words(stage: CopyStage) -> str:
    """What is done next while a copy is saved."""
    return {
        CopyStage.GATHERING: _("1 of 4: gathering the records"),
        CopyStage.CHECKING: _("2 of 4: checking that they are whole"),
        CopyStage.WRITING: _("3 of 4: writing the copy"),
        CopyStage.COMPARING: _("4 of 4: reading the copy back"),
    }[stage]
