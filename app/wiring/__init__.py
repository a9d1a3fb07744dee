"""Builds the services of an open vault, a module for each family. Heavy to import: only the door does."""

from __future__ import annotations

import platform
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from app.domain.organisation import Worker
from app.domain.roles import DeskRole
from app.domain.trail import TrailFindings
from app.errors import StorageError
from app.measures import registry
from app.services import trail_watch
from app.services.boards import BoardService
from app.services.desk import Desk
from app.services.documents import DocumentService
from app.services.erased_again import erase_again, keep_marks
from app.services.failed_tries import record_failed
from app.services.history import History
from app.services.measure_shelf import MeasureShelf
from app.services.offers import OfferService
from app.services.people import PeopleService
from app.services.plan_desk import PlanDesk
from app.services.routes import RouteService
from app.services.safety import SafetyService
from app.services.supervision import SupervisionService
from app.services.talk_parts import TalkPartsService
from app.services.tier_desk import TierDesk
from app.services.tiers import TierService
from app.services.today import TodayService
from app.services.training import TrainingService
from app.store import keys, problems
from app.store.clearing import refuse_never_furnished
from app.store.file_refusals import in_plain_words
from app.store.integrity import refuse_damaged
from app.store.repositories import Repositories
from app.store.unit_of_work import Author, Store
from app.wiring.files import in_and_out
from app.wiring.help_desk import about_help_desk
from app.wiring.laptop import about_laptop
from app.wiring.measures import about_measures
from app.wiring.papers import paper_sources
from app.wiring.people_in_groups import around_groups
from app.wiring.person import about_person
from app.wiring.places import about_places
from app.wiring.plans import about_plans
from app.wiring.records import about_records
from app.wiring.sessions import how_groups_meet
from app.workspace import Workspace

if TYPE_CHECKING:
    from datetime import date

    from app.clock import Clock
    from app.domain.organisation import Organisation
    from app.store.door_plate import DoorPlate
    from app.store.vault import OpenVault


CHECKED_EVERY: Final = timedelta(weeks=1)
NOTHING_FOUND: Final = TrailFindings()


def furnish(vault: OpenVault, clock: Clock, owner: Organisation, worker_name: str) -> None:
    """Put the first things into an empty vault: whose it is, who works there, the numbers to ring."""
    store = Store(vault, clock, Repositories)
    worker = _first_worker(vault, worker_name)
    with store.write(_first_author(vault), "set up") as repositories:
        repositories.settings.set_up(owner, worker, (vault.device_id, platform.node()))
        repositories.safety.keep_numbers(registry.first_numbers())
        repositories.laptop.keep_checked(clock().astimezone().date())


def move_in(vault: OpenVault, clock: Clock, owner: Organisation, worker_name: str) -> Workspace:
    """Sit down for the first time at a vault that was just furnished."""
    store, worker = Store(vault, clock, Repositories), _first_worker(vault, worker_name)
    desk = Desk(store, _first_author(vault), worker, clock, History(turning=store.turning))
    return _workspace(vault, desk, owner, worker)


def _first_worker(vault: OpenVault, name: str) -> Worker:
    return Worker(id=vault.holder, name=name, role=DeskRole.MANAGER)


def _first_author(vault: OpenVault) -> Author:
    # The team of a new vault is the vault itself, until it joins another.
    return Author(vault.holder, vault.device_id, scope_id=vault.store_id)


