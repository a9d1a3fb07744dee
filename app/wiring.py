"""Builds the services of an open vault. Heavy to import: only the door does, once it is opened."""

from __future__ import annotations

import platform
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.organisation import Worker
from app.measures import registry
from app.services.attendance import AttendanceService
from app.services.desk import Desk
from app.services.documents import DocumentService, PaperSources
from app.services.drafts import DraftService
from app.services.groups import GroupService
from app.services.history import History
from app.services.people import PeopleService
from app.services.plans import PlanService
from app.services.safety import SafetyService
from app.services.scores import ScoreService
from app.services.settings import SettingsService
from app.services.talks import TalkService
from app.services.today import TodayService
from app.services.vault import VaultService
from app.store.integrity import refuse_damaged
from app.store.repositories import Repositories
from app.store.unit_of_work import Author, Store
from app.workspace import Workspace

if TYPE_CHECKING:
    from datetime import date

    from app.clock import Clock
    from app.domain.organisation import Organisation
    from app.store.door_plate import DoorPlate
    from app.store.vault import OpenVault


CHECKED_EVERY: Final = timedelta(weeks=1)


def furnish(vault: OpenVault, clock: Clock, owner: Organisation, worker_name: str) -> Workspace:
    """Put the first things into an empty vault: whose it is, who works there, the numbers to ring."""
    store = Store(vault, clock, Repositories)
    worker = Worker(id=vault.holder, name=worker_name)
    # The team of a new vault is the vault itself, until it joins another.
    author = Author(worker.id, vault.device_id, scope_id=vault.store_id)
    today = clock().astimezone().date()
    with store.write(author, "set up") as repositories:
        repositories.settings.set_up(owner, worker, (vault.device_id, platform.node()))
        repositories.safety.keep_numbers(registry.first_numbers())
        repositories.laptop.keep_checked(today)
    return _workspace(vault, Desk(store, author, clock, History()), owner, worker)


def enter(vault: OpenVault, clock: Clock, action: str, plate: DoorPlate) -> Workspace:
    """Sit down at a vault that was just opened.

    That goes into the audit, and what happened before the door: a safe copy that was put in place,
    wrong passphrases.
    """
    store = Store(vault, clock, Repositories)
    with store.read() as repositories:
        owner, worker = repositories.settings.organisation(), repositories.settings.workers()[0]
        scope_id, known = (
            repositories.settings.scope_id(),
            repositories.settings.knows_device(vault.device_id),
        )
        checked = repositories.laptop.checked_on()
    author = Author(worker.id, vault.device_id, scope_id)
    if not known:
        with store.write(author, "add laptop") as repositories:
            repositories.settings.add_device(vault.device_id, platform.node())
    _check_weekly(vault, store, author, checked, clock().astimezone().date())
    if plate.restored_at:
        store.record(author, "restore copy", detail={"at": plate.restored_at.isoformat()})
    for failed in plate.failed:
        whose = {"who": str(failed.who)} if failed.who else {}
        store.record(author, "failed sign-in", detail={"at": failed.at.isoformat()} | whose)
    store.record(author, action)
    return _workspace(vault, Desk(store, author, clock, History()), owner, worker)


def _check_weekly(
    vault: OpenVault, store: Store[Repositories], author: Author, checked: date | None, today: date
) -> None:
    """Once a week the thorough look at the records; a clock that was ahead does not put it off for long.

    Raises:
        DamagedStoreError: Something is damaged.
    """
    if checked is not None and timedelta(0) <= today - checked < CHECKED_EVERY:
        return
    refuse_damaged(vault.engine, vault.files.records)
    with store.write(author, "weekly check") as repositories:
        repositories.laptop.keep_checked(today)


def _workspace(vault: OpenVault, desk: Desk, owner: Organisation, worker: Worker) -> Workspace:
    flags, definitions = registry.red_flags(), registry.all_talks()
    sources = PaperSources(
        plans=PlanService(desk, flags, definitions),
        talks=TalkService(desk, registry.current_talk(), definitions),
        attendance=AttendanceService(desk),
        scores=ScoreService(desk),
        groups=GroupService(desk),
    )
    return Workspace(
        people=PeopleService(desk, flags),
        groups=sources.groups,
        attendance=sources.attendance,
        scores=sources.scores,
        talks=sources.talks,
        safety=SafetyService(desk, flags),
        plans=sources.plans,
        documents=DocumentService(desk, sources),
        today=TodayService(desk, definitions),
        vault=VaultService(desk, vault),
        settings=SettingsService(desk),
        drafts=DraftService(desk),
        history=desk.history,
        organisation=owner,
        worker=worker,
        open_vault=vault,
    )
