"""Makes the services for people in groups: how they come, join, grow, stay away and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.arrivals import ArrivalService
from app.services.catching_up import CatchingUpService
from app.services.group_papers import GroupPaperService
from app.services.joining import JoiningService
from app.services.staying import StayingService
from app.services.story_papers import StoryPaperService

if TYPE_CHECKING:
    from app.services.desk import Desk


class AroundGroups(TypedDict):
    """Each service by its name in the workspace."""

    arrivals: ArrivalService
    catching_up: CatchingUpService
    group_papers: GroupPaperService
    joining: JoiningService
    staying: StayingService
    story_papers: StoryPaperService


def around_groups(desk: Desk) -> AroundGroups:
    """Each of them at one desk."""
    return {
        "arrivals": ArrivalService(desk),
        "catching_up": CatchingUpService(desk),
        "group_papers": GroupPaperService(desk),
        "joining": JoiningService(desk),
        "staying": StayingService(desk),
        "story_papers": StoryPaperService(desk),
    }