def enter(vault: OpenVault, clock: Clock, action: str, plate: DoorPlate) -> Workspace:
    """Sit down at a vault that was just opened.

    That goes into the audit, and what happened before the door: a safe copy that was put in place,
    wrong passphrases.

    Raises:
        NoVaultError: Its set-up was cut short before anything was written; it is removed.
    """
    refuse_never_furnished(vault)
    store = Store(vault, clock, Repositories)
    with store.read() as repositories:
        owner = repositories.settings.organisation()
        workers = repositories.settings.workers()
        scope_id = repositories.settings.scope_id()
        known = repositories.settings.knows_device(vault.device_id)
    worker = next((worker for worker in workers if worker.id == vault.holder), None)
    if worker is None:
        raise problems.no_longer_here()
    author = Author(worker.id, vault.device_id, scope_id)
    if not known:
        with store.write(author, "add laptop") as repositories:
            repositories.settings.add_device(vault.device_id, platform.node())
    if plate.restored_at:
        store.record(author, "restore copy", detail={"at": plate.restored_at.isoformat()})
    record_failed(store, author, plate)
    _name_at_the_door(vault, workers)
    store.record(author, action)
    today = clock().astimezone().date()
    back = erase_again(vault, store, author, today)
    keep_marks(vault)
    found = _check(vault, store, author, plate, today, known=known)
    desk = Desk(store, author, worker, clock, History(turning=store.turning))
    workspace = _workspace(vault, desk, owner, worker, found)
    workspace.erased_again = back
    return workspace


def _name_at_the_door(vault: OpenVault, workers: tuple[Worker, ...]) -> None:
    """The door calls people as the records do, also after a new name was undone."""
    # It is no reason to stay outside if the disk refuses, or keys wait to be renewed.
    with suppress(StorageError), in_plain_words(vault.files.folder):
        keys.name_holders(vault.files.keys, vault.key, {worker.id: worker.name for worker in workers})


def _check(
    vault: OpenVault,
    store: Store[Repositories],
    author: Author,
    plate: DoorPlate,
    today: date,
    *,
    known: bool,
) -> TrailFindings:
    """Look whether an older file was put back; once a week, look at all of the records.

    A clock that was ahead does not put the weekly look off for long.

    Raises:
        DamagedStoreError: Something is damaged. What is wrong with the trail is only told.
    """
    with store.read() as repositories:
        checked, place = repositories.laptop.checked_on(), repositories.laptop.copy_state(today).place
    weekly = checked is None or not timedelta(0) <= today - checked < CHECKED_EVERY
    if weekly:
        refuse_damaged(vault.engine, vault.files.records)
    found = trail_watch.look_at_start(vault, plate, place, known=known, weekly=weekly)
    if weekly:
        trail_watch.begin_look(vault, store, author)
        store.record(author, "weekly check", detail={"found": len(found)})
        with store.write(author, "weekly check") as repositories:
            repositories.laptop.keep_checked(today)
    if found or weekly:
        return trail_watch.keep_findings(store, author, found, today)
    with store.read() as repositories:
        return trail_watch.findings(repositories)


def _workspace(
    vault: OpenVault, desk: Desk, owner: Organisation, worker: Worker, found: TrailFindings = NOTHING_FOUND
) -> Workspace:
    flags, definitions = registry.red_flags(), registry.all_talks()
    tiers = TierDesk(desk, flags, registry.complexity_domains())
    shelf = MeasureShelf(registry.all_measures, [flag.code for flag in flags])
    plans = PlanDesk(desk, flags, tiers)
    sources = paper_sources(desk, vault, shelf, plans)
    people = PeopleService(desk, flags)
    return Workspace(
        people=people,
        **about_person(desk),
        **in_and_out(desk, people, sources.groups),
        groups=sources.groups,
        attendance=sources.attendance,
        **around_groups(desk),
        **how_groups_meet(desk),
        scores=sources.scores,
        **about_help_desk(desk),
        talks=sources.talks,
        talk_parts=TalkPartsService(desk, definitions),
        boards=BoardService(desk, definitions),
        offers=OfferService(desk, registry.help_offers(), definitions),
        safety=SafetyService(desk, tiers, flags, definitions),
        tiers=TierService(desk, vault, tiers),
        routes=RouteService(desk, registry.first_routes()),
        **about_measures(desk, shelf),
        plans=sources.plans,
        **about_plans(desk, plans),
        documents=DocumentService(desk, sources),
        today=TodayService(desk, definitions, shelf, registry.first_schedule()),
        **about_laptop(desk, vault),
        **about_places(desk),
        **about_records(desk, vault),
        trail=sources.trail,
        supervision=SupervisionService(desk),
        training=TrainingService(desk),
        history=desk.history,
        organisation=owner,
        worker=worker,
        trail_problems=found.problems,
        open_vault=vault,
    )
