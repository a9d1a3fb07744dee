"""The services about plans, made for the desk they work at."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.measures import registry
from app.services.onward import OnwardService
from app.services.onward_papers import OnwardPaperService
from app.services.person_papers import PersonPaperService
from app.services.plan_parts import PlanPartsService
from app.services.plan_templates import PlanTemplateService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.plan_desk import PlanDesk


class AboutPlans(TypedDict):
    """Each by its name in a workspace."""

    plan_parts: PlanPartsService
    plan_templates: PlanTemplateService
    onward: OnwardService
    onward_papers: OnwardPaperService
    person_papers: PersonPaperService


def about_plans(desk: Desk, plans: PlanDesk) -> AboutPlans:
    """Each of them, over what loads plans and carries changes out."""
    return {
        "plan_parts": PlanPartsService(desk, plans),
        "plan_templates": PlanTemplateService(desk, registry.plan_templates()),
        "onward": OnwardService(desk, registry.first_routes()),
        "onward_papers": OnwardPaperService(desk),
        "person_papers": PersonPaperService(desk),
    }
