"""The help desk: somebody asks and gives no name; workshops and events by head count; the figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from app.domain.help_desk import CountedKind, figures, months_to
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

    from app.domain.help_desk import Contact, CountedEvent, CountedForm, DeskFigures
    from app.services.desk import Desk
    from app.store.repositories import Repositories

MONTHS: Final = 6
"""How many months the figures go back unless another number is asked for."""
MOST_MONTHS: Final = 24
MOST_HEADS: Final = 5000
"""More people than come to anything that is counted by one person."""


class HelpDeskService:
    """One method, one transaction, one undo. No method takes a name."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @needs(Act.HELP_DESK)
    def note(self, contact: Contact, base_id: UUID | None = None) -> int:
        """Write down that somebody asked today; gives how many have today.

        Args:
            base_id: The base time they asked at, where it was at one.

        Raises:
            NotFoundError: There is no such base time.
        """
        contact_id, today = new_id(), self._desk.today()
        if base_id is not None:
            self._refuse_unknown(base_id)

        def write(repositories: Repositories) -> None:
            repositories.help_desk.note(contact_id, today, contact)
            if base_id is not None:
                repositories.base_times.asked_at(contact_id, base_id)

        self._desk.make(
            Change(
                "note contact",
                Subject("desk_contact", contact_id),
                _("Somebody asked at the help desk"),
                redo=write,
                undo=lambda r: r.help_desk.take_out_contact(contact_id),
            )
        )
        return self.today()

    @needs(Act.HELP_DESK)
    def today(self) -> int:
        """How many have asked today."""
        today = self._desk.today()
        with self._desk.store.read() as repositories:
            return len(repositories.help_desk.contacts(today, today))

    @needs(Act.HELP_DESK)
    def figures(self, months: int = MONTHS) -> DeskFigures:
        """What the desk did over the last months, up to this one.

        Raises:
            InvalidInputError: Fewer than one month, or more than two years.
        """
        if not 1 <= (months or 0) <= MOST_MONTHS:
            raise InvalidInputError(
                _("Figures go over 1 to {most} months.").format(most=MOST_MONTHS),
                _("Choose another number of months."),
                "months",
            )
        today = self._desk.today()
        wanted = months_to(today, months)
        year, month = wanted[0]
        with self._desk.store.read() as repositories:
            asked = repositories.help_desk.contacts(date(year, month, 1), today)
            return figures(asked, repositories.help_desk.events(), wanted)

    @needs(Act.HELP_DESK)
    def events(self) -> tuple[CountedEvent, ...]:
        """The workshops and events, the latest first."""
        with self._desk.store.read() as repositories:
            return repositories.help_desk.events()

    @needs(Act.HELP_DESK)
    def keep_event(self, event_id: UUID | None, form: CountedForm) -> tuple[CountedEvent, ...]:
        """Write down a workshop or an event for children, or put one right.

        Raises:
            InvalidInputError: It has no name, the day is ahead, or the numbers cannot be.
            NotFoundError: There is no such event.
        """
        after = _tidy(form, self._desk.today())
        before = self._known(event_id) if event_id else None
        kept = event_id or new_id()
        self._desk.make(
            Change(
                "keep event",
                Subject("counted_event", kept),
                _("{title} written down").format(title=after.title),
                redo=lambda r: r.help_desk.keep_event(kept, after),
                undo=lambda r: (
                    r.help_desk.take_out_event(kept, void=True)
                    if before is None
                    else r.help_desk.keep_event(kept, before)
                ),
            )
        )
        return self.events()

    @needs(Act.HELP_DESK)
    def take_out_event(self, event_id: UUID) -> tuple[CountedEvent, ...]:
        """Take a workshop or event out.

        Raises:
            NotFoundError: There is no such event.
        """
        before = self._known(event_id)
        self._desk.make(
            Change(
                "keep event",
                Subject("counted_event", event_id),
                _("{title} taken out").format(title=before.title),
                redo=lambda r: r.help_desk.take_out_event(event_id, void=True),
                undo=lambda r: r.help_desk.take_out_event(event_id, void=False),
            )
        )
        return self.events()

    def _refuse_unknown(self, base_id: UUID) -> None:
        with self._desk.store.read() as repositories:
            if base_id not in {one.id for one in repositories.base_times.times()}:
                raise NotFoundError(_("This base time is not kept any more."), _("Open the page again."))

    def _known(self, event_id: UUID) -> CountedForm:
        found = [event.form for event in self.events() if event.id == event_id]
        if not found:
            raise NotFoundError(_("That is not here any more."), _("Open the page again."))
        return found[0]


def _tidy(form: CountedForm, today: date) -> CountedForm:
    title = tidy_line(form.title, "title")
    if not title:
        raise InvalidInputError(_("It is not said what it was."), _("Write what was held."), "title")
    if form.held_on > today:
        raise InvalidInputError(_("That day is ahead."), _("Enter the day it was."), "held_on")
    numbers = (form.people, form.children)
    if not all(0 <= number <= MOST_HEADS for number in numbers) or not any(numbers):
        raise InvalidInputError(
            _("It is not said how many came."),
            _("Enter 1 to {most} people.").format(most=MOST_HEADS),
            "people",
        )
    if form.kind is CountedKind.CHILDREN and not form.children:
        raise InvalidInputError(
            _("It is not said how many children came."), _("Enter their number."), "children"
        )
    return replace(form, title=title)
