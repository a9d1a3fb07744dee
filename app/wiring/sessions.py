"""Makes the services for how groups meet: single sessions, waiting lists, calendars, meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.calendar_import import CalendarImportService
from app.services.meetings import MeetingService
from app.services.series import SeriesService
from app.services.waiting import WaitingService
from app.services.who_must_be_there import DutyService
from app.services.whole_calendar import WholeCalendarService

if TYPE_CHECKING:
    from app.services.desk import Desk


class HowGroupsMeet(TypedDict):
    """Each service by its name in the workspace."""

    calendar_import: CalendarImportService
    duties: DutyService
    meetings: MeetingService
    series: SeriesService
    waiting: WaitingService
    whole_calendar: WholeCalendarService


def how_groups_meet(desk: Desk) -> HowGroupsMeet:
    """Each of them at one desk."""
    return {
        "calendar_import": CalendarImportService(desk),
        "duties": DutyService(desk),
        "meetings": MeetingService(desk),
        "series": SeriesService(desk),
        "waiting": WaitingService(desk),
        "whole_calendar": WholeCalendarService(desk),
    }
