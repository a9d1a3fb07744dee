"""Makes the services that carry registers, lists and calendars in and out as files."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from app.services.calendars import CalendarService
from app.services.group_lists import GroupListService
from app.services.kept_columns import KeptColumnsService
from app.services.list_export import ListExportService
from app.services.register_import import RegisterImportService
from app.services.staying import StayingService
from app.services.waiting import WaitingService

if TYPE_CHECKING:
    from app.services.desk import Desk
    from app.services.groups import GroupService
    from app.services.people import PeopleService


class InAndOut(TypedDict):
    """Each service by its name in the workspace."""

    calendars: CalendarService
    group_lists: GroupListService
    kept_columns: KeptColumnsService
    lists: ListExportService
    register_files: RegisterImportService


def in_and_out(desk: Desk, people: PeopleService, groups: GroupService) -> InAndOut:
    """Each of them at one desk."""
    return {
        "calendars": CalendarService(desk),
        "group_lists": GroupListService(desk, groups, StayingService(desk), WaitingService(desk)),
        "kept_columns": KeptColumnsService(desk),
        "lists": ListExportService(desk, people, groups),
        "register_files": RegisterImportService(desk),
    }
