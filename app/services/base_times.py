"""Base times: when somebody of the team can be found, and how many people asked at each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.base_times import base_now, log_of
from app.domain.help_desk import months_to
from app.domain.roles import Act
from app.domain.wording import tidy_line
from app.errors import InvalidInputError, NotFoundError
from app.i18n import _
from app.ids import new_id
from app.services.desk import Change
from app.services.permission import needs
from app.store.unit_of_work import Subject

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.base_times import BaseLog, BaseTime, BaseTimeForm
    from app.services.desk import Desk

MONTHS: Final = 6
MOST_MONTHS: Final = 24
WEEK: Final = 7


class BaseTimeService:
    """No method takes the name of anybody who asks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.HELP_DESK)
    def times(self) -> tuple[BaseTime, ...]:
        """The base times, in the order of the week."""
        with self._desk.store.read() as repositories:
            return repositories.base_times.times()

    @needs(Act.HELP_DESK)
    def now(self) -> tuple[tuple[BaseTime, ...], BaseTime | None]:
        """The base times of today, and the one it is now; None at any other time."""
        at = self._desk.now().astimezone()
        todays = tuple(one for one in self.times() if one.form.weekday == at.weekday())
        return todays, base_now(todays, at)

    @needs(Act.HELP_DESK)
    def keep(self, form: BaseTimeForm) -> tuple[BaseTime, ...]:
        """Add a base time.

        Raises:
            InvalidInputError: It ends before it begins, there is no such weekday, or it is there already.
        """
        after = replace(form, place=tidy_line(form.place, "place"))
        if not 0 <= after.weekday < WEEK:
            raise InvalidInputError(_("There is no such day of the week."), _("Choose a day."), "weekday")
        if after.ends <= after.starts:
            raise InvalidInputError(_("It ends before it begins."), _("Enter a later time."), "ends")
        if after in {known.form for known in self.times()}:
            raise InvalidInputError(_("This base time is here already."), _("Change it first."), "starts")
        base_id = new_id()
        self._desk.make(
            Change(
                "keep base time",
                Subject("base_time", base_id),
                _("Base time added"),
                redo=lambda r: r.base_times.keep(base_id, after),
                undo=lambda r: r.base_times.take_out(base_id),
            )
        )
        return self.times()

    @needs(Act.HELP_DESK)
    def take_out(self, base_id: UUID) -> tuple[BaseTime, ...]:
        """Take a base time out; who asked at it stays in the log.

        Raises:
            NotFoundError: There is no such base time.
        """
        found = next((one.form for one in self.times() if one.id == base_id), None)
        if found is None:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        self._desk.make(
            Change(
                "keep base time",
                Subject("base_time", base_id),
                _("Base time taken out"),
                redo=lambda r: r.base_times.take_out(base_id),
                undo=lambda r: r.base_times.keep(base_id, found),
            )
        )
        return self.times()

    @needs(Act.HELP_DESK)
    def log(self, months: int = MONTHS) -> tuple[BaseLog, ...]:
        """How many asked at each base time over the last months, up to today; none are left out.

        Raises:
            InvalidInputError: Fewer than one month, or more than two years.
        """
        if not 1 <= (months or 0) <= MOST_MONTHS:
            raise InvalidInputError(
                _("The log goes over 1 to {most} months.").format(most=MOST_MONTHS),
                _("Choose another number of months."),
                "months",
            )
        today = self._desk.today()
        year, month = months_to(today, months)[0]
        with self._desk.store.read() as repositories:
            times = repositories.base_times.times(also_gone=True)
            kept = {one.id for one in repositories.base_times.times()}
            asked = repositories.base_times.asked(date(year, month, 1), today)
        return tuple(line for line in log_of(times, asked) if line.days or line.base.id in kept)
