"""The lists of one group as files for a spreadsheet: its people, who waits, who did not come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.roles import Act
from app.i18n import _
from app.services.list_export import AS_KEPT
from app.services.permission import needs
from app.services.saved_files import save_list
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from app.domain.follow_up import Missing
    from app.domain.groups import Member
    from app.domain.waiting import WaitingPlace
    from app.services.desk import Desk
    from app.services.groups import GroupService
    from app.services.staying import StayingService
    from app.services.waiting import WaitingService


class GroupListService:
    """Writes lists of a group as .xlsx or .csv. Nothing in such a file is locked: whoever has it reads it.

    Each method gives how many rows there are. Raises InvalidInputError where the name of the file ends in
    neither .xlsx nor .csv, NotFoundError without such a group, and StorageError where the folder refuses.
    """

    def __init__(
        self, desk: Desk, groups: GroupService, staying: StayingService, waiting: WaitingService
    ) -> None:
        self._desk, self._groups, self._staying, self._waiting = desk, groups, staying, waiting

    @needs(Act.PRINT)
    def members(self, group_id: UUID, file: Path) -> int:
        """Everybody who belongs to a group or has left it."""
        members = self._groups.page(group_id).members
        headings = [AS_KEPT, _("Role"), _("With"), _("Joined"), _("Left"), _("Times here"), _("Last came")]
        save_list(file, headings, [_member(one) for one in members])
        return self._recorded(group_id, "people of a group", len(members))

    @needs(Act.PRINT)
    def waiting(self, group_id: UUID, file: Path) -> int:
        """Who waits for a place, those who asked first on top, then those who have answered."""
        found = self._waiting.look(group_id)
        places = (*found.waiting, *found.answered)
        headings = [AS_KEPT, _("Asked"), _("State"), _("Offered"), _("Answer by"), _("Answered"), _("Reason")]
        save_list(file, headings, [_place(one) for one in places])
        return self._recorded(group_id, "waiting list", len(places))

    @needs(Act.PRINT)
    def missing(self, group_id: UUID, file: Path) -> int:
        """Who did not come for a while, who missed most on top, and what was heard of them."""
        found = self._staying.to_ring(group_id).missing
        headings = [AS_KEPT, _("Missed in a row"), _("Sent word"), _("Last came"), _("Phone")]
        heard = [_("How they like to be reached"), _("Asked"), _("Why"), _("In their words")]
        save_list(file, [*headings, *heard], [_missing(one) for one in found])
        return self._recorded(group_id, "who did not come", len(found))

    def _recorded(self, group_id: UUID, what: str, rows: int) -> int:
        subject = Subject("support_group", group_id)
        self._desk.store.record(self._desk.author, "export list", subject, {"what": what})
        return rows


def _member(one: Member) -> list[str | int | date]:
    days = one.joined_on, one.left_on or "", one.times, one.last_came or ""
    return [one.name, one.role.value, one.with_name, *days]


def _place(one: WaitingPlace) -> list[str | int | date]:
    offered = one.offered_on or "", one.answer_by or "", one.answered_on or ""
    return [one.name, one.asked_on, one.state.value, *offered, one.reason]


def _missing(one: Missing) -> list[str | int | date]:
    heard = one.heard
    said: list[str | int | date] = (
        ["", "", ""] if heard is None else [heard.on, heard.reason.words, heard.words]
    )
    return [one.name, one.missed, one.apologies, one.last_came or "", one.phone, one.reach, *said]
