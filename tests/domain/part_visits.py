"""Three people at two sessions, and how they took part."""

from datetime import date, timedelta
from uuid import UUID

from app.domain.ladder import LadderStep
from app.domain.part_figures import PartVisit
from app.domain.taking_part import TakingPart

MONDAY = date(2026, 9, 7)
WEEK = timedelta(days=7)
ANN, BO, CY = UUID(int=1), UUID(int=2), UUID(int=3)
WORKER = UUID(int=9)
ALONE, SUPPORTED = LadderStep.ALONE, LadderStep.WHOLE_WITH_SUPPORT
VISITS = (
    PartVisit(MONDAY, ANN, TakingPart(step=SUPPORTED, worker_id=WORKER, joined=("listening",))),
    PartVisit(MONDAY, BO, TakingPart(step=ALONE, joined=("singing",))),
    PartVisit(MONDAY, CY, TakingPart()),
    PartVisit(MONDAY + WEEK, ANN, TakingPart(step=ALONE, late=True, joined=("singing",))),
    PartVisit(MONDAY + WEEK, BO, TakingPart(step=ALONE, with_whom="her sister", left_early=True)),
    PartVisit(MONDAY + WEEK, CY, TakingPart(joined=("singing", "talking"))),
)
"""The second time Bo did not come alone, whatever the step says."""
