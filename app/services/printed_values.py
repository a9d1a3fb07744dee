"""The services whose values are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.attendance import AttendanceService
    from app.services.groups import GroupService
    from app.services.measure_shelf import MeasureShelf
    from app.services.plans import PlanService
    from app.services.scores import ScoreService
    from app.services.talks import TalkService
    from app.services.trail import TrailService


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSources:
    """The services whose values are printed."""

    plans: PlanService
    talks: TalkService
    attendance: AttendanceService
    scores: ScoreService
    groups: GroupService
    trail: TrailService
    measures: MeasureShelf
