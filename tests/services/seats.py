"""Sits somebody with another role down at an open vault, for tests of who may do what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app import wiring
from app.domain.organisation import Worker
from app.ids import new_id
from app.services.history import History

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.roles import DeskRole
    from app.services.desk import Desk
    from app.workspace import Workspace


def seated(workspace: Workspace, worker: Worker) -> Workspace:
    """The same open vault with somebody else signed in."""
    before: Desk = workspace.people._desk
    desk = replace(
        before,
        author=replace(before.author, worker_id=worker.id),
        worker=worker,
        history=History(),
    )
    vault = replace(workspace.open_vault, holder=worker.id)
    return wiring._workspace(vault, desk, workspace.organisation, worker)


def hire(
    workspace: Workspace, role: DeskRole, groups: tuple[UUID, ...] = (), people: tuple[UUID, ...] = ()
) -> Worker:
    """Somebody new with this role, called after it, without the work of a passphrase."""
    worker = Worker(id=new_id(), name=f"The {role.value}", role=role)
    desk: Desk = workspace.people._desk
    with desk.store.write(desk.author, "add worker") as repositories:
        repositories.settings.add_worker(worker)
        repositories.belonging.set_groups(worker.id, groups)
        repositories.belonging.set_caseload(worker.id, people)
    return worker
