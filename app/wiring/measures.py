"""Makes the services about measures: asked, filled in, kept in piles, compared, printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.asking import AskingService
from app.services.change_figures import ChangeService
from app.services.fillings import FillingService
from app.services.forms import FormService
from app.services.measures import MeasureService
from app.services.piles import PileService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.measure_shelf import MeasureShelf


class AboutMeasures(TypedDict):
    """Each by its name in a workspace."""

    asking: AskingService
    fillings: FillingService
    measures: MeasureService
    piles: PileService
    change: ChangeService
    forms: FormService


def about_measures(desk: Desk, shelf: MeasureShelf) -> AboutMeasures:
    """Each of them, over the one shelf of measures."""
    return {
        "asking": AskingService(desk, shelf),
        "fillings": FillingService(desk, shelf),
        "measures": MeasureService(desk, shelf),
        "piles": PileService(desk, shelf),
        "change": ChangeService(desk, shelf),
        "forms": FormService(desk, shelf),
    }
