"""A place that was chosen becomes a step of somebody's plan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.domain.place_words import step_to
from app.i18n import _
from ui.widgets.find_dialog import FindDialog

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.directory import Service
    from app.domain.plans import Plan
    from ui.screen import Screen

WHOSE = "whose plan"
"""The name of the question."""


def put_into_plan(screen: Screen, service: Service, person_id: UUID | None) -> None:
    """Make it a step of the latest goal; without a person it is asked first whose plan it is."""
    if person_id is None:
        _ask_whose(screen, service)
    else:
        _keep_step(screen, service, person_id)


def _ask_whose(screen: Screen, service: Service) -> None:
    people, dialog = screen.context.workspace.people, FindDialog(screen, _("Whose plan?"))
    background, failed = screen.context.background, screen.failed.emit

    def look(query: str) -> None:
        background.run(dialog, partial(people.list_people, query), partial(dialog.show_found, query), failed)

    dialog.asked.connect(look)
    dialog.chosen.connect(partial(_keep_step, screen, service))
    screen.ask(dialog, WHOSE)


def _keep_step(screen: Screen, service: Service, person_id: UUID) -> None:
    plans, step = screen.context.workspace.plans, step_to(service)

    def keep() -> Plan | None:
        goals = plans.open(person_id).goals
        return plans.add_step(goals[-1].id, step) if goals else None

    def kept(plan: Plan | None) -> None:
        screen.go.emit("plan", person_id)
        said = _("{what}: it is a step of the plan now.").format(what=step.what)
        screen.status.emit(said if plan else _("Write first what they want. Then choose the place again."))

    screen.run(keep, kept)
