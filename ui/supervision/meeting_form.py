"""The fields of one meeting, and of what was agreed in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.supervision import ActionForm, MeetingForm, MeetingKind
from app.i18n import _
from ui.records.part import PastDayField
from ui.widgets.card import Card
from ui.widgets.field import Dropdown, LineField, TextField
from ui.widgets.optional_day import OptionalDay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from app.domain.supervision import Meeting
    from ui.widgets.field import Field

KINDS = tuple(MeetingKind)


class MeetingFields(Card):
    """Who was visited is asked for a joint visit alone."""

    def __init__(self, today: date) -> None:
        super().__init__(_("A new meeting"))
        self._people: list[UUID | None] = [None]
        self._team: list[UUID] = []
        self.kind = Dropdown(_("What it was"), [kind.words for kind in KINDS])
        self.held_on = PastDayField(_("The day you met"), today)
        self.with_whom = LineField(_("Who else was there"), hint=_("Also from another organisation."))
        self.visited = Dropdown(_("Who was visited"), [_("Nobody in particular")])
        self.discussed = TextField(
            _("What was discussed"), lines=6, hint=_("Private. Only those who supervise can open it.")
        )
        self.what = TextField(
            _("Something that was agreed"), lines=2, hint=_("One thing. Keep it, then add the next.")
        )
        self.who = Dropdown(_("Who does it"))
        self.by_on = OptionalDay(_("By when"), today)
        for field in self.every_field():
            self.add(field)
        self.kind.chosen.connect(lambda _place: self.fit())
        self.held_on.show_day(today)
        self.visited.hide()

    def every_field(self) -> tuple[Field, ...]:
        """The fields from top to bottom."""
        about = (self.kind, self.held_on, self.with_whom, self.visited, self.discussed)
        return (*about, self.what, self.who, self.by_on)

    def named_fields(self) -> dict[str, Field]:
        """The fields by the names that the use case has for them."""
        return {
            "held_on": self.held_on,
            "with_whom": self.with_whom,
            "discussed": self.discussed,
            "what": self.what,
        }

    def show_choices(
        self, people: Sequence[tuple[UUID, str]], team: Sequence[tuple[UUID, str]], worker_id: UUID
    ) -> None:
        """Who may have been visited, and who may do what was agreed."""
        self._people = [None, *(key for key, _name in people)]
        self.visited.set_choices([_("Nobody in particular"), *(name for _key, name in people)])
        self._team = [key for key, _name in team]
        self.who.set_choices([name for _key, name in team])
        self.who.choose(self._team.index(worker_id))
        self.fit()

    def show_meeting(self, meeting: Meeting) -> None:
        """Fill the fields with what is known."""
        form = meeting.form
        self.set_heading(_("Change this meeting"))
        if form.person_id not in self._people:
            self._people.append(form.person_id)
            self.visited.combo.addItem(meeting.person)
        self.kind.choose(KINDS.index(form.kind))
        self.held_on.show_day(form.held_on)
        self.with_whom.set_text(form.with_whom)
        self.visited.choose(self._people.index(form.person_id))
        self.discussed.set_text(form.discussed)
        self.fit()

    def fit(self) -> None:
        """Ask who was visited where somebody was."""
        self.visited.setVisible(KINDS[self.kind.place] is MeetingKind.JOINT_VISIT)

    def form(self) -> MeetingForm | None:
        """What is filled in; None where a day is missing, which is said at its field."""
        self.held_on.set_problem(self.held_on.missing())
        day = self.held_on.day
        if day is None:
            self.held_on.setFocus()
            return None
        if not self.by_on.checked():
            return None
        kind = KINDS[self.kind.place]
        visited = self._people[self.visited.place] if kind is MeetingKind.JOINT_VISIT else None
        return MeetingForm(
            kind=kind,
            held_on=day,
            with_whom=self.with_whom.text(),
            person_id=visited,
            discussed=self.discussed.text(),
        )

    def agreed(self) -> tuple[ActionForm, ...]:
        """What was agreed, where something is typed; a day alone asks for what."""
        if not self.what.text() and not self.by_on.text():
            return ()
        who = self._team[self.who.place]
        return (ActionForm(what=self.what.text(), worker_id=who, by_on=self.by_on.day),)
