"""The sessions of a group as a calendar, and a calendar looked at beside what is planned here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.roles import Act
from app.domain.wording import quote
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.services.permission import needs
from app.services.planning import plan_ahead
from app.services.saved_files import save_file
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from app.services.desk import Desk

ENDING: Final = ".ics"


@dataclass(frozen=True, slots=True)
class SavedCalendar:
    """How many sessions stand in the file as they are known now; a rule goes on after them."""

    sessions: int


class CalendarService:
    """What a group leader can do with calendars of other programs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.PRINT)
    def save(self, group_id: UUID, file: Path) -> SavedCalendar:
        """Write the sessions of a group as iCalendar; nobody is named in it.

        Raises:
            NotFoundError: There is no such group, or it has no sessions.
            InvalidInputError: The name of the file does not end in .ics.
            StorageError: The folder refused, or there is no room.
        """
        # What writes calendars is loaded with the first of them.
        from app.exchange.calendar_write import calendar_file  # noqa: PLC0415 - see above

        if file.suffix.casefold() != ENDING:
            raise InvalidInputError(
                _("The name {file} is not that of a calendar.").format(file=quote(file.name)),
                _("Let it end in .ics."),
                "file",
            )
        plan_ahead(self._desk)
        with self._desk.store.read() as repositories:
            group, sessions = repositories.groups.get(group_id), repositories.sessions.of_group(group_id)
        if not sessions:
            raise NotFoundError(_("This group has no sessions."), _("Plan some first."))
        save_file(file, calendar_file(group, sessions, self._desk.now()))
        subject = Subject("support_group", group_id)
        self._desk.store.record(self._desk.author, "export list", subject, {"what": "calendar"})
        return SavedCalendar(len(sessions))
