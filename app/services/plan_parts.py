"""What a plan holds beside goals and steps: areas, reviews, what gets in the way, pictures."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.domain.phones import tidy_phone
from app.domain.plan_parts import tidy_barrier
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError
from app.i18n import _
from app.services.permission import needs
from app.services.plan_desk import REVIEW_AFTER, adding

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from app.domain.plan_parts import PlanBarrier, PlanTemplate, PlanVersion
    from app.domain.plans import Plan, ReviewForm
    from app.services.desk import Desk
    from app.services.plan_desk import PlanDesk
    from app.store.repositories import Repositories


class PlanPartsService:
    """Every change is kept at once and can be undone.

    Args:
        plans: Loads plans and carries changes out.
    """

    def __init__(self, desk: Desk, plans: PlanDesk) -> None:
        self._desk = desk
        self._plans = plans

    @needs(Act.PLAN)
    def versions(self, person_id: UUID) -> tuple[PlanVersion, ...]:
        """Every plan somebody had, the latest first; each can still be read and printed."""
        with self._desk.store.read() as repositories:
            repositories.people.get(person_id)
            return repositories.plan_parts.versions(person_id)

    @needs(Act.PLAN)
    def lay_out(self, plan_id: UUID, template: PlanTemplate | None) -> Plan:
        """Lay a plan out in the areas of a template; None for none. Goals keep their areas."""
        plan = self._plans.load(plan_id)
        title, areas = (template.title, template.areas) if template else ("", ())
        weeks = plan.review_weeks
        return self._plans.made(
            plan_id,
            "lay out plan",
            _("Areas of the plan changed"),
            redo=lambda r: r.plan_parts.set_layout(plan_id, title, areas, weeks),
            undo=lambda r: r.plan_parts.set_layout(plan_id, plan.template, plan.areas, weeks),
        )

    @needs(Act.PLAN)
    def review(self, plan_id: UUID, form: ReviewForm) -> Plan:
        """Say when to look at the plan again and how often, with whom, and who to ring if something changes.

        Raises:
            InvalidInputError: The phone cannot be rung, something is too long, or the weeks are not 1 to 104.
        """
        plan, weeks = self._plans.load(plan_id), form.weeks
        whom, name = tidy_line(form.by, "by"), tidy_line(form.ring_name, "ring_name")
        ring = (name, tidy_phone(form.ring_phone, "ring_phone"))
        if weeks is not None and not 1 <= weeks <= 104:
            raise InvalidInputError(
                _("A plan is looked at every 1 to 104 weeks."), _("Choose how often."), "weeks"
            )
        on = form.on or (self._desk.today() + timedelta(weeks=weeks) if weeks else None)
        after = replace(
            plan, review_on=on, review_by=whom, ring_name=ring[0], ring_phone=ring[1], review_weeks=weeks
        )
        return self._plans.made(
            plan_id,
            "change review",
            _("Review changed"),
            redo=lambda r: _write_review(r, after),
            undo=lambda r: _write_review(r, plan),
        )

    @needs(Act.PLAN)
    def looked_at(self, plan_id: UUID) -> Plan:
        """It was looked at today: the next time is as many weeks from now as it says, or eight."""
        plan = self._plans.load(plan_id)
        after = replace(plan, review_on=self._next(plan.review_weeks))
        return self._plans.made(
            plan_id,
            "change review",
            _("Plan looked at"),
            redo=lambda r: _write_review(r, after),
            undo=lambda r: _write_review(r, plan),
        )

    @needs(Act.PLAN)
    def add_barrier(self, plan_id: UUID, barrier: PlanBarrier) -> Plan:
        """Write down what gets in the way, what could be done, and who does that.

        Raises:
            InvalidInputError: It is not said what, or something is too long.
        """
        tidied = tidy_barrier(barrier)
        redo, undo = adding(
            lambda r: r.plan_parts.add_barrier(plan_id, tidied), lambda r: r.plan_parts.take_out_barrier
        )
        return self._plans.made(plan_id, "change barrier", _("What gets in the way added"), redo, undo)

    @needs(Act.PLAN)
    def change_barrier(self, barrier_id: UUID, barrier: PlanBarrier) -> Plan:
        """Change what gets in the way, or say that it is solved.

        Raises:
            InvalidInputError: As for `add_barrier`.
            NotFoundError: It is no longer there.
        """
        after = tidy_barrier(barrier)
        with self._desk.store.read() as repositories:
            before = repositories.plan_parts.barrier(barrier_id)
            plan_id = repositories.plan_parts.plan_of_barrier(barrier_id)
        return self._plans.made(
            plan_id,
            "change barrier",
            _("What gets in the way changed"),
            redo=lambda r: r.plan_parts.change_barrier(barrier_id, after),
            undo=lambda r: r.plan_parts.change_barrier(barrier_id, before),
        )

    @needs(Act.PLAN)
    def remove_barrier(self, barrier_id: UUID) -> Plan:
        """Take it out of the plan.

        Raises:
            NotFoundError: It is no longer there.
        """
        with self._desk.store.read() as repositories:
            plan_id = repositories.plan_parts.plan_of_barrier(barrier_id)
        return self._plans.made(
            plan_id,
            "change barrier",
            _("What gets in the way removed"),
            redo=lambda r: r.plan_parts.take_out_barrier(barrier_id, void=True),
            undo=lambda r: r.plan_parts.take_out_barrier(barrier_id, void=False),
        )

    @needs(Act.PLAN)
    def picture_goal(self, goal_id: UUID, picture: str) -> Plan:
        """Choose the picture beside a goal; "" for the one its words suggest.

        Raises:
            InvalidInputError: There is no such picture.
        """
        before, plan_id = self._plans.goal(goal_id)
        after = replace(before, picture=_known(picture))
        return self._plans.made(
            plan_id,
            "choose picture",
            _("Picture changed"),
            redo=lambda r: r.plans.change_goal(goal_id, after),
            undo=lambda r: r.plans.change_goal(goal_id, before),
        )

    @needs(Act.PLAN)
    def picture_step(self, step_id: UUID, picture: str) -> Plan:
        """Choose the picture beside a step; "" for the one its words suggest.

        Raises:
            InvalidInputError: There is no such picture.
        """
        before, plan_id = self._plans.step(step_id)
        after = replace(before, picture=_known(picture))
        return self._plans.made(
            plan_id,
            "choose picture",
            _("Picture changed"),
            redo=lambda r: r.plans.change_step(step_id, after),
            undo=lambda r: r.plans.change_step(step_id, before),
        )

    def _next(self, weeks: int | None) -> date:
        return self._desk.today() + (timedelta(weeks=weeks) if weeks else REVIEW_AFTER)


def _write_review(repositories: Repositories, plan: Plan) -> None:
    ring = (plan.ring_name, plan.ring_phone)
    repositories.plans.set_review(plan.id, plan.review_on, plan.review_by, ring)
    repositories.plan_parts.set_layout(plan.id, plan.template, plan.areas, plan.review_weeks)


def _known(picture: str) -> str:
    name = picture.strip()
    if len(name) > 60:
        raise InvalidInputError(_("There is no such picture."), _("Choose another one."), "picture")
    return name
