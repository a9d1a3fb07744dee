"""The services whose values are printed, made for the desk they work at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.measures import registry
from app.services.attendance import AttendanceService
from app.services.groups import GroupService
from app.services.plans import PlanService
from app.services.printed_values import PaperSources
from app.services.scores import ScoreService
from app.services.talks import TalkService
from app.services.trail import TrailService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf
    from app.services.plan_desk import PlanDesk
    from app.store.vault import OpenVault


def paper_sources(desk: Desk, vault: OpenVault, shelf: MeasureShelf, plans: PlanDesk) -> PaperSources:
    """Each of them, over one shelf of measures."""
    definitions = registry.all_talks()
    return PaperSources(
        plans=PlanService(desk, plans, definitions),
        talks=TalkService(desk, registry.current_talk(), definitions),
        attendance=AttendanceService(desk),
        scores=ScoreService(desk),
        groups=GroupService(desk),
        trail=TrailService(desk, vault),
        measures=shelf,
    )
