"""Builds the services of the help desk, and of what else goes on around the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.measures import registry
from app.services.base_times import BaseTimeService
from app.services.children import ChildService
from app.services.desk_papers import DeskPaperService
from app.services.handing_over import HandOverService
from app.services.help_desk import HelpDeskService
from app.services.money import MoneyService
from app.services.photos import PhotoService
from app.services.slots import SlotService
from app.services.stories import StoryService
from app.services.story_looks import StoryLookService
from app.services.young import YoungService

if TYPE_CHECKING:
    from app.services.desk import Desk


class AboutHelpDesk(TypedDict):
    """The services, by their names in the workspace."""

    help_desk: HelpDeskService
    slots: SlotService
    desk_papers: DeskPaperService
    money: MoneyService
    stories: StoryService
    hand_over: HandOverService
    young: YoungService
    base_times: BaseTimeService
    children: ChildService
    photos: PhotoService
    story_looks: StoryLookService


def about_help_desk(desk: Desk) -> AboutHelpDesk:
    """Build them."""
    help_desk = HelpDeskService(desk)
    papers = DeskPaperService(desk, help_desk, registry.red_flags(), registry.first_routes())
    return {
        "help_desk": help_desk,
        "slots": SlotService(desk),
        "desk_papers": papers,
        "money": MoneyService(desk),
        "stories": StoryService(desk),
        "hand_over": HandOverService(desk),
        "young": YoungService(desk),
        "children": ChildService(desk),
        "base_times": BaseTimeService(desk),
        "photos": PhotoService(desk),
        "story_looks": StoryLookService(desk),
    }
