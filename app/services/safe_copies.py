"""What becomes of safe copies: old ones are cleared away by rule, and the newest is tried now and then."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.copies import LastTry
from app.domain.generations import TidyPlan, to_tidy
from app.domain.roles import Act
from app.errors import AppError, StoppedError
from app.services.permission import needs
from app.stopping import go_on
from app.store import problems
from app.store.copy_file import SESSIONS_HELD
from app.store.drill import try_restore
from app.store.saved_copies import clear_away, still_ours

if TYPE_CHECKING:
    from app.domain.generations import Generation
    from app.services.desk import Desk
    from app.stopping import Look
    from app.store.repositories import Repositories
    from app.store.vault import OpenVault

RULE: Final = "copy rule"
TRIED: Final = "restore tried"


class SafeCopyService:
    """Copies are saved by the vault service; here is what happens to them afterwards."""

    def __init__(self, desk: Desk, vault: OpenVault) -> None:
        self._desk = desk
        self._vault = vault

    @needs(Act.SAFE_COPIES)
    def tidy_plan(self) -> TidyPlan:
        """What the next copy into the folder of the last one would clear away."""
        with self._desk.store.read() as repositories:
            place, on = repositories.laptop.copy_state(self._desk.today()).place, _is_on(repositories)
        folder = Path(place).resolve() if place else None
        if folder is None or not on:
            return TidyPlan(on=on, folder=place)
        if not folder.is_dir():
            return TidyPlan(on=on, folder=place, away=True)
        return TidyPlan(on=on, folder=place, tidied=due_in(self._desk, self._vault, folder))

    @needs(Act.SAFE_COPIES)
    def set_tidying(self, *, on: bool) -> TidyPlan:
        """Clear old copies away by the rule, or never."""
        with self._desk.store.write(self._desk.author, "change copy rule") as repositories:
            repositories.laptop.put(RULE, {"on": on})
        self._desk.store.record(self._desk.author, "change copy rule", detail={"on": on})
        return self.tidy_plan()

    @needs(Act.SAFE_COPIES)
    def last_try(self) -> LastTry | None:
        """How it went when putting a copy in place was last tried; None if it never was."""
        with self._desk.store.read() as repositories:
            note = repositories.laptop.get(TRIED)
        if note is None:
            return None
        copied_at = datetime.fromisoformat(note["copied_at"]) if note["copied_at"] else None
        return LastTry(**note | {"on": date.fromisoformat(note["on"]), "copied_at": copied_at})

    @needs(Act.SAFE_COPIES)
    def try_restore(self, look: Look = go_on, copy: Path | None = None) -> LastTry:
        """Try whether a safe copy can be put in place, without doing so, and remember how it went.

        Args:
            look: Hears what comes next. Raising in it stops the attempt.
            copy: The file of the copy; the newest of those saved here when not given.

        Raises:
            StorageError: There is no copy, or the newest is not there now.
            VaultError, StorageError: The copy is of no use, or the disk refused; that is remembered.
        """
        newest = copy or self._newest()
        try:
            tried = try_restore(newest, self._vault, look)
        except StoppedError:
            raise
        except AppError as problem:
            self._keep(LastTry(on=self._desk.today(), copy=str(newest), problem=problem.message))
            raise
        counts = tried.manifest.counts
        last = LastTry(
            on=self._desk.today(),
            copy=str(newest),
            copied_at=tried.manifest.made_at,
            people=counts["person"],
            sessions=counts[SESSIONS_HELD],
            old_keys=not tried.same_keys,
        )
        self._keep(last)
        return last

    def _newest(self) -> Path:
        with self._desk.store.read() as repositories:
            copies = repositories.saved_copies.latest_first()
        if not copies:
            raise problems.no_copy_yet()
        if not copies[0].exists():
            raise problems.copy_away(copies[0])
        return copies[0]

    def _keep(self, last: LastTry) -> None:
        detail = {"well": not last.problem}
        self._desk.store.record(self._desk.author, "try restore", detail=detail)
        copied_at = last.copied_at.isoformat() if last.copied_at else None
        with self._desk.store.write(self._desk.author, "try restore") as repositories:
            laptop = repositories.laptop
            laptop.put(TRIED, asdict(last) | {"on": last.on.isoformat(), "copied_at": copied_at})
            if not last.problem:
                laptop.keep_copy_state(replace(laptop.copy_state(last.on), tried_on=last.on))


def due_in(desk: Desk, vault: OpenVault, folder: Path) -> tuple[Generation, ...]:
    """The copies in a folder that the rule no longer keeps; only what was written here, and is still that."""
    with desk.store.read() as repositories:
        known = repositories.saved_copies.in_folder(folder)
    ours = still_ours(known, vault.store_id)
    return to_tidy(ours, desk.today())


def tidy_after(desk: Desk, vault: OpenVault, folder: Path) -> tuple[str, ...]:
    """Clear away what the rule no longer keeps, once a newer copy is whole; the names of what is gone.

    A stick that refuses, or is pulled, keeps its older copies: the new one is whole all the same.
    """
    with desk.store.read() as repositories:
        if not _is_on(repositories):
            return ()
    gone = clear_away(due_in(desk, vault, folder))
    if gone:
        desk.store.record(desk.author, "clear copies away", detail={"copies": len(gone)})
        with desk.store.write(desk.author, "clear copies away") as repositories:
            repositories.saved_copies.forget(copy.path for copy in gone)
    return tuple(copy.path.name for copy in gone)


def _is_on(repositories: Repositories) -> bool:
    return bool((repositories.laptop.get(RULE) or {}).get("on", True))
